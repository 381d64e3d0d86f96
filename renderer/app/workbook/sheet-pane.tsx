import { useState } from 'react';
import type { QueryState } from '../../bridge/use-query';
import type { SheetCell } from '../../../shared/sheet/read-cell';
import type { PivotTable } from '../../../shared/view/pivot-table';
import { PivotGrid, type GridAction, type Selection, type SheetArea } from '../../features/grid';
import { exclude, keepOnly, setEntryShow, setSort } from '../../state/view-edits';
import { useActiveTab, useEditView, useRunCommand, useWorkspaceData } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { Button } from '../../ui';

export interface SheetPaneProps {
  readonly query: QueryState<PivotTable>;
  readonly onArea: (area: SheetArea | null) => void;
  readonly onDrill: (cell: SheetCell) => void;
}

/** The grid of the tab in front: what it asks for becomes an edit of the view. */
export function SheetPane({ query, onArea, onDrill }: SheetPaneProps) {
  const words = useWords();
  const edit = useEditView();
  const run = useRunCommand();
  const { info } = useWorkspaceData();
  const { id, view } = useActiveTab();
  const [selections, setSelections] = useState<Readonly<Record<string, Selection>>>({});
  const { data: table, error, progress } = query;
  const isEmpty = table !== undefined && table.statistics.factRows === 0;
  const act = (action: GridAction) => {
    if (action.kind === 'show-as') edit('commands.edits.showAs', (old) => setEntryShow(old, action.measure, action.show));
    else if (action.kind === 'keep-only') edit('commands.edits.filter', (old) => keepOnly(old, action.dimension, [action.member]));
    else edit('commands.edits.filter', (old) => exclude(old, action.dimension, [action.member]));
  };
  const failure = error === undefined ? undefined : {
    title: words.maybe(`errors.${error.code}.message`, error.params) ?? words('workbook.grid.failed'),
    text: [words.maybe(`errors.${error.code}.hint`, error.params), ...error.problems.map((problem) => words.maybe(`errors.problems.${problem.code}`, problem.params))].filter((part) => part !== undefined).join(' '),
    actions: <Button size="small" onPress={query.again}>{words('common.retry')}</Button>,
  };
  const nothing = {
    title: words('workbook.grid.empty'),
    text: words('workbook.grid.emptyHint'),
    ...(view.filters.length === 0 ? {} : { actions: <Button size="small" onPress={() => run('clear-filters')}>{words('commands.clearFilters')}</Button> }),
  };
  return (
    <PivotGrid
      table={table ?? null}
      translate={words}
      currency={info.currency}
      expanded={view.expanded ?? null}
      onExpandedChange={(expanded) => edit('commands.edits.open', (old) => ({ ...old, expanded }))}
      selection={selections[id] ?? null}
      onSelectionChange={(selection) => setSelections((old) => ({ ...old, [id]: selection }))}
      onAreaChange={onArea}
      onDrill={onDrill}
      sort={view.sort}
      onSort={(sort) => edit('commands.edits.sort', (old) => setSort(old, sort))}
      onAction={act}
      state={failure ? 'error' : table === undefined ? 'loading' : query.stale ? 'stale' : isEmpty ? 'empty' : 'ready'}
      progress={progress === undefined || progress.total === null || progress.total === 0 ? null : progress.done / progress.total}
      {...(failure ? { message: failure } : isEmpty ? { message: nothing } : {})}
      subtotals={view.subtotals}
      widths={view.widths ?? {}}
      onWidthsChange={(widths) => edit('commands.edits.width', (old) => ({ ...old, widths }), { undo: 'merge', mergeKey: 'widths' })}
    />
  );
}
