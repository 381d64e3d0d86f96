import { sheetNumber } from '../plain-number';
import type { Archive } from '../archive/archive';
import type { NumberMeaning } from './cell-styles';
import { serialDate, serialTime } from './serial-date';
import { isTrue, type Sheet, type Workbook } from './workbook';
import { readXml, unescapeText } from './xml-reader';

/** A cell as text, and whether it was a number: how it is written is then known. */
export interface SheetCell {
  readonly text: string;
  readonly isNumber: boolean;
}

export interface MergedRange {
  readonly firstRow: number;
  readonly lastRow: number;
  /** From 0. */
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** What is to be told of a sheet's cells, with the first cell each. */
export interface SheetTold {
  readonly hiddenRows: number;
  readonly errors: { readonly count: number; readonly cell: string; readonly value: string };
  readonly valueless: { readonly count: number; readonly cell: string };
  readonly merges: readonly MergedRange[];
}

export interface SheetReader {
  /** Rows in their order, from 1; `cells` has holes where cells are empty. */
  readonly row: (row: number, cells: readonly (SheetCell | undefined)[]) => void;
  readonly afterPiece: (bytes: number) => Promise<void>;
}

/** Reads a sheet's cells, row by row. */
export async function readSheet(archive: Archive, { workbook, sheet, signal }: { readonly workbook: Workbook; readonly sheet: Sheet; readonly signal: AbortSignal }, reader: SheetReader): Promise<SheetTold> {
  const cells = new CellCollector(workbook, reader);
  if (sheet.entry) await readXml(archive, sheet.entry, signal, { open: cells.open, text: cells.text, close: cells.close, afterPiece: reader.afterPiece });
  return cells;
}

class CellCollector implements SheetTold {
  hiddenRows = 0;
  errors = { count: 0, cell: '', value: '' };
  valueless = { count: 0, cell: '' };
  readonly merges: MergedRange[] = [];
  readonly #workbook: Workbook;
  readonly #reader: SheetReader;
  #row = 0;
  #column = -1;
  #cells: (SheetCell | undefined)[] = [];
  #type = 'n';
  #meaning: NumberMeaning = 'number';
  #text = '';
  #reads = false;
  #hasFormula = false;
  #inPhonetic = false;

  constructor(workbook: Workbook, reader: SheetReader) {
    this.#workbook = workbook;
    this.#reader = reader;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    switch (name) {
      case 'c': return this.#openCell(attributes);
      case 'v': this.#reads = true; return;
      case 't': this.#reads = !this.#inPhonetic; return;
      case 'f': this.#hasFormula = true; return;
      case 'rPh': this.#inPhonetic = true; return;
      case 'row': return this.#openRow(attributes);
      case 'mergeCell': return this.#merge(attributes['ref'] ?? '');
      default:
    }
  };

  readonly text = (text: string): void => {
    if (this.#reads) this.#text += text;
  };

  readonly close = (name: string): void => {
    switch (name) {
      case 'v': case 't': this.#reads = false; return;
      case 'rPh': this.#inPhonetic = false; return;
      case 'c': return this.#closeCell();
      case 'row': this.#reader.row(this.#row, this.#cells); return;
      default:
    }
  };

  #openRow(attributes: Readonly<Record<string, string>>): void {
    const { r, hidden } = attributes;
    this.#row = Math.max(this.#row + 1, r === undefined ? 0 : Number(r) || 0);
    this.#column = -1;
    this.#cells = [];
    if (isTrue(hidden)) this.hiddenRows += 1;
  }

  #openCell(attributes: Readonly<Record<string, string>>): void {
    const { r, t, s } = attributes;
    const column = r === undefined ? -1 : columnOf(r);
    this.#column = column < 0 ? this.#column + 1 : column;
    this.#type = t ?? 'n';
    this.#meaning = s === undefined ? 'number' : (this.#workbook.meanings[Number(s)] ?? 'number');
    this.#text = '';
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const text = this.#value();
    const isNumber = this.#type === 'n' && this.#meaning === 'number';
    if (text !== '') this.#cells[this.#column] = { text: isNumber ? sheetNumber(text) : text, isNumber };
  }

  #value(): string {
    const text = this.#text;
    if (text === '') {
      if (this.#hasFormula && this.#type !== 'str') this.valueless = { count: this.valueless.count + 1, cell: this.valueless.cell || this.#place() };
      return '';
    }
    switch (this.#type) {
      case 's': return this.#workbook.sharedStrings[Number(text)] ?? '';
      case 'inlineStr': case 'str': return unescapeText(text);
      case 'b': return text === '1' || text === 'true' ? 'true' : 'false';
      case 'd': return writtenMoment(text);
      case 'e': {
        this.errors = withError(this.errors, text, this.#place());
        return '';
      }
      default: return this.#number(text);
    }
  }

  #number(text: string): string {
    if (this.#meaning === 'date') return serialDate(Number(text), this.#workbook.is1904) ?? text;
    return this.#meaning === 'time' ? (serialTime(Number(text)) ?? text) : text;
  }

  #place(): string {
    return cellName(this.#row, this.#column);
  }

  #merge(range: string): void {
    const [first = '', last = first] = range.split(':');
    const merged = { firstRow: rowOf(first), lastRow: rowOf(last), firstColumn: columnOf(first), lastColumn: columnOf(last) };
    if (merged.firstRow > 0 && merged.firstColumn >= 0) this.merges.push(merged);
  }
}

/** `#N/A` says that there is no value; what the others were meant to be, nobody knows. */
export function withError(errors: SheetTold['errors'], value: string, cell: string): SheetTold['errors'] {
  return value === '#N/A' ? errors : { count: errors.count + 1, cell: errors.cell || cell, value: errors.value || value };
}

/** A moment of ISO as a person writes it: a day alone where its time is midnight. */
export function writtenMoment(text: string): string {
  return text.replace('T', ' ').replace(/ 00:00:00(?:\.0+)?Z?$/, '').replace(/\.0+(?=Z?$)/, '');
}

/** As Excel names it; rows from 1, columns from 0. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}

/** Of a sheet, as Excel has them. */
export const MOST_COLUMNS = 16_384;

/** The column of a cell's name, from 0; -1 when it names none. */
function columnOf(name: string): number {
  let column = 0;
  for (let index = 0; index < name.length; index += 1) {
    const letter = name.charCodeAt(index) & 0xdf;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return column > MOST_COLUMNS ? -1 : column - 1;
}

function rowOf(name: string): number {
  return Number(/\d+$/.exec(name)?.[0] ?? 0);
}

function columnName(column: number): string {
  return column < 0 ? '' : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}
