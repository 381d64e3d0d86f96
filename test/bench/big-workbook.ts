import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { Database } from '../../electron/engine/db/database';
import { numberAt, rowsOf, textAt } from '../../electron/engine/db/read-cells';
import { Sql } from '../../electron/engine/sql/sql';
import { COLUMNS } from './million-lines';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const ROWS_AT_ONCE = 10_000;

/** The deals of `million-lines` as Excel writes them: shared strings, numbers, days as styled numbers. */
export async function writeWorkbook(folder: string, path: string, rows: number): Promise<void> {
  const strings = new Map<string, number>();
  const zip = new ZipFile();
  const written = finished(zip.outputStream.pipe(createWriteStream(path)));
  const add = (name: string, document: string) => zip.addBuffer(Buffer.from(HEAD + document), name);
  const relation = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (inner: string) => `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  add('[Content_Types].xml', '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  add('_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')));
  add('xl/workbook.xml', `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="Deals" sheetId="1" r:id="rId1"/></sheets></workbook>`);
  add('xl/_rels/workbook.xml.rels', relations(relation('rId1', 'worksheet', 'worksheets/sheet1.xml') + relation('rId2', 'styles', 'styles.xml') + relation('rId3', 'sharedStrings', 'sharedStrings.xml')));
  add('xl/styles.xml', `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`);
  const sheet: string[] = [];
  for await (const part of sheetParts(folder, rows, strings)) sheet.push(part);
  zip.addReadStream(Readable.from(sheet), 'xl/worksheets/sheet1.xml');
  add('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${[...strings.keys()].map((text) => `<si><t>${escape(text)}</t></si>`).join('')}</sst>`);
  zip.end();
  await written;
}

async function* sheetParts(folder: string, rows: number, strings: Map<string, number>): AsyncGenerator<string> {
  const shared = (text: string) => {
    const known = strings.get(text) ?? strings.size;
    strings.set(text, known);
    return known;
  };
  const cell = (column: number, row: number, inner: string) => `<c r="${String.fromCharCode(65 + column)}${row}"${inner}</c>`;
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetData><row r="1">${COLUMNS.map(({ header }, column) => cell(column, 1, ` t="s"><v>${shared(header)}</v>`)).join('')}</row>`;
  const database = await Database.open(':memory:', { staging: folder });
  const values = COLUMNS.map(({ type, value }, index) => (type === 'VARCHAR' ? `(${value})::VARCHAR as c${index}` : type === 'DATE' ? `((${value}) - date '1899-12-30')::DOUBLE as c${index}` : `(${value})::DOUBLE as c${index}`));
  try {
    for (let first = 0; first < rows; first += ROWS_AT_ONCE) {
      const found = await database.read(new Sql([`select ${values.join(', ')} from range(${first}, ${Math.min(rows, first + ROWS_AT_ONCE)}) t(n)`]));
      yield rowsOf(found).map((at) => {
        const row = first + at + 2;
        const cells = COLUMNS.map(({ type }, column) => {
          if (type === 'VARCHAR') {
            const text = textAt(found, `c${column}`, at);
            return text === null ? '' : cell(column, row, ` t="s"><v>${shared(text)}</v>`);
          }
          return cell(column, row, `${type === 'DATE' ? ' s="1"' : ''}><v>${numberAt(found, `c${column}`, at)}</v>`);
        });
        return `<row r="${row}">${cells.join('')}</row>`;
      }).join('');
    }
  } finally {
    database.close();
  }
  yield '</sheetData></worksheet>';
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
