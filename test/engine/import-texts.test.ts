import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { stageText, type StagedText } from '../support/stage-text';

const ROWS = [['1', 'Ann', '10.5', '2024-01-31'], ['2', 'Bob', '20', '2024-02-29'], ['3', 'Cléa', '30', '2024-03-31'], ['4', 'Dan', '40', '2024-04-30']];
const HEADER = ['Id', 'Name', 'Amount', 'Day'];
const TABLE = [HEADER, ...ROWS];
const text = (rows: readonly (readonly string[])[], separator = ',', end = '\n') => rows.map((cells) => cells.join(separator)).join(end) + end;

describe('one table, however it is written', () => {
  const cases = [
    { name: 'plain', content: text(TABLE) },
    ...[';', '\t', '|', ':', '~', '^', ', ', '; ', '||', '\t\t', '::', '\\t', '\u001f'].map((separator) => ({ name: `separated by ${JSON.stringify(separator)}`, content: text(TABLE, separator) })),
    { name: 'separated by spaces', content: text(TABLE, ' ') },
    ...['\r\n', '\r'].map((end) => ({ name: `lines ended by ${JSON.stringify(end)}`, content: text(TABLE, ',', end) })),
    { name: 'line ends mixed', content: 'Id,Name,Amount,Day\r\n1,Ann,10.5,2024-01-31\n2,Bob,20,2024-02-29\r3,Cléa,30,2024-03-31\r\n4,Dan,40,2024-04-30' },
    { name: 'all cells quoted', content: text(TABLE.map((cells) => cells.map((cell) => `"${cell}"`))) },
    { name: 'quoted with apostrophes', content: text(TABLE.map((cells) => cells.map((cell) => `'${cell}'`))) },
    { name: 'titles above, totals and footers below', content: `Deals of 2024\nBy region, all teams\n\n${text(TABLE)}\nGrand Total,,100.5,\n\n"Confidential Information - Do Not Distribute"\n"Copyright (c) 2000-2024 a company, inc. All rights reserved."\n` },
    { name: 'delimited titles and footers', content: `Report,,,\n,,,\n${text(TABLE)}Footnote,,,\n,,,\n` },
    { name: 'pages, each with its title and header', content: `Page 1\n${text(TABLE.slice(0, 3))}Page 2\n${text([HEADER, ...ROWS.slice(2)])}` },
    { name: 'blank lines between rows', content: text(TABLE, ',', '\n\n') },
    { name: 'separators at the end of every row', content: `Id,Name,Amount,Day\n${ROWS.map((cells) => `${cells.join(',')},`).join('\n')}\n` },
    { name: 'a separator line', content: `sep=;\n${text(TABLE, ';')}` },
    { name: 'a row with another separator', content: text([HEADER, ...ROWS.slice(0, 2)]) + text(ROWS.slice(2, 3), ';') + text(ROWS.slice(3)) },
  ];
  test.each(cases)('$name', async ({ content }) => {
    const found = await stageText(content);
    expect(found).toHaveLength(1);
    expect(found[0]?.cells).toEqual(TABLE);
    expect(found[0]?.table.rejects).toEqual([]);
  });
});

describe('headers', () => {
  test.each([
    { name: 'none', content: text(ROWS), written: null, header: ['Column 1', 'Column 2', 'Column 3', 'Column 4'] },
    { name: 'twice', content: text([HEADER, ...TABLE]), written: HEADER.map((cell) => `${cell} ${cell}`), header: HEADER },
    { name: 'in two rows', content: text([['Deal', 'Deal', 'Sum', 'Close'], ...TABLE]), written: ['Deal Id', 'Deal Name', 'Sum Amount', 'Close Day'], header: ['Deal Id', 'Deal Name', 'Sum Amount', 'Close Day'] },
    { name: 'in two rows, with blanks in the first and few rows below', content: 'Client,,Dates,\nName,City,From,To\nAcme,Lyon,2024-01-01,2024-01-02\nBolt,Nice,2024-01-03,2024-01-04\n', written: ['Client Name', 'City', 'Dates From', 'To'], header: ['Client Name', 'City', 'Dates From', 'To'], rows: 2 },
    { name: 'the same name twice, and none', content: text([['Id', 'Id', '', 'Day'], ...ROWS]), written: ['Id', 'Id', '', 'Day'], header: ['Id', 'Id (2)', 'Column 3', 'Day'] },
    { name: 'one less than the rows, which are numbered', content: text([['Name', 'Amount', 'Day'], ...ROWS]), written: ['', 'Name', 'Amount', 'Day'], header: ['Column 1', 'Name', 'Amount', 'Day'] },
    { name: 'alone', content: text([HEADER]), written: HEADER, header: HEADER, rows: 0 },
    { name: 'of years', content: 'Rep,2023,2024\nAnn,1,2\nBob,3,4\n', written: ['Rep', '2023', '2024'], header: ['Rep', '2023', '2024'], rows: 2 },
    { name: 'of one column', content: 'Name\nAnn Lee\nBob Ray\n', written: ['Name'], header: ['Name'], rows: 2 },
  ])('$name', async ({ content, written, header, rows = 4 }) => {
    const [found] = await stageText(content);
    expect(found?.table).toMatchObject({ written, header, recordCount: rows });
  });
});

