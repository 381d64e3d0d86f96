import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { numberShape } from '../../detect/number-shape';
import type { SheetCell } from './read-sheet';

const BUFFER_CHARACTERS = 1 << 20;
/** Before the text of a number. */
const NUMBER_MARK = '\u0001';
const LOOKS_LIKE_NUMBER = /^[\s\u00a0\u202f]*[-+(]?[\s\u00a0\u202f]*(?:[€$£¥][\s\u00a0\u202f]*)?\d[\d\s\u00a0\u202f.,'’]*[\s\u00a0\u202f]*[€$£¥%)-]*$/;

/**
 * A sheet's rows in a file, since what a row needs (the last column, merged cells) is only known behind the last one: a line a row,
 * its number and its cells.
 */
export class SheetRows {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #filled = new Set<number>();
  readonly #accompanied = new Set<number>();
  readonly #numbers = new Set<number>();
  readonly #writtenNumbers = new Set<number>();
  readonly #decimals = { comma: new Set<number>(), point: new Set<number>() };
  #text = '';
  lastRow = 0;

  private constructor(path: string, file: FileHandle) {
    this.#path = path;
    this.#file = file;
  }

  static async create(path: string): Promise<SheetRows> {
    return new SheetRows(path, await open(path, 'w'));
  }

  add(row: number, cells: readonly (SheetCell | undefined)[]): void {
    const texts = Array.from(cells, (cell, column) => {
      if (!cell) return '';
      this.#filled.add(column);
      if (!cell.isNumber) {
        if (LOOKS_LIKE_NUMBER.test(cell.text)) this.#addWrittenNumber(column, cell.text);
        return cell.text;
      }
      this.#numbers.add(column);
      return NUMBER_MARK + cell.text;
    });
    const filled = texts.flatMap((text, column) => (text === '' ? [] : [column]));
    if (filled.length === 0) return;
    if (filled.length > 1) for (const column of filled) this.#accompanied.add(column);
    this.lastRow = row;
    // The line separators of Unicode end a line for the reader, too.
    this.#text += `${JSON.stringify([row, ...texts]).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;
  }

  async flushIfFull(): Promise<void> {
    if (this.#text.length < BUFFER_CHARACTERS) return;
    const text = this.#text;
    this.#text = '';
    await this.#file.appendFile(text);
  }

  async close(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    if (text !== '') await this.#file.appendFile(text);
    await this.#file.close();
  }

  /** The columns that hold anything, from the left; not those in which only titles stand, alone in their rows. */
  columns(): number[] {
    return [...(this.#accompanied.size > 0 ? this.#accompanied : this.#filled)].toSorted((a, b) => a - b);
  }

  /** Whether the column's numbers are real ones: a point is their decimal sign, whatever the texts beside them use. */
  hasOnlyRealNumbers(column: number): boolean {
    return this.#numbers.has(column) && !this.#writtenNumbers.has(column);
  }

  #addWrittenNumber(column: number, text: string): void {
    this.#writtenNumbers.add(column);
    const shape = numberShape([text.trim()]);
    if (shape && shape.comma !== shape.point) this.#decimals[shape.comma ? 'comma' : 'point'].add(column);
  }

  /** A real number has no sign of its own: among texts with a decimal comma it is written as they are, so that one reading holds for the column. */
  #writtenLikeTexts(text: string, column: number): string {
    return this.#decimals.comma.has(column) && !this.#decimals.point.has(column) ? text.replace(/^(-?\d+)\.(\d+)$/, '$1,$2') : text;
  }

  async *read(): AsyncGenerator<{ row: number; cells: SheetCell[] }> {
    for await (const line of createInterface({ input: createReadStream(this.#path), crlfDelay: Infinity })) {
      const [row, ...texts] = parseRow(line);
      yield { row, cells: texts.map((text, column) => (text.startsWith(NUMBER_MARK) ? { text: this.#writtenLikeTexts(text.slice(1), column), isNumber: true } : { text, isNumber: false })) };
    }
  }
}

function parseRow(line: string): [number, ...string[]] {
  const parsed: unknown = JSON.parse(line);
  const [row, ...texts]: unknown[] = Array.isArray(parsed) ? parsed : [];
  return [Number(row), ...texts.map(String)];
}
