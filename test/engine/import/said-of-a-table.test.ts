import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportRequest } from '../../../shared/protocol/import';
import { ImportBench } from '../../support/import-files';

let bench: ImportBench;
beforeEach(async () => {
  bench = await ImportBench.open();
});
afterEach(() => bench.close());

const twice = (text: string) => Buffer.from(Buffer.from(text, 'utf8').toString('latin1'), 'utf8');
const entry = (said: Partial<ImportRequest['mappings'][number]>) => ({ mappings: [{ version: 1 as const, ...said }] });
const SALESFORCE = 'Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Amount,Close Date\nD1,One,Acme,Ann,Closed Won,10,2026-01-31\n';

describe('what is said of one table', () => {
  test('its repair is refused, and that of the others is not', async () => {
    const paths = [await bench.write('a.csv', twice('Contact ID,Full Name\n1,Zoé\n')), await bench.write('b.csv', twice('Contact ID,Full Name\n2,Noël\n'))];
    const [one, other] = await bench.read(paths, entry({ match: 'a.csv', repair: false }));
    expect(one?.preview[0]?.cells).toEqual(['1', 'ZoÃ©']);
    expect(one?.mapping?.repair).toBe(false);
    expect(other?.preview[0]?.cells).toEqual(['2', 'Noël']);
    expect(other?.warnings).toContainEqual({ code: 'encoded_twice', params: { count: 1, line: 2, examples: 'NoÃ«l → Noël' } });
    // A fault of one file's text isn't remembered of the next.
    await bench.import(paths, entry({ match: 'a.csv', repair: false }));
    const [next] = await bench.read([await bench.write('next.csv', twice('Contact ID,Full Name\n3,Chloé\n'))]);
    expect(next?.preview[0]?.cells).toEqual(['3', 'Chloé']);
  });

  test('which CRM it comes from, or none, and its language', async () => {
    const path = await bench.write('export.csv', SALESFORCE);
    const read = async (said: Parameters<typeof entry>[0]) => (await bench.read([path], entry(said)))[0];
    expect(await read({})).toMatchObject({ crm: 'Salesforce', object: 'deals', language: 'en' });
    expect(await read({ crm: null })).toMatchObject({ crm: null, object: 'deals', mapping: { crm: null } });
    expect(await read({ language: 'fr' })).toMatchObject({ crm: 'Salesforce', language: 'fr', mapping: { language: 'fr' } });
    // A CRM that explains none of the headers says nothing: the words do.
    expect(await read({ crm: 'Northwind', object: 'deals' })).toMatchObject({ crm: null, object: 'deals' });
    expect(await bench.engine.call('import.crms', {})).toEqual(expect.arrayContaining(['HubSpot', 'Odoo', 'Salesforce']));
  });
});

describe('the report of an import of the past', () => {
  test('is the one that was told, with every rejected line, also once it is taken back', async () => {
    const told = await bench.import([await bench.write('deals.csv', `${SALESFORCE}D2,Two,Acme,Ann,Closed Won,much,2026-02-28\n`)], entry({ columns: { Amount: 'amount' } }));
    expect(told.files[0]?.rejects).toMatchObject([{ line: 3, column: 'Amount', text: 'much', cells: ['D2', 'Two', 'Acme', 'Ann', 'Closed Won', 'much', '2026-02-28'] }]);
    const id = told.import ?? '';
    expect(await bench.engine.call('import.report', { id })).toEqual(told);
    await bench.engine.call('import.undo', { id });
    expect(await bench.engine.call('import.report', { id })).toEqual(told);
    await expect(bench.engine.call('import.report', { id: '99' })).rejects.toMatchObject({ code: 'unknown_import' });
  });
});

describe('names that look alike', () => {
  const facts = (...rows: string[]) => ['Opportunity ID,Opportunity Name,Account Name,Opportunity Owner,Stage,Amount,Close Date', ...rows].join('\n');
  const told = async (name: string, text: string) => (await bench.import([await bench.write(name, text)])).files[0]?.warnings.filter(({ code }) => code.startsWith('look_alike')) ?? [];

  test('are told by the same rules as they are proposed by, until they are merged or kept apart', async () => {
    const first = facts('D1,One,ACME Corp,Ann Lee,Closed Won,10,2026-01-31', 'D2,Two,Acme Corporation,"Lee, Ann",Closed Won,20,2026-01-31', 'D3,Three,Northwind,ann lee ,Closed Won,30,2026-01-31');
    expect(await told('one.csv', first)).toEqual([
      { code: 'look_alike_rep', params: { count: 1, names: 'Ann Lee / Lee, Ann' } }, { code: 'look_alike_account', params: { count: 1, names: 'ACME Corp / Acme Corporation' } },
    ]);
    const proposed = await bench.engine.call('members.lookAlikes', {});
    expect(proposed.map(({ kind, members }) => [kind, members.map(({ name }) => name)])).toEqual([['rep', ['Ann Lee', 'Lee, Ann']], ['account', ['ACME Corp', 'Acme Corporation']]]);
    const [reps, accounts] = proposed;
    await bench.engine.call('members.merge', { kind: 'rep', members: reps?.members.slice(1).map(({ code }) => code) ?? [], into: reps?.into ?? 0 });
    await bench.engine.call('members.keepApart', { kind: 'account', members: accounts?.members.map(({ code }) => code) ?? [] });
    expect(await told('two.csv', facts('D4,Four,ACME Corp,"Lee, Ann",Closed Won,40,2026-02-28', 'D5,Five,New Co,Zoe,Closed Won,40,2026-02-28'))).toEqual([]);
  });
});
