import type { Names } from './names';
import type { EntryResolver } from './resolve-entry';
import type { ResolvedSort } from './resolved-view';
import type { SortSpec, ViewSpec } from './view-spec';

/** Sort keys in order; each dimension may have several. */
export function resolveSorts(spec: ViewSpec, names: Names, resolveEntry: EntryResolver): ResolvedSort[] {
  return spec.sort.flatMap((sort, index): ResolvedSort[] => {
    const path = `sort[${index}]`;
    if (!names.dimension(sort.dimension, `${path}.dimension`)) return [];
    if (![...spec.rows, ...spec.columns].includes(sort.dimension)) names.report(`${path}.dimension`, 'not_in_view', { dimension: sort.dimension });
    for (const id of Object.keys(sort.column ?? {})) names.dimension(id, `${path}.column.${id}`);
    const descending = sort.direction === 'descending';
    if (sort.by === 'label' || sort.by === 'natural') return [{ dimension: sort.dimension, by: 'label', descending }];
    const entry = resolveEntry(entryOf(sort), path, 'by');
    if (!entry) return [];
    return [{ dimension: sort.dimension, by: { entry, column: sort.column ?? {} }, descending }];
  });
}

function entryOf({ by, comparison, show }: SortSpec) {
  return { measure: by, ...(comparison === undefined ? {} : { comparison }), ...(show === undefined ? {} : { show }) };
}
