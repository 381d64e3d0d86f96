import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CliTrial } from './cli-trial';

/** A CRM that nobody else knows, as a consultant describes it (docs/templates.md). */
const TEMPLATE = {
  crm: 'Quokka CRM', missing: ['n.c.'], fields: { owner: ['Farmed by'] },
  objects: [
    {
      object: 'deals', signatures: [['Burrow', 'Hop']], names: ['burrows'],
      fields: { 'id': ['Burrow'], 'name': ['Nickname'], 'stage': ['Hop'], 'status': ['Verdict'], 'amount': ['Leaves'], 'type': ['Kin'], 'closed_on|expected_close_on': ['Dusk'], 'created_on': ['Dawn'] },
      custom: ['Status'], values: { type: { N: 'new', O: 'existing' }, status: { thumped: 'won', fled: 'lost', grazing: 'open' } }, constants: { source: 'Quokka' },
    },
    { object: 'activities', signatures: [['Burrow', 'Chirp']], fields: { 'deal_id': ['Burrow'], 'kind': ['Chirp'], 'done_on|due_on': ['When'] }, rows: { Channel: ['live'] }, values: { kind: { tweet: 'email', hum: 'call' } } },
  ],
};
const DEALS = 'Burrow,Nickname,Hop,Verdict,Leaves,Kin,Farmed by,Dawn,Dusk,Status\nB1,Gum,Far,thumped,"1,200.50",N,Ann Lee,2024-01-03,2024-02-13,shiny\nB2,Fern,Near,fled,300,O,Bob Ray,2024-01-04,2024-02-14,\nB3,Moss,Near,grazing,n.c.,N,Bob Ray,2024-01-05,2026-12-31,dull\n';
const ACTIVITIES = 'Burrow,Chirp,When,Farmed by,Channel\nB1,hum,2024-02-01,Ann Lee,live\nB1,tweet,2024-02-02,Ann Lee,taped\n';

const reading = z.object({ files: z.array(z.object({ path: z.string(), crm: z.string().nullable(), object: z.string().nullable(), rows: z.number(), columns: z.array(z.looseObject({ column: z.string(), field: z.string().nullable() })), skipped: z.array(z.looseObject({ line: z.number() })).default([]) })) });

let trial: CliTrial;
beforeAll(async () => {
  trial = await CliTrial.make();
  writeFileSync(trial.path('burrows.csv'), DEALS);
  writeFileSync(trial.path('chirps.csv'), ACTIVITIES);
});
afterAll(() => trial.remove());

/** A folder of templates, each a text or what is written as JSON. */
function folder(name: string, files: Readonly<Record<string, unknown>>): string {
  mkdirSync(trial.path(name), { recursive: true });
  for (const [file, body] of Object.entries(files)) writeFileSync(join(trial.path(name), file), typeof body === 'string' ? body : JSON.stringify(body));
  return name;
}

const changed = (part: Readonly<Record<string, unknown>>) => ({ ...TEMPLATE, objects: [{ ...TEMPLATE.objects[0], ...part }] });

