import type { Mapping } from '../../../shared/protocol/import';

/** Whether a file's base name fits a glob of `*` and `?`; case counts on every system. */
function fitsGlob(glob: string, name: string): boolean {
  const pattern = glob.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*').replaceAll('?', '.');
  return new RegExp(`^${pattern}$`, 's').test(name);
}

/** Entries that may hold for a file; which one does depends on its columns. */
export function entriesFor(mappings: readonly Mapping[], name: string): Mapping[] {
  return mappings.filter((mapping) => fitsGlob(mapping.match, name));
}

/** The first entry whose named columns all exist. */
export function entryForHeader(entries: readonly Mapping[], header: readonly string[]): Mapping | undefined {
  return entries.find((entry) => [...Object.keys(entry.columns), ...entry.ignore].every((column) => header.includes(column)));
}
