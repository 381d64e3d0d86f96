import { useState } from 'react';
import { useEngineQuery } from '../../bridge/use-query';
import { measureOf } from '../../../shared/catalogue/measures';
import { hasSides, isShare } from '../../../shared/catalogue/sides';
import { cellSpec } from '../../../shared/sheet/cell-spec';
import { formatsOf, spokenValue, valueFormat } from '../../../shared/sheet/formats';
import { nodeLabel } from '../../../shared/sheet/node-label';
import { readCell, type SheetCell } from '../../../shared/sheet/read-cell';
import type { PivotTable } from '../../../shared/view/pivot-table';
import type { CellSpec, ViewSpec } from '../../../shared/view/view-spec';
import { RowsDrawer, type Part } from '../../features/rows';
import { useWorkspaceData } from '../../state/workbook-context';
import { useWords } from '../../state/words';

const FIRST_ROWS = 1_000;
const MORE_TIMES = 10;

/** A cell to open: the question, its answer, and where in it. Kept together, so that a later answer doesn't slip under it. */
export interface OpenedCell {
  readonly view: ViewSpec;
  readonly table: PivotTable;
  readonly cell: SheetCell;
}

/** The facts behind a cell, asked for as it is opened. */
export function RowsOfCell({ opened, onClose }: { readonly opened: OpenedCell; readonly onClose: () => void }) {
  const { table, cell } = opened;
  const spec = cellSpec(table, cell);
  return spec === undefined ? null : <Rows opened={opened} spec={spec} onClose={onClose} />;
}

function Rows({ opened: { view, table, cell }, spec, onClose }: { readonly opened: OpenedCell; readonly spec: CellSpec; readonly onClose: () => void }) {
  const words = useWords();
  const { info } = useWorkspaceData();
  const measure = typeof spec.measure === 'string' ? measureOf(spec.measure) : undefined;
  const [part, setPart] = useState<Part>('numerator');
  const [limit, setLimit] = useState(FIRST_ROWS);
  const show = spec.show ?? 'value';
  const isRatio = measure === undefined ? isShare(show) : hasSides(measure, show);
  const rows = useEngineQuery('view.rows', { view, cell: isRatio ? { ...spec, part } : spec, limit });
  const reading = readCell(table, cell);
  const expected = isRatio ? expectedSide(reading, spec, measure?.expression.kind === 'ratio', part) : expectedSum(reading.value);
  const format = valueFormat(table, cell.measure, formatsOf(table, words.language, info.currency));
  const name = words('workbook.formula.cross', { row: nodeLabel(table.rows, cell.row, words), column: nodeLabel(table.columns, cell.column, words) });
  return (
    <RowsDrawer
      isOpen
      onClose={onClose}
      name={name}
      translate={words}
      table={rows.data ?? null}
      {...(rows.error ? { error: words.maybe(`errors.${rows.error.code}.message`, rows.error.params) ?? rows.error.code } : {})}
      {...(isRatio ? { part, onPartChange: setPart } : {})}
      {...(expected === undefined ? {} : { expected })}
      sayValue={(value) => spokenValue(value, isRatio ? { ...format, unit: 'number' } : format, words, true)}
      {...(rows.data !== undefined && rows.data.rows.length < rows.data.total ? { onMore: () => setLimit(limit * MORE_TIMES) } : {})}
    />
  );
}

/** What the rows must add up to, where they add up to anything. */
const expectedSum = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);

/** The same of one side: known where the cell tells how many cases stand behind it. */
function expectedSide({ value, cases }: { readonly value: number; readonly cases: number | undefined }, { show = 'value' }: CellSpec, isCounted: boolean, part: Part): number | undefined {
  if (!isCounted || show !== 'value' || cases === undefined || Number.isNaN(value)) return undefined;
  return part === 'denominator' ? cases : value * cases;
}
