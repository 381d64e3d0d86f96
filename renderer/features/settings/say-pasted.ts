import { formatList } from '../../../shared/format/list';
import { formatNumber, pluralCount } from '../../../shared/format/number';
import { plainName, type PastePlan } from '../../../shared/sheet/paste-plan';
import type { Translate } from '../../../shared/text/translate';

const MOST_NAMED = 6;

/** What a paste did, and all that found no place, with the nearest name of each. */
export function sayPasted({ values, unknown, unread, outside }: PastePlan, names: readonly string[], words: Translate): string[] {
  const listed = (items: readonly string[]) => formatList([...items.slice(0, MOST_NAMED), ...(items.length > MOST_NAMED ? ['…'] : [])], words.language);
  const told = unknown.map((name) => {
    const nearest = nearestName(name, names);
    return nearest === undefined ? `“${name}”` : words('settings.targets.nearest', { name: `“${name}”`, nearest });
  });
  return [
    ...(values.length === 0 ? [] : [words('settings.targets.pasted', { count: pluralCount(values.length), figure: formatNumber(values.length, words.language) })]),
    ...(unknown.length === 0 ? [] : [words('settings.targets.pastedUnknown', { count: pluralCount(unknown.length), names: listed(told) })]),
    ...(unread.length === 0 ? [] : [words('settings.targets.pastedUnread', { count: pluralCount(unread.length), texts: listed(unread.map((text) => `“${text}”`)) })]),
    ...(outside === 0 ? [] : [words('settings.targets.pastedOutside', { count: pluralCount(outside) })]),
  ];
}

/** The name that shares most pairs of letters, if it shares most of them. */
function nearestName(wanted: string, names: readonly string[]): string | undefined {
  const best = names.map((name) => ({ name, likeness: likeness(plainName(wanted), plainName(name)) })).sort((one, other) => other.likeness - one.likeness)[0];
  return best !== undefined && best.likeness >= 0.6 ? best.name : undefined;
}

function likeness(one: string, other: string): number {
  const pairs = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
  const [left, right] = [pairs(one), pairs(other)];
  const rest = [...right];
  const shared = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return left.length + right.length === 0 ? 0 : (2 * shared) / (left.length + right.length);
}
