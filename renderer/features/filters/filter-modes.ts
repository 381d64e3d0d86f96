import type { FilterSpec } from '../../../shared/view/view-spec';

/** The ways in which the editor can restrict a dimension. Top, bottom and thresholds keep their own form and are only shown. */
export const FILTER_MODES = ['in', 'notIn', 'text', 'dates'] as const;
export type FilterMode = (typeof FILTER_MODES)[number];

export function modeOf(filter: FilterSpec): FilterMode | undefined {
  if ('measure' in filter || 'top' in filter || 'bottom' in filter) return undefined;
  if ('in' in filter) return 'in';
  if ('notIn' in filter) return 'notIn';
  return 'text' in filter ? 'text' : 'dates';
}

/** The members that the filter names, whichever way it uses them. */
function namedMembers(filter: FilterSpec): readonly string[] {
  if ('in' in filter) return filter.in;
  return 'notIn' in filter ? filter.notIn : [];
}

/** The filter in another mode; members named so far stay named, so that only the sense changes. */
export function inMode(filter: FilterSpec, dimension: string, mode: FilterMode): FilterSpec {
  const members = [...namedMembers(filter)];
  if (mode === 'in') return { dimension, in: members };
  if (mode === 'notIn') return { dimension, notIn: members };
  // Nothing typed yet leaves nothing out: the text filter comes with the first letter.
  return mode === 'text' ? { dimension, notIn: [] } : { dimension };
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
