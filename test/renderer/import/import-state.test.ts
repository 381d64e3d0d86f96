import { describe, expect, it } from 'vitest';
import { dateQuestion } from '../../../renderer/features/import/date-question';
import { groupRejects } from '../../../renderer/features/import/group-rejects';
import { commitRequest, readRequest } from '../../../renderer/features/import/import-request';
import { canImport, EMPTY_IMPORT, fileStatus, nameOf, proposedColumns, reduceImport, type ImportAction, type ImportState } from '../../../renderer/features/import/import-state';
import { mappingFileOf, parted } from '../../../renderer/features/import/mapping-file';
import { readDate } from '../../../renderer/features/import/read-date';
import { rejectsCsv } from '../../../renderer/features/import/rejects-csv';
import { sayProgress } from '../../../renderer/features/import/say-import';
import { timeLeft } from '../../../renderer/features/import/time-left';
import { mappingFileSchema, type FileReading, type ImportReport } from '../../../shared/protocol/import';
import { translator } from '../../../shared/text/translate';

const granted = (token: string) => ({ token, name: `${token}.csv`, bytes: 10 });

function aReading(token: string, over: Partial<FileReading> = {}): FileReading {
  return {
    token, path: `${token}.csv`, crm: null, object: 'deals', language: 'en', encoding: 'utf-8', delimiter: ',', decimal: 'point', dates: null, sheet: null, rows: 3,
    columns: [{ column: 'Date', field: 'closed_on', custom: false, sure: true, type: 'date', examples: ['05/05/2026', '03/04/2026'] }], mapping: null, warnings: [], trouble: null, ambiguousDates: [], skipped: [], preview: [], ...over,
  };
}

function run(...actions: ImportAction[]): ImportState {
  return actions.reduce(reduceImport, EMPTY_IMPORT);
}
const staged: ImportAction = { type: 'staged', files: [granted('a'), granted('b')] };
const statuses = ({ files }: ImportState) => files.map(fileStatus);

