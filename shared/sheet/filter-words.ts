import { formatDate } from '../format/dates';
import { memberLabel } from '../format/member-label';
import { formatExact } from '../format/number';
import { formatPercent } from '../format/percent';
import type { Translate } from '../text/translate';
import { formatDay, parseDay } from '../time/day';
import type { FilterSpec, MeasureRef } from '../view/view-spec';
import { measureName } from './measure-ref';

/** As many as a chip has room for. */
const MOST_NAMED = 2;

/** Whose members a filter chooses; undefined: a value of whatever is shown. */
export function filterDimension(filter: FilterSpec): string | undefined {
  return 'dimension' in filter ? filter.dimension : filter.level;
}

/** What is known of what a filter names. */
export interface FilterNames {
  readonly kind: 'member' | 'time';
  /** The dimension's members are days or periods: names of periods are read among them. */
  readonly ofDates: boolean;
  readonly unitOf: (ref: MeasureRef) => string | undefined;
  /** More than so many members are counted; as many as a chip has room for, where nothing is said. */
  readonly mostNamed?: number;
}

/** What a filter lets through, in a few words for its chip: "new, existing", "not (none)", "“gmbh”", "Revenue won ≥ 100,000", "all". */
export function filterDetail(filter: FilterSpec, { kind, ofDates, unitOf, mostNamed = MOST_NAMED }: FilterNames, translate: Translate): string {
  if ('measure' in filter) {
    const range = measureRange(filter, unitOf(filter.measure), translate);
    return filter.level === undefined ? range : `${measureName(filter.measure, translate)} ${range}`;
  }
  const nameOf = (member: string) => (ofDates ? translate.maybe(`fields.period.names.${member}`) : undefined) ?? memberLabel({ id: filter.dimension, kind }, member, translate);
  const named = (members: readonly string[]) => memberNames(members.map(nameOf), translate, mostNamed);
  if ('in' in filter) return filter.in.length === 0 ? translate('fields.filter.chosen', { count: 0 }) : named(filter.in);
  if ('notIn' in filter) return filter.notIn.length === 0 ? translate('fields.all') : translate('fields.filter.except', { names: named(filter.notIn) });
  if ('text' in filter) return translate('fields.filter.quoted', { text: filter.text });
  if ('top' in filter) return translate('fields.filter.top', { count: filter.top });
  if ('bottom' in filter) return translate('fields.filter.bottom', { count: filter.bottom });
  return dateRange(filter, translate);
}

function memberNames(names: readonly string[], translate: Translate, mostNamed: number): string {
  const [first = ''] = names;
  return names.length <= mostNamed ? names.join(', ') : translate('fields.filter.andMore', { name: first, count: names.length - 1 });
}

function dateRange({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }, translate: Translate): string {
  const since = from === undefined ? [] : [translate('fields.filter.since', { date: formatDate(from, translate.language) })];
  // The end of a range is exclusive; people read its last day.
  const last = to === undefined ? undefined : parseDay(to);
  const until = last === undefined ? [] : [translate('fields.filter.until', { date: formatDate(formatDay(last - 1), translate.language) })];
  return [...since, ...until].join(' ') || translate('fields.all');
}

function measureRange({ min, max }: { readonly min?: number | undefined; readonly max?: number | undefined }, unit: string | undefined, translate: Translate): string {
  const say = (value: number) => (unit === 'ratio' ? formatPercent(value, translate.language) : formatExact(value, translate.language));
  if (min !== undefined && max !== undefined) return translate('fields.filter.between', { min: say(min), max: say(max) });
  if (min !== undefined) return translate('fields.filter.atLeast', { value: say(min) });
  return max === undefined ? translate('fields.all') : translate('fields.filter.atMost', { value: say(max) });
}
