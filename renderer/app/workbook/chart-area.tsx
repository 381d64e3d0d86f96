import { useMemo } from 'react';
import { useEngineQuery, type QueryState } from '../../bridge/use-query';
import type { Shell } from '../../bridge/shell';
import { nodeLabel } from '../../../shared/sheet/node-label';
import type { PivotTable } from '../../../shared/view/pivot-table';
import { CHART_KINDS, ChartPane, seasonalView, type ChartPick } from '../../features/chart';
import { askedView, keepOnly, setPeriod } from '../../state/view-edits';
import { useActiveTab, useEditView, useWorkspaceData } from '../../state/workbook-context';
import { findDimension } from '../../state/workspace-data';
import { useWords } from '../../state/words';

export interface ChartAreaProps {
  readonly shell: Shell;
  readonly query: QueryState<PivotTable>;
}

/** The chart that follows the tab in front; its kind and measure are kept in the view. */
export function ChartArea({ shell, query }: ChartAreaProps) {
  const words = useWords();
  const edit = useEditView();
  const data = useWorkspaceData();
  const { view } = useActiveTab();
  const table = query.data;
  const measure = typeof view.chart?.['measure'] === 'number' ? view.chart['measure'] : 0;
  const kind = CHART_KINDS.find((known) => known === view.chart?.kind) ?? null;
  const seasonalAsked = useMemo(
    () => (table === undefined ? undefined : seasonalView(askedView(view), { period: table.period, asOf: table.asOf, measure })),
    [table, view, measure],
  );
  const seasonal = useEngineQuery('view.query', { view: seasonalAsked ?? askedView(view) }, { enabled: seasonalAsked !== undefined });
  if (table === undefined) return <div className="chart-wait" />;

  const setChart = (chart: { readonly kind?: string; readonly measure?: number }) =>
    edit('commands.edits.chart', (old) => ({ ...old, chart: { kind: old.chart?.kind ?? '', measure, ...chart } }));
  /** A point pressed narrows the view to what it stands for: its period, or its members. */
  const narrow = ({ members }: ChartPick) => edit('commands.edits.filter', (old) =>
    Object.entries(members).reduce((next, [dimension, member]) => {
      const isTime = findDimension(data, dimension)?.kind === 'time';
      return isTime ? setPeriod(next, member) : keepOnly(next, dimension, [member]);
    }, old));
  return (
    <ChartPane
      table={table}
      seasonal={seasonalAsked === undefined ? null : (seasonal.data ?? null)}
      kind={kind}
      onKind={(next) => setChart({ kind: next })}
      measure={measure}
      onMeasure={(next) => setChart({ measure: next })}
      speech={{ translate: words, currency: data.info.currency }}
      subject={nodeLabel(table.rows, Math.max(0, table.rows.depth.indexOf(0)), words)}
      isStale={query.stale}
      onPick={narrow}
      onSave={({ name, bytes, type }) => void shell.saveFile(name, bytes, type)}
    />
  );
}
