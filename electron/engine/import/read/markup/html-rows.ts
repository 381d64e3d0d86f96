import { Parser } from 'htmlparser2';
import { numberShape } from '../../detect/number-shape';
import { MOST_COLUMNS, type MergedRange, type SheetCell, type SheetReader, type SheetTold } from '../workbook/read-sheet';
import type { TextPiece } from '../workbook/xml-reader';

// As HTML has them (https://html.spec.whatwg.org/multipage/tables.html#attributes-common-to-td-and-th-elements).
const MOST_COLUMNS_SPANNED = 1000;
const MOST_ROWS_SPANNED = 65_534;

/** Browsers give up at 512; the parser's time grows with the square of it. */
const DEEPEST = 2000;

/** What is no text of a page. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'select']);
/** What starts on a line of its own. */
const BLOCKS: ReadonlySet<string> = new Set(['p', 'div', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

interface OpenCell {
  text: string;
  readonly columns: number;
  readonly rows: number;
}

/**
 * The rows of a page's tables, one below the other with an empty row between, as a spreadsheet that opens the page has them. Of a
 * table within another's cell, the inner one is the table, the outer one the page's layout: its cells are rows of their own.
 */
export class HtmlRows implements SheetTold {
  readonly hiddenRows = 0;
  readonly errors = { count: 0, cell: '', value: '' };
  readonly valueless = { count: 0, cell: '' };
  readonly merges: MergedRange[] = [];
  readonly #reader: SheetReader;
  readonly #tooDeep: () => Error;
  #row = 1;
  #cells: (SheetCell | undefined)[] = [];
  #column = 0;
  #open: OpenCell | undefined;
  /** Columns that cells of former rows reach down into, with the last of these rows. */
  readonly #covered = new Map<number, number>();
  #unseen = 0;
  #depth = 0;
  /** Whether a table has begun or ended since the last row. */
  #isApart = false;

  private constructor(reader: SheetReader, tooDeep: () => Error) {
    this.#reader = reader;
    this.#tooDeep = tooDeep;
  }

  /** `tooDeep`: what is thrown where elements stand in each other more often than any page needs. */
  static async read(pieces: AsyncIterable<TextPiece>, reader: SheetReader, tooDeep: () => Error): Promise<SheetTold> {
    const rows = new HtmlRows(reader, tooDeep);
    const parser = new Parser({ onopentag: (name, attributes) => rows.#start(name, attributes), ontext: (text) => rows.#text(text), onclosetag: (name) => rows.#end(name) });
    for await (const { text, readBytes } of pieces) {
      parser.write(text);
      await reader.afterPiece(readBytes);
    }
    parser.end();
    rows.#closeRow();
    return rows;
  }

  #start(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST) throw this.#tooDeep();
    if (UNSEEN.has(name)) this.#unseen += 1;
    else if (name === 'table') this.#startTable();
    else if (name === 'tr' || name === 'caption') this.#closeRow();
    if (name === 'td' || name === 'th' || name === 'caption') this.#openCell(attributes);
    else if (name === 'br') this.#break();
    // A tick is a picture in some reports.
    else if (name === 'img') this.#text(attributes['alt'] ?? '');
    else if (BLOCKS.has(name)) this.#breakText();
  }

  #end(name: string): void {
    this.#depth -= 1;
    if (UNSEEN.has(name)) this.#unseen = Math.max(0, this.#unseen - 1);
    else if (name === 'td' || name === 'th') this.#closeCell();
    else if (name === 'tr' || name === 'caption') this.#closeRow();
    else if (name === 'table') this.#startTable();
  }

  #text(text: string): void {
    if (this.#open && this.#unseen === 0) this.#open.text += text.replaceAll(/[ \t\r\n\f]+/g, ' ');
  }

  #break(): void {
    if (this.#open) this.#open.text += '\n';
  }

  #breakText(): void {
    if (this.#open && this.#open.text.trim() !== '' && !this.#open.text.endsWith('\n')) this.#break();
  }

  /** Also where one ends: what follows isn't of it. */
  #startTable(): void {
    this.#closeRow();
    this.#covered.clear();
    this.#isApart = this.#row > 1;
  }

  #openCell({ colspan, rowspan }: Readonly<Record<string, string>>): void {
    this.#closeCell();
    if (this.#isApart) this.#row += 1;
    this.#isApart = false;
    this.#open = { text: '', columns: span(colspan, MOST_COLUMNS_SPANNED), rows: span(rowspan, MOST_ROWS_SPANNED) };
  }

  #closeCell(): void {
    const cell = this.#open;
    if (!cell) return;
    this.#open = undefined;
    while ((this.#covered.get(this.#column) ?? 0) >= this.#row) this.#column += 1;
    const first = this.#column;
    // Beyond those of a sheet, a cell spans no others.
    const last = first + (first + cell.columns > MOST_COLUMNS ? 1 : cell.columns) - 1;
    const lastRow = this.#row + cell.rows - 1;
    const text = cell.text.replaceAll(/ *\n */g, '\n').trim();
    if (text !== '') this.#cells[first] = { text, isNumber: false };
    // A number over several rows isn't one for each of them.
    const isRepeated = numberShape([text]) === undefined;
    if (text !== '' && (last > first || (lastRow > this.#row && isRepeated))) this.merges.push({ firstRow: this.#row, lastRow: isRepeated ? lastRow : this.#row, firstColumn: first, lastColumn: last });
    if (cell.rows > 1) for (let column = first; column <= last; column += 1) this.#covered.set(column, lastRow);
    this.#column = last + 1;
  }

  #closeRow(): void {
    this.#closeCell();
    if (this.#column === 0) return;
    this.#reader.row(this.#row, this.#cells);
    this.#row += 1;
    this.#cells = [];
    this.#column = 0;
  }
}

function span(attribute: string | undefined, most: number): number {
  const count = Number.parseInt(attribute ?? '1', 10);
  return count >= 1 ? Math.min(count, most) : 1;
}
