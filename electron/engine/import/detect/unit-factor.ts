const THOUSANDS = /(?:[([\s](?:k\s?[€$£]|[€$£]\s?k|keur|kusd|kgbp|kchf|ke|thousands?|milliers?)|[([]\s?k)\s*[)\]]?\s*$/i;
const MILLIONS = /[([\s](?:m\s?[€$£]|[€$£]\s?m|meur|musd|mgbp|mchf|millions?)\s*[)\]]?\s*$/i;

/** What the figures below a header are to be multiplied by, as its unit says: `Montant (k€)`, `Revenue in millions`. */
export function unitFactor(header: string): number {
  if (THOUSANDS.test(header)) return 1000;
  return MILLIONS.test(header) ? 1_000_000 : 1;
}
