import type { ImportMessage } from '../../../shared/protocol/import';
import type { ReadTable } from './read-table';
import { messagesOf, type Note } from './read/staged-file';

/** Tells what was noted of files with a table: the first of the same file, or entry of an archive; else of what lay beside it; else the first of all. */
export function tellNotes(tables: readonly ReadTable[], notes: readonly Note[]): ReadTable[] {
  const holders = notes.map((note) => tableFor(tables, note));
  return tables.map((read) => withMessages(read, messagesOf(notes.filter((_, index) => holders[index] === read))));
}

function tableFor(tables: readonly ReadTable[], { path = '' }: Note): ReadTable | undefined {
  const read = tables.filter(({ table }) => table !== null);
  const archive = path.slice(0, path.indexOf('/') + 1);
  return read.find((one) => one.path === path) ?? read.find((one) => one.path.startsWith(`${path}/`)) ?? read.find((one) => archive !== '' && one.path.startsWith(archive)) ?? read[0];
}

function withMessages(read: ReadTable, messages: readonly ImportMessage[]): ReadTable {
  const { plan, table } = read;
  if (messages.length === 0) return read;
  if (plan) return { ...read, plan: { ...plan, warnings: [...messages, ...plan.warnings] } };
  return table ? { ...read, table: { ...table, warnings: [...messages, ...table.warnings] } } : read;
}
