import { isOfDates } from '../catalogue/dimensions';
import { parseDay } from '../time/day';
import type { Names } from './names';
import type { EntryResolver } from './resolve-entry';
import type { Choice, FilterTest, ResolvedFilter } from './resolved-view';
import type { FilterSpec, MeasureRef, ViewSpec } from './view-spec';

/** Filters that restrict the facts, apart from those that choose what is shown. */
export function resolveFilters(spec: ViewSpec, names: Names, resolveEntry: EntryResolver): { filters: ResolvedFilter[]; choices: Choice[] } {
  const filters: ResolvedFilter[] = [];
  const choices: Choice[] = [];
  spec.filters.forEach((filter, index) => {
    const path = `filters[${index}]`;
    if ('measure' in filter) choices.push(...threshold(filter, path, { names, resolveEntry, usual: spec.rows.at(-1) }));
    else if ('top' in filter || 'bottom' in filter) choices.push(...ranked(filter, path, names, resolveEntry));
    else filters.push(...restricting(filter, path, names));
  });
  return { filters, choices };
}

function restricting(filter: Extract<FilterSpec, { dimension: string }>, path: string, names: Names): ResolvedFilter[] {
  const dimension = names.dimension(filter.dimension, `${path}.dimension`);
  const test = testOf(filter);
  if (!dimension || !test) return [];
  if (test.kind === 'between' && dimension.kind === 'member' && !isOfDates(dimension, names.shape)) {
    names.report(`${path}.dimension`, 'not_of_dates', { dimension: dimension.id });
    return [];
  }
  return dimension.kind === 'time' ? [{ path, dimension, test }] : [{ path, dimension, test }];
}

function testOf(filter: FilterSpec): FilterTest | undefined {
  if ('in' in filter) return { kind: 'in', members: filter.in };
  if ('notIn' in filter) return { kind: 'notIn', members: filter.notIn };
  if ('text' in filter) return { kind: 'text', text: filter.text };
  if (!('from' in filter) && !('to' in filter)) return undefined;
  return { kind: 'between', from: dayOrNull(filter.from), to: dayOrNull(filter.to) };
}

const dayOrNull = (text: string | undefined) => (text === undefined ? null : parseDay(text) ?? null);

function ranked(filter: Extract<FilterSpec, { by: MeasureRef }>, path: string, names: Names, resolveEntry: EntryResolver): Choice[] {
  const dimension = names.dimension(filter.dimension, `${path}.dimension`);
  const by = resolveEntry({ measure: filter.by }, path, 'by');
  if (dimension?.kind === 'time') names.report(`${path}.dimension`, 'choice_of_time', { dimension: dimension.id });
  if (dimension?.kind !== 'member' || !by) return [];
  return [{ dimension, by, keep: 'top' in filter ? { kind: 'top', count: filter.top } : { kind: 'bottom', count: filter.bottom } }];
}

interface ThresholdContext {
  readonly names: Names;
  readonly resolveEntry: EntryResolver;
  /** The dimension that is judged unless the filter says: the innermost of the rows. */
  readonly usual: string | undefined;
}

function threshold(filter: Extract<FilterSpec, { measure: MeasureRef }>, path: string, { names, resolveEntry, usual }: ThresholdContext): Choice[] {
  const by = resolveEntry({ measure: filter.measure }, path);
  const level = filter.level ?? usual;
  if (level === undefined) {
    names.report(`${path}.level`, 'missing');
    return [];
  }
  const dimension = names.dimension(level, `${path}.level`);
  if (dimension?.kind === 'time') names.report(`${path}.level`, 'choice_of_time', { dimension: dimension.id });
  if (dimension?.kind !== 'member' || !by) return [];
  return [{ dimension, by, keep: { kind: 'between', min: filter.min ?? -Infinity, max: filter.max ?? Infinity } }];
}
