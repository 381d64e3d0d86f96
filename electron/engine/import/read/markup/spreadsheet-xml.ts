import { stat } from 'node:fs/promises';
import { systemDetail, VigieError } from '../../../../../shared/protocol/errors';
import type { EncodingFound } from '../detect-encoding';
import { sheetNumber } from '../plain-number';
import type { StageFileRequest } from '../staged-file';
import { cellName, MOST_COLUMNS, withError, writtenMoment, type MergedRange, type SheetCell, type SheetReader, type SheetTold } from '../workbook/read-sheet';
import type { SheetSource } from '../workbook/stage-sheets';
import { attributeOf, parseXml, type XmlHandler } from '../workbook/xml-reader';
import { markupText } from './markup-text';

/** Excel's XML of 2003: `Workbook`, `Worksheet`, `Table`, `Row`, `Cell`, `Data` (https://learn.microsoft.com/previous-versions/office/developer/office-xp/aa140066(v=office.10)). */
type Attributes = Readonly<Record<string, string>>;

/** The sheets of a file, each read by going through the file once more. */
export async function worksheetsOf(request: StageFileRequest, found: EncodingFound): Promise<SheetSource[]> {
  const sheets: { name: string; isHidden: boolean; hasCells: boolean }[] = [];
  let inVisible = false;
  await readThrough(request, found, {
    open: (name, attributes) => {
      const sheet = sheets.at(-1);
      if (name === 'Worksheet') sheets.push({ name: attributeOf(attributes, 'Name') ?? '', isHidden: false, hasCells: false });
      else if (name === 'Cell' && sheet) sheet.hasCells = true;
      inVisible = name === 'Visible';
    },
    text: (text) => {
      const sheet = sheets.at(-1);
      if (inVisible && sheet && /Hidden/.test(text)) sheet.isHidden = true;
    },
    close: () => {
      inVisible = false;
    },
  });
  const { size } = await stat(request.path);
  return sheets.map(({ name, isHidden, hasCells }, place) => ({
    name, isHidden, bytes: size / sheets.length,
    read: hasCells ? (reader) => readWorksheet(request, found, place, { row: reader.row, afterPiece: (bytes) => reader.afterPiece(bytes / sheets.length) }) : null,
  }));
}

async function readWorksheet(request: StageFileRequest, found: EncodingFound, place: number, reader: SheetReader): Promise<SheetTold> {
  const sheet = new Worksheet(place, reader);
  await readThrough(request, found, { open: sheet.open, text: sheet.text, close: sheet.close, afterPiece: reader.afterPiece });
  return sheet;
}

class Worksheet implements SheetTold {
  hiddenRows = 0;
  errors = { count: 0, cell: '', value: '' };
  readonly valueless = { count: 0, cell: '' };
  readonly merges: MergedRange[] = [];
  readonly #place: number;
  readonly #reader: SheetReader;
  #sheet = -1;
  #row = 0;
  #column = -1;
  #across = 0;
  #cells: (SheetCell | undefined)[] = [];
  #type: string | undefined;
  #text = '';
  /** What is said of a cell is written as its data are. */
  #inComment = false;

  constructor(place: number, reader: SheetReader) {
    this.#place = place;
    this.#reader = reader;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === 'Worksheet') this.#sheet += 1;
    if (this.#sheet !== this.#place) return;
    if (name === 'Row') this.#openRow(attributes);
    else if (name === 'Cell') this.#openCell(attributes);
    else if (name === 'Comment') this.#inComment = true;
    else if (name === 'Data' && !this.#inComment) {
      this.#type = attributeOf(attributes, 'Type') ?? 'String';
      this.#text = '';
    }
  };

  readonly text = (text: string): void => {
    if (this.#type !== undefined) this.#text += text;
  };

  readonly close = (name: string): void => {
    if (this.#sheet !== this.#place) return;
    if (name === 'Data') this.#closeData();
    else if (name === 'Comment') this.#inComment = false;
    else if (name === 'Row') this.#reader.row(this.#row, this.#cells);
  };

  #openRow(attributes: Attributes): void {
    this.#row = placeOf(attributes, MOST_ROWS) ?? this.#row + 1;
    this.#column = -1;
    this.#across = 0;
    this.#cells = [];
    if (attributeOf(attributes, 'Hidden') === '1') this.hiddenRows += 1;
  }

  #openCell(attributes: Attributes): void {
    const index = placeOf(attributes, MOST_COLUMNS);
    this.#column = index === undefined ? this.#column + this.#across + 1 : index - 1;
    this.#across = countOf(attributes, 'MergeAcross', MOST_COLUMNS - this.#column);
    const down = countOf(attributes, 'MergeDown', MOST_ROWS);
    if (this.#across > 0 || down > 0) this.merges.push({ firstRow: this.#row, lastRow: this.#row + down, firstColumn: this.#column, lastColumn: this.#column + this.#across });
  }

  #closeData(): void {
    if (this.#type === undefined) return;
    const text = this.#value(this.#text);
    if (text !== '') this.#cells[this.#column] = { text, isNumber: this.#type === 'Number' };
    this.#type = undefined;
  }

  #value(text: string): string {
    switch (this.#type) {
      case 'Number': return sheetNumber(text);
      case 'DateTime': return writtenMoment(text);
      case 'Boolean': return text === '1' ? 'true' : 'false';
      case 'Error': {
        this.errors = withError(this.errors, text, cellName(this.#row, this.#column));
        return '';
      }
      default: return text;
    }
  }
}

const MOST_ROWS = 1_048_576;

/** Where a row or a cell says that it stands, from 1. */
function placeOf(attributes: Attributes, most: number): number | undefined {
  const place = Number(attributeOf(attributes, 'Index'));
  return Number.isInteger(place) && place >= 1 && place <= most ? place : undefined;
}

/** How many more columns or rows a cell says that it spans; 0 where they are more than there are. */
function countOf(attributes: Attributes, name: string, most: number): number {
  const count = Number(attributeOf(attributes, name) ?? 0);
  return Number.isInteger(count) && count > 0 && count <= most ? count : 0;
}

function readThrough({ path, name, signal }: StageFileRequest, found: EncodingFound, handler: XmlHandler): Promise<void> {
  return parseXml(markupText(path, found, signal), handler, (error) => new VigieError('file_damaged', { file: name, detail: systemDetail(error) }, [], { cause: error }));
}
