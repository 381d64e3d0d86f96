import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findDamage } from '../../electron/engine/check/integrity';
import { daysOffList, daysOffSet } from '../../electron/engine/handlers/days-off';
import type { HandlerContext } from '../../electron/engine/handlers/handler';
import { importUndo } from '../../electron/engine/handlers/import-undo';
import { importsList } from '../../electron/engine/handlers/imports-list';
import { membershipsList, membershipsSet } from '../../electron/engine/handlers/memberships';
import { ratesList, ratesSet } from '../../electron/engine/handlers/rates';
import { targetsSet, targetsSheet } from '../../electron/engine/handlers/targets';
import { viewQuery } from '../../electron/engine/handlers/view-query';
import { workspaceSet } from '../../electron/engine/handlers/workspace-set';
import { sql } from '../../electron/engine/sql/sql';
import { HAND_FILE } from '../../shared/protocol/import';
import type { TargetGrain, TargetSheet } from '../../shared/protocol/targets';
import type { ViewSpecInput } from '../../shared/view/view-spec';
import { tidyLines } from '../oracle/tidy';
import { aView } from '../support/builders';
import { ImportGround } from '../support/import-ground';
import { stateOf } from '../support/workspace-state';

/** What is typed on the settings pages: written as rows, read by views at once, told and taken back as an import. */
const FILES = {
  'reps.csv': 'id,name,team,hired_on\nR1,Ann,North,2015-01-01\nR2,Ben,North,2015-01-01\nR3,Cleo,South,2015-01-01\n',
  'deals.csv': [
    'Opportunity ID,Opportunity Owner,Stage,Amount,Currency,Created Date,Close Date', 'D1,Ann,Closed Won,100,EUR,2017-01-02,2017-01-10', 'D2,Ann,Closed Won,200,EUR,2017-01-02,2017-02-10',
    'D3,Ben,Closed Won,40,USD,2017-01-02,2017-02-20', 'D4,Cleo,Closed Won,10,EUR,2017-01-02,2017-03-31',
  ].join('\n'),
  'targets.csv': 'measure,rep,team,period,value\nrevenue_won,Ann,,2017-01,90\nrevenue_won,Ben,,2017-Q1,120\nrevenue_won,,South,2017-01,50\nrevenue_won,Zed,,2017-01,7\nrevenue_won,Ann,,someday,1\n',
};

let ground: ImportGround;
let context: HandlerContext;
beforeEach(async () => {
  ground = await ImportGround.open();
  context = { workspace: ground.workspace, files: ground.files, signal: new AbortController().signal, progress: () => undefined };
  await ground.import(FILES);
});
afterEach(() => ground.close());

const ask = async (view: Partial<ViewSpecInput>) => {
  const table = await viewQuery({ view: aView({ totals: { rows: false, columns: false }, ...view }) }, context);
  return { lines: tidyLines(table).map(({ rows, columns, value }) => [...Object.values(rows), ...Object.values(columns), value].join(' ')), notes: table.notes };
};
const sheetOf = (grain: TargetGrain, measure = 'revenue_won') => targetsSheet({ measure, grain, year: 2017 }, context);
const lineOf = (sheet: TargetSheet, name: string, what: 'own' | 'shown' | 'parts') => {
  const row = sheet.members.findIndex((member) => member.name === name);
  return sheet[what].slice(row * sheet.periods.length, (row + 1) * sheet.periods.length);
};
const codeOf = (sheet: TargetSheet, name: string) => sheet.members.find((member) => member.name === name)?.code ?? -1;
const damage = () => ground.workspace.database.transaction((lane) => findDamage(lane, {}));

