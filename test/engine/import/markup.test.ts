import { array, assert, asyncProperty, boolean, integer, stringMatching } from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/engine/sql/sql';
import type { FileReading } from '../../../shared/protocol/import';
import { ImportBench } from '../../support/import-files';
import { ImportGround } from '../../support/import-ground';

/** Web pages and Excel's XML of 2003, which programs write under the name `.xls`. */

let bench: ImportBench;
beforeAll(async () => {
  bench = await ImportBench.open();
});
afterAll(() => bench.close());

const read = async (content: string | Uint8Array, wishes: Parameters<ImportBench['read']>[1] = {}) => bench.read([await bench.write('report.xls', content)], wishes);

async function readOne(content: string | Uint8Array): Promise<FileReading> {
  const [reading, ...more] = await read(content);
  if (!reading || more.length > 0) throw new Error(`${more.length + (reading ? 1 : 0)} tables`);
  return reading;
}

const headers = ({ columns }: FileReading) => columns.map(({ column }) => column);
const cells = ({ preview }: FileReading) => preview.map((row) => row.cells);

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const page = (rows: readonly (readonly string[])[]) => `<html><body><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</table></body></html>`;

const SPREADSHEET = 'urn:schemas-microsoft-com:office:spreadsheet';
const book = (sheets: string) => `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="${SPREADSHEET}" xmlns:ss="${SPREADSHEET}" xmlns:x="urn:schemas-microsoft-com:office:excel">${sheets}</Workbook>`;
const data = (text: string, type = 'String') => `<Cell><Data ss:Type="${type}">${escaped(text)}</Data></Cell>`;
const worksheet = (name: string, rows: string, options = '') => `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${options}</Worksheet>`;

