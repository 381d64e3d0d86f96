import { useState } from 'react';
import { dimensionLabel } from '../../../shared/format/member-label';
import type { FilterSpec } from '../../../shared/view/view-spec';
import { filterDetail } from '../../../shared/sheet/filter-words';
import { removeFilter, setFilter } from '../../state/view-edits';
import { useActiveTab, useEditView, useWorkspaceData } from '../../state/workbook-context';
import { findDimension } from '../../state/workspace-data';
import { useWords } from '../../state/words';
import { Button, Picker, TextField } from '../../ui';
import { DateLimits } from './date-limits';
import { FILTER_MODES, inMode, modeOf, type FilterMode } from './filter-modes';
import { MemberList } from './member-list';
import './filters.css';

export interface FilterEditorProps {
  /** Position of the filter in the view. */
  readonly index: number;
  readonly close: () => void;
}

/** What one filter lets through. Each tick redraws the sheet; there is nothing to apply. */
export function FilterEditor({ index, close }: FilterEditorProps) {
  const filter = useActiveTab().view.filters[index];
  return filter && 'dimension' in filter ? <Editor index={index} filter={filter} dimensionId={filter.dimension} close={close} /> : null;
}

function Editor({ index, filter, dimensionId, close }: FilterEditorProps & { readonly filter: FilterSpec; readonly dimensionId: string }) {
  const words = useWords();
  const edit = useEditView();
  const known = findDimension(useWorkspaceData(), dimensionId);
  const dimension = { id: dimensionId, kind: known?.kind ?? 'member' };
  const name = known?.label ?? dimensionLabel(dimensionId, words);
  const [mode, setMode] = useState<FilterMode | null>(modeOf(filter) ?? null);
  // One sitting in the editor is one step of undo, however many boxes are ticked.
  const change = (next: FilterSpec) => edit('commands.edits.filter', (view) => setFilter(view, index, next), { undo: 'merge', mergeKey: `filter:${dimensionId}` });
  const enter = (next: FilterMode) => {
    setMode(next);
    change(inMode(filter, dimensionId, next));
  };
  return (
    <div className="filter-editor">
      <header>
        <h3>{name}</h3>
        <Picker label={words('fields.filter.mode')} options={FILTER_MODES.map((id) => ({ id, label: words(`fields.filter.${id}`) }))} selected={mode} placeholder={filterDetail(filter, dimension.kind, words)} onSelect={enter} />
      </header>
      {mode === 'in' || mode === 'notIn' ? <MemberList dimension={dimension} name={name} filter={filter} onChange={change} /> : null}
      {mode === 'text' ? (
        <TextField
          label={words('fields.filter.contains')}
          placeholder={words('fields.filter.containsHint')}
          value={'text' in filter ? filter.text : ''}
          onChange={(text) => change(text === '' ? { dimension: dimensionId, notIn: [] } : { dimension: dimensionId, text })}
        />
      ) : null}
      {mode === 'dates' ? <DateLimits dimension={dimensionId} filter={filter} onChange={change} /> : null}
      {'in' in filter && filter.in.length === 0 ? <p className="filter-hint">{words('fields.filter.emptyIn')}</p> : null}
      <footer>
        <Button kind="quiet" size="small" onPress={() => { close(); edit('commands.edits.filter', (view) => removeFilter(view, index)); }}>{words('fields.filter.remove')}</Button>
        <span className="push" />
        <Button size="small" onPress={close}>{words('fields.filter.apply')}</Button>
      </footer>
    </div>
  );
}
