import { bareHeader, writtenForm } from './headers';
import { bareWords } from './plain-words';
import type { KnownObject } from './templates';

/** The words of a header as a template reads it: its prefixes taken off or replaced. */
export function wordsFor(known: KnownObject, header: string): string {
  const written = writtenForm(header);
  const prefix = known.prefixes.find((candidate) => written.startsWith(candidate.written));
  return prefix ? bareWords(prefix.readAs + written.slice(prefix.written.length)) : bareHeader(header);
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

const IDENTITY = new Set(['n', 'code', 'id', 'ref', 'reference', 'identifiant', 'matricule', 'key']);
const IDENTITY_OF: Readonly<Record<string, string>> = { owner: 'owner_id', account: 'account_id', product: 'product_id' };

/** `Customer No`, `Code commercial`, `Item ID`: what names a rep, an account or a product, with a word for an identity before or after it. */
export function identityNamed(known: KnownObject, header: string): string | undefined {
  const words = wordsFor(known, header).split(' ');
  const named = IDENTITY.has(words.at(-1) ?? '') ? words.slice(0, -1) : IDENTITY.has(words[0] ?? '') ? words.slice(1) : [];
  return IDENTITY_OF[known.targetOf.get(named.join(' ')) ?? ''];
}

/** Whether a template knows what a header is, be it a field or a column to be kept. */
export function isExplained(known: KnownObject, header: string): boolean {
  const words = wordsFor(known, header);
  return known.targetOf.has(words) || known.custom.has(words) || targetBySuffix(known, header) !== undefined;
}