describe('targets', () => {
  test('stand by company, team and rep, with what the views make of them, and what can’t be placed', async () => {
    const sheet = await sheetOf('quarter');
    expect(sheet.members.map(({ who, name, depth, described }) => `${who} ${name} ${depth} ${described}`)).toEqual([
      'company  0 true', 'team North 1 true', 'rep Ann 2 true', 'rep Ben 2 true', 'team South 1 true', 'rep Cleo 2 true', 'rep Zed 1 false',
    ]);
    expect([sheet.year, sheet.isSum, sheet.unit, sheet.periods.map(({ key }) => key)]).toEqual([2017, true, 'amount', ['2017-Q1', '2017-Q2', '2017-Q3', '2017-Q4']]);
    expect([lineOf(sheet, 'Ann', 'own'), lineOf(sheet, 'Ann', 'shown'), lineOf(sheet, 'Ben', 'own')]).toEqual([[null, null, null, null], [90, null, null, null], [120, null, null, null]]);
    expect(lineOf(sheet, 'North', 'shown')).toEqual([210, null, null, null]);
    expect(sheet.lost).toEqual([{ rep: 'Ann', team: null, period: 'someday', value: 1, reason: 'period' }]);
    expect(sheet.used).toEqual([{ measure: 'revenue_won', count: 5 }]);
  });

  test('typed ones replace, add and clear; each view has them at once, and the sum is what the sheet shows', async () => {
    const sheet = await sheetOf('month');
    await targetsSet({ measure: 'revenue_won', cells: [
      { who: 'rep', code: codeOf(sheet, 'Ann'), period: '2017-01', value: 95.5 }, { who: 'rep', code: codeOf(sheet, 'Ann'), period: '2017-02', value: 110 }, { who: 'team', code: codeOf(sheet, 'South'), period: '2017-01', value: null },
      { who: 'company', code: 0, period: '2017-03', value: 999 },
    ] }, context);
    const after = await sheetOf('month');
    expect([lineOf(after, 'Ann', 'own').slice(0, 3), lineOf(after, 'South', 'own')[0], lineOf(after, '', 'own')[2]]).toEqual([[95.5, 110, null], null, 999]);
    const { lines } = await ask({ rows: ['rep'], period: '2017-02', measures: [{ measure: 'target_attainment' }], filters: [{ dimension: 'rep', in: ['Ann'] }] });
    expect(lines).toEqual([`Ann ${200 / 110}`]);
    expect((await ask({ period: '2017-01', measures: [{ measure: 'target' }] })).lines).toEqual([String(lineOf(after, '', 'shown')[0])]);
    expect(await damage()).toEqual([]);
  });

  test('the same sitting is one import, which says what it did and is taken back exactly; typing undone leaves nothing', async () => {
    const sheet = await sheetOf('month');
    const ann = { who: 'rep' as const, code: codeOf(sheet, 'Ann') };
    const before = await stateOf(ground.workspace.database);
    await targetsSet({ measure: 'revenue_won', cells: [{ ...ann, period: '2017-05', value: 5 }] }, context);
    await targetsSet({ measure: 'revenue_won', cells: [{ ...ann, period: '2017-05', value: null }] }, context);
    expect(await importsList({}, context)).toHaveLength(1);
    await targetsSet({ measure: 'revenue_won', cells: [{ ...ann, period: '2017-01', value: 91 }] }, context);
    await targetsSet({ measure: 'revenue_won', cells: [{ ...ann, period: '2017-06', value: 6 }, { who: 'team', code: codeOf(sheet, 'South'), period: '2017-01', value: null }] }, context);
    const [typed, ...others] = await importsList({}, context);
    expect(others).toHaveLength(1);
    expect(typed?.files).toEqual([{ path: HAND_FILE, object: 'targets', accepted: 2, rejected: 0, added: 1, changed: 1, unchanged: 0, gone: 1 }]);
    expect(await ground.rows(sql`select file_line from targets where rep = 'Ann' and period = '2017-06'`)).toHaveLength(1);
    await importUndo({ id: typed?.id ?? '' }, context);
    expect(await stateOf(ground.workspace.database)).toEqual(before);
    expect(await damage()).toEqual([]);
  });

  test('a quarter’s own beside its months is told; of two for one cell the first counts until one is typed', async () => {
    await ground.import({ 'targets.csv': 'measure,rep,team,period,value\nrevenue_won,Ann,,2017-Q1,400\nrevenue_won,Ann,,2017-01,80\nrevenue_won,Ann,,01/2017,70\n' });
    const quarters = await sheetOf('quarter');
    expect([lineOf(quarters, 'Ann', 'own')[0], lineOf(quarters, 'Ann', 'parts')[0]]).toEqual([400, 80]);
    const months = await sheetOf('month');
    expect(months.doubled).toEqual([{ member: months.members.findIndex(({ name }) => name === 'Ann'), period: 0, values: [80, 70] }]);
    await targetsSet({ measure: 'revenue_won', cells: [{ who: 'rep', code: codeOf(months, 'Ann'), period: '2017-01', value: 85 }] }, context);
    const after = await sheetOf('month');
    expect([after.doubled, lineOf(after, 'Ann', 'own')[0]]).toEqual([[], 85]);
  });

  test('follow the fiscal year, by the year in which it ends', async () => {
    await workspaceSet({ fiscalStart: 4 }, context);
    const sheet = await targetsSheet({ measure: 'revenue_won', grain: 'quarter', year: 2018 }, context);
    expect([sheet.isFiscal, sheet.periods.map(({ key, from }) => `${key} ${from}`)]).toEqual([true, ['FY2018-Q1 2017-04-01', 'FY2018-Q2 2017-07-01', 'FY2018-Q3 2017-10-01', 'FY2018-Q4 2018-01-01']]);
    await targetsSet({ measure: 'revenue_won', cells: [{ who: 'company', code: 0, period: 'FY2018-Q1', value: 12 }] }, context);
    expect((await ask({ period: { from: '2017-04-01', to: '2017-07-01' }, measures: [{ measure: 'target' }] })).lines).toEqual(['12']);
  });

  test('unknown members and periods are refused, and nothing is written', async () => {
    const before = await stateOf(ground.workspace.database);
    await expect(targetsSet({ measure: 'revenue_won', cells: [{ who: 'company', code: 0, period: '2017', value: 1 }, { who: 'rep', code: 999, period: '2017', value: 1 }] }, context)).rejects.toMatchObject({ code: 'unknown_member_code' });
    await expect(targetsSet({ measure: 'revenue_won', cells: [{ who: 'company', code: 0, period: 'soon', value: 1 }] }, context)).rejects.toMatchObject({ code: 'bad_period' });
    expect(await stateOf(ground.workspace.database)).toEqual(before);
  });
});