describe('a consultant\'s template, without code', () => {
  test('without it, its exports are nobody\'s', async () => {
    const { output } = await trial.run(['read', 'burrows.csv', '--format', 'json']);
    expect(reading.parse(JSON.parse(output)).files[0]?.crm).toBeNull();
  });

  test('`read` shows how its exports are understood', async () => {
    folder('ours', { 'quokka.json': TEMPLATE });
    const { output, errors, status } = await trial.run(['read', 'burrows.csv', 'chirps.csv', '--format', 'json', '--templates', 'ours']);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
    const files = reading.parse(JSON.parse(output)).files;
    expect(files.map(({ crm, object }) => [crm, object])).toEqual([['Quokka CRM', 'deals'], ['Quokka CRM', 'activities']]);
    expect(Object.fromEntries(files[0]?.columns.map(({ column, field }) => [column, field]) ?? [])).toEqual({ 'Burrow': 'id', 'Nickname': 'name', 'Hop': 'stage', 'Verdict': 'status', 'Leaves': 'amount', 'Kin': 'type', 'Farmed by': 'owner', 'Dawn': 'created_on', 'Dusk': 'closed_on|expected_close_on', 'Status': null });
  });

  test.each([['named in the command', ['--templates', 'ours'], 'named'], ['beside the workspace', [], 'beside']])('`import`, the folder %s: fields, values, constants and rows that count', async (_, options, place) => {
    mkdirSync(trial.path(place), { recursive: true });
    folder(options.length === 0 ? join(place, 'templates') : 'ours', { 'quokka.json': TEMPLATE });
    const workspace = join(place, 'w.vigie');
    expect((await trial.run(['new', workspace])).status).toBe(0);
    const imported = await trial.run(['import', workspace, 'burrows.csv', 'chirps.csv', ...options, '--json']);
    expect(imported.status, imported.errors).toBe(0);
    expect(reading.parse(JSON.parse(imported.output)).files.map(({ crm, object, rows, skipped }) => ({ crm, object, rows, skipped: skipped.map(({ line }) => line) }))).toEqual([
      { crm: 'Quokka CRM', object: 'deals', rows: 3, skipped: [] }, { crm: 'Quokka CRM', object: 'activities', rows: 1, skipped: [3] },
    ]);
    const view = { version: 1, rows: ['deal-type'], measures: [{ measure: 'revenue_won' }, { measure: 'deals_lost' }], filters: [{ dimension: 'source', in: ['Quokka'] }], totals: { rows: false, columns: false }, period: { from: '2024-01-01', to: '2025-01-01' } };
    const { output } = await trial.run(['query', workspace, '--view', '-', '--format', 'jsonl'], { input: JSON.stringify(view) });
    const cells = output.trim().split('\n').map((line) => z.object({ rows: z.record(z.string(), z.string().nullable()), measure: z.string(), value: z.number().nullable() }).parse(JSON.parse(line)));
    expect(cells.map(({ rows, measure, value }) => `${rows['deal-type']} ${measure} ${value}`)).toEqual(['new revenue_won 1200.5', 'new deals_lost 0', 'existing revenue_won 0', 'existing deals_lost 1']);
    const calls = await trial.run(['query', workspace, '--view', '-', '--format', 'jsonl'], { input: JSON.stringify({ version: 1, rows: ['rep'], measures: [{ measure: 'calls' }], totals: { rows: false, columns: false } }) });
    expect(calls.output).toContain('"rep":"Ann Lee"');
    expect(calls.output).toContain('"value":1');
  });

  test.each([
    ['that stops being JSON', '{\n "crm": "Quokka",\n "objects": [}\n', join('broken', 'quokka.json'), ['line 3, column 14']],
    ['without objects', { crm: 'Quokka' }, 'quokka.json: objects', ['is missing']],
    ['with a key that is none', { ...TEMPLATE, objets: [] }, 'quokka.json: objets', ['“objets”', '“objects”']],
    ['for an object that there isn\'t', changed({ object: 'deal' }), 'quokka.json: objects[0].object', ['“deal”', '“deals”']],
    ['for a field that the object lacks', changed({ fields: { ammount: ['Leaves'] }, values: {}, constants: {} }), 'quokka.json: objects[0].fields.ammount', ['“ammount”', '“amount”']],
    ['with a field that none of its objects has', { ...TEMPLATE, fields: { ownr: ['Farmed by'] } }, 'quokka.json: fields.ownr', ['“ownr”', '“owner”']],
    ['with a meaning that the field doesn\'t take', changed({ values: { status: { thumped: 'wonn' } } }), 'quokka.json: objects[0].values.status.thumped', ['“wonn”', '“won”']],
    ['with an empty list of headers', changed({ fields: { amount: [] }, values: {}, constants: {} }), 'quokka.json: objects[0].fields.amount', ['at least 1']],
    ['that is a list', [TEMPLATE], 'quokka.json', ['must be of type']],
  ])('one %s is told with its file and the place, and nothing goes in', async (_, body, place, words) => {
    folder('broken', { 'quokka.json': body });
    expect((await trial.run(['new', 'broken.vigie'])).status).not.toBe(1);
    const { status, output, errors } = await trial.run(['import', 'broken.vigie', 'burrows.csv', '--templates', 'broken', '--json']);
    expect({ status, output }).toEqual({ status: 2, output: '' });
    const { error } = z.object({ error: z.object({ code: z.string(), details: z.array(z.looseObject({ path: z.string(), message: z.string() })) }) }).parse(JSON.parse(errors));
    expect(error.code).toBe('invalid_template');
    expect(error.details.map(({ path }) => path)).toEqual([place]);
    for (const word of words) expect(error.details[0]?.message).toContain(word);
    expect((await trial.run(['imports', 'broken.vigie', '--json'])).output).toContain('[]');
  });

  test('a broken one beside the workspace is told alike', async () => {
    folder(join('beside-broken', 'templates'), { 'quokka.json': '{\n "crm": }' });
    await trial.run(['new', join('beside-broken', 'w.vigie')]);
    const { status, errors } = await trial.run(['import', join('beside-broken', 'w.vigie'), 'burrows.csv']);
    expect(status).toBe(2);
    expect(errors).toContain('quokka.json');
    expect(errors).toMatch(/line 2, column 9/);
  });
});
