import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { differences } from './cells';
import type { Checks } from './checks';
import { TrialWorkspace, type Report } from './command-line';

/** Northwind, as far as its files stand by themselves: order lines without their headers (the join of both is a mapping's). */
const truthSchema = z.object({ revenue_total: z.number() });

function countsOf(report: Report, file: string): string {
  const found = report.files.find((candidate) => basename(candidate.path) === file);
  return found ? `${found.object} ${found.accepted} + ${found.rejected}` : 'not there';
}

export function checkNorthwind(folder: string, checks: Checks): void {
  const truth = truthSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const workspace = new TrialWorkspace();
  try {
    const report = workspace.import(...['employees.csv', 'products.csv', 'order-details.csv'].map((file) => join(folder, file)));
    checks.equal('northwind: employees, products and order lines go in whole', ['employees.csv', 'products.csv', 'order-details.csv'].map((file) => countsOf(report, file)), ['reps 9 + 0', 'products 77 + 0', 'orders 2155 + 0']);
    const total = workspace.query({ version: 1, measures: [{ measure: 'orders_amount' }] });
    checks.tell('northwind: lines are quantity × price × (1 − discount)', differences(total, [{ rows: {}, columns: {}, measure: 'orders_amount', value: truth.revenue_total, exact: true }]));
  } finally {
    workspace.remove();
  }
  // An address that holds a comma and no quotes shifts the cells behind it: such lines are rejected and told, never guessed.
  const headers = new TrialWorkspace();
  try {
    checks.equal('northwind: order headers with a bare comma are rejected', countsOf(headers.import(join(folder, 'orders.csv')), 'orders.csv'), 'orders 654 + 176');
  } finally {
    headers.remove();
  }
}
