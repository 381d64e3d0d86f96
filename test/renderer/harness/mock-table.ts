import type { PivotMeasure, PivotTable } from '../../../shared/view/pivot-table';

/** The director's sheet of the mock as a pivot table: teams and reps by quarter of 2026 against the same dates of 2025. */

const QUARTERS: readonly (readonly [key: string, from: string, to: string])[] = [
  ['2026-Q1', '-01-01', '-04-01'], ['2026-Q2', '-04-01', '-07-01'], ['2026-Q3', '-07-01', '-10-01'], ['2026-Q4', '-10-01', '-11-14'],
];

/** Value and reference of the four quarters, € thousand. */
const FIGURES: readonly (readonly [name: string, team: string | null, ...figures: number[]])[] = [
  ['Paris', null, 1974, 1771, 2038, 1911, 1817, 1725, 987, 933],
  ['Lyon', null, 1780, 1693, 1693, 1837, 1424, 1641, 837, 903],
  ['Bastien Roche', 'Lyon', 157, 169, 160, 127, 143, 140, 79, 62], ['Camille Thévenet', 'Lyon', 113, 110, 114, 143, 125, 109, 65, 54],
  ['Inès Carpentier', 'Lyon', 193, 190, 142, 218, 100, 205, 52, 108], ['Julien Morel-Dubois', 'Lyon', 212, 214, 224, 199, 159, 192, 110, 102],
  ['Lucas Perrin', 'Lyon', 192, 188, 209, 207, 200, 181, 98, 121], ['Mathis Ferrand', 'Lyon', 191, 180, 132, 174, 84, 178, 42, 106],
  ['Nadia Benhaddou', 'Lyon', 139, 139, 140, 163, 135, 147, 95, 86], ['Sophie Garnier', 'Lyon', 197, 175, 211, 217, 156, 189, 109, 91],
  ['Thomas Villard', 'Lyon', 186, 157, 176, 206, 157, 156, 95, 91], ['Yasmine Haddad', 'Lyon', 200, 171, 185, 183, 165, 144, 92, 82],
  ['Nantes', null, 1522, 1383, 1595, 1518, 1349, 1319, 816, 744], ['Rep of Nantes', 'Nantes', 1522, 1383, 1595, 1518, 1349, 1319, 816, 744],
  ['Köln', null, 1588, 1499, 1798, 1593, 1460, 1469, 824, 773], ['(none)', 'Köln', 1588, 1499, 1798, 1593, 1460, 1469, 824, 773],
  ['All', null, 6864, 6346, 7124, 6859, 6050, 6154, 3464, 3353],
];

const range = (year: number, from: string, to: string) => ({ from: `${year}${from}`, to: `${year}${to}` });

function measure(more: Partial<PivotMeasure>): PivotMeasure {
  const pairs = [...QUARTERS, ['total', '-01-01', '-11-14'] as const].map(([key, from, to]) => ({ current: range(2026, from, to), references: [range(2025, from, to)], partial: key === '2026-Q4' || key === 'total' }));
  return { measure: 'revenue_won', comparison: null, show: 'value', unit: 'amount', better: 'higher', ranges: { axis: 'columns', pairs }, cases: null, ...more };
}

export function mockTable(): PivotTable {
  const names = FIGURES.map(([name]) => name);
  const teams = ['Paris', 'Lyon', 'Nantes', 'Köln'];
  const reps = names.filter((name) => name !== 'All' && !teams.includes(name));
  const rows = {
    dimensions: [{ id: 'team', kind: 'member' as const, members: teams }, { id: 'rep', kind: 'member' as const, members: reps }],
    depth: Uint8Array.from(FIGURES.map(([name, team]) => (name === 'All' ? 0 : team === null ? 1 : 2))),
    parent: Int32Array.from(FIGURES.map(([name, team]) => (name === 'All' ? -1 : team === null ? names.indexOf('All') : names.indexOf(team)))),
    member: Int32Array.from(FIGURES.map(([name, team]) => (name === 'All' ? -1 : team === null ? teams.indexOf(name) : reps.indexOf(name)))),
  };
  const columns = {
    dimensions: [{ id: 'quarter', kind: 'time' as const, members: QUARTERS.map(([key]) => key) }],
    depth: Uint8Array.from([1, 1, 1, 1, 0]), parent: Int32Array.from([4, 4, 4, 4, -1]), member: Int32Array.from([0, 1, 2, 3, -1]),
  };
  const values: number[] = [];
  for (const [, , ...figures] of FIGURES) {
    const pairs = [0, 2, 4, 6].map((at) => [figures[at] ?? 0, figures[at + 1] ?? 0] as const);
    const sum = (side: 0 | 1) => pairs.reduce((total, pair) => total + pair[side], 0);
    for (const [now, before] of [...pairs, [sum(0), sum(1)] as const]) values.push(now * 1000 + 187, before * 1000, now / before - 1);
  }
  return {
    asOf: '2026-11-13', period: { from: '2026-01-01', to: '2026-11-14' }, rows, columns,
    measures: [measure({}), measure({ comparison: 'last-year' }), measure({ comparison: 'last-year', show: 'percent', unit: 'ratio' })],
    values: Float64Array.from(values), blanks: new Uint8Array(values.length), notes: [], statistics: { factRows: 2987, elapsedMs: 38 },
  };
}
