import { useMemo, useState } from 'react';
import { Money24Regular } from '@fluentui/react-icons/headless/svg/money';
import { formatList } from '../../../../shared/format/list';
import type { EntryEdit } from '../../../../shared/sheet/entry-sheet';
import { useEngineQuery } from '../../../bridge/use-query';
import { useWords } from '../../../state/words';
import { Button, Card, EmptyPage, Message, Page, Picker, TextField } from '../../../ui';
import type { EntrySheet } from '../entry-sheet';
import { sayPasted } from '../say-pasted';
import { StepButtons } from '../../../state/steps/step-buttons';
import { Troubles } from '../troubles';
import { useSaving } from '../../../state/steps/use-saving';
import { useSteps } from '../../../state/steps/use-steps';
import { useWorkspaceSettings } from '../use-settings-change';
import { rateCell, rateEdits, rateGround, sayMonth } from './rate-grid';
import '../settings.css';

const CONVERSIONS = ['none', 'monthly', 'constant'] as const;
const AS_DATA = 'data';
const USUAL = ['EUR', 'USD', 'GBP', 'CHF', 'CAD', 'MAD', 'XOF'] as const;
const MOST_MONTHS = 6;
const WIDTHS = { label: 140, figure: 112 };

/** The currency of reports, whether and how others are converted, and the table of rates. */
export function CurrencyPage({ sheet: Sheet }: { readonly sheet: EntrySheet }) {
  const words = useWords();
  const asked = useEngineQuery('rates.list', {});
  const steps = useSteps();
  const { info, set, failure } = useWorkspaceSettings(steps);
  const saving = useSaving('rates.set', steps);
  const [added, setAdded] = useState<readonly string[]>([]);
  const [code, setCode] = useState('');
  const [said, setSaid] = useState<readonly string[]>([]);
  const { data } = asked;
  const settings = info.data?.settings;
  const asOf = info.data?.asOf ?? null;
  const ground = useMemo(() => (data === undefined ? undefined : rateGround(data, added, asOf)), [data, added, asOf]);
  const rows = useMemo(() => ground?.months.map((month) => ({ key: month, label: sayMonth(month, words), depth: 0, isParent: false })) ?? [], [ground, words]);
  const columns = useMemo(() => ground?.currencies.map((currency) => ({ key: currency, title: currency })) ?? [], [ground]);
  const names = useMemo(() => ({ rows: ground?.months.map((month) => [month, sayMonth(month, words), `${month.slice(5)}/${month.slice(0, 4)}`, `${month}-01`]) ?? [], columns: ground?.currencies.map((currency) => [currency]) ?? [] }), [ground, words]);
  const cellAt = useMemo(() => (row: number, column: number) => (ground === undefined ? { text: '', value: null, look: 'told' as const } : rateCell(ground, row, column, words)), [ground, words]);
  const edit = (edits: readonly EntryEdit[]) => {
    if (ground === undefined) return;
    const { value, back, refused } = rateEdits(ground, edits);
    setSaid(refused > 0 ? [words('settings.currency.notPositive')] : []);
    if (value.cells.length > 0) saving.save(value, back);
  };
  const wanted = code.trim().toUpperCase();
  const canAdd = /^[A-Z]{3}$/.test(wanted) && wanted !== data?.base && !columns.some(({ key }) => key === wanted);
  const bases = [...new Set([...(data?.currencies.map(({ currency }) => currency) ?? []), ...(data?.base ? [data.base] : []), ...USUAL])].filter((name) => /^[A-Z]{3}$/.test(name));
  const months = data?.base === null ? [] : data?.missing.map(({ currency, month }) => `${currency} ${sayMonth(month, words)}`) ?? [];
  return (
    <Page title={words('settings.sections.currency')} lead={words('settings.currency.lead')} isFilled actions={<StepButtons steps={steps} />}>
      <Troubles asked={asked} failure={saving.error ?? failure} />
      {data === undefined || ground === undefined || settings === undefined ? null : (
        <>
          <Card>
            <div className="settings-lines settings-top">
              <div className="settings-line">
                <span className="name">{words('settings.currency.base')}</span>
                <Picker
                  label={words('settings.currency.base')}
                  options={[{ id: AS_DATA, label: settings.currency === null && data.base !== null ? words('settings.currency.ofData', { currency: data.base }) : words('settings.currency.asData') }, ...bases.map((id) => ({ id, label: id }))]}
                  selected={settings.currency ?? AS_DATA}
                  onSelect={(id) => set({ currency: id === AS_DATA ? null : id })}
                />
                <span className="hint">{words('settings.currency.baseHint')}</span>
              </div>
              <div className="settings-line">
                <span className="name">{words('settings.currency.conversion')}</span>
                <Picker label={words('settings.currency.conversion')} options={CONVERSIONS.map((id) => ({ id, label: words(`settings.currency.conversions.${id}`) }))} selected={settings.conversion} isDisabled={settings.currency === null} onSelect={(conversion) => set({ conversion })} />
                <span className="hint">{words(settings.currency === null ? 'settings.currency.noBase' : 'settings.currency.conversionHint')}</span>
              </div>
            </div>
          </Card>
          {columns.length === 0 || months.length === 0 ? null : <Message kind="question" title={words('settings.currency.missing', { count: months.length, months: formatList([...months.slice(0, MOST_MONTHS), ...(months.length > MOST_MONTHS ? ['…'] : [])], words.language) })}>{words('settings.currency.missingHint')}</Message>}
          {data.unread === 0 ? null : <Message kind="question">{words('settings.currency.unread', { count: data.unread })}</Message>}
          {said.length === 0 ? null : <Message kind="note">{said.join(' ')}</Message>}
          <form className="settings-bar" onSubmit={(event) => { event.preventDefault(); if (canAdd) { setAdded([...added, wanted]); setCode(''); } }}>
            <TextField label={words('settings.currency.add')} hideLabel placeholder={words('settings.currency.codeHint')} value={code} onChange={setCode} maxLength={3} />
            <Button type="submit" isDisabled={!canAdd}>{words('settings.currency.add')}</Button>
          </form>
          {columns.length === 0 ? <EmptyPage icon={<Money24Regular />} title={words('settings.currency.empty')} hint={words('settings.currency.emptyHint')} /> : (
            <div className="settings-sheet">
              <Sheet
                label={words('settings.currency.rates')} corner={words('settings.currency.month')} rows={rows} columns={columns} cellAt={cellAt} names={names} unit="number" translate={words} isStale={false} widths={WIDTHS}
                onEdit={edit} onPasted={(plan) => setSaid(sayPasted(plan, names.rows.map(([, name = '']) => name), words))} onUnread={(text) => setSaid([words('settings.targets.unread', { text })])} onUndo={steps.undo} onRedo={steps.redo}
              />
              <footer className="settings-foot">{data.base === null ? words('settings.currency.noBase') : `${words('settings.currency.ratesHint', { base: data.base })}${months.length === 0 ? ` ${words('settings.currency.complete')}` : ''}`}</footer>
            </div>
          )}
        </>
      )}
    </Page>
  );
}