describe('the import screen’s state', () => {
  it('takes files in once each and looks at the first', () => {
    const state = run(staged, staged);
    expect(state.files.map(({ key }) => key)).toEqual(['a', 'b']);
    expect(state.chosen).toBe('a');
    expect(statuses(state)).toEqual(['reading', 'reading']);
    expect(canImport(state)).toBe(false);
  });
  it('goes to the file with a question, and imports nothing until it is answered', () => {
    const asked = run(staged, { type: 'recognised', readings: [aReading('a'), aReading('b', { ambiguousDates: ['Date'] })] });
    expect(asked.chosen).toBe('b');
    expect(statuses(asked)).toEqual(['ready', 'question']);
    expect(canImport(asked)).toBe(false);
    const answered = reduceImport(asked, { type: 'decide', key: 'b', decisions: { dates: 'dmy' } });
    expect(canImport(answered)).toBe(true);
    expect(readRequest(answered)?.mappings).toMatchObject([{ match: 'b.csv', dates: 'dmy', columns: {} }]);
  });
  it('leaves out what the user or the file says, and imports the rest', () => {
    const state = run(staged, { type: 'staged', files: [granted('c')] }, { type: 'recognised', readings: [aReading('a'), aReading('b', { trouble: { code: 'file_binary', params: {} } }), aReading('c')] }, { type: 'leave-out', key: 'c', leftOut: true });
    expect(statuses(state)).toEqual(['ready', 'trouble', 'left-out']);
    expect(commitRequest(state)?.files.map(({ token }) => token)).toEqual(['a']);
    expect(readRequest(state)?.files.map(({ token }) => token)).toEqual(['a', 'b', 'c']);
  });
  it('sends only what was decided; another object forgets decisions about columns', () => {
    const state = run(staged, { type: 'recognised', readings: [aReading('a'), aReading('b')] }, { type: 'decide', key: 'a', decisions: { columns: { Date: { field: 'created_on' } } } }, { type: 'decide', key: 'a', decisions: { columns: { Note: 'ignore', Kind: 'recognised' } } });
    expect(readRequest(state)?.mappings).toMatchObject([{ match: 'a.csv', columns: { Date: 'created_on' }, ignore: ['Note'] }]);
    const other = reduceImport(state, { type: 'decide', key: 'a', decisions: { object: 'orders' } });
    expect(readRequest(other)?.mappings).toMatchObject([{ object: 'orders', columns: {}, ignore: [] }]);
  });
  it('shows a file’s sheets as lines of their own', () => {
    const state = run({ type: 'staged', files: [granted('a')] }, { type: 'recognised', readings: [aReading('a', { sheet: 'One' }), aReading('a', { sheet: 'Two' })] });
    const [one, two] = state.files;
    expect(state.files.map(nameOf)).toEqual(['a.csv › One', 'a.csv › Two']);
    expect(readRequest(state)).toMatchObject({ files: [{ token: 'a' }], mappings: [], leaveOut: [] });
    // What one sheet is told doesn't make the engine forget the other.
    const decided = reduceImport(state, { type: 'decide', key: one?.key ?? '', decisions: { object: 'orders' } });
    expect(readRequest(decided)?.mappings).toMatchObject([{ match: 'a.csv', sheet: 'One', object: 'orders' }, { match: 'a.csv', sheet: 'Two' }]);
    const left = reduceImport(state, { type: 'leave-out', key: two?.key ?? '', leftOut: true });
    expect(commitRequest(left)).toMatchObject({ files: [{ token: 'a' }], leaveOut: [{ token: 'a', path: 'a.csv', sheet: 'Two' }] });
  });
  it('shows the entries of an archive as lines of their own, and leaves one out by its path', () => {
    const entry = (path: string) => aReading('a', { path: `a.csv/${path}` });
    const state = run({ type: 'staged', files: [granted('a')] }, { type: 'recognised', readings: [entry('x.csv'), entry('2/x.csv')] });
    expect(state.files.map(nameOf)).toEqual(['a.csv/x.csv', 'a.csv/2/x.csv']);
    const left = reduceImport(state, { type: 'leave-out', key: state.files[1]?.key ?? '', leftOut: true });
    expect(commitRequest(left)?.leaveOut).toEqual([{ token: 'a', path: 'a.csv/2/x.csv', sheet: null }]);
  });
  it('comes back from a stop or a failure with everything it had', () => {
    const read = run(staged, { type: 'recognised', readings: [aReading('a'), aReading('b')] }, { type: 'import' });
    expect(reduceImport(read, { type: 'stopped' })).toMatchObject({ step: 'ready', error: null, files: read.files });
    expect(reduceImport(read, { type: 'failed', error: { code: 'disk_full', params: {}, problems: [] } })).toMatchObject({ step: 'ready', error: { code: 'disk_full' } });
  });
});

describe('what is decided about a table', () => {
  const proposal = { column: 'Secteur', field: 'source', custom: false, sure: false, type: 'text' as const, examples: [] };
  const read = (over: Partial<FileReading> = {}) => run(staged, { type: 'recognised', readings: [aReading('a', over), aReading('b')] });
  const decide = (state: ImportState, decisions: Extract<ImportAction, { type: 'decide' }>['decisions']) => reduceImport(state, { type: 'decide', key: 'a', decisions });
  const entry = (state: ImportState) => readRequest(state)?.mappings[0];

  it('a proposal is to be confirmed until it is, or something else is chosen', () => {
    const state = read({ columns: [proposal] });
    const [file] = state.files;
    expect(file && proposedColumns(file).map(({ column }) => column)).toEqual(['Secteur']);
    const [confirmed] = decide(state, { columns: { Secteur: { field: 'source' } } }).files;
    expect(confirmed && proposedColumns(confirmed)).toEqual([]);
  });
  it('a column of its own is said, so that nothing else is made of it', () => {
    expect(entry(decide(read(), { columns: { Secteur: 'keep', Note: 'ignore' } }))).toMatchObject({ columns: { Secteur: null }, ignore: ['Note'] });
  });
  it('another encoding or separator makes other headers: columns are recognised anew', () => {
    const state = decide(decide(read(), { columns: { Date: 'ignore' } }), { encoding: 'macintosh' });
    expect(entry(state)).toMatchObject({ encoding: 'macintosh', columns: {}, ignore: [] });
    expect(entry(decide(state, { separator: ';' }))).toMatchObject({ encoding: 'macintosh', separator: ';' });
  });
  it('another CRM, or refusing the repair, reads the columns anew; another language does not', () => {
    const state = decide(read(), { columns: { Date: 'ignore' } });
    expect(entry(decide(state, { language: 'fr' }))).toMatchObject({ language: 'fr', ignore: ['Date'] });
    expect(entry(decide(state, { crm: null }))).toMatchObject({ crm: null, ignore: [] });
    const refused = decide(state, { repair: false });
    expect(entry(refused)).toMatchObject({ repair: false, ignore: [] });
    expect(entry(decide(refused, { repair: true }))).toMatchObject({ repair: true });
  });
  it('what was remembered holds under what is decided now, until it is set aside', () => {
    const mapping = { ...mappingFileSchema.parse({ version: 1, columns: { Date: 'closed_on', Who: 'owner' }, ignore: ['Note'] })[0] };
    const state = read({ mapping: mappingFileSchema.parse(mapping)[0] ?? null, warnings: [{ code: 'remembered_mapping', params: {} }] });
    expect(readRequest(state)?.mappings).toEqual([]);
    expect(entry(decide(state, { columns: { Date: 'ignore' } }))).toMatchObject({ match: 'a.csv', columns: { Who: 'owner' }, ignore: ['Note', 'Date'] });
    expect(entry(decide(state, { object: 'orders' }))).toMatchObject({ object: 'orders', columns: {}, ignore: [] });
    expect(entry(decide(state, { forgets: true }))).toMatchObject({ match: 'a.csv', columns: {}, ignore: [] });
  });
  it('a mapping file goes with every question, after what was decided here', () => {
    const [mine] = mappingFileSchema.parse({ version: 1, match: 'Ventes*.csv', object: 'orders' });
    const state = decide(run(staged, { type: 'recognised', readings: [aReading('a'), aReading('b')] }, { type: 'map', mappings: mine ? [mine] : [] }), { decimal: 'comma' });
    expect(readRequest(state)?.mappings).toMatchObject([{ match: 'a.csv', decimal: 'comma' }, { match: 'Ventes*.csv', object: 'orders' }]);
  });
});

