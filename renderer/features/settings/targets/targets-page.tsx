import { useMemo, useState } from 'react';
import { TargetArrow24Regular } from '@fluentui/react-icons/headless/svg/target-arrow';
import { formatNumber, pluralCount } from '../../../../shared/format/number';
import { TARGET_GRAINS, type TargetGrain, type TargetSheet } from '../../../../shared/protocol/targets';
import type { EntryArea, EntryEdit } from '../../../../shared/sheet/entry-sheet';
import type { PastePlan } from '../../../../shared/sheet/paste-plan';
import { useEngineQuery } from '../../../bridge/use-query';
import { useWords } from '../../../state/words';
import { Button, ComboBox, EmptyPage, Message, Page, SegmentedControl } from '../../../ui';
import type { EntrySheet } from '../entry-sheet';
import { sayPasted } from '../say-pasted';
import { StepButtons } from '../../../state/steps/step-buttons';
import { Troubles } from '../troubles';
import { useSaving } from '../../../state/steps/use-saving';
import { useSteps } from '../../../state/steps/use-steps';
import { YearStepper } from '../year-stepper';
import { memberName, periodNames, sayTarget, targetCell, targetColumns, targetEdits, targetRows } from './target-grid';
import { TargetTroubles } from './target-troubles';
import '../settings.css';

export interface TargetsPageProps {
  readonly sheet: EntrySheet;
  readonly onMembers: () => void;
}

const USUAL_MEASURE = 'revenue_won';
const NOTHING: ReadonlyMap<string, number | null> = new Map();

