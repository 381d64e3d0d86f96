/** What a number format makes of a number. */
export type NumberMeaning = 'number' | 'date' | 'time';

/** The formats that need no code in the file: dates and times, those of East Asian locales among them. */
const BUILT_IN: ReadonlyMap<number, NumberMeaning> = new Map([
  ...[14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id): [number, NumberMeaning] => [id, 'date']),
  ...[18, 19, 20, 21, 32, 33, 45, 46, 47].map((id): [number, NumberMeaning] => [id, 'time']),
]);

export function meaningOfFormat(id: number, code: string | undefined): NumberMeaning {
  return code === undefined ? (BUILT_IN.get(id) ?? 'number') : meaningOfCode(code);
}

/** The letters of a format code tell, once texts, colours, places and conditions are taken off. `m` is a month beside days and years. */
function meaningOfCode(code: string): NumberMeaning {
  const [first = ''] = code.split(';');
  const bare = first.replaceAll(/"[^"]*"|\\.|_.|\*./g, '').replaceAll(/\[(?![hms]+\])[^\]]*\]/gi, '');
  if (/general|[0#?]e[+-]/i.test(bare)) return 'number';
  const hasDays = /[dyeg]/i.test(bare);
  const hasHours = /[hs]/i.test(bare);
  if (hasDays || (/m/i.test(bare) && !hasHours)) return 'date';
  return hasHours ? 'time' : 'number';
}
