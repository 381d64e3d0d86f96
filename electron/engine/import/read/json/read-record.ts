import { plainNumber } from '../plain-number';

/** What a cell of a record holds; `list`: its JSON text, as it stands. */
type JsonKind = 'text' | 'number' | 'boolean' | 'null' | 'list';

export interface JsonCell {
  /** The keys that lead to it, with `STEP` between them: a key may hold dots of its own. */
  readonly key: string;
  readonly kind: JsonKind;
  readonly text: string;
}

/** Where a text stops being JSON. */
export class JsonFault extends Error {
  constructor(readonly index: number) {
    super(`not JSON at ${index}`);
  }
}

export const STEP = '\u0000';

const DEEPEST = 200;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const BLANKS = /[ \t\r\n]*/y;
const PLAIN_STRING = /"[^"\\\u0000-\u001f]*"/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;

/** The cells of an object, those of the objects in it among them; undefined for a value that isn't an object. Throws `JsonFault`. */
export function readRecord(text: string): JsonCell[] | undefined {
  return new RecordReader(text).read('{');
}

/** The values of a list, by their places; undefined for a value that isn't a list. Throws `JsonFault`. */
export function readList(text: string): JsonCell[] | undefined {
  return new RecordReader(text).read('[');
}

class RecordReader {
  readonly #text: string;
  readonly #cells: JsonCell[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** `start`: what the value begins with, if it is one of which there are cells. */
  read(start: '{' | '['): JsonCell[] | undefined {
    this.#blanks();
    const isWanted = this.#text[this.#at] === start;
    if (isWanted && start === '[') {
      let place = 0;
      this.#members(']', () => this.#value(String((place += 1)), 1, 1));
    } else this.#value('', isWanted ? 0 : undefined);
    this.#blanks();
    if (this.#at < this.#text.length) throw new JsonFault(this.#at);
    return isWanted ? this.#cells : undefined;
  }

  /** `depth` undefined: inside a list, where values are only looked through. */
  #value(key: string, depth: number | undefined, nested = 0): void {
    if (nested > DEEPEST) throw new JsonFault(this.#at);
    const start = this.#at;
    switch (this.#text[start]) {
      case '{': return this.#object(key, depth, nested);
      case '[':
        this.#list(nested);
        return this.#cell(depth, { key, kind: 'list', text: this.#text.slice(start, this.#at) });
      case '"': return this.#cell(depth, { key, kind: 'text', text: this.#string() });
      case 't': return this.#word('true', depth, { key, kind: 'boolean', text: 'true' });
      case 'f': return this.#word('false', depth, { key, kind: 'boolean', text: 'false' });
      case 'n': return this.#word('null', depth, { key, kind: 'null', text: '' });
      default: return this.#cell(depth, { key, kind: 'number', text: plainNumber(this.#match(NUMBER)) });
    }
  }

  #object(key: string, depth: number | undefined, nested: number): void {
    const before = this.#cells.length;
    this.#members('}', () => {
      if (this.#text[this.#at] !== '"') throw new JsonFault(this.#at);
      const name = this.#string();
      this.#blanks();
      this.#expect(':');
      this.#blanks();
      this.#value(key === '' ? name : key + STEP + name, depth === undefined ? undefined : depth + 1, nested + 1);
    });
    // An object without members is a value that is missing.
    if (depth !== undefined && depth > 0 && this.#cells.length === before) this.#cells.push({ key, kind: 'null', text: '' });
  }

  #list(nested: number): void {
    this.#members(']', () => this.#value('', undefined, nested + 1));
  }

  #members(end: '}' | ']', member: () => void): void {
    this.#at += 1;
    this.#blanks();
    if (this.#text[this.#at] === end) {
      this.#at += 1;
      return;
    }
    for (;;) {
      member();
      this.#blanks();
      if (this.#text[this.#at] === end) break;
      this.#expect(',');
      this.#blanks();
    }
    this.#at += 1;
  }

  #cell(depth: number | undefined, cell: JsonCell): void {
    if (depth !== undefined) this.#cells.push(cell);
  }

  #word(word: string, depth: number | undefined, cell: JsonCell): void {
    if (!this.#text.startsWith(word, this.#at)) throw new JsonFault(this.#at);
    this.#at += word.length;
    this.#cell(depth, cell);
  }

  #string(): string {
    PLAIN_STRING.lastIndex = this.#at;
    if (PLAIN_STRING.test(this.#text)) {
      const start = this.#at;
      this.#at = PLAIN_STRING.lastIndex;
      return this.#text.slice(start + 1, this.#at - 1);
    }
    const text: unknown = JSON.parse(this.#match(STRING));
    return String(text);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text)) throw new JsonFault(this.#at);
    const found = this.#text.slice(this.#at, pattern.lastIndex);
    this.#at = pattern.lastIndex;
    return found;
  }

  #blanks(): void {
    BLANKS.lastIndex = this.#at;
    BLANKS.test(this.#text);
    this.#at = BLANKS.lastIndex;
  }

  #expect(character: string): void {
    if (this.#text[this.#at] !== character) throw new JsonFault(this.#at);
    this.#at += 1;
  }
}