describe('totals are told from rows', () => {
  const rows = [['North', 'Ann', '10'], ['North', 'Bob', '20'], ['South', 'Cid', '30'], ['Total Energies', 'Dan', '40'], ['Total Energies', '', '50']];
  test('by their words, or by the name of the group above them', async () => {
    const [found] = await stageText(text([['Team', 'Rep', 'Amount'], ...rows.slice(0, 2), ['Total North', '', '30'], ...rows.slice(2, 3), ['South Total', '', '30'], ...rows.slice(3), ['Total HT', '', '150']]));
    expect(found?.cells.slice(1)).toEqual(rows);
    expect(found?.table.skipped.map(({ line, reason }) => [line, reason.code])).toEqual([[4, 'total'], [6, 'total'], [9, 'total']]);
  });
});

describe('totals without a word', () => {
  const head = ['Rep', 'Deal', 'Amount', 'Cost', 'Rate'];
  const rows = [['Ann', 'A', '1 200.50', '-3', '10%'], ['Bob', 'B', '800', '(2)', '20%'], ['Cid', 'C', '99.5', '', '30%']];
  const skipped = async (lines: readonly (readonly string[])[]) => (await stageText(text([head, ...lines])))[0]?.table.skipped.map(({ line, reason }) => [line, reason.code]);
  test('are the sums of the figures above them, of all rows or of those since the last one', async () => {
    expect(await skipped([...rows, ['', '', '2 100.00', '-5', '']])).toEqual([[5, 'total']]);
    expect(await skipped([...rows.slice(0, 2), ['', '', '2000.5', '', ''], ['Dan', 'D', '1', '', ''], ['Eve', 'E', '2', '', ''], ['', '', '3', '', ''], ['', '', '2003.50', '', '']])).toEqual([[4, 'total'], [7, 'total'], [8, 'total']]);
  });
  test('a row that names nothing is kept where its figures are no sums, or where there is nothing to sum up', async () => {
    expect(await skipped([...rows, ['', '', '2 100.01', '', '']])).toEqual([]);
    expect(await skipped([...rows, ['', 'F', '2 100.00', '', '']])).toEqual([]);
    expect(await skipped([['Ann', 'A', '1', '', ''], ['', '', '2', '', ''], ['', '', '3', '', '']])).toEqual([]);
    expect(await skipped([rows[0] ?? [], ['', '', '1 200.50', '', '']])).toEqual([]);
    expect(await skipped([['Ann', 'A', '0', '', ''], ['Bob', 'B', '0', '', ''], ['', '', '0', '', '']])).toEqual([]);
  });
});

describe('totals of several figures', () => {
  const head = ['Team', 'Rep', 'Target', 'Reached'];
  const rows = [['North', 'Ann', '10', '5'], ['North', 'Bob', '20', '5'], ['South', 'Cid', '30', '7']];
  test('are told by their words and by what they leave blank', async () => {
    const [found] = await stageText(text([head, ...rows.slice(0, 2), ['Sous-total du Nord', '', '30', '10'], ...rows.slice(2), ['South Total', '', '30', '7'], ['Total', '', '60', '17']]));
    expect(found?.cells.slice(1)).toEqual(rows);
    expect(found?.table.skipped.map(({ line, reason }) => [line, reason.code])).toEqual([[4, 'total'], [6, 'total'], [7, 'total']]);
  });
  test.each([
    { name: 'a last line without a blank is one', lines: [['Ann', '10', '5'], ['Bob', '20', '5'], ['Total', '30', '10']], kept: 2 },
    { name: 'a line between rows may be of a company', lines: [['Shell', '10', '5'], ['Total', '20', '5'], ['Ypso', '30', '10']], kept: 3 },
    { name: 'a line that says more is a row', lines: [['Shell', '10', 'Lyon'], ['Total', '20', 'Nice']], kept: 2 },
  ])('$name', async ({ lines, kept }) => {
    const [found] = await stageText(text([['Name', 'Target', 'Reached'], ...lines]));
    expect(found?.cells.slice(1)).toEqual(lines.slice(0, kept));
  });
});

