import type { FilterSpec, MeasureRef } from '../../../shared/view/view-spec';

/** The ways in which the editor restricts a dimension: by its members, by days, or by what a measure says of each member. */
const MEMBER_MODES = ['in', 'notIn', 'text', 'top', 'bottom', 'values'] as const;
const DATE_MODES = ['in', 'notIn', 'period', 'dates'] as const;
export type FilterMode = (typeof MEMBER_MODES)[number] | (typeof DATE_MODES)[number];

export const modesOf = (ofDates: boolean): readonly FilterMode[] => (ofDates ? DATE_MODES : MEMBER_MODES);

/** Periods that move with the day taken for today. */
export const MOVING_PERIODS = [
  'this-week', 'last-week', 'next-week', 'this-month', 'last-month', 'next-month', 'this-quarter', 'last-quarter', 'next-quarter', 'this-year', 'last-year', 'next-year',
  'last-7-days', 'last-30-days', 'last-90-days', 'last-12-months', 'year-to-date',
] as const;

const FIRST_COUNT = 10;

export function modeOf(filter: FilterSpec): FilterMode {
  if ('measure' in filter) return 'values';
  if ('in' in filter) return filter.in.length === 1 && MOVING_PERIODS.some((period) => period === filter.in[0]) ? 'period' : 'in';
  if ('notIn' in filter) return 'notIn';
  if ('top' in filter) return 'top';
  if ('bottom' in filter) return 'bottom';
  return 'text' in filter ? 'text' : 'dates';
}

/** The members that the filter names, whichever way it uses them. */
function namedMembers(filter: FilterSpec): readonly string[] {
  if ('in' in filter) return modeOf(filter) === 'period' ? [] : filter.in;
  return 'notIn' in filter ? filter.notIn : [];
}

/** The measure by which the filter chooses members. */
export function measureIn(filter: FilterSpec): MeasureRef | undefined {
  return 'measure' in filter ? filter.measure : 'by' in filter ? filter.by : undefined;
}

/** The filter in another mode; members and the measure named so far stay named, so that only the sense changes. `measure`: where none was named. */
export function inMode(filter: FilterSpec, dimension: string, mode: FilterMode, measure: MeasureRef): FilterSpec {
  const members = [...namedMembers(filter)];
  const by = measureIn(filter) ?? measure;
  const count = 'top' in filter ? filter.top : 'bottom' in filter ? filter.bottom : FIRST_COUNT;
  switch (mode) {
    case 'in': return { dimension, in: members };
    case 'notIn': return { dimension, notIn: members };
    // Nothing typed yet leaves nothing out: the text filter comes with the first letter.
    case 'text': return { dimension, notIn: [] };
    case 'dates': return { dimension };
    case 'period': return { dimension, in: ['this-month'] };
    case 'top': return { dimension, top: count, by };
    case 'bottom': return { dimension, bottom: count, by };
    case 'values': return { measure: by, level: dimension };
  }
}

/** The filter with a member let through or kept out, as its check box says. */
export function withMember(filter: FilterSpec, member: string, checked: boolean): FilterSpec {
  if (!('in' in filter) && !('notIn' in filter)) return filter;
  const { dimension } = filter;
  const toggled = (list: readonly string[], wanted: boolean) => (wanted ? [...new Set([...list, member])] : list.filter((other) => other !== member));
  return 'in' in filter ? { dimension, in: toggled(filter.in, checked) } : { dimension, notIn: toggled(filter.notIn, !checked) };
}

/** Whether rows of the member pass. */
export function lets(filter: FilterSpec, member: string): boolean {
  if ('in' in filter) return filter.in.includes(member);
  return !('notIn' in filter) || !filter.notIn.includes(member);
}
