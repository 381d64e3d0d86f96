import type { ChartSeries } from './chart-data';
import { OTHERS } from '../../../shared/model/member-names';

/** Lines that can still be told apart. */
const MOST_SERIES = 6;

/**
 * The largest members, and what they leave of the total as one more line. Only where members add up to the total (a sum, not
 * a mean or a rate) is there such a rest; elsewhere the others are left out and counted.
 */
export function foldOthers(members: readonly ChartSeries[], total: readonly (number | null)[] | undefined): { series: ChartSeries[]; left: { shown: number; total: number } | null } {
  if (members.length <= MOST_SERIES) return { series: [...members], left: null };
  const size = ({ values }: ChartSeries) => values.reduce<number>((sum, value) => sum + Math.abs(value ?? 0), 0);
  const additive = total !== undefined && addsUp(members, total);
  const kept = [...members].sort((a, b) => size(b) - size(a)).slice(0, additive ? MOST_SERIES - 1 : MOST_SERIES);
  const shown = members.filter((member) => kept.includes(member));
  const left = { shown: shown.length, total: members.length };
  if (!additive) return { series: shown, left };
  const rest = total.map((value, at) => (value === null ? null : value - sumAt(shown, at)));
  return { series: [...shown, { role: 'others', dimension: members[0]?.dimension ?? null, member: OTHERS, values: rest }], left };
}

function sumAt(members: readonly ChartSeries[], at: number): number {
  return members.reduce((sum, { values }) => sum + (values[at] ?? 0), 0);
}

function addsUp(members: readonly ChartSeries[], total: readonly (number | null)[]): boolean {
  return total.every((value, at) => Math.abs((value ?? 0) - sumAt(members, at)) <= 1e-9 * Math.max(1, Math.abs(value ?? 0)));
}
