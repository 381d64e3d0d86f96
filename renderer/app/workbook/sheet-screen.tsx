import { useCallback, useState, type ReactNode } from 'react';
import type { Shell } from '../../bridge/shell';
import { measureOf } from '../../../shared/catalogue/measures';
import type { SheetCell } from '../../../shared/sheet/read-cell';
import type { PivotTable } from '../../../shared/view/pivot-table';
import type { MeasureRef } from '../../../shared/view/view-spec';
import { CheckStatus } from '../../features/check';
import { FormulaBar } from '../../features/formula-bar';
import type { SheetArea } from '../../features/grid';
import { StatusBar } from '../../features/status';
import { TabBar } from '../../features/tabs';
import { askedView } from '../../state/view-edits';
import { useActiveTab, useRunCommand, useSetPassing, useWorkspaceData } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { joinClasses } from '../../ui';
import { Notes } from './notes';
import { ChartArea } from './chart-area';
import { ChartPlace } from './chart-place';
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
  const run = useRunCommand();
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
      <FormulaBar table={table} translate={words} currency={info.currency} counting={info.settings} cell={area} onRows={drillActive} onSql={() => setPassing({ dialog: { kind: 'sql' } })} />
      <div className="workbook-main">
        <main className={joinClasses('workbook-sheet', place)}>
          {place === 'alone' ? null : <div className="workbook-grid"><SheetPane query={query} onArea={setArea} onDrill={drill} /></div>}
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
        note={<>{table === null ? null : <Notes table={table} />}<CheckStatus onOpen={() => run('show-check')} /></>}
      />
      {opened === null ? null : <RowsOfCell opened={opened} onClose={() => setOpened(null)} />}
      <SqlDialog />
    </>
  );
}