describe('drawn tables', () => {
  const rows = [['Deal', 'Owner', 'Amount'], ['1', 'Ann', '1.240,00'], ['2', 'Bob', '35,50-']];
  const across = '-'.repeat(30);
  const framed = rows.map(([deal = '', owner = '', amount = '']) => `| ${deal.padEnd(5)}| ${owner.padEnd(6)}| ${amount.padStart(12)}|`);
  test.each([
    { name: 'with lines across, as reports have them', lines: ['Deals of May', '============', 'Deal;Owner;Amount', across, '1;Ann;1.240,00', '2;Bob;35,50-', across, 'Total;;1.204,50'], drawn: [2, 4, 7] },
    { name: 'with a line below each header, as databases have them', lines: ['Deal;Owner;Amount', '----;-----;------', '1;Ann;1.240,00', '2;Bob;35,50-', '', '(2 rows affected)'], drawn: [2] },
    { name: 'with corners', lines: ['+------+-------+-------------+', framed[0], '+------+-------+-------------+', ...framed.slice(1), '+------+-------+-------------+', '2 rows in set (0.00 sec)'], drawn: [1, 3, 6] },
    { name: 'in a frame, page by page', lines: ['Dynamic list', across, framed[0], across, framed[1], across, 'Dynamic list', across, framed[0], across, framed[2], across], drawn: [2, 4, 6, 8, 10, 12] },
    { name: 'in signs of text pages', lines: ['|Deal|Owner|Amount|', '|---|:--|--:|', '|1|Ann|1.240,00|', '|2|Bob|35,50-|'], drawn: [2] },
  ])('$name: their lines are no rows', async ({ lines, drawn }) => {
    const [found] = await stageText(`${lines.join('\n')}\n`);
    expect(found?.cells).toEqual(rows);
    expect(found?.table.rejects).toEqual([]);
    expect(found?.table.skipped.filter(({ reason }) => reason.code === 'drawn_line').map(({ line }) => line)).toEqual(drawn);
  });
  test('bars that quote cells, or stand beside blank ones, frame nothing, and a missing amount is no line', async () => {
    const [found] = await stageText('Deal,Owner,Amount\n1,---,-\n2,Bob,5\n');
    expect(found?.cells).toEqual([['Deal', 'Owner', 'Amount'], ['1', '---', '-'], ['2', 'Bob', '5']]);
    const [quoted] = await stageText('|Deal|,|Owner|\n|1|,|Ann|\n|2|,|Bob|\n');
    expect(quoted?.cells).toEqual([['', 'Deal', ',', 'Owner', ''], ['', '1', ',', 'Ann', ''], ['', '2', ',', 'Bob', '']]);
    const [blanks] = await stageText('Ref|Name|Note\n|Acme|\n|Beta|\n|Gamma|\n4|Delta|x\n');
    expect(blanks?.cells).toEqual([['Ref', 'Name', 'Note'], ['', 'Acme', ''], ['', 'Beta', ''], ['', 'Gamma', ''], ['4', 'Delta', 'x']]);
  });
});

describe('a last row that has its first cell alone', () => {
  const rows = [['Rep', 'Team', 'Amount'], ['Ann', 'North', '10'], ['Bob', 'South', '20']];
  test.each([
    { name: 'is a row of which nothing else is known', last: 'Kim,,', isRow: true },
    { name: 'is a note where it says something about the table', last: 'Source: our CRM,,', isRow: false },
    { name: 'is a note where it says more than a name does', last: 'For the eyes of managers only,,', isRow: false },
    { name: 'is a note behind a blank line', last: '\nKim,,', isRow: false },
  ])('$name', async ({ last, isRow }) => {
    const [found] = await stageText(`${text(rows)}${last}\n`);
    expect(found?.cells).toEqual(isRow ? [...rows, ['Kim', '', '']] : rows);
    expect(found?.table.skipped.filter(({ reason }) => reason.code === 'footer')).toHaveLength(isRow ? 0 : 1);
  });
});

