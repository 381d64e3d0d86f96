import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { differences, type ExpectedCell } from './cells';
import type { Checks } from './checks';
import { TrialWorkspace, type Report } from './command-line';

/** Northwind, the whole folder: orders and their lines stand in two files, addresses hold commas without quotes. */
const truthSchema = z.object({ revenue_total: z.number() });

function countsOf(report: Report, file: string): string {
  const found = report.files.find((candidate) => basename(candidate.path) === file);
  return found ? `${found.object} ${found.accepted} + ${found.rejected}` : 'not there';
}

const FILES = { 'employees.csv': 'reps 9 + 0', 'customers.csv': 'accounts 91 + 0', 'products.csv': 'products 77 + 0', 'orders.csv': 'orders 830 + 0', 'order-details.csv': 'orders 2155 + 0' };

export function checkNorthwind(folder: string, checks: Checks): void {
  const truth = truthSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const workspace = new TrialWorkspace();
  try {
    const report = workspace.import(folder);
    checks.equal('northwind: every line goes in', Object.keys(FILES).map((file) => countsOf(report, file)), Object.values(FILES));
    const total = workspace.query({ version: 1, measures: [{ measure: 'orders_amount' }] });
    checks.tell('northwind: lines are quantity × price × (1 − discount)', differences(total, [{ rows: {}, columns: {}, measure: 'orders_amount', value: truth.revenue_total, exact: true }]));
    const byRep = workspace.query({ version: 1, rows: ['rep'], measures: [{ measure: 'orders_amount' }] });
    checks.tell('northwind: lines joined to their orders, by rep', differences(byRep, [{ rows: { rep: null }, columns: {}, measure: 'orders_amount', value: truth.revenue_total, exact: true }, ...salesByRep(folder)]));
  } finally {
    workspace.remove();
  }
}

/** What each employee sold, counted in plain loops in ten-thousandths. */
function salesByRep(folder: string): ExpectedCell[] {
  const linesOf = (file: string) => readFileSync(join(folder, file), 'utf8').split(/\r?\n/).slice(1);
  const names = new Map(linesOf('employees.csv').flatMap((line) => {
    const [, id = '', last, first] = /^(\d+),([^,]+),([^,]+),/.exec(line) ?? [];
    return last === undefined ? [] : [[id, `${first} ${last}`]];
  }));
  const sellers = new Map(linesOf('orders.csv').flatMap((line) => {
    const [, order = '', seller = ''] = /^(\d+),[^,]*,(\d+),/.exec(line) ?? [];
    return seller === '' ? [] : [[order, seller]];
  }));
  const sums = new Map<string, number>();
  for (const line of linesOf('order-details.csv')) {
    const [order = '', , price, quantity, discount] = line.split(',');
    const name = names.get(sellers.get(order) ?? '');
    if (name !== undefined) sums.set(name, (sums.get(name) ?? 0) + Math.round(Number(price) * 100) * Number(quantity) * Math.round((1 - Number(discount)) * 100));
  }
  return [...sums].map(([rep, sum]) => ({ rows: { rep }, columns: {}, measure: 'orders_amount', value: sum / 10_000, exact: true }));
}
