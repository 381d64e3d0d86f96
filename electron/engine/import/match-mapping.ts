import { posix } from 'node:path';
import type { Mapping } from '../../../shared/protocol/import';

/** Whether a text fits a glob of `*` and `?`; case counts on every system. */
function fitsGlob(glob: string, text: string): boolean {
  const pattern = glob.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${pattern}$`, 's').test(text);
}

/** Entries that may hold for a path, by its base name or all of it; which one does depends on the sheet and its columns. */
export function entriesFor(mappings: readonly Mapping[], path: string): Mapping[] {
  return mappings.filter(({ match }) => fitsPath(match, path));
}

/** The sheets to read where every entry for the file names one; undefined: all of them. */
export function sheetsNamed(entries: readonly Mapping[]): string[] | undefined {
  const sheets = entries.flatMap(({ sheet }) => sheet ?? []);
  return sheets.length > 0 && sheets.length === entries.length ? sheets : undefined;
}

/** Whether a path fits a glob by its base name. */
export function fitsPath(glob: string, path: string): boolean {
  return fitsGlob(glob, posix.basename(path)) || glob === path;
}

/** The first entry for that sheet whose named columns all exist, in the table or, where the entry joins, in the file that it names (`columnsOf`). */
export function entryForTable(entries: readonly Mapping[], { header, sheet }: { readonly header: readonly string[]; readonly sheet: string | null }, columnsOf: (glob: string) => readonly string[] = () => []): Mapping | undefined {
  return entries.find((entry) => (sheet === null || entry.sheet === undefined || entry.sheet === sheet) && columnsMissing(entry, header, columnsOf).length === 0);
}

/** The columns that an entry names and that aren't there. */
export function columnsMissing(entry: Mapping, header: readonly string[], columnsOf: (glob: string) => readonly string[] = () => []): string[] {
  return [...Object.keys(entry.columns), ...entry.ignore].filter((column) => !header.includes(column) && !(entry.join && columnsOf(entry.join.file).includes(column)));
}
