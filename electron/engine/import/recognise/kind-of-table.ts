import { headerWords } from './headers';
import { plainWords } from './plain-words';
import { TABLE_WORDS, type KindOfTable } from './value-words';

// A column of addresses says nothing of what was done.
const IN_HEADERS: readonly KindOfTable[] = ['call', 'visit', 'meeting', 'demo'];
const KINDS: readonly KindOfTable[] = [...IN_HEADERS, 'email'];

const speaks = (text: string, kind: KindOfTable) => TABLE_WORDS[kind].some((word) => ` ${text} `.includes(` ${word} `));

/** What all activities of a table are, where no column tells: what its name speaks of, else its headers, and nothing else. */
export function kindOfTable(names: readonly string[], headers: readonly string[]): KindOfTable | undefined {
  for (const name of names) {
    const kinds = KINDS.filter((kind) => speaks(plainWords(name), kind));
    if (kinds.length === 1) return kinds[0];
  }
  const kinds = IN_HEADERS.filter((kind) => headers.some((header) => speaks(headerWords(header), kind)));
  return kinds.length === 1 ? kinds[0] : undefined;
}
