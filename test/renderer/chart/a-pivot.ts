import type { PivotAxis, PivotTable } from '../../../shared/view/pivot-table';

/** A pivot table from few words: flat axes with their total first, one measure or more. */
interface FlatAxis {
  readonly dimension?: { readonly id: string; readonly kind: 'member' | 'time' };
  readonly members?: readonly string[];
  readonly total?: boolean;
}

function axis({ dimension, members = [], total = true }: FlatAxis): PivotAxis {
  const first = total ? 1 : 0;
  const count = members.length + first;
  return {
    dimensions: dimension ? [{ ...dimension, members: [...members] }] : [],
    depth: Uint8Array.from({ length: count }, (_, node) => (node < first ? 0 : 1)),
    parent: Int32Array.from({ length: count }, (_, node) => (node < first || !total ? -1 : 0)),
    member: Int32Array.from({ length: count }, (_, node) => node - first),
  };
}

export interface APivot {
  readonly rows?: FlatAxis;
  readonly columns?: FlatAxis;
  readonly measures?: readonly Partial<PivotTable['measures'][number]>[];
  readonly asOf?: string | null;
  /** A value a cell; NaN is blank. Node -1 is the total. */
  readonly value: (row: number, column: number, measure: number) => number;
}

export function aPivot({ rows = {}, columns = {}, measures = [{}], asOf = null, value }: APivot): PivotTable {
  const [rowAxis, columnAxis] = [axis(rows), axis(columns)];
  const values: number[] = [];
  rowAxis.member.forEach((row) => columnAxis.member.forEach((column) => measures.forEach((_, measure) => values.push(value(row, column, measure)))));
  return {
    asOf,
    period: null,
    rows: rowAxis,
    columns: columnAxis,
    measures: measures.map((measure) => ({
      measure: 'revenue_won', comparison: null, show: 'value', unit: 'amount', better: 'higher', ranges: { axis: 'none', pairs: [] }, cases: null, ...measure,
    })),
    values: Float64Array.from(values),
    blanks: Uint8Array.from(values, (one) => (Number.isNaN(one) ? 1 : 0)),
    notes: [],
    statistics: { factRows: 0, elapsedMs: 0 },
  };
}

/** Four years of months, `2023-01` on, as `seasonalView` asks for them. */
export function aSeasonalPivot(asOf: string | null, value: (year: number, month: number) => number): PivotTable {
  const months = Array.from({ length: 48 }, (_, at) => ({ year: 2023 + Math.floor(at / 12), month: (at % 12) + 1 }));
  return aPivot({
    asOf,
    columns: { dimension: { id: 'month', kind: 'time' }, members: months.map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`), total: false },
    value: (_row, column) => {
      const at = months[column];
      return at ? value(at.year, at.month) : NaN;
    },
  });
}
