import type { PivotMeasure, PivotTable } from '../../../shared/view/pivot-table';

/** Several measures without columns: amounts, counts, a rate with its cases, a mean, a difference in points, blanks of each kind. */
export function mixedTable(): PivotTable {
  const reps = ['Bastien Roche', 'Camille Thévenet', 'Inès Carpentier', 'Julien Morel-Dubois', 'Lucas Perrin', '(none)'];
  const pairs = [{ current: { from: '2026-01-01', to: '2026-11-14' }, references: [{ from: '2025-01-01', to: '2025-11-14' }], partial: true }];
  const make = (measure: string, more: Partial<PivotMeasure>): PivotMeasure => ({ measure, comparison: null, show: 'value', unit: 'amount', better: 'higher', ranges: { axis: 'none', pairs }, cases: null, ...more });
  const cases = Float64Array.from([97, 101, 50, 92, 4, 0, 344]);
  const rows = [
    [539_200, 498_000, 0.082, 42, 0.433, 0.021, 12_838, 84], [417_000, 416_100, 0.002, 45, 0.446, -0.013, 9_266, 71], [487_000, 721_000, -0.325, 18, 0.36, -0.098, 27_055, 41],
    [705_000, 707_000, -0.003, 36, 0.391, 0, 19_583, 93], [699_000, 0, Number.NaN, 36, 0.5, 0.11, 19_416, 52], [0, 0, Number.NaN, 0, Number.NaN, Number.NaN, Number.NaN, Number.NaN],
    [2_847_200, 2_342_100, 0.216, 177, 0.41, 0.004, 16_086, 68],
  ];
  const values = Float64Array.from(rows.flat());
  const blanks = Uint8Array.from(values, (value, at) => (Number.isNaN(value) ? (at % 8 === 2 ? 4 : at % 8 === 5 ? 3 : 2) : 0));
  return {
    asOf: '2026-11-13', period: { from: '2026-01-01', to: '2026-11-14' },
    rows: { dimensions: [{ id: 'rep', kind: 'member', members: reps }], depth: Uint8Array.from([1, 1, 1, 1, 1, 1, 0]), parent: Int32Array.from([6, 6, 6, 6, 6, 6, -1]), member: Int32Array.from([0, 1, 2, 3, 4, 5, -1]) },
    columns: { dimensions: [], depth: Uint8Array.from([0]), parent: Int32Array.from([-1]), member: Int32Array.from([-1]) },
    measures: [
      make('revenue_won', {}), make('revenue_won', { comparison: 'last-year' }), make('revenue_won', { comparison: 'last-year', show: 'percent', unit: 'ratio' }),
      make('deals_won', { unit: 'count' }), make('win_rate', { unit: 'ratio', cases }), make('win_rate', { comparison: 'last-year', show: 'difference', unit: 'points', cases }),
      make('average_deal', { cases }), make('sales_cycle', { unit: 'days', better: 'lower' }),
    ],
    values, blanks, notes: [], statistics: { factRows: 344, elapsedMs: 12 },
  };
}