describe('the check', () => {
  const trial: ImportReport = { import: null, files: [], asOf: null, seconds: 0 };
  const checked = () => run(staged, { type: 'recognised', readings: [aReading('a'), aReading('b')] }, { type: 'check' }, { type: 'checked', trial });
  it('tries what would be imported, without writing', () => {
    expect(commitRequest(checked(), { dryRun: true })).toMatchObject({ dryRun: true });
    expect(commitRequest(checked())).toMatchObject({ dryRun: false });
  });
  it('holds until something changes', () => {
    expect(reduceImport(checked(), { type: 'back' })).toMatchObject({ step: 'ready', trial });
    expect(reduceImport(checked(), { type: 'leave-out', key: 'a', leftOut: true }).trial).toBeNull();
  });
  it('is where a stopped import comes back to', () => {
    expect(reduceImport(reduceImport(checked(), { type: 'import' }), { type: 'stopped' }).step).toBe('checked');
    expect(reduceImport(run(staged, { type: 'check' }), { type: 'stopped' }).step).toBe('ready');
  });
});

describe('a mapping file', () => {
  const aFile = (name: string, text: string) => new File([text], name);
  it('is told from exports that are dropped with it', async () => {
    const { mappings, exports } = await parted([aFile('map.json', '{"version":1,"match":"*.csv"}'), aFile('deals.json', '[{"id":1}]'), aFile('deals.csv', 'id')]);
    expect(mappings).toMatchObject([{ match: '*.csv' }]);
    expect(exports.map(({ name }) => name)).toEqual(['deals.json', 'deals.csv']);
  });
  it('says how the tables at hand are read, each by its own name', () => {
    const [mapping] = mappingFileSchema.parse({ version: 1, object: 'deals' });
    const state = run(staged, { type: 'recognised', readings: [aReading('a', { mapping: mapping ?? null, path: 'x.zip/a.csv' }), aReading('b')] });
    expect(mappingFileSchema.parse(JSON.parse(new TextDecoder().decode(mappingFileOf(state.files))))).toMatchObject([{ match: 'a.csv', object: 'deals' }]);
  });
});

describe('a date as it is read', () => {
  it.each([
    { text: '03/04/2026', order: 'dmy', iso: '2026-04-03' }, { text: '03/04/2026', order: 'mdy', iso: '2026-03-04' }, { text: '2026-04-03 10:00', order: 'ymd', iso: '2026-04-03' },
    { text: '31.12.25', order: 'dmy', iso: '2025-12-31' }, { text: '31/12/2025', order: 'mdy', iso: null }, { text: '30/02/2026', order: 'dmy', iso: null }, { text: 'soon', order: 'dmy', iso: null },
  ] as const)('$text, $order: $iso', ({ text, order, iso }) => expect(readDate(text, order)).toBe(iso));
});