describe('several tables in one file are kept apart', () => {
  const second = [['Rep', 'Target'], ['Ann', '100'], ['Bob', '200'], ['Cléa', '300']];
  test.each([
    { name: 'after a blank line', content: `${text(TABLE)}\n${text(second)}`, want: second },
    { name: 'at once', content: text(TABLE) + text(second), want: second },
    { name: 'with a title of its own', content: `${text(TABLE)}Total,,100.5,\n\nTargets\n${text(second)}`, want: second },
    { name: 'wider', content: text(second) + text(TABLE), want: TABLE, first: second },
    { name: 'all padded to the wider, as sheets are', content: `Rep,Team,\nAnn,North,\nBob,South,\nCid,North,\n,,\nProduct,Family,Maker\nX,F,M\nY,G,M\nZ,F,N\n`, want: [['Product', 'Family', 'Maker'], ['X', 'F', 'M'], ['Y', 'G', 'M'], ['Z', 'F', 'N']], first: [['Rep', 'Team', ''], ['Ann', 'North', ''], ['Bob', 'South', ''], ['Cid', 'North', '']] },
    { name: 'the narrower below, padded', content: `Product,Family,Maker\nX,F,M\nY,G,M\n,,\nRep,Team,\nAnn,North,\nBob,South,\nCid,North,\n`, want: [['Rep', 'Team'], ['Ann', 'North'], ['Bob', 'South'], ['Cid', 'North']], first: [['Product', 'Family', 'Maker'], ['X', 'F', 'M'], ['Y', 'G', 'M']] },
    { name: 'of the same width', content: `${text(TABLE)}\n${text([['Rep', 'Target', 'Team', 'City'], ['Ann', '1', 'x', 'y'], ['Bob', '2', 'x', 'y']])}`, want: [['Rep', 'Target', 'Team', 'City'], ['Ann', '1', 'x', 'y'], ['Bob', '2', 'x', 'y']] },
    { name: 'beside one another', content: 'Deal,Amount,,Rep,Target\n1,5,,Ann,100\n2,6,,Bob,200\n3,7,,,\n', want: [['Rep', 'Target'], ['Ann', '100'], ['Bob', '200']], first: [['Deal', 'Amount'], ['1', '5'], ['2', '6'], ['3', '7']] },
    { name: 'beside one another, with a column alike', content: 'Name;Amount;;Name;Target\nX;5;;Ann;100\nY;6;;Bob;200\n', want: [['Name', 'Target'], ['Ann', '100'], ['Bob', '200']], first: [['Name', 'Amount'], ['X', '5'], ['Y', '6']] },
    { name: 'the same once more', content: text(TABLE) + text(TABLE), want: TABLE },
  ])('$name', async ({ content, want, first = TABLE }) => {
    const found = await stageText(content);
    expect(found.map(({ cells }) => cells)).toEqual([first, want]);
    expect(found.flatMap(({ table }) => table.rejects)).toEqual([]);
  });

  test('a blank column that people leave inside a table parts nothing', async () => {
    const spaced = [['Deal', 'Name', '', 'Amount', 'Owner'], ['1', 'A', '', '5', 'Ann'], ['2', 'B', '', '6', 'Ann'], ['3', 'C', '', '', '']];
    expect((await stageText(text(spaced))).map(({ cells }) => cells)).toEqual([spaced]);
  });
});

describe('rows out of shape are mended where that can be done in one way, else rejected; never shifted', () => {
  test.each([
    { name: 'a cell missing at the end', row: '5,Eve,50', cells: ['5', 'Eve', '50', ''], warning: 'padded_lines' },
    { name: 'a cell missing before', row: '5,50,2024-05-31', reject: 'too_few_cells' },
    { name: 'two cells run together', row: '5Eve,50,2024-05-31', reject: 'too_few_cells' },
    { name: 'empty cells in excess', row: '5,Eve,50,2024-05-31,,', cells: ['5', 'Eve', '50', '2024-05-31'] },
    { name: 'a cell in excess at the end', row: '5,Eve,50,2024-05-31,x', reject: 'too_many_cells' },
    { name: 'an empty cell in excess before', row: '5,,Eve,50,2024-05-31', reject: 'too_many_cells' },
    { name: 'a separator inside a bare text', row: '5,Eve, Ltd,50,2024-05-31', cells: ['5', 'Eve, Ltd', '50', '2024-05-31'], warning: 'joined_cells' },
    { name: 'a quote that is not closed', row: '5,"Eve,50,2024-05-31', cells: ['5', '"Eve', '50', '2024-05-31'], warning: 'odd_quotes' },
    { name: 'quotes not doubled', row: '5,"Eve "the one"",50,2024-05-31', cells: ['5', 'Eve "the one"', '50', '2024-05-31'], warning: 'odd_quotes' },
    { name: 'a broken quote in a row too short', row: '5,"Eve,2024-05-31', reject: 'broken_quote' },
  ])('$name', async ({ row, cells, warning, reject }) => {
    for (const at of [1, 3, 4, 5]) {
      const lines = TABLE.map((line) => line.join(','));
      lines.splice(at, 0, row);
      const [found] = await stageText(`${lines.join('\n')}\n`);
      const others = found?.cells.filter(([id]) => id !== '5');
      expect(others).toEqual(TABLE);
      expect(found?.cells.find(([id]) => id === '5')).toEqual(cells);
      expect(found?.table.rejects.map(({ line, reason }) => [line, reason.code])).toEqual(reject ? [[at + 1, reject]] : []);
      if (warning) expect(found?.table.warnings).toEqual([{ code: warning, params: { count: 1, line: at + 1 } }]);
    }
  });
});

