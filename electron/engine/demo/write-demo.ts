import { setImmediate } from 'node:timers/promises';
import { VigieError } from '../../../shared/protocol/errors';
import { accountRow, contactRows } from './accounts';
import { PLANNED_DAYS } from './activities';
import { foundCompany, type Company } from './company';
import { randomStream } from './random';
import { membershipRows, productRows, repRows, targetRows, teamRows } from './reference-rows';
import { SalesStory } from './sales-story';
import { DEMO_TODAY, type DemoRequest } from './settings';
import type { Cell, DemoTable } from './table';
import { DEMO_OBJECTS, openTables, type DemoObject, type DemoTables } from './tables';
import { truthOf, type DemoTruth } from './truth';
import { DEMO_WORDS } from './words';

export interface WrittenDemo {
  /** The files that hold rows, in the order of DEMO_OBJECTS. */
  readonly files: readonly { readonly object: DemoObject; readonly path: string; readonly rows: number }[];
  readonly truth: DemoTruth;
}

export interface WriteOptions {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** Writes the demo company as CSV files into an existing, empty folder. The same request writes the same bytes. */
export async function writeDemo(request: DemoRequest, folder: string, options: WriteOptions): Promise<WrittenDemo> {
  const company = foundCompany(request);
  const tables = openTables(folder);
  const all = DEMO_OBJECTS.map((object) => tables[object]);
  try {
    await writeFacts(company, tables, options);
    for (const table of all) await table.close();
  } catch (error) {
    for (const table of all) table.destroy();
    throw error;
  }
  const files = DEMO_OBJECTS.map((object) => ({ object, path: tables[object].path, rows: tables[object].rows }));
  return { files: files.filter(({ rows }) => rows > 0), truth: truthOf(company) };
}

async function writeFacts(company: Company, tables: DemoTables, { signal, progress }: WriteOptions): Promise<void> {
  const words = DEMO_WORDS[company.request.language];
  await addAll(tables.teams, teamRows(company, words));
  await addAll(tables.reps, repRows(company, words));
  await addAll(tables.memberships, membershipRows(company));
  await addAll(tables.products, productRows());
  await addAll(tables.targets, targetRows(company));
  const story = new SalesStory(company, tables);
  const last = DEMO_TODAY + PLANNED_DAYS;
  for (let day = story.firstDay; day <= last; day += 1) {
    if (signal.aborted) throw new VigieError('cancelled');
    story.tell(day);
    for (const table of [tables.deals, tables.leads, tables.orders, tables.invoices, tables.activities]) await table.flush();
    progress(day - story.firstDay, last - story.firstDay);
    // Lets cancel and other calls in between two days.
    await setImmediate();
  }
  const contacts = randomStream(company.request.seed, 'contacts');
  for (const account of story.book.all) {
    if (account.createdOn > DEMO_TODAY) continue;
    tables.accounts.add(accountRow(account, company.reps, words));
    await addAll(tables.contacts, contactRows(contacts, account, company.reps, words));
    await tables.accounts.flush();
  }
}

async function addAll(table: DemoTable, rows: Iterable<Cell[]>): Promise<void> {
  for (const row of rows) {
    table.add(row);
    await table.flush();
  }
}
