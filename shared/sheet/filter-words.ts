import { formatDate } from '../format/dates';
import { formatExact } from '../format/number';
import { memberLabel } from '../format/member-label';
import type { Translate } from '../text/translate';
import { formatDay, parseDay } from '../time/day';
import type { FilterSpec } from '../view/view-spec';

/** As many as a chip has room for. */
const MOST_NAMED = 2;

/** What a filter lets through, in a few words for its chip: "new, existing", "not (none)", "“gmbh”", "all". */
export function filterDetail(filter: FilterSpec, kind: 'member' | 'time', translate: Translate, mostNamed = MOST_NAMED): string {
  if ('measure' in filter) return measureRange(filter.min, filter.max, translate);
  const named = (members: readonly string[]) => memberNames(members.map((member) => memberLabel({ id: filter.dimension, kind }, member, translate)), translate, mostNamed);
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

function measureRange(min: number | undefined, max: number | undefined, translate: Translate): string {
  const say = (value: number) => formatExact(value, translate.language);
  if (min !== undefined && max !== undefined) return translate('fields.filter.between', { min: say(min), max: say(max) });
  if (min !== undefined) return translate('fields.filter.atLeast', { value: say(min) });
  return max === undefined ? translate('fields.all') : translate('fields.filter.atMost', { value: say(max) });
}
