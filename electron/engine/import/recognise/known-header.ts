import { headerWords, writtenForm } from './headers';
import { plainWords } from './plain-words';
import type { KnownObject } from './templates';

/** The words of a header as a template reads it: its prefixes taken off or replaced. */
export function wordsFor(known: KnownObject, header: string): string {
  const written = writtenForm(header);
  const prefix = known.prefixes.find((candidate) => written.startsWith(candidate.written));
  return prefix ? plainWords(prefix.readAs + written.slice(prefix.written.length)) : headerWords(header);
}

/** What a header means by what it ends with, for headers that the template doesn't name as they stand. */
export function targetBySuffix(known: KnownObject, header: string): string | undefined {
  const composed = header.normalize('NFC').trimEnd();
  const written = writtenForm(composed);
  for (const { written: end, adds } of known.suffixes) {
    if (written.length <= end.length || !written.endsWith(end)) continue;
    const target = known.targetOf.get(wordsFor(known, composed.slice(0, -end.length)));
    if (target !== undefined) return target + adds;
  }
  return undefined;
}

/** Whether a template knows what a header is, be it a field or a column to be kept. */
export function isExplained(known: KnownObject, header: string): boolean {
  const words = wordsFor(known, header);
  return known.targetOf.has(words) || known.custom.has(words) || targetBySuffix(known, header) !== undefined;
}
