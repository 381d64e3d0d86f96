import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Checks } from './checks';
import { TrialWorkspace } from './command-line';
import { checkNextMonth } from './next-month';

/** HubSpot-shaped deals: won amounts by owner and quarter of the close date. */
const truthSchema = z.object({ deals: z.number(), won_by_owner_by_close_quarter: z.record(z.string(), z.record(z.string(), z.number())) });

export function checkHubspot(folder: string, checks: Checks): void {
  const truth = truthSchema.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')));
  const workspace = new TrialWorkspace();
  try {
    const [file] = workspace.import(join(folder, 'hubspot_deals.csv')).files;
    checks.equal('hubspot: the deals go in whole', file && { object: file.object, accepted: file.accepted, rejected: file.rejected }, { object: 'deals', accepted: truth.deals, rejected: 0 });
    const lines = workspace.query({ version: 1, rows: ['rep'], columns: ['quarter'], measures: [{ measure: 'revenue_won' }] });
    const found = Object.fromEntries(lines.filter(({ rows, columns, value }) => rows['rep'] !== null && columns['quarter'] !== null && value !== 0).map(({ rows, columns, value }) => (
      [`${rows['rep']} ${columns['quarter']}`, value])));
    const wanted = Object.fromEntries(Object.entries(truth.won_by_owner_by_close_quarter).flatMap(([owner, quarters]) => (
      Object.entries(quarters).map(([quarter, value]) => [`${owner} ${quarter}`, value] as const))));
    const wrong = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].filter((place) => found[place] !== wanted[place]);
    checks.tell('hubspot: won by owner and close quarter', wrong.length === 0 ? null : `${wrong.length} cells differ: ${wrong.slice(0, 3).map((place) => `${place} is ${found[place]}, expected ${wanted[place]}`).join('; ')}`);
  } finally {
    workspace.remove();
  }
  checkNextMonth({
    set: 'hubspot', path: join(folder, 'hubspot_deals.csv'),
    rules: {
      id: 'Deal ID',
      next: (row, index) => {
        if (index % 83 === 5) return undefined;
        const isOpen = !(row['Deal Stage'] ?? '').startsWith('Closed');
        if (isOpen && index % 7 === 0) return { ...row, 'Deal Stage': 'Closed Won', 'Close Date': '2025-07-15' };
        if (isOpen && index % 11 === 0) return { ...row, 'Deal Stage': 'Closed Lost', 'Close Date': '2025-07-20', 'Closed Lost Reason': 'Price' };
        return index % 13 === 0 ? { ...row, Amount: `${Number(row['Amount']) + 100}` } : row;
      },
      brought: (row, index) => (index % 40 === 0 ? { ...row, 'Deal ID': `DEAL-${index}`, 'Deal Stage': 'Appointment Scheduled', 'Create Date': '2025-07-02', 'Close Date': '2025-09-30' } : undefined),
    },
    views: [
      { version: 1, rows: ['rep'], columns: ['quarter'], measures: [{ measure: 'revenue_won' }, { measure: 'deals_won' }, { measure: 'win_rate' }, { measure: 'pipeline_created' }] },
      { version: 1, rows: ['stage'], measures: [{ measure: 'open_deals' }, { measure: 'open_amount' }] },
    ],
  }, checks);
}
