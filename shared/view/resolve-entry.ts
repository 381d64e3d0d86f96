import { NAMED_COMPARISONS } from '../catalogue/comparisons';
import { asCounted } from '../catalogue/counting';
import { measureOf, MEASURES } from '../catalogue/measures/index';
import { objectsIn } from '../catalogue/data-shape';
import { SHOW_TABLE } from '../catalogue/shows';
import { modelOf } from '../model/objects';
import { nearest } from '../text/nearest';
import { parseDay } from '../time/day';
import { aggregateFields, freeAggregateOf, freeMeasure } from './free-aggregate';
import type { Names } from './names';
import type { AnyMeasure, EntryRule, ResolvedEntry } from './resolved-view';
import type { ComparisonSpec, MeasureEntry } from './view-spec';

/** `key`: under which the place names its measure. */
export type EntryResolver = (entry: MeasureEntry, path: string, key?: 'measure' | 'by') => ResolvedEntry | undefined;

/** Measure entries to rows of the catalogue, problems told with the entry's place in the view. */
export function entryResolver(names: Names): EntryResolver {
  return (entry, path, key) => {
    const measure = findMeasure(entry, path, names, key);
    const show = entry.show ?? 'value';
    const rule = entry.comparison ? findRule(entry.comparison, path, names) : null;
    if (SHOW_TABLE[show].needsComparison && !entry.comparison) names.report(`${path}.show`, 'show_needs_comparison', { show });
    if (entry.likeForLike !== undefined && (!rule || rule.kind === 'target')) names.report(`${path}.likeForLike`, 'like_needs_comparison');
    const about = measure && findAbout(entry, measure, path, names);
    const dated = measure?.expression.kind === 'goal' ? about : measure;
    const role = dated && findRole(entry, dated, path, names);
    if (!measure || !about || role === undefined || rule === undefined) return undefined;
    if (rule?.kind === 'target' && measure.expression.kind === 'goal') names.report(`${path}.comparison`, 'target_of_target', { measure: measure.id });
    const comparison = rule && entry.comparison ? { spec: entry.comparison, rule } : null;
    return {
      spec: entry, measure, role, comparison, about, show, span: entry.span, partial: entry.partial ?? 'aligned', likeForLike: entry.likeForLike, moves: [], natural: false,
    };
  };
}

function findMeasure(entry: Pick<MeasureEntry, 'measure'>, path: string, names: Names, key = 'measure'): AnyMeasure | undefined {
  const free = freeAggregateOf(entry.measure);
  const name = free?.field ?? (typeof entry.measure === 'string' ? entry.measure : JSON.stringify(entry.measure));
  const found = free ? freeMeasure(free.aggregate, free.field, names.shape) : measureOf(name) ?? customNamed(name, names);
  if (found) return asCounted(found, names.counting);
  const meant = nearest(name, free ? aggregateFields(names.shape).filter((field) => freeMeasure(free.aggregate, field, names.shape)) : [...MEASURES.map((measure) => measure.id), ...names.customs.names.map((custom) => `${CUSTOM}${custom}`)]);
  names.report(`${path}.${key}`, meant === undefined ? 'unknown_measure' : 'unknown_measure_near', meant === undefined ? { measure: name } : { measure: name, nearest: meant });
  return undefined;
}

const CUSTOM = 'custom:';

/** A measure of the workspace's own, else the sum of the one kept column of that name: `custom:NAME` may mean either. */
function customNamed(id: string, { customs, shape }: Names): AnyMeasure | undefined {
  if (!id.startsWith(CUSTOM)) return undefined;
  const name = id.slice(CUSTOM.length);
  const own = customs.find(name);
  if (own) return own;
  const sums = objectsIn(shape).flatMap((object) => [name, name.startsWith(`${object}.`) ? name.slice(object.length + 1) : null]
    .flatMap((column) => (column !== null && shape.custom[object]?.[column] !== undefined ? freeMeasure('sum', `${object}.${CUSTOM}${column}`, shape) ?? [] : [])));
  return sums.length === 1 ? sums[0] : undefined;
}

/** What a target is about: named, else won revenue for the measures of targets and the measure itself for the comparison with one. */
function findAbout(entry: MeasureEntry, measure: AnyMeasure, path: string, names: Names): AnyMeasure | undefined {
  const isGoal = measure.expression.kind === 'goal';
  const found = entry.of === undefined ? isGoal ? measureOf(USUAL_GOAL) : measure : findMeasure({ measure: entry.of }, path, names, 'of');
  if (found?.expression.kind !== 'goal') return found;
  names.report(`${path}.of`, 'target_of_target', { measure: found.id });
  return undefined;
}

/** What a target is of when nobody says. */
export const USUAL_GOAL = 'revenue_won';

/** The rule of a comparison as written; undefined after reporting why there is none. */
function findRule(spec: ComparisonSpec, path: string, names: Names): EntryRule | undefined {
  if (typeof spec === 'string') return NAMED_COMPARISONS[spec];
  if ('yearsAgo' in spec) return { kind: 'years', years: spec.yearsAgo };
  if ('averageOfYears' in spec) return { kind: 'average', years: spec.averageOfYears };
  const from = parseDay(spec.from);
  const to = parseDay(spec.to);
  if (from !== undefined && to !== undefined && from < to) return { kind: 'span', range: { from, to } };
  names.report(`${path}.comparison`, 'bad_period', { period: `${spec.from} - ${spec.to}` });
  return undefined;
}

function findRole(entry: MeasureEntry, measure: AnyMeasure, path: string, names: Names): string | undefined {
  if (entry.date === undefined) return measure.role;
  const roles = rolesOf(measure, names);
  const wanted = entry.date.startsWith('custom:') ? entry.date : entry.date.replaceAll('-', '_');
  if (roles.includes(wanted)) return wanted;
  const meant = nearest(wanted, roles);
  if (roles.length === 0) names.report(`${path}.date`, 'date_fixed', { measure: measure.id });
  else names.report(`${path}.date`, meant === undefined ? 'unknown_date' : 'unknown_date_near', meant === undefined ? { date: entry.date } : { date: entry.date, nearest: meant });
  return undefined;
}

/** Dates that may place what a measure tells: those of its fact; of one made of others, those that all of them have. None where its days say more than when something happened. */
function rolesOf(measure: AnyMeasure, names: Names): readonly string[] {
  const { expression, fact, role, isPlanned } = measure;
  switch (expression.kind) {
    case 'stock': case 'opening': case 'byRep': return [];
    case 'goal': return rolesOf(measureOf(USUAL_GOAL) ?? measure, names);
    case 'computed': return expression.parts.map((part) => rolesOf(part.measure, names)).reduce((common, own) => common.filter((date) => own.includes(date)));
    default: {
      const kept = Object.entries(names.shape.custom[fact] ?? {}).flatMap(([column, type]) => (type === 'date' ? [`custom:${column}`] : []));
      const dates = [...modelOf(fact).fields.filter(({ type }) => type === 'date').map(({ id }) => id), ...kept];
      return isPlanned || !dates.includes(role) ? [] : dates;
    }
  }
}