describe('the question about dates', () => {
  it('takes an example whose two readings differ', () => {
    expect(dateQuestion(aReading('a', { ambiguousDates: ['Date'] }))).toEqual({
      example: '03/04/2026', columns: ['Date'], readings: [{ order: 'dmy', iso: '2026-04-03' }, { order: 'mdy', iso: '2026-03-04' }], proposed: null,
    });
  });
  it('proposes the day first in French alone', () => {
    expect(dateQuestion(aReading('a', { ambiguousDates: ['Date'], language: 'fr' }))?.proposed).toBe('dmy');
    expect(dateQuestion(aReading('a'))).toBeNull();
  });
});

const report: ImportReport = {
  import: '1', asOf: null, seconds: 1,
  files: [{
    ...aReading('a'), columns: ['Name', 'Date'].map((column) => ({ column, field: null, custom: true, sure: true, type: 'text' as const, examples: [] })), accepted: 1, rejected: 3, added: 1, changed: 0, unchanged: 0, gone: 0,
    rejects: [
      { line: 4, column: 'Date', reason: { code: 'x', params: { value: 'soon' } }, text: 'soon', cells: ['a "b"\nc', 'soon'] },
      { line: 9, column: null, reason: { code: 'y', params: {} }, text: '=cmd()', cells: ['=cmd()', '-5'] },
      { line: 12, column: 'Date', reason: { code: 'x', params: { value: 'later' } }, text: 'later', cells: ['c', 'later'] },
      { line: 12, column: 'Amount', reason: { code: 'y', params: {} }, text: '1', cells: ['c', 'later'] },
    ],
  }].map(({ token: _token, trouble: _trouble, ambiguousDates: _dates, preview: _preview, ...file }) => file),
};

describe('the report', () => {
  it('groups rejects by reason, the most frequent first', () => {
    expect(groupRejects(report).map(({ reason, lines }) => [reason.code, lines])).toEqual([['x', [4, 12]], ['y', [9]], ['y', [12]]]);
  });
  it('is a CSV in the file’s own columns that opens in a spreadsheet and runs nothing there', () => {
    const of = ({ bytes }: { bytes: Uint8Array }) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    const [file, ...more] = rejectsCsv(report, translator('en'));
    expect(more).toEqual([]);
    expect(file && of(file).split('\r\n')).toEqual(['\ufeffName,Date,line,column,reason', '"a ""b""\nc",soon,4,Date,x', "'=cmd(),-5,9,,y", 'c,later,12,Date; Amount,x; y', '']);
    // Tables with other columns are files of their own; the same ones share a file, which then names them. Their own separator is kept.
    const [first] = report.files;
    const other = (path: string, names: string[], delimiter: string) => (first ? [{ ...first, path, delimiter, columns: names.map((column) => ({ column, field: null, custom: true, sure: true, type: 'text' as const, examples: [] })) }] : []);
    const files = rejectsCsv({ ...report, files: [...other('x.csv', ['N', 'D'], ';'), ...other('y.csv', ['N', 'D'], ';'), ...report.files] }, translator('fr'));
    expect(files.map(({ name }) => name)).toEqual(['rejets.csv', 'rejets 2.csv']);
    expect(files.map((one) => of(one).split('\r\n')[0])).toEqual(['\ufeffN;D;fichier;ligne;colonne;raison', '\ufeffName,Date,ligne,colonne,raison']);
  });
});

describe('progress', () => {
  it.each([
    { done: 50, total: 100, elapsed: 10_000, left: 10 },
    { done: 50, total: null, elapsed: 10_000, left: null },
    { done: 50, total: 100, elapsed: 500, left: null },
    { done: 0, total: 100, elapsed: 10_000, left: null },
  ])('$done of $total after $elapsed ms: $left s', ({ done, total, elapsed, left }) => {
    expect(timeLeft(done, total, elapsed)).toBe(left);
  });
  it('is said in words', () => {
    expect(sayProgress({ phase: 'load', done: 11_309, total: 18_240, unit: 'rows', file: 'contacts.csv' }, 5_000, translator('en'))).toBe('contacts.csv · 11,309 of 18,240 rows · about 4 s left');
  });
});
