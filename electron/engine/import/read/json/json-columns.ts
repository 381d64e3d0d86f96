import { distinctNames } from '../find-layout';
import { STEP } from './read-record';
import type { JsonRow } from './read-pieces';

const NUMERIC_TEXT = /^\s*[-+(]?\s*(?:[€$£¥]\s*)?\d[\d\s.,'’]*\s*[€$£¥%)-]*$/;

const shown = (key: string) => key.replaceAll(STEP, '.');

interface KeySeen {
  hasValue: boolean;
  hasNumber: boolean;
  hasNumericText: boolean;
  hasList: boolean;
}

/** The columns of a list's records: every key that any of them has, in the order in which they turn up. */
export class JsonColumns {
  readonly #keys = new Map<string, KeySeen>();
  #parents = new Set<string>();
  rows = 0;
  records = 0;
  #lastLine = 0;
  /** Each record begins on a line of its own, so that the line tells which it is. */
  hasOwnLines = true;

  add({ cells, line }: JsonRow): void {
    this.rows += 1;
    if (line <= this.#lastLine) this.hasOwnLines = false;
    this.#lastLine = line;
    if (!cells) return;
    this.records += 1;
    for (const { key, kind, text } of cells) {
      const seen = this.#keys.get(key) ?? this.#addKey(key);
      if (kind === 'null') continue;
      seen.hasValue = true;
      if (kind === 'number') seen.hasNumber = true;
      else if (kind === 'list') seen.hasList = true;
      else if (kind === 'text' && NUMERIC_TEXT.test(text)) seen.hasNumericText = true;
    }
  }

  #addKey(key: string): KeySeen {
    const seen = { hasValue: false, hasNumber: false, hasNumericText: false, hasList: false };
    this.#keys.set(key, seen);
    for (let step = key.lastIndexOf(STEP); step > 0; step = key.lastIndexOf(STEP, step - 1)) this.#parents.add(key.slice(0, step));
    return seen;
  }

  /** Keys that become columns: not those of an object that is missing here and there. */
  keys(): string[] {
    return [...this.#keys].flatMap(([key, { hasValue }]) => (hasValue || !this.#parents.has(key) ? [key] : []));
  }

  header(): string[] {
    return distinctNames(this.keys().map(shown));
  }

  lists(): string[] {
    return this.keys().filter((key) => this.#keys.get(key)?.hasList).map(shown);
  }

  /** Columns whose numbers are all real ones: a point is their decimal sign. */
  typedNumbers(): Set<number> {
    return new Set(this.keys().flatMap((key, index) => {
      const seen = this.#keys.get(key);
      return seen?.hasNumber && !seen.hasNumericText ? [index] : [];
    }));
  }
}