describe('faults of the text itself', () => {
  const lines = 'Id,Name,Amount\n1,Zoé,10\n2,Cléa façade – « œuvre » 5 €,20\n3,Noël,30\n';
  const twice = (plain: string) => [...Buffer.from(plain)].map((byte) => iconv.decode(Buffer.from([byte]), 'windows-1252')).join('');
  const names = ['Name', 'Zoé', 'Cléa façade – « œuvre » 5 €', 'Noël'];
  const namesIn = (found: readonly StagedText[]) => found[0]?.cells.map(([, name]) => name);

  test.each([
    { name: 'encoded twice', content: twice(lines), told: { code: 'encoded_twice', params: { count: 3, line: 2, examples: 'ZoÃ© → Zoé, ClÃ©a → Cléa, faÃ§ade → façade' } } },
    { name: 'one line encoded twice', content: lines.replace('Noël', twice('Noël')), told: { code: 'encoded_twice', params: { count: 1, line: 4, examples: 'NoÃ«l → Noël' } } },
    { name: 'one line in another encoding', content: Buffer.concat([Buffer.from(lines.slice(0, lines.indexOf('Noël'))), iconv.encode('Noël,30\n', 'windows-1252')]), told: { code: 'damaged_lines', params: { count: 1, line: 4 } } },
    { name: 'zero bytes', content: lines.replace('Zoé', 'Z\0oé\0'), told: { code: 'zero_bytes', params: { count: 1, line: 2 } } },
  ])('$name: mended and told', async ({ content, told }) => {
    const found = await stageText(content);
    expect(namesIn(found)).toEqual(names);
    expect(found[0]?.table.warnings).toEqual([told]);
  });

  test('mending what was encoded twice can be refused', async () => {
    expect(namesIn(await stageText(twice('Id,Name\n1,Zoé\n'), { repair: false }))).toEqual(['Name', 'ZoÃ©']);
  });

  test.each(['À « voilà\u00a0», l’été\u00a0»', 'MAÇÃ, São João, Åre, Äpfel', 'château «\u00a0â\u00a0» — œuvre'])('%s is left as it is', async (name) => {
    const [found] = await stageText(`Id,Name\n1,"${name}"\n2,x\n`);
    expect(found?.cells[1]).toEqual(['1', name]);
    expect(found?.table.warnings).toEqual([]);
  });

  test.each(['windows-1252', 'iso-8859-15', 'macintosh', 'utf-16le', 'utf-16be'])('%s', async (encoding) => {
    const simple = lines.replace(' – ', ' - ').replace(' 5 €', '');
    const [found] = await stageText(iconv.encode(simple, encoding));
    expect(found?.cells.map(([, name]) => name)).toEqual(['Name', 'Zoé', 'Cléa façade - « œuvre »', 'Noël']);
    expect(found?.table.encoding).toBe(encoding);
  });
});

describe('extremes', () => {
  test('a line beyond all measure is refused with a clear word, and never held whole', async () => {
    await expect(stageText(Buffer.alloc(40_000_000, 'x'))).rejects.toMatchObject({ code: 'line_too_long', params: { line: 1, megabytes: 32 } });
  });

  test('ten thousand columns', async () => {
    const [found] = await stageText(`${Array.from({ length: 10_000 }, (_, index) => `c${index}`).join(',')}\n${'1,'.repeat(9_999)}1\n`);
    expect(found?.table).toMatchObject({ recordCount: 1, rejects: [] });
    expect(found?.table.header).toHaveLength(10_000);
  });

  test('a stray quote in a large file costs its own line at most', async () => {
    const rows = Array.from({ length: 120_000 }, (_, index) => `${index},Name ${index},2024-01-01,${index % 2 === 0 ? 'even' : 'odd'} number of things`);
    rows[60_000] = '60000,"Name,2024-01-01,broken';
    const [found] = await stageText(`Id,Name,Day,Text\n${rows.join('\n')}\n`);
    expect(found?.table).toMatchObject({ recordCount: 120_000, rejects: [], warnings: [{ code: 'odd_quotes', params: { count: 1, line: 60_002 } }] });
  });
});