describe('teams’ history', () => {
  const repNamed = async (name: string) => {
    const { reps, teams } = await membershipsList({}, context);
    const rep = reps.find((one) => one.name === name);
    if (!rep) throw new Error(name);
    return { rep, team: (wanted: string) => teams.find((one) => one.name === wanted)?.code ?? -1, nameOf: (code: number | null) => teams.find((one) => one.code === code)?.name };
  };

  test('a move at a date parts the figures of both teams at once, and its undo joins them again', async () => {
    const { rep, team } = await repNamed('Ann');
    expect(rep.stays).toEqual([{ team: team('North'), from: null, to: null, source: 'usual' }]);
    const before = await stateOf(ground.workspace.database);
    await membershipsSet({ rep: rep.code, stays: [{ team: team('North'), from: null, to: '2017-02-01' }, { team: team('South'), from: '2017-02-01', to: null }] }, context);
    const view: Partial<ViewSpecInput> = { rows: ['team'], columns: ['month'], period: { from: '2017-01-01', to: '2017-03-01' }, measures: [{ measure: 'revenue_won' }], filters: [{ dimension: 'rep', in: ['Ann'] }] };
    expect((await ask(view)).lines).toEqual(['North 2017-01 100', 'North 2017-02 0', 'South 2017-01 0', 'South 2017-02 200']);
    const moved = await repNamed('Ann');
    expect([moved.nameOf(moved.rep.now), moved.rep.overlaps, moved.rep.stays.map(({ source }) => source)]).toEqual(['South', [], ['hand', 'hand']]);
    expect(await damage()).toEqual([]);
    const [typed] = await importsList({}, context);
    await importUndo({ id: typed?.id ?? '' }, context);
    expect(await stateOf(ground.workspace.database)).toEqual(before);
  });

  test('overlaps are told with their days, from files too; what stays the same isn’t touched', async () => {
    await ground.import({ 'memberships.csv': 'rep,team,from,to\nBen,North,2016-01-01,2017-03-01\nBen,South,2017-02-01,\n' });
    const { rep, team } = await repNamed('Ben');
    expect(rep.overlaps).toEqual([{ first: 0, second: 1, from: '2017-02-01', to: '2017-03-01' }]);
    await membershipsSet({ rep: rep.code, stays: [{ team: team('North'), from: '2016-01-01', to: '2017-02-01' }, { team: team('South'), from: '2017-02-01', to: null }] }, context);
    const mended = await repNamed('Ben');
    expect([mended.rep.overlaps, mended.rep.stays.map(({ source }) => source)]).toEqual([[], ['hand', 'import']]);
    expect(await damage()).toEqual([]);
  });

  test('without any stay the rep’s one team holds again; unknown teams are refused', async () => {
    const { rep, team } = await repNamed('Cleo');
    await membershipsSet({ rep: rep.code, stays: [{ team: team('North'), from: null, to: null }] }, context);
    await membershipsSet({ rep: rep.code, stays: [] }, context);
    expect((await repNamed('Cleo')).rep.stays).toEqual([{ team: team('South'), from: null, to: null, source: 'usual' }]);
    await expect(membershipsSet({ rep: rep.code, stays: [{ team: 99, from: null, to: null }] }, context)).rejects.toMatchObject({ code: 'unknown_member_code' });
  });
});

