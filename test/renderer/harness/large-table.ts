import type { PivotTable } from '../../../shared/view/pivot-table';

/** 100 teams of 19 reps, 33 years of 12 months with their totals: 2,001 rows × 430 columns, for speed. */
export function largeTable(): PivotTable {
  const teams = Array.from({ length: 100 }, (_, team) => `Team ${team}`);
  const reps = Array.from({ length: 19 }, (_, rep) => `Rep ${rep}`);
  const rowDepth: number[] = [0];
  const rowParent: number[] = [-1];
  const rowMember: number[] = [-1];
  for (const team of teams.keys()) {
    const at = rowDepth.length;
    rowDepth.push(1); rowParent.push(0); rowMember.push(team);
    for (const rep of reps.keys()) { rowDepth.push(2); rowParent.push(at); rowMember.push(rep); }
  }
  const years = Array.from({ length: 33 }, (_, year) => String(1990 + year));
  const months = years.flatMap((year) => Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`));
  const depth: number[] = [];
  const parent: number[] = [];
  const member: number[] = [];
  for (const year of years.keys()) {
    const at = depth.length;
    depth.push(1); parent.push(-1); member.push(year);
    for (let month = 0; month < 12; month += 1) { depth.push(2); parent.push(at); member.push(year * 12 + month); }
  }
  const pairs = depth.map((level, node) => {
    const year = 1990 + Math.floor(node / 13);
    const month = (node % 13) - 1;
    const iso = (at: number) => new Date(Date.UTC(year, at, 1)).toISOString().slice(0, 10);
    return { current: level === 1 ? { from: iso(0), to: iso(12) } : { from: iso(month), to: iso(month + 1) }, references: [], partial: false };
  });
  const values = Float64Array.from({ length: rowDepth.length * depth.length }, (_, cell) => (cell * 7919) % 900_000);
  return {
    asOf: '2022-12-31', period: { from: '1990-01-01', to: '2023-01-01' },
    rows: { dimensions: [{ id: 'team', kind: 'member', members: teams }, { id: 'rep', kind: 'member', members: reps }], depth: Uint8Array.from(rowDepth), parent: Int32Array.from(rowParent), member: Int32Array.from(rowMember) },
    columns: { dimensions: [{ id: 'year', kind: 'time', members: years }, { id: 'month', kind: 'time', members: months }], depth: Uint8Array.from(depth), parent: Int32Array.from(parent), member: Int32Array.from(member) },
    measures: [{ measure: 'revenue_won', comparison: null, show: 'value', unit: 'amount', better: 'higher', ranges: { axis: 'columns', pairs }, cases: null }],
    values, blanks: new Uint8Array(values.length), notes: [], statistics: { factRows: 1_000_000, elapsedMs: 140 },
  };
}
