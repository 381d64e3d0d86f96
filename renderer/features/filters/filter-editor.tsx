import { useState } from 'react';
import { dimensionLabel } from '../../../shared/format/member-label';
import type { FilterSpec } from '../../../shared/view/view-spec';
import { filterDimension } from '../../../shared/sheet/filter-words';
import { measureName } from '../../../shared/sheet/measure-ref';
import { removeFilter, setFilter } from '../../state/view-edits';
import { useActiveTab, useEditView, useWorkspaceData } from '../../state/workbook-context';
import { findDimension } from '../../state/workspace-data';
import { useWords } from '../../state/words';
import { Button, Picker, TextField } from '../../ui';
import { DateLimits } from './date-limits';
import { inMode, measureIn, modeOf, modesOf, type FilterMode } from './filter-modes';
import { MeasureLimits } from './measure-limits';
import { MemberList } from './member-list';
import { MovingPeriod } from './moving-period';
import './filters.css';

export interface FilterEditorProps {
  /** Position of the filter in the view. */
  readonly index: number;
  readonly close: () => void;
}

/** What one filter lets through. Each tick redraws the sheet; there is nothing to apply. */
export function FilterEditor({ index, close }: FilterEditorProps) {
  const filter = useActiveTab().view.filters[index];
  return filter ? <Editor index={index} filter={filter} dimensionId={filterDimension(filter)} close={close} /> : null;
}

function Editor({ index, filter, dimensionId, close }: FilterEditorProps & { readonly filter: FilterSpec; readonly dimensionId: string | undefined }) {
  const words = useWords();
  const edit = useEditView();
  const data = useWorkspaceData();
  const { view } = useActiveTab();
  const [mode, setMode] = useState(modeOf(filter));
  const known = dimensionId === undefined ? undefined : findDimension(data, dimensionId);
  // One sitting in the editor is one step of undo, however many boxes are ticked.
  const change = (next: FilterSpec) => edit('commands.edits.filter', (old) => setFilter(old, index, next), { undo: 'merge', mergeKey: `filter:${index}` });
  const measure = view.measures[0]?.measure ?? data.measures[0]?.ref ?? '';
  const modes = modesOf(known?.ofDates ?? false);
  const enter = (next: FilterMode) => {
    if (dimensionId === undefined) return;
    setMode(next);
    change(inMode(filter, dimensionId, next, measure));
  };
  const measured = measureIn(filter);
  const name = dimensionId === undefined ? measureName(measured ?? '', words) : known?.label ?? dimensionLabel(dimensionId, words);
  const dimension = { id: dimensionId ?? '', kind: known?.kind ?? 'member' };
  return (
    <div className="filter-editor">
      <header>
        <h3>{name}</h3>
        {dimensionId === undefined ? null : <Picker label={words('fields.filter.mode')} options={(modes.includes(mode) ? modes : [...modes, mode]).map((id) => ({ id, label: words(`fields.filter.modes.${id}`) }))} selected={mode} onSelect={enter} />}
      </header>
      {measured === undefined ? null : <MeasureLimits filter={filter} onChange={change} />}
      {(mode === 'in' || mode === 'notIn') && dimensionId !== undefined ? <MemberList dimension={dimension} name={name} filter={filter} onChange={change} /> : null}
      {mode === 'text' && dimensionId !== undefined ? (
        <TextField
          label={words('fields.filter.contains')}
          placeholder={words('fields.filter.containsHint')}
          value={'text' in filter ? filter.text : ''}
          onChange={(text) => change(text === '' ? { dimension: dimensionId, notIn: [] } : { dimension: dimensionId, text })}
        />
      ) : null}
      {mode === 'period' && dimensionId !== undefined ? <MovingPeriod dimension={dimensionId} filter={filter} onChange={change} /> : null}
      {mode === 'dates' && dimensionId !== undefined ? <DateLimits dimension={dimensionId} filter={filter} onChange={change} /> : null}
      {'in' in filter && filter.in.length === 0 ? <p className="filter-hint">{words('fields.filter.emptyIn')}</p> : null}
      <footer>
        <Button kind="quiet" size="small" onPress={() => { close(); edit('commands.edits.filter', (old) => removeFilter(old, index)); }}>{words('fields.filter.remove')}</Button>
        <span className="push" />
        <Button size="small" onPress={close}>{words('fields.filter.apply')}</Button>
      </footer>
    </div>
  );
}