test('a day off is one working day less, in the months and in views; a public holiday comes with its country', async () => {
  const january = async () => (await daysOffList({ year: 2017 }, context)).months[0]?.workingDays;
  expect(await january()).toBe(22);
  await daysOffSet({ add: [{ date: '2017-01-03', name: 'Seminar', country: null }], remove: [] }, context);
  expect(await january()).toBe(21);
  await workspaceSet({ country: 'FR' }, context);
  const { own, country, publicHolidays } = await daysOffList({ year: 2017 }, context);
  expect([country, publicHolidays.includes('2017-07-14'), own.map(({ date, name }) => `${date} ${name}`)]).toEqual(['FR', true, ['2017-01-03 Seminar']]);
  await daysOffSet({ add: [], remove: own.map(({ row }) => row) }, context);
  expect([await january(), await importsList({}, context)]).toEqual([22, expect.objectContaining({ length: 1 })]);
});

test('a rate converts at once; the months without one are told', async () => {
  const view: Partial<ViewSpecInput> = { period: '2017-02', measures: [{ measure: 'revenue_won' }], currency: { to: 'EUR', rates: 'monthly' } };
  await workspaceSet({ currency: 'EUR' }, context);
  expect(await ratesList({}, context)).toMatchObject({ base: 'EUR', missing: [{ currency: 'USD', month: '2017-02', rows: 1 }], rates: [] });
  expect((await ask(view)).lines).toEqual(['200']);
  await ratesSet({ cells: [{ currency: ' usd', month: '2017-02', rate: 0.5 }] }, context);
  expect((await ask(view)).lines).toEqual(['220']);
  await ratesSet({ cells: [{ currency: 'USD', month: '2017-02', rate: 0.25 }] }, context);
  expect((await ask(view)).lines).toEqual(['210']);
  const { currency: _, ...silent } = view;
  expect((await ask(silent)).lines).toEqual(['240']);
  await workspaceSet({ conversion: 'monthly' }, context);
  expect((await ask(silent)).lines).toEqual(['210']);
  expect(await ratesList({}, context)).toMatchObject({ missing: [], rates: [{ currency: 'USD', month: '2017-02', rate: 0.25 }] });
  await ratesSet({ cells: [{ currency: 'USD', month: '2017-02', rate: null }] }, context);
  expect(await importsList({}, context)).toHaveLength(1);
});
