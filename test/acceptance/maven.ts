import { basename, join } from 'node:path';
import { differences, type ExpectedCell } from './cells';
import type { Checks } from './checks';
import { TrialWorkspace, type Report } from './command-line';
import { Exact } from './exact';
import { readCsv, type CsvRow } from '../support/read-csv';

/** Maven CRM: four files as they are; manager > rep by quarter against plain counting over the CSV. */
const FILES = ['sales_pipeline.csv', 'sales_teams.csv', 'accounts.csv', 'products.csv'];
const ROWS: Readonly<Record<string, [object: string, rows: number]>> = {
  'sales_pipeline.csv': ['deals', 8_800], 'sales_teams.csv': ['reps', 35], 'accounts.csv': ['accounts', 85], 'products.csv': ['products', 7],
};
/** Control totals of SOURCE.md: won deals and their value by manager, value by quarter. */
const MANAGERS: Readonly<Record<string, [deals: number, value: number]>> = {
  'Melvin Marxen': [882, 2_251_930], 'Summer Sewald': [828, 1_964_750], 'Rocco Neubert': [691, 1_960_545],
  'Celia Rouche': [610, 1_603_897], 'Cara Losch': [480, 1_130_049], 'Dustin Brinkmann': [747, 1_094_363],
};
const QUARTERS = { '2017-Q1': 1_134_672, '2017-Q2': 3_086_111, '2017-Q3': 2_982_255, '2017-Q4': 2_802_496 } as const;
const MEASURES = ['revenue_won', 'deals_won', 'win_rate', 'average_deal'] as const;

export function checkMaven(folder: string, checks: Checks): void {
  const workspace = new TrialWorkspace();
  try {
    const report = workspace.import(...FILES.map((file) => join(folder, file)));
    for (const [file, [object, rows]] of Object.entries(ROWS)) {
      checks.equal(`maven: ${file} goes in as ${object}, whole`, countsOf(report, file), { object, accepted: rows, rejected: 0 });
    }
    checks.equal('maven: as of the latest date', report.asOf, '2017-12-31');
    const managerOf = new Map(readCsv(join(folder, 'sales_teams.csv')).map((row) => [row['sales_agent'] ?? '', row['manager'] ?? '']));
    const deals = readCsv(join(folder, 'sales_pipeline.csv'));
    for (const period of [undefined, '2017'] as const) {
      const lines = workspace.query({
        version: 1, rows: ['manager', 'rep'], columns: ['quarter'], measures: MEASURES.map((measure) => ({ measure })), ...(period && { period }),
      });
      checks.tell(`maven: manager > rep by quarter equals plain counting (${period ?? 'no period'})`, differences(lines, expectedCells(deals, managerOf)));
    }
    checkControlTotals(workspace, checks);
  } finally {
    workspace.remove();
  }
}

function countsOf(report: Report, file: string): { object: string | null; accepted: number; rejected: number } | null {
  const found = report.files.find((candidate) => basename(candidate.path) === file);
  return found ? { object: found.object, accepted: found.accepted, rejected: found.rejected } : null;
}

/** Every cell, total and ratio, counted deal by deal. */
function expectedCells(deals: readonly CsvRow[], managerOf: ReadonlyMap<string, string>): ExpectedCell[] {
  const closed = deals.filter((deal) => deal['deal_stage'] === 'Won' || deal['deal_stage'] === 'Lost');
  const reps = [...new Set(closed.map((deal) => deal['sales_agent'] ?? ''))];
  const managers = [...new Set(reps.map((rep) => managerOf.get(rep) ?? '(none)'))];
  const paths = [
    ...managers.flatMap((manager) => [
      ...reps.filter((rep) => managerOf.get(rep) === manager).map((rep) => ({ manager, rep })), { manager, rep: null },
    ]),
    { manager: null, rep: null },
  ];
  return paths.flatMap(({ manager, rep }) => [...Object.keys(QUARTERS), null].flatMap((quarter) => {
    const here = closed.filter((deal) =>
      (rep === null || deal['sales_agent'] === rep) && (manager === null || managerOf.get(deal['sales_agent'] ?? '') === manager)
      && (quarter === null || quarterOf(deal['close_date'] ?? '') === quarter));
    return cellsOf(here).map((cell) => ({ rows: { manager, rep }, columns: { quarter }, ...cell }));
  }));
}

function quarterOf(date: string): string {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

function cellsOf(closed: readonly CsvRow[]): Pick<ExpectedCell, 'measure' | 'value' | 'exact'>[] {
  const revenue = new Exact();
  let won = 0;
  for (const deal of closed) {
    if (deal['deal_stage'] !== 'Won') continue;
    won += 1;
    revenue.add(deal['close_value'] ?? '');
  }
  return [
    { measure: 'revenue_won', value: revenue.value, exact: true },
    { measure: 'deals_won', value: won, exact: true },
    { measure: 'win_rate', value: closed.length === 0 ? null : won / closed.length, exact: false },
    { measure: 'average_deal', value: won === 0 ? null : revenue.value / won, exact: false },
  ];
}

function checkControlTotals(workspace: TrialWorkspace, checks: Checks): void {
  const byManager = workspace.query({ version: 1, rows: ['manager'], measures: [{ measure: 'deals_won' }, { measure: 'revenue_won' }] });
  const managers = Object.entries(MANAGERS).map(([manager, [deals, value]]) => ({ manager, deals, value }));
  const expected = [...managers, { manager: null, deals: 4_238, value: 10_005_534 }].flatMap(({ manager, deals, value }): ExpectedCell[] => [
    { rows: { manager }, columns: {}, measure: 'deals_won', value: deals, exact: true },
    { rows: { manager }, columns: {}, measure: 'revenue_won', value, exact: true },
  ]);
  checks.tell('maven: control totals by manager', differences(byManager, expected));
  const byQuarter = workspace.query({ version: 1, columns: ['quarter'], measures: [{ measure: 'revenue_won' }], totals: { rows: true, columns: false } });
  checks.tell('maven: control totals by quarter', differences(byQuarter, Object.entries(QUARTERS).map(([quarter, value]) => (
    { rows: {}, columns: { quarter }, measure: 'revenue_won', value, exact: true }))));
  const open = workspace.query({ version: 1, measures: [{ measure: 'open_deals' }, { measure: 'deals_lost' }] });
  checks.tell('maven: 2,089 open (1,589 engaging, 500 without a date), 2,473 lost', differences(open, [
    { rows: {}, columns: {}, measure: 'open_deals', value: 2_089, exact: true }, { rows: {}, columns: {}, measure: 'deals_lost', value: 2_473, exact: true },
  ]));
  const offices = workspace.query({ version: 1, rows: ['team-1', 'team'], measures: [{ measure: 'deals_won' }] });
  checks.tell('maven: the offices stand above the managers\' teams', officesOf(offices.map((line) => [line.rows['team-1'] ?? null, line.rows['team'] ?? null])));
}

function officesOf(paths: readonly (readonly [string | null, string | null])[]): string | null {
  const offices = new Set(paths.map(([office]) => office).filter((office) => office !== null));
  const wanted = ['Central', 'East', 'West'];
  return wanted.every((office) => offices.has(office)) && offices.size === wanted.length ? null : `top teams are ${[...offices].join(', ')}`;
}
