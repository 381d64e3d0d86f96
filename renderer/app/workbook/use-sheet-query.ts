import { useEffect, useMemo } from 'react';
import { useEngineQuery, type QueryState } from '../../bridge/use-query';
import type { PivotTable } from '../../../shared/view/pivot-table';
import { askedView } from '../../state/view-edits';
import { useActiveTab } from '../../state/workbook-context';

/** The answer to the tab in front. Opening a row or moving a splitter asks nothing: only what changes the question does. */
export function useSheetQuery(onTable: (table: PivotTable | undefined) => void): QueryState<PivotTable> {
  const { view } = useActiveTab();
  const asked = useMemo(() => askedView(view), [view]);
  const query = useEngineQuery('view.query', { view: asked });
  useEffect(() => onTable(query.data), [onTable, query.data]);
  return query;
}
