import type { JsonPiece } from './json-cutter';
import type { JsonCell } from './read-record';

/** More names than any table has columns: what is longer is no list of them. */
const MOST_NAMES = 16_384;

/** The names of the columns of lists of lists: their first one, or a list of texts that stands before them in the same object. */
export class ColumnNames {
  readonly #byList = new Map<string, readonly string[]>();
  readonly #texts = new Map<string, string[]>();

  /** A value that is a text may be a name. */
  hear({ list, text }: JsonPiece): void {
    if (!text.startsWith('"')) return;
    const told = this.#texts.get(list) ?? [];
    this.#texts.set(list, told);
    if (told.length <= MOST_NAMES) told.push(String(JSON.parse(text)));
  }

  /** Of the list in which a list of these values stands, if they are known; `isNames`: the values are the names. */
  of(list: string, values: readonly JsonCell[]): { readonly names: readonly string[]; readonly isNames: boolean } | undefined {
    const known = this.#byList.get(list) ?? this.#beside(list, values.length);
    if (known) return { names: known, isNames: false };
    const texts = values.map(({ text }) => text);
    if (!values.every(({ kind }) => kind === 'text') || !areNames(texts)) return undefined;
    this.#byList.set(list, texts);
    return { names: texts, isNames: true };
  }

  #beside(list: string, width: number): readonly string[] | undefined {
    const found = [...this.#texts].find(([other, texts]) => other !== list && parentOf(other) === parentOf(list) && texts.length === width && areNames(texts))?.[1];
    if (found) this.#byList.set(list, found);
    return found;
  }
}

const parentOf = (list: string): string => list.slice(0, Math.max(0, list.lastIndexOf('.')));

function areNames(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every((text) => text.trim() !== '') && new Set(texts).size === texts.length;
}
