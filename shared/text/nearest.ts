import { distance } from 'fastest-levenshtein';

/** The candidate that `text` was probably meant to be, or undefined when none is close. Case doesn't count. */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = text.toLowerCase();
  // One slip in three letters, and two in the shortest words.
  let limit = Math.max(2, Math.ceil(wanted.length / 3)) + 1;
  let best: string | undefined;
  for (const candidate of candidates) {
    const slips = distance(wanted, candidate.toLowerCase());
    if (slips >= limit) continue;
    limit = slips;
    best = candidate;
  }
  return best;
}
