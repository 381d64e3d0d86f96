import { join } from 'node:path';
import type { MeasureEntry } from '../../shared/view/view-spec';
import { differences, type ExpectedCell } from './cells';
import type { Checks } from './checks';
import { TrialWorkspace } from './command-line';
import { Exact } from './exact';
import { readCsv } from '../support/read-csv';
import { checkNextMonth } from './next-month';

/** Superstore: Region > State by month, amount and margin with last year's, to the last decimal. */
const FILE = 'Sample - Superstore.csv';
const MEASURES = { orders_amount: 'Sales', orders_margin: 'Profit' } as const;
const SHOWS = ['value', 'difference', 'percent'] as const;

interface OrderLine {
  readonly region: string;
  readonly state: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly amounts: Readonly<Record<string, string>>;
}

export function checkSuperstore(folder: string, checks: Checks): void {
  const workspace = new TrialWorkspace();
  try {
    const report = workspace.import(join(folder, FILE));
    const [file] = report.files;
    checks.equal('superstore: 9,994 order lines go in as they are', file && { object: file.object, accepted: file.accepted, rejected: file.rejected }, { object: 'orders', accepted: 9_994, rejected: 0 });
    checks.equal('superstore: as of the latest order', report.asOf, '2019-12-30');
    const lines = readCsv(join(folder, FILE)).map((row): OrderLine => {
      const [month = 0, day = 0, year = 0] = (row['Order Date'] ?? '').split('/').map(Number);
      return { region: row['Region'] ?? '', state: row['State'] ?? '', year, month, day, amounts: { orders_amount: row['Sales'] ?? '', orders_margin: row['Profit'] ?? '' } };
    });
    const measures = Object.keys(MEASURES).flatMap((measure): MeasureEntry[] => [
      { measure }, ...SHOWS.map((show) => ({ measure, comparison: 'last-year' as const, show })),
    ]);
    const view = { version: 1, rows: ['custom:Region', 'custom:State'], columns: ['month'], measures } as const;
    const expected = expectedCells(lines);
    checks.tell('superstore: Region > State by month, with last year, every cell', differences(workspace.query({ ...view, rows: [...view.rows], columns: [...view.columns] }), expected));
    const total = expected.filter((cell) => cell.rows['custom:Region'] === null && cell.columns['month'] === null && cell.comparison === undefined);
    checks.equal('superstore: control totals of the expectation itself', total.map((cell) => cell.value), [2_297_200.8603, 286_397.0217]);
    const count = workspace.query({ version: 1, measures: [{ measure: 'orders_count' }] });
    checks.equal('superstore: 5,009 orders', count.map((line) => line.value), [5_009]);
  } finally {
    workspace.remove();
  }
  checkNextMonth({
    set: 'superstore', path: join(folder, FILE),
    rules: {
      id: 'Row ID',
      next: (row, index) => {
        if (index % 211 === 7) return undefined;
        if (index % 37 === 0) return { ...row, Sales: `${Number(row['Sales']) + 1}` };
        return index % 53 === 0 ? { ...row, Quantity: `${Number(row['Quantity']) + 1}`, 'Ship Mode': 'Same Day' } : row;
      },
      brought: (row, index) => (index % 120 === 0 ? { ...row, 'Row ID': `${100_000 + index}`, 'Order ID': `CA-2020-${100_000 + index}`, 'Order Date': '1/15/2020', 'Ship Date': '1/18/2020' } : undefined),
    },
    views: [
      { version: 1, rows: ['custom:Region'], columns: ['quarter'], measures: [{ measure: 'orders_amount' }, { measure: 'orders_margin' }, { measure: 'orders_count' }, { measure: 'orders_amount', comparison: 'last-year', show: 'percent' }] },
      { version: 1, rows: ['product'], measures: [{ measure: 'orders_amount' }, { measure: { sum: 'orders.quantity' } }] },
    ],
  }, checks);
}

interface Window {
  readonly current: (line: OrderLine) => boolean;
  readonly reference: (line: OrderLine) => boolean;
}

/** As-of is 30 December 2019: last year's reference of that month, and of the whole, ends on 30 December 2018. */
function beforeCut(line: OrderLine): boolean {
  return !(line.year === 2018 && line.month === 12 && line.day === 31);
}

function expectedCells(lines: readonly OrderLine[]): ExpectedCell[] {
  const months: (string | null)[] = [];
  for (let year = 2016; year <= 2019; year += 1) for (let month = 1; month <= 12; month += 1) months.push(`${year}-${String(month).padStart(2, '0')}`);
  months.push(null);
  const regions = [...new Set(lines.map((line) => line.region))];
  const paths = [
    ...regions.flatMap((region) => [...new Set(lines.filter((line) => line.region === region).map((line) => line.state)), null].map((state) => ({ region, state }))),
    { region: null, state: null },
  ];
  return paths.flatMap(({ region, state }) => {
    const here = lines.filter((line) => (region === null || line.region === region) && (state === null || line.state === state));
    return months.flatMap((month) => {
      const { current, reference } = windowOf(month);
      const [now, before] = [here.filter(current), here.filter(reference)];
      return Object.keys(MEASURES).flatMap((measure) => cellsOf(measure, now, before).map((cell) => (
        { rows: { 'custom:Region': region, 'custom:State': state }, columns: { month }, ...cell })));
    });
  });
}

function windowOf(month: string | null): Window {
  if (month === null) return { current: () => true, reference: (line) => line.year <= 2018 && beforeCut(line) };
  const [year, ofYear] = month.split('-').map(Number);
  return {
    current: (line) => line.year === year && line.month === ofYear,
    reference: (line) => line.year + 1 === year && line.month === ofYear && beforeCut(line),
  };
}

function cellsOf(measure: string, now: readonly OrderLine[], before: readonly OrderLine[]): Omit<ExpectedCell, 'rows' | 'columns'>[] {
  const [current, reference] = [sum(measure, now), sum(measure, before)];
  const change = current.minus(reference);
  const common = { measure, comparison: 'last-year' };
  return [
    { measure, value: current.value, exact: true },
    { ...common, show: 'value', value: reference.value, exact: true },
    { ...common, show: 'difference', value: change.value, exact: true },
    { ...common, show: 'percent', value: reference.value > 0 ? change.value / reference.value : null, exact: false },
  ];
}

function sum(measure: string, lines: readonly OrderLine[]): Exact {
  const total = new Exact();
  for (const line of lines) total.add(line.amounts[measure] ?? '0');
  return total;
}
