import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { CliTrial } from './cli-trial';

let trial: CliTrial;
beforeAll(async () => {
  trial = await CliTrial.make();
  expect(await trial.run(['new', 'empty.vigie'])).toMatchObject({ status: 0, output: '' });
  await writeFile(trial.path('text.vigie'), 'not a database at all, only words');
  await writeFile(trial.path('nothing.vigie'), '');
  await mkdir(trial.path('folder'));
  await writeFile(trial.path('broken.json'), '{\n  "version": 1,\n  "rows": [,]\n}');
  await writeFile(trial.path('version-2.json'), '{"version": 2, "measures": []}');
  await writeFile(trial.path('strange.json'), '{"version": 1, "measure": [{"measure": "revenue_won"}], "filters": [{"dimension": "rep", "tip": 3}]}');
});
afterAll(() => trial.remove());

const errorSchema = z.strictObject({
  error: z.strictObject({ code: z.string(), message: z.string().min(1), hint: z.string().min(1), details: z.array(z.strictObject({ path: z.string(), code: z.string(), message: z.string().min(1) })) }),
});
const view = '{"version":1,"measures":[{"measure":"revenue_won"}]}';

interface Case {
  readonly name: string;
  readonly argv: readonly string[];
  readonly input?: string;
  readonly status: number;
  readonly code: string;
  /** What the details must say, in English. */
  readonly says?: string;
}

const CASES: readonly Case[] = [
  { name: 'no command', argv: [], status: 2, code: 'usage', says: 'say what to do' },
  { name: 'an unknown command', argv: ['qeury', 'empty.vigie'], status: 2, code: 'usage', says: 'did you mean “query”?' },
  { name: 'an unknown option', argv: ['query', 'empty.vigie', '--veiw', '-'], status: 2, code: 'usage', says: 'did you mean “--view”?' },
  { name: 'no workspace named', argv: ['imports'], status: 2, code: 'usage', says: 'is missing' },
  { name: 'a required option left out', argv: ['query', 'empty.vigie'], status: 2, code: 'usage', says: 'is missing' },
  { name: 'an option without its value', argv: ['query', 'empty.vigie', '--view'], status: 2, code: 'usage', says: 'needs a value' },
  { name: 'too many arguments', argv: ['new', 'a.vigie', 'b.vigie'], status: 2, code: 'usage', says: 'more arguments' },
  { name: 'an unknown format', argv: ['query', 'empty.vigie', '--view', '-', '--format', 'cvs'], status: 2, code: 'usage', says: 'Did you mean “csv”?' },
  { name: 'a number that is none', argv: ['demo', 'd.vigie', '--seed', 'x'], status: 2, code: 'usage', says: 'must be of type' },
  { name: 'too many activities', argv: ['demo', 'd.vigie', '--activities', '10000001'], status: 2, code: 'usage', says: 'at most 10000000' },
  { name: 'an unknown language', argv: ['measures', '--lang', 'de'], status: 2, code: 'usage', says: 'en, fr' },
  { name: 'a workspace that is missing', argv: ['imports', 'missing.vigie'], status: 4, code: 'workspace_missing' },
  { name: 'a workspace that is a text', argv: ['imports', 'text.vigie'], status: 4, code: 'workspace_not_one' },
  { name: 'a workspace that is empty', argv: ['imports', 'nothing.vigie'], status: 4, code: 'workspace_not_one' },
  { name: 'a workspace that is a folder', argv: ['imports', 'folder'], status: 4, code: 'workspace_not_one' },
  { name: 'a workspace that is there already', argv: ['new', 'empty.vigie'], status: 4, code: 'workspace_exists' },
  { name: 'a folder that is missing', argv: ['new', 'no/such/folder.vigie'], status: 4, code: 'workspace_missing' },
  { name: 'a demo over a workspace', argv: ['demo', 'empty.vigie'], status: 4, code: 'workspace_exists' },
  { name: 'a view that is missing', argv: ['query', 'empty.vigie', '--view', 'missing.json'], status: 2, code: 'usage', says: 'no such file' },
  { name: 'a view that is no JSON', argv: ['query', 'empty.vigie', '--view', 'broken.json'], status: 2, code: 'invalid_view', says: 'line 3, column 12' },
  { name: 'a view that stops short', argv: ['query', 'empty.vigie', '--view', '-'], input: '{"version": 1,\n "rows": [', status: 2, code: 'invalid_view', says: 'line 2, column 11' },
  { name: 'nothing on standard input', argv: ['query', 'empty.vigie', '--view', '-'], status: 2, code: 'invalid_view', says: 'line 1, column 1' },
  { name: 'a view of version 2', argv: ['query', 'empty.vigie', '--view', 'version-2.json'], status: 2, code: 'view_version', says: 'version 2' },
  { name: 'a view with strange keys, both told', argv: ['query', 'empty.vigie', '--view', 'strange.json'], status: 2, code: 'invalid_view' },
  { name: 'an unknown measure', argv: ['query', 'empty.vigie', '--view', '-'], input: '{"version":1,"measures":[{"measure":"revenu_won"}]}', status: 2, code: 'unknown_measure', says: 'did you mean “revenue_won”?' },
  { name: 'an unknown dimension', argv: ['query', 'empty.vigie', '--view', '-'], input: '{"version":1,"rows":["reps"],"measures":[{"measure":"revenue_won"}]}', status: 2, code: 'unknown_dimension', says: 'did you mean “rep”?' },
  { name: 'a bad period', argv: ['query', 'empty.vigie', '--view', '-'], input: '{"version":1,"period":"2017-Q5","measures":[{"measure":"revenue_won"}]}', status: 2, code: 'bad_period', says: '2017-Q5' },
  { name: 'a comparison without a reference', argv: ['query', 'empty.vigie', '--view', '-'], input: '{"version":1,"measures":[{"measure":"revenue_won","show":"percent"}]}', status: 2, code: 'invalid_view', says: 'needs a comparison' },
  { name: 'a cell that is no JSON', argv: ['rows', 'empty.vigie', '--view', '-', '--cell', '{rows'], input: view, status: 2, code: 'bad_cell', says: 'column 2' },
  { name: 'a cell with a strange key', argv: ['rows', 'empty.vigie', '--view', '-', '--cell', '{"measure":"revenue_won","row":{}}'], input: view, status: 2, code: 'bad_cell', says: 'did you mean “rows”?' },
  { name: 'a file to import that is missing', argv: ['import', 'empty.vigie', 'missing.csv'], status: 3, code: 'file_missing' },
  { name: 'a folder without tables', argv: ['import', 'empty.vigie', 'folder'], status: 3, code: 'nothing_importable' },
  { name: 'a mapping that is no JSON', argv: ['import', 'empty.vigie', 'text.vigie', '--mapping', 'broken.json'], status: 2, code: 'invalid_mapping', says: 'line 3' },
  { name: 'a mapping with a strange key', argv: ['import', 'empty.vigie', 'text.vigie', '--mapping', 'version-2.json'], status: 2, code: 'invalid_mapping' },
];

