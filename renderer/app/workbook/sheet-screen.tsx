import { useCallback, useState, type ReactNode } from 'react';
import type { Shell } from '../../bridge/shell';
import { measureOf } from '../../../shared/catalogue/measures';
import type { SheetCell } from '../../../shared/sheet/read-cell';
import type { PivotTable } from '../../../shared/view/pivot-table';
import type { MeasureRef } from '../../../shared/view/view-spec';
import { FormulaBar } from '../../features/formula-bar';
import type { SheetArea } from '../../features/grid';
import { StatusBar } from '../../features/status';
import { TabBar } from '../../features/tabs';
import { askedView } from '../../state/view-edits';
import { useActiveTab, usePassing, useSetPassing, useWorkspaceData } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { joinClasses, Splitter } from '../../ui';
import { ChartArea } from './chart-area';
import { RowsOfCell, type OpenedCell } from './rows-of-cell';
import { SheetPane } from './sheet-pane';
import { SqlDialog } from './sql-dialog';
import { useSheetQuery } from './use-sheet-query';

export interface SheetScreenProps {
  readonly shell: Shell;
  readonly onTable: (table: PivotTable | undefined) => void;
  /** What stands at its right: the field panel. */
  readonly children: ReactNode;
}

const additivityOf = (ref: MeasureRef) => (typeof ref === 'string' ? measureOf(ref)?.additivity : undefined);

/** Formula bar, sheet and chart, tabs, status: everything that speaks of the tab in front and its answer. */
export function SheetScreen({ shell, onTable, children }: SheetScreenProps) {
  const words = useWords();
  const setPassing = useSetPassing();
  const { info } = useWorkspaceData();
  const { view } = useActiveTab();
  const query = useSheetQuery(onTable);
  const table = query.data ?? null;
  const [area, setArea] = useState<SheetArea | null>(null);
  const [opened, setOpened] = useState<OpenedCell | null>(null);
  const drill = useCallback((cell: SheetCell) => {
    if (table) setOpened({ view: askedView(view), table, cell });
  }, [table, view]);
  const drillActive = () => {
    if (area && area.column !== null && area.measure !== null) drill({ row: area.row, column: area.column, measure: area.measure });
  };
  const place = view.layout?.chart ?? 'below';
  return (
    <>
      <FormulaBar table={table} translate={words} currency={info.currency} cell={area} onRows={drillActive} onSql={() => setPassing({ dialog: { kind: 'sql' } })} />
      <div className="workbook-main">
        <main className={joinClasses('workbook-sheet', place)}>
          {place === 'alone' ? null : <div className="workbook-grid"><SheetPane query={query} onArea={setArea} onDrill={drill} /></div>}
          {place === 'below' || place === 'beside' ? <ChartSplitter place={place} /> : null}
          {place === 'hidden' ? null : <ChartPlace place={place}><ChartArea shell={shell} query={query} /></ChartPlace>}
        </main>
        {children}
      </div>
      <TabBar />
      <StatusBar
        table={table}
        translate={words}
        currency={info.currency}
        selected={area}
        additivityOf={additivityOf}
        isWorking={query.running}
        progress={query.progress ?? null}
        onCancel={query.cancel}
      />
      {opened === null ? null : <RowsOfCell opened={opened} onClose={() => setOpened(null)} />}
      <SqlDialog />
    </>
  );
}

const SMALLEST_CHART = 160;
const LARGEST_CHART = 900;

function ChartSplitter({ place }: { readonly place: 'below' | 'beside' }) {
  const words = useWords();
  const setPassing = useSetPassing();
  const height = usePassing((passing) => passing.chartHeight);
  const width = usePassing((passing) => passing.chartWidth);
  return place === 'below'
    ? <Splitter label={words('common.panes.chartHeight')} direction="horizontal" size={height} min={SMALLEST_CHART} max={LARGEST_CHART} onResize={(size) => setPassing({ chartHeight: size })} />
    : <Splitter label={words('common.panes.chartWidth')} direction="vertical" size={width} min={SMALLEST_CHART} max={LARGEST_CHART} onResize={(size) => setPassing({ chartWidth: size })} />;
}

function ChartPlace({ place, children }: { readonly place: 'below' | 'beside' | 'alone'; readonly children: ReactNode }) {
  const height = usePassing((passing) => passing.chartHeight);
  const width = usePassing((passing) => passing.chartWidth);
  const size = place === 'below' ? { height } : place === 'beside' ? { width } : { flex: 1 };
  return <div className="workbook-chart" style={size}>{children}</div>;
}