/** Targets as a sheet: typed, pasted, summed; each change stands in every view at once. */
export function TargetsPage({ sheet: Sheet, onMembers }: TargetsPageProps) {
  const words = useWords();
  const [asked, setAsked] = useState<{ readonly measure: string; readonly grain: TargetGrain; readonly year: number | null }>({ measure: USUAL_MEASURE, grain: 'month', year: null });
  const { data, error, again, stale } = useEngineQuery('targets.sheet', asked);
  const measures = useEngineQuery('catalogue.measures', {});
  const steps = useSteps();
  const saving = useSaving('targets.set', steps);
  const [typed, setTyped] = useState<{ readonly cells: ReadonlyMap<string, number | null>; readonly over: TargetSheet | undefined }>({ cells: NOTHING, over: undefined });
  const [said, setSaid] = useState<readonly string[]>([]);
  const [area, setArea] = useState<EntryArea | null>(null);
  // What was typed is seen until the engine's answer holds it.
  const pending = steps.waiting > 0 || (typed.over === data && saving.error === undefined) ? typed.cells : NOTHING;
  const rows = useMemo(() => (data === undefined ? [] : targetRows(data, words)), [data, words]);
  const columns = useMemo(() => (data === undefined ? [] : targetColumns(data, words)), [data, words]);
  const names = useMemo(() => ({
    rows: data?.members.map((member) => [memberName(member, words), ...(member.id === null ? [] : [member.id])]) ?? [],
    columns: data === undefined ? [] : [...periodNames(data, words), ...(columns.length > data.periods.length ? [null] : [])],
  }), [data, columns, words]);
  const cellAt = useMemo(() => (row: number, column: number) => (data === undefined ? { text: '', value: null, look: 'told' as const } : targetCell(data, { row, column, pending }, words)), [data, pending, words]);
  const edit = (edits: readonly EntryEdit[]) => {
    if (data === undefined) return;
    const { keys, value, back } = targetEdits(data, edits, pending);
    if (keys.length === 0) return;
    setTyped({ cells: new Map([...pending, ...keys]), over: data });
    setSaid([]);
    saving.save(value, back);
  };
  const nameOf = (id: string) => words.maybe(`measures.${id}.name`) ?? id.replace(/^custom:/, '');
  const used = new Set(data?.used.map(({ measure }) => measure));
  const options = [...new Set([...used, asked.measure, ...(measures.data ?? []).flatMap(({ id, ref }) => (typeof ref === 'string' ? [id] : []))])].map((id) => {
    const count = data?.used.find(({ measure }) => measure === id)?.count ?? 0;
    return { id, label: nameOf(id), section: words(used.has(id) ? 'settings.targets.own' : 'settings.targets.others'), ...(count === 0 ? {} : { detail: words('settings.targets.given', { count: pluralCount(count), figure: formatNumber(count, words.language) }) }) };
  });
  const yearName = (year: number) => (data?.isFiscal === true ? words('settings.targets.fiscal', { year }) : String(year));
  const isEmpty = data !== undefined && data.members.length <= 1;
  return (
    <Page
      isFilled
      title={words('settings.sections.targets')}
      lead={words('settings.targets.lead')}
      actions={<StepButtons steps={steps} />}
    >
      <div className="settings-bar">
        <span className="settings-measure"><ComboBox label={words('settings.targets.measure')} placeholder={words('settings.targets.findMeasure')} emptyText={words('settings.targets.noMeasure')} options={options} selected={asked.measure} onSelect={(measure) => setAsked({ ...asked, measure })} /></span>
        <SegmentedControl label={words('settings.targets.grain')} segments={TARGET_GRAINS.map((id) => ({ id, label: words(`settings.targets.grains.${id}`) }))} selected={asked.grain} onSelect={(grain) => setAsked({ ...asked, grain })} />
        {data === undefined ? null : <YearStepper label={words('settings.targets.year')} words={{ previous: words('settings.targets.previous'), next: words('settings.targets.next') }} year={data.year} years={data.years} say={yearName} onChoose={(year) => setAsked({ ...asked, year })} />}
      </div>
      <Troubles asked={{ data, error, again }} failure={saving.error} />
      {said.length === 0 ? null : <Message kind={said.length > 1 ? 'question' : 'note'} actions={<Button size="small" kind="quiet" onPress={() => setSaid([])}>{words('common.dismiss')}</Button>}>{said.join(' ')}</Message>}
      {data === undefined ? null : <TargetTroubles sheet={data} onMembers={onMembers} />}
      {isEmpty ? <EmptyPage icon={<TargetArrow24Regular />} title={words('settings.targets.none')} hint={words('settings.targets.noneHint')} /> : null}
      {data === undefined || isEmpty ? null : (
        <div className="settings-sheet">
          <Sheet
            key={`${data.measure} ${data.periods[0]?.key ?? ''} ${data.periods.length}`}
            label={words('settings.targets.label', { measure: nameOf(data.measure), year: yearName(data.year) })} corner={words('settings.targets.who')} rows={rows} columns={columns} cellAt={cellAt} names={names} unit={data.unit} translate={words}
            isStale={stale && steps.waiting === 0 && pending.size === 0} onEdit={edit} onPasted={(plan: PastePlan) => setSaid(sayPasted(plan, names.rows.map(([name = '']) => name), words))}
            onUnread={(text) => setSaid([words('settings.targets.unread', { text })])} onUndo={steps.undo} onRedo={steps.redo} onSelect={setArea}
          />
          <footer className="settings-foot num">
            <span>{words('settings.targets.told')}</span>
            <span className="push" />
            <Selected sheet={data} area={area} valueAt={(row, column) => cellAt(row, column).value} />
          </footer>
        </div>
      )}
    </Page>
  );
}

/** Count and sum of the selection, as a sheet tells them. */
function Selected({ sheet, area, valueAt }: { readonly sheet: TargetSheet; readonly area: EntryArea | null; readonly valueAt: (row: number, column: number) => number | null }) {
  const words = useWords();
  if (area === null || (area.top === area.bottom && area.left === area.right)) return null;
  const values: number[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const value = valueAt(row, column);
      if (value !== null) values.push(value);
    }
  }
  return (
    <>
      <span>{words('settings.targets.selected', { count: pluralCount(values.length), figure: formatNumber(values.length, words.language) })}</span>
      {sheet.isSum ? <b>{words('settings.targets.sum', { value: sayTarget(values.reduce((sum, value) => sum + value, 0), sheet, words) })}</b> : null}
    </>
  );
}

