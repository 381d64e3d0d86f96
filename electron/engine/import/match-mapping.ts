import { posix } from 'node:path';
import type { Mapping } from '../../../shared/protocol/import';

/** Whether a text fits a glob of `*` and `?`; case counts on every system. */
function fitsGlob(glob: string, text: string): boolean {
  const pattern = glob.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${pattern}$`, 's').test(text);
}

/** Entries that may hold for a path, by its base name or all of it; which one does depends on the sheet and its columns. */
export function entriesFor(mappings: readonly Mapping[], path: string): Mapping[] {
  return mappings.filter(({ match }) => fitsGlob(match, posix.basename(path)) || match === path);
}

/** The sheets to read where every entry for the file names one; undefined: all of them. */
export function sheetsNamed(entries: readonly Mapping[]): string[] | undefined {
  const sheets = entries.flatMap(({ sheet }) => sheet ?? []);
  return sheets.length > 0 && sheets.length === entries.length ? sheets : undefined;
}

/** The first entry for that sheet whose named columns all exist. */
export function entryForTable(entries: readonly Mapping[], { header, sheet }: { readonly header: readonly string[]; readonly sheet: string | null }): Mapping | undefined {
  return entries.find((entry) =>
    (sheet === null || entry.sheet === undefined || entry.sheet === sheet)
    && [...Object.keys(entry.columns), ...entry.ignore].every((column) => header.includes(column)));
}
