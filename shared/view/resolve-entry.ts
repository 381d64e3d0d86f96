import { NAMED_COMPARISONS } from '../catalogue/comparisons';
import type { Measure } from '../catalogue/measure';
import { measureOf, MEASURES } from '../catalogue/measures/index';
import { SHOW_TABLE } from '../catalogue/shows';
import { modelOf } from '../model/objects';
import { nearest } from '../text/nearest';
import { parseDay } from '../time/day';
import type { ComparisonRule } from '../time/references';
import { aggregateFields, freeAggregateOf, freeMeasure } from './free-aggregate';
import type { Names } from './names';
import type { ResolvedEntry } from './resolved-view';
import type { ComparisonSpec, MeasureEntry } from './view-spec';

export type EntryResolver = (entry: MeasureEntry, path: string) => ResolvedEntry | undefined;

/** Measure entries to rows of the catalogue, problems told with the entry's place in the view. */
export function entryResolver(names: Names): EntryResolver {
  return (entry, path) => {
    const measure = findMeasure(entry, path, names);
    const show = entry.show ?? 'value';
    const rule = entry.comparison ? findRule(entry.comparison, path, names) : null;
    if (SHOW_TABLE[show].needsComparison && !entry.comparison) names.report(`${path}.show`, 'show_needs_comparison', { show });
    if (entry.likeForLike !== undefined) names.report(`${path}.likeForLike`, 'not_supported', { what: 'likeForLike' });
    if (entry.of !== undefined) names.report(`${path}.of`, 'not_supported', { what: 'of' });
    const role = measure && findRole(entry, measure, path, names);
    if (!measure || role === undefined || rule === undefined) return undefined;
    const comparison = rule && entry.comparison ? { spec: entry.comparison, rule } : null;
    return { spec: entry, measure, role, comparison, span: entry.span, partial: entry.partial ?? 'aligned', show };
  };
}

function findMeasure(entry: MeasureEntry, path: string, names: Names): Measure | undefined {
  const free = freeAggregateOf(entry.measure);
  const name = free?.field ?? (typeof entry.measure === 'string' ? entry.measure : JSON.stringify(entry.measure));
  const found = free ? freeMeasure(free.aggregate, free.field, names.shape) : measureOf(name);
  if (found) return found;
  const meant = nearest(name, free ? aggregateFields(names.shape).filter((field) => freeMeasure(free.aggregate, field, names.shape)) : MEASURES.map((measure) => measure.id));
  names.report(`${path}.measure`, meant === undefined ? 'unknown_measure' : 'unknown_measure_near', meant === undefined ? { measure: name } : { measure: name, nearest: meant });
  return undefined;
}

/** The rule of a comparison as written; undefined after reporting why there is none. */
function findRule(spec: ComparisonSpec, path: string, names: Names): ComparisonRule | undefined {
  if (typeof spec === 'string') {
    const rule = NAMED_COMPARISONS[spec];
    if (!rule) names.report(`${path}.comparison`, 'not_supported', { what: spec });
    return rule;
  }
  if ('yearsAgo' in spec) return { kind: 'years', years: spec.yearsAgo };
  if ('averageOfYears' in spec) return { kind: 'average', years: spec.averageOfYears };
  const from = parseDay(spec.from);
  const to = parseDay(spec.to);
  if (from !== undefined && to !== undefined && from < to) return { kind: 'span', range: { from, to } };
  names.report(`${path}.comparison`, 'bad_period', { period: `${spec.from} - ${spec.to}` });
  return undefined;
}

function findRole(entry: MeasureEntry, measure: Measure, path: string, names: Names): string | undefined {
  if (entry.date === undefined) return measure.role;
  if (measure.expression.kind === 'stock') {
    names.report(`${path}.date`, 'not_supported', { what: measure.id });
    return undefined;
  }
  const kept = Object.entries(names.shape.custom[measure.fact] ?? {}).flatMap(([column, type]) => (type === 'date' ? [`custom:${column}`] : []));
  const roles = [...modelOf(measure.fact).fields.filter((field) => field.type === 'date').map((field) => field.id), ...kept];
  const wanted = entry.date.startsWith('custom:') ? entry.date : entry.date.replaceAll('-', '_');
  if (roles.includes(wanted)) return wanted;
  const meant = nearest(wanted, roles);
  names.report(`${path}.date`, meant === undefined ? 'unknown_date' : 'unknown_date_near', meant === undefined ? { date: entry.date } : { date: entry.date, nearest: meant });
  return undefined;
}