describe('a request that is wrong', () => {
  test.each(CASES)('$name', async ({ argv, input, status, code, says }) => {
    const before = await readFile(trial.path('empty.vigie'));
    const asObject = await trial.run([...argv, '--json', ...(argv.includes('--lang') ? [] : ['--lang', 'en'])], input === undefined ? {} : { input });
    expect(asObject.output).toBe('');
    const { error } = errorSchema.parse(JSON.parse(asObject.errors));
    expect({ status: asObject.status, code: error.code }).toEqual({ status, code });
    expect(asObject.errors.trimEnd()).not.toContain('\n');
    if (says !== undefined) expect(`${error.message} ${error.details.map(({ message }) => message).join(' ')}`).toContain(says);

    const inWords = await trial.run(argv, input === undefined ? {} : { input });
    expect({ status: inWords.status, output: inWords.output }).toEqual({ status, output: '' });
    expect(inWords.errors).toContain(error.hint);
    expect(inWords.errors).not.toMatch(/\bat .*\.ts|undefined|\{\{/);
    const inFrench = await trial.run(argv, { ...(input === undefined ? {} : { input }), env: { LANG: 'fr_FR.UTF-8' } });
    expect(inFrench.status).toBe(status);
    expect(inFrench.errors).not.toBe(inWords.errors);
    expect((await readFile(trial.path('empty.vigie'))).equals(before)).toBe(true);
  });

  test('several problems are told together, each with its path', async () => {
    const { errors } = await trial.run(['query', 'empty.vigie', '--view', 'strange.json', '--json']);
    const { error } = errorSchema.parse(JSON.parse(errors));
    expect(error.details.map(({ path }) => path)).toEqual(expect.arrayContaining(['measure', 'measures', expect.stringMatching(/^filters\[0\]/)]));
  });
});

describe('help and language', () => {
  test('help is a result, in the language asked for', async () => {
    const english = await trial.run(['--help']);
    expect(english).toMatchObject({ status: 0, errors: '' });
    for (const name of ['new', 'import', 'imports', 'query', 'rows', 'measures', 'dimensions', 'demo', 'serve', 'doctor']) expect(english.output).toContain(`  ${name}`);
    const french = await trial.run(['query', '--help', '--lang', 'fr']);
    expect(french.output).toContain('Usage :');
    expect(french.output).toContain('l’entrée standard');
  });

  test('the version', async () => {
    expect((await trial.run(['--version'])).output).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([
    [{ LANG: 'fr_FR.UTF-8' }, 'CA signé'], [{ LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }, 'Revenue won'], [{ LANG: 'de_DE' }, 'Revenue won'], [{}, 'Revenue won'],
  ])('%o', async (env, name) => {
    expect((await trial.run(['measures'], { env })).output).toContain(name);
  });

  test('measures as JSON', async () => {
    const { output } = await trial.run(['measures', '--json']);
    const measures = z.array(z.looseObject({ id: z.string(), name: z.string(), unit: z.string() })).parse(JSON.parse(output));
    expect(measures.map(({ id }) => id)).toEqual(expect.arrayContaining(['revenue_won', 'deals_won', 'win_rate', 'open_amount', 'orders_margin']));
  });

  test('doctor tells the machine', async () => {
    const { status, output } = await trial.run(['doctor', '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ engine: { works: true }, versions: { node: process.versions.node }, door: expect.any(String) });
    expect((await trial.run(['doctor'])).output).toContain('DuckDB');
  });
});