describe('web pages', () => {
  test('a report goes in, its amounts and days as they are written, with nothing of the page around it', async () => {
    const ground = await ImportGround.open();
    try {
      const rows = ['Acme &amp; Fils &#8211; licences|EUR 1.234,50|31/01/2026|Closed Won|Zo&eacute; Martin', 'B&ecirc;ta<br>suite|EUR 99,00|02/02/2026|Closed Lost|<a href="/005">Zo&eacute; <b>Martin</b></a>'];
      const table = `<tr><th>Opportunity Name<th>Amount<th>Close Date<th>Stage<th>Opportunity Owner</tr>${rows.map((row) => `<tr><td>${row.split('|').join('</td>\n  <td>')}</td></tr>`).join('\n')}`;
      const content = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><style>td {color: red}</style><title>Report</title></head>
        <body><h1>Won and lost</h1><script>document.write('<table><tr><td>no</td></tr></table>')</script><table border=1>\n${table}</table><p>Confidential</p></body></html>`;
      const [report] = (await ground.import({ 'report1767.xls': content })).files;
      expect(report).toMatchObject({ object: 'deals', accepted: 2, rejected: 0, rejects: [] });
      expect(await ground.rows(sql`select file_line, name, amount::DOUBLE as amount, strftime(closed_on, '%Y-%m-%d') as closed_on, status, owner from deals order by file_line`)).toEqual([
        { file_line: 2, name: 'Acme & Fils – licences', amount: 1234.5, closed_on: '2026-01-31', status: 'won', owner: 'Zoé Martin' },
        { file_line: 3, name: 'Bêta\nsuite', amount: 99, closed_on: '2026-02-02', status: 'lost', owner: 'Zoé Martin' },
      ]);
    } finally {
      await ground.close();
    }
  });

  test('cells over several rows and columns', async () => {
    const reading = await readOne(`<table><tr><th rowspan=2>Rep</th><th colspan="2">Revenue</th></tr><tr><th>January</th><th>February</th></tr>
      <tr><td rowspan=2>Anna</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr><tr><td>Bob</td><td rowspan="2">5</td><td>6</td></tr><tr><td>Cleo</td><td>7</td></tr></table>`);
    // A label over two rows is that of both; a figure over two is counted once.
    expect(cells(reading)).toEqual([['Anna', '1', '2'], ['Anna', '3', '4'], ['Bob', '5', '6'], ['Cleo', '', '7']]);
  });

  test('a table inside the layout of its page, and two tables one below the other', async () => {
    const inner = '<table><tr><td>Deal Name<td>Amount<tr><td>One<td>1<tr><td>Two<td>2</table>';
    expect(cells(await readOne(`<table><tr><td>menu</td><td>${inner}</td></tr></table>`))).toEqual([['One', '1'], ['Two', '2']]);
    const both = await read(`<body>${inner}<table><tr><th>Account<th>City<th>Owner<tr><td>Acme<td>Lyon<td>Anna<tr><td>Beta<td>Lille<td>Bob</table></body>`);
    expect(both.map((table) => cells(table).map((row) => row.filter((cell) => cell !== '')))).toEqual([[['One', '1'], ['Two', '2']], [['Acme', 'Lyon', 'Anna'], ['Beta', 'Lille', 'Bob']]]);
    expect(both.map(({ preview }) => preview.map(({ line }) => line))).toEqual([[2, 3], [6, 7]]);
  });

  test('a table without a page around it, its ticks pictures, its header no row', async () => {
    const tick = (alt: string) => `<td><img src="/img/checkbox.gif" alt="${alt}" width=21></td>`;
    const body = `<thead><th>Deal Name</th><th>Private</th></thead><tbody><tr><td>One</td>${tick('Checked')}</tr><tr><td>Two</td>${tick('Unchecked')}</tr></tbody>`;
    for (const content of [`<table>${body}</table>`, `<!-- made by a program --><div class="report"><table>${body}</table></div>`, `<style>td {}</style><table>${body}</table>`, `<meta charset="utf-8"><table>${body}`]) {
      const reading = await readOne(content);
      expect([headers(reading), cells(reading)]).toEqual([['Deal Name', 'Private'], [['One', 'Checked'], ['Two', 'Unchecked']]]);
    }
  });

  test('a menu above and a note below are told', async () => {
    const reading = await readOne('<table><tr><td>Home</td></tr></table><table><tr><th>Deal Name<th>Amount<th>Stage<tr><td>One<td>1<td>Won<tr><td>Two<td>2<td>Lost</table><table><tr><td>Confidential</td></tr></table>');
    expect(cells(reading)).toEqual([['One', '1', 'Won'], ['Two', '2', 'Lost']]);
    expect(reading.skipped.map(({ line, text, reason }) => [line, text.replaceAll(',', ''), reason.code])).toEqual([[1, 'Home', 'before_header'], [2, '', 'blank'], [6, '', 'blank'], [7, 'Confidential', 'footer']]);
  });

  test('the encoding is that of the bytes; where they could be several, the one that the page says', async () => {
    const rows = page([['Affaire', 'Montant'], ['Été – 5 €', '10'], ['Noël', '20']]);
    for (const encoding of ['utf-8', 'utf-16le', 'windows-1252'] as const) {
      const reading = await readOne(iconv.encode(rows, encoding, { addBOM: encoding === 'utf-16le' }));
      expect([reading.encoding, cells(reading)]).toEqual([encoding, [['Été – 5 €', '10'], ['Noël', '20']]]);
    }
    const declared = `<html><head><meta charset="iso-8859-15"></head>${page([['Affaire', 'Prix en ¤'], ['Prix ¤', '1']]).replace('<html>', '')}`.replaceAll('¤', '€');
    const reading = await readOne(iconv.encode(declared, 'iso-8859-15'));
    expect([reading.encoding, headers(reading)]).toEqual(['iso-8859-15', ['Affaire', 'Prix en €']]);
  });

  test.each([
    ['a page without a table', '<!DOCTYPE html><html><body><p>Please log in.</p><form><select><option>1</select></form></body></html>'],
    ['a page of layout alone', '<html><body><table><tr><td>Please log in.</td></tr></table></body></html>'],
    ['a page of elements within elements without end', `<html><table><tr><td>a<td>b<tr><td>1<td>2</table>${'<div>'.repeat(300_000)}`],
    ['other XML', '<?xml version="1.0"?><feed><entry>1</entry></feed>'],
  ])('%s is refused', async (_, content) => {
    await expect(read(content)).resolves.toMatchObject([{ trouble: { code: 'file_markup' } }]);
  });

  test('spans beyond any sheet are one column wide', async () => {
    const wide = '<td colspan="1000">x</td>'.repeat(40);
    const [reading] = await read(`<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr><tr>${wide}</tr></table>`);
    expect(reading?.columns.length).toBeLessThan(20_000);
  });
});

describe("Excel's XML of 2003", () => {
  test('cells of every kind, where they say that they stand', async () => {
    const reading = await readOne(book(worksheet('Deals', [
      `<Row>${['Deal Name', 'Amount', 'Close Date', 'Stage', 'Paid'].map((name) => data(name)).join('')}</Row>`,
      `<Row>${data('A & <B>')}${data('9.9499999999999993', 'Number')}${data('2026-01-31T00:00:00.000', 'DateTime')}<Cell><Data ss:Type="String">Closed Won</Data><Comment><ss:Data>At last!</ss:Data></Comment></Cell>${data('1', 'Boolean')}</Row>`,
      `<Row ss:Index="5">${data('C')}<Cell ss:Index="3"><Data ss:Type="DateTime">2026-02-01T10:30:00.000</Data></Cell><Cell><ss:Data ss:Type="String" xmlns="http://www.w3.org/TR/REC-html40">Closed <B>Lost</B></ss:Data></Cell></Row>`,
      `<Row ss:Hidden="1">${data('D')}${data('#REF!', 'Error')}${data('#N/A', 'Error')}</Row>`,
    ].join('')) ));
    expect(cells(reading)).toEqual([['A & <B>', '9.95', '2026-01-31', 'Closed Won', 'true'], ['C', '', '2026-02-01 10:30:00', 'Closed Lost', ''], ['D', '', '', '', '']]);
    expect(reading.preview.map(({ line }) => line)).toEqual([2, 5, 6]);
    expect(reading).toMatchObject({ sheet: 'Deals', delimiter: null, object: 'deals' });
    expect(reading.warnings).toContainEqual({ code: 'hidden_rows', params: { count: 1 } });
    expect(reading.warnings).toContainEqual({ code: 'error_cells', params: { count: 1, cell: 'B6', value: '#REF!' } });
  });

  test('sheets: hidden ones are told, one is read by its name', async () => {
    const rows = (name: string) => `<Row>${data('Deal Name')}${data('Amount')}</Row><Row>${data(name)}${data('1', 'Number')}</Row>`;
    const content = book(`${worksheet('North', rows('N'))}${worksheet('South', rows('S'))}${worksheet('Old', rows('O'), '<x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions>')}${worksheet('Empty', '')}`);
    const all = await read(content);
    expect(all.map(({ sheet }) => sheet)).toEqual(['North', 'South']);
    expect(all[0]?.warnings).toEqual(expect.arrayContaining([{ code: 'sheets_hidden', params: { count: 1, names: 'Old' } }, { code: 'sheets_without_cells', params: { count: 1, names: 'Empty' } }]));
    expect((await read(content, { sheet: 'Old' })).map(cells)).toEqual([[['O', '1']]]);
  });

  test('merged cells', async () => {
    const merged = (text: string, how: string) => `<Cell ${how}><Data ss:Type="String">${text}</Data></Cell>`;
    const reading = await readOne(book(worksheet('S', `<Row>${merged('Rep', 'ss:MergeDown="1"')}${merged('Revenue', 'ss:MergeAcross="1"')}</Row><Row>${merged('January', 'ss:Index="2"')}${data('February')}</Row>
      <Row>${merged('Anna', 'ss:MergeDown="1"')}${data('1', 'Number')}${data('2', 'Number')}</Row><Row><Cell ss:Index="2"><Data ss:Type="Number">3</Data></Cell>${data('4', 'Number')}</Row>
      <Row>${data('Bob')}${data('5', 'Number')}${data('6', 'Number')}</Row><Row>${data('Cleo')}${data('7', 'Number')}${data('8', 'Number')}</Row>`)));
    expect(cells(reading)).toEqual([['Anna', '1', '2'], ['Anna', '3', '4'], ['Bob', '5', '6'], ['Cleo', '7', '8']]);
    expect(reading.warnings).toContainEqual({ code: 'merged_cells', params: { count: 2 } });
  });

  test.each([
    ['cut off', book(worksheet('S', `<Row>${data('a')}${data('b')}</Row>`)).slice(0, -30)],
    ['with entities of its own', book(worksheet('S', `<Row>${data('a')}<Cell><Data ss:Type="String">&b;</Data></Cell></Row>`)).replace('<Workbook', '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><Workbook')],
  ])('%s it is refused', async (_, content) => {
    await expect(read(content)).resolves.toMatchObject([{ trouble: { code: 'file_damaged' } }]);
  });
});

test('any table comes back as it was written', async () => {
  const text = stringMatching(/^[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ0-9 &<>"',;|é€-]{0,20}[A-Za-zÀ-ÿ]$/).map((each) => each.replaceAll(/ +/g, ' '));
  const tables = integer({ min: 2, max: 6 }).chain((width) => array(array(text, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 8 }));
  await assert(asyncProperty(tables, boolean(), async (rows, isPage) => {
    const names = (rows[0] ?? []).map((_, column) => `Column ${String.fromCharCode(65 + column)}`);
    const whole = [names, ...rows];
    const content = isPage ? page(whole.map((row) => row.map(escaped))) : book(worksheet('S', whole.map((row) => `<Row>${row.map((cell) => data(cell)).join('')}</Row>`).join('')));
    const reading = await readOne(content);
    expect([headers(reading), cells(reading)]).toEqual([names, rows]);
  }), { numRuns: 40 });
});
