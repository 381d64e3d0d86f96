/** A header or value as plain words: case, accents, signs and camelCase undone (`Deal - Stage`, `dealStage`, `DEAL_STAGE` → `deal stage`). */
export function plainWords(text: string): string {
  return text
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replaceAll('œ', 'oe').replaceAll('Œ', 'OE')
    .normalize('NFD').replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

/** Words that only link others. */
const LINKS = new Set(['de', 'd', 'du', 'des', 'la', 'le', 'les', 'l', 'of', 'the']);
const NUMBERS = new Set(['n', 'no', 'nr', 'num', 'numero', 'number']);

/**
 * Plain words without what changes from one writer to the next: links, the ways to write "number" and "reference", the gender of a participle
 * (`Date de signature` and `Date signature`, `N° client` and `Customer No`, `Créé le` and `Créée le`). Words that are all links stay.
 */
export function bareWords(text: string): string {
  return withoutLinks(plainWords(text));
}

/** What `bareWords` makes of a text that is plain words already. */
export function withoutLinks(plain: string): string {
  const words = plain.split(' ');
  const bare = words.filter((word) => !LINKS.has(word)).map((word) => (NUMBERS.has(word) ? 'n' : word === 'ref' ? 'reference' : word.replace(/e{2,}s?$/, 'e')));
  return (bare.length > 0 ? bare : words).join(' ');
}
