import { USUAL_SETTINGS } from '../../shared/protocol/settings';
import type { MethodName, Parameters, Result } from '../../shared/protocol/methods';
import type { PivotAxis } from '../../shared/view/pivot-table';
import type { ViewSpec, ViewSpecInput } from '../../shared/view/view-spec';

/** One good request and one good answer of every method: a new method without them doesn't compile. */
type Samples = { readonly [Name in MethodName]: { readonly parameters: Parameters<Name>; readonly result: Result<Name> } };

const view: ViewSpecInput = {
  version: 1,
  rows: ['team', 'rep'],
  columns: ['quarter'],
  measures: [{ measure: 'revenue_won' }, { measure: { sum: 'orders.net_amount' }, comparison: { yearsAgo: 2 }, show: 'percent' }],
  period: { from: '2017-01-01', to: '2018-01-01' },
  filters: [{ dimension: 'product', in: ['GTX Basic'] }, { dimension: 'account', top: 10, by: 'revenue_won' }],
  sort: [{ dimension: 'rep', by: 'revenue_won', direction: 'descending' }],
};
const workspace: Result<'workspace.describe'> = {
  name: 'Acme', schemaVersion: 1, asOf: '2017-12-31', firstDate: '2016-10-20', lastDate: '2017-12-31', currency: 'EUR',
  objects: [{ id: 'deals', rows: 8_800 }], settings: USUAL_SETTINGS,
};
function reading(): Omit<Result<'import.read'>['files'][number], 'token' | 'trouble' | 'ambiguousDates' | 'preview'> {
  return {
    path: 'sales.csv', crm: 'maven', object: 'deals', language: 'en', encoding: 'utf-8', delimiter: ',', decimal: 'point', dates: 'ymd', sheet: null, rows: 2, mapping: null,
    columns: [{ column: 'deal_stage', field: 'stage', custom: false, sure: true, type: 'text', examples: ['Won'] }],
    warnings: [{ code: 'unknown_owner', params: { count: 1 } }],
    skipped: [{ line: 1, reason: { code: 'title', params: {} }, text: 'Report' }],
  };
}
const report: Result<'import.commit'> = {
  import: 'i1', asOf: '2017-12-31', seconds: 0.5,
  files: [{
    ...reading(), accepted: 1, rejected: 1, added: 1, changed: 0, unchanged: 0, gone: 0,
    rejects: [{ line: 3, column: 'close_date', reason: { code: 'bad_date', params: {} }, text: '2017-02-30', cells: ['Won', '2017-02-30'] }],
  }],
};
const member = (code: number, name: string) => ({ code, name, id: null, email: null, described: true, rows: 3 });
const rules: Result<'members.merges'> = [{
  rule: 1, kind: 'product', action: 'merge', member: { id: null, name: 'GTXPro' }, other: { id: null, name: 'GTX Pro' }, name: null, madeAt: '2026-11-23T10:00:00.000Z', active: true,
}];
const stages: Result<'stages.list'> = [{ stage: 'Won', status: 'won', order: 1, probability: 1, deals: 4, isSet: true, dealsWithOwnStatus: 0 }];
const files = [{ token: 't1', name: 'sales.csv', bytes: 12 }];
const savedView: ViewSpec = {
  version: 1, rows: ['team'], columns: [], measures: [{ measure: 'deals_won' }], filters: [], sort: [], totals: { rows: true, columns: true },
  subtotals: {}, empty: { rows: false, columns: true }, teams: 'as-was', owners: 'at-date',
};
const document: Result<'documents.read'> = { id: 'd1', name: 'My view', kind: 'workbook', body: { version: 1, views: [{ id: 'v1', name: 'View', colour: 1, view: savedView }], active: 'v1' } };

const packedMeasure = { name: 'Per call', formula: '[revenue_won] / [calls]', unit: null, better: 'higher' as const, description: '' };
const bonusPlan: Result<'bonus.save'>[number] = {
  id: 'bonus:1', name: 'Field 2026', base: 'gross_margin', grain: 'quarter', share: 0.9, thresholds: 'attainment', paid: 'band',
  bands: [{ from: 0.8, rate: 0.02, fixed: 0 }, { from: 1, rate: 0.04, fixed: 500 }], cap: 12_000, from: '2026-01-01', to: null, teams: ['West'], reps: [],
  overrides: [{ rep: 'A. Kern', from: '2026-04-01', to: null, eligible: true, cap: null }], unknown: { reps: [], teams: ['West'] },
};
const perCall: Result<'measures.save'> = { name: 'Per call', formula: '[revenue_won] / [calls]', en: '[Revenue won] / [Calls]', fr: '[CA signé] / [Appels]', unit: 'amount', shown: null, better: 'higher', description: '', problems: [] };

const axis = (nodes: number): PivotAxis => ({
  dimensions: [{ id: 'rep', kind: 'member', members: ['Zoé'] }],
  depth: Uint8Array.from({ length: nodes }, (_, node) => Math.min(node, 1)), parent: Int32Array.from({ length: nodes }, (_, node) => node - 1), member: Int32Array.from({ length: nodes }, (_, node) => node - 1),
});

export const SAMPLES: Samples = {
  'workspace.describe': { parameters: {}, result: workspace },
  'workspace.set': { parameters: { asOf: '2017-12-31', fiscalStart: 7 }, result: workspace },
  'catalogue.measures': { parameters: {}, result: [{ id: 'revenue_won', ref: 'revenue_won', family: 'results', unit: 'amount', better: 'higher', fact: 'deals', available: true }] },
  'catalogue.dimensions': { parameters: {}, result: [{ id: 'rep', kind: 'member', group: 'reps', ofDates: false, label: null, facts: ['deals'], members: 35 }] },
  'members.list': { parameters: { dimension: 'rep' }, result: { members: ['Zoé', '(none)'], total: 2 } },
  'view.export': { parameters: { view, format: 'xlsx', name: 'Reps' }, result: { bytes: new Uint8Array([80, 75]), notes: [{ code: 'undated', params: { count: 2 } }] } },
  'view.check': { parameters: { view: { version: 1, rows: ['reps'] } }, result: { problems: [{ path: 'rows[0]', code: 'unknown_dimension_near', params: { dimension: 'reps', nearest: 'rep' } }] } },
  'view.query': {
    parameters: { view },
    result: {
      asOf: '2017-12-31', period: { from: '2017-01-01', to: '2018-01-01' }, rows: axis(2), columns: axis(1),
      measures: [{ measure: 'win_rate', comparison: null, show: 'value', unit: 'ratio', better: 'higher', ranges: { axis: 'none', pairs: [{ current: { from: '2017-01-01', to: '2018-01-01' }, references: [], partial: false }] }, cases: Float64Array.of(3, 2) }],
      values: Float64Array.of(0.5, Number.NaN), blanks: Uint8Array.of(0, 1), notes: [{ code: 'partial', params: {} }], statistics: { factRows: 2, elapsedMs: 1.25 },
    },
  },
  'view.explain': { parameters: { view }, result: { plan: { facts: ['deals'] }, statements: [{ sql: 'select 1', parameters: [1, 'a', null] }] } },
  'view.rows': {
    parameters: { view, cell: { rows: { team: 'West', rep: null }, columns: { quarter: '2017-Q3' }, measure: 'revenue_won', part: 'numerator' }, limit: 10 },
    result: { fact: 'deals', columns: [{ id: 'file', type: 'text' }, { id: 'line', type: 'number' }], rows: [['sales.csv', 2], [null, 3]], total: 2, contribution: 10.5 },
  },
  'import.read': {
    parameters: { files, dates: 'dmy', mappings: [{ version: 1, columns: { Montant: 'amount' } }] },
    result: { files: [{ ...reading(), token: 't1', trouble: null, ambiguousDates: [], preview: [{ line: 2, cells: ['a', 'b'] }] }] },
  },
  'import.extract': {
    parameters: { files, into: 'folder', format: 'csv' },
    result: { files: [{ reading: { ...reading(), token: 't1', trouble: null, ambiguousDates: [], preview: [], rejects: [{ line: 4, column: null, reason: { code: 'too_many_cells', params: { cells: 3, expected: 2 } }, text: 'a,b,c', cells: ['a', 'b,c'] }] }, written: '1.csv' }] },
  },
  'import.commit': { parameters: { files, complete: true }, result: report },
  'imports.list': { parameters: {}, result: [{ id: 'i1', importedAt: '2026-11-23T10:00:00.000Z', asOf: null, complete: false, undoneAt: null, files: [{ path: 'sales.csv', object: 'deals', accepted: 1, rejected: 1, added: 1, changed: 0, unchanged: 0, gone: 0 }] }] },
  'import.undo': { parameters: { id: '1' }, result: { id: '1', importedAt: '2026-11-23T10:00:00.000Z', asOf: '2026-11-22', complete: true, undoneAt: '2026-11-23T11:00:00.000Z', files: [] } },
  'import.report': { parameters: { id: '1' }, result: report },
  'import.crms': { parameters: {}, result: ['HubSpot', 'Salesforce'] },
  'import.changes': {
    parameters: { import: '2', limit: 10 },
    result: { counts: { changed: 1, gone: 0, added: 0 }, rows: [{ kind: 'changed', id: 'D1', name: 'Big one', line: 2, changes: [{ field: 'stage', custom: false, type: 'text', before: 'Open', after: null }] }] },
  },
  'members.find': { parameters: { kind: 'rep' }, result: { members: [member(1, 'Zoé')], total: 1 } },
  'members.lookAlikes': { parameters: { kind: 'product' }, result: [{ kind: 'product', reason: 'spelling', members: [member(1, 'GTX Pro'), member(2, 'GTXPro')], into: 1 }] },
  'members.merge': { parameters: { kind: 'product', members: [2], into: 1 }, result: rules },
  'members.rename': { parameters: { kind: 'rep', member: 1, name: null }, result: rules },
  'members.keepApart': { parameters: { kind: 'rep', members: [1, 2] }, result: rules },
  'members.merges': { parameters: {}, result: rules },
  'members.undo': { parameters: { rule: 1 }, result: rules },
  'stages.list': { parameters: {}, result: stages },
  'stages.set': { parameters: { stages: [{ stage: 'Won', status: 'won', probability: 1 }] }, result: stages },
  'check.run': {
    parameters: {},
    result: {
      asOf: '2017-12-31', rows: 8_800, seconds: 0.25,
      findings: [{ rule: 'unknown-owner', object: 'deals', severity: 'problem', count: 3, amounts: [{ currency: 'EUR', amount: 12.5 }, { currency: null, amount: 3 }], fields: ['owner', 'owner_id'], values: [{ value: 'Zoé', count: 3 }], distinct: 1 }],
    },
  },
  'check.rows': {
    parameters: { rule: 'unknown-owner', object: 'deals', limit: 10, offset: 20 },
    result: { columns: [{ id: 'file', type: 'text' }, { id: 'line', type: 'number' }], rows: [['sales.csv', 2], [null, null]], total: 22 },
  },
  'demo.create': { parameters: { seed: 2 }, result: { ...report, truth: { seed: 2 } } },
  'formula.check': { parameters: { formula: '[Calls] / 2', language: 'en' }, result: { problems: [{ start: 0, end: 7, code: 'unknown_measure', params: { name: 'Calls' } }], unit: null, additivity: null, formula: '', en: '', fr: '' } },
  'formula.complete': { parameters: { formula: '[Ca', position: 3, language: 'en' }, result: { start: 0, end: 3, items: [{ kind: 'measure', id: 'calls', label: 'Calls', text: '[Calls]' }], call: null } },
  'measures.list': { parameters: {}, result: [perCall] },
  'targets.sheet': {
    parameters: { measure: 'revenue_won', grain: 'quarter', year: 2017 },
    result: {
      measure: 'revenue_won', unit: 'amount', isSum: true, year: 2017, isFiscal: false, years: [2016, 2017], used: [{ measure: 'revenue_won', count: 2 }], periods: [{ key: '2017-Q1', from: '2017-01-01', to: '2017-04-01' }],
      members: [{ who: 'rep', code: 1, name: 'Ann', id: 'R1', depth: 2, described: true }], own: [120_000], shown: [120_000], parts: [null], totals: [120_000],
      doubled: [{ member: 0, period: 0, values: [120_000, 110_000] }], lost: [{ rep: 'Nobody', team: null, period: '2017', value: 9, reason: 'member' }],
    },
  },
  'targets.set': { parameters: { measure: 'revenue_won', cells: [{ who: 'rep', code: 1, period: '2017-Q1', value: 120_000.5 }] }, result: {} },
  'memberships.list': {
    parameters: {},
    result: {
      asOf: '2017-12-31', teams: [{ code: 1, name: 'West', parent: null }],
      reps: [{ code: 1, name: 'Ann', id: 'R1', hiredOn: '2016-01-01', leftOn: null, now: 1, stays: [{ team: 1, from: '2016-01-01', to: null, source: 'hand' }], overlaps: [{ first: 0, second: 1, from: '2017-01-01', to: null }] }],
    },
  },
  'memberships.set': { parameters: { rep: 1, stays: [{ team: 1, from: null, to: '2017-02-01' }] }, result: {} },
  'daysOff.list': {
    parameters: { year: 2017 },
    result: { year: 2017, years: [2016, 2017], country: 'FR', countries: ['DE', 'FR'], publicHolidays: ['2017-01-01'], own: [{ row: 5, date: '2017-05-26', name: 'Bridge', country: null }], months: [{ month: 1, workingDays: 21 }], teams: ['West'] },
  },
  'daysOff.set': { parameters: { add: [{ date: '2017-05-26', name: 'Bridge' }], remove: [4] }, result: {} },
  'rates.list': {
    parameters: {},
    result: { base: 'EUR', currencies: [{ currency: 'USD', rows: 3, from: '2017-01', to: '2017-03' }], rates: [{ currency: 'USD', month: '2017-01', rate: 0.94 }], missing: [{ currency: 'USD', month: '2017-02', rows: 2 }], unread: 1 },
  },
  'rates.set': { parameters: { cells: [{ currency: 'USD', month: '2017-02', rate: 0.93 }] }, result: {} },
  'bonus.list': { parameters: {}, result: [bonusPlan] },
  'bonus.save': { parameters: { name: 'Field 2026', bands: [{ from: 0, rate: 0.01 }] }, result: [bonusPlan] },
  'bonus.remove': { parameters: { id: 'bonus:1' }, result: [] },
  'measures.save': { parameters: { name: 'Per call', formula: '[CA signé] / [Appels]', language: 'fr' }, result: perCall },
  'measures.remove': { parameters: { name: 'Per call' }, result: {} },
  'packs.export': { parameters: { name: 'Ours' }, result: { vigie: 'pack', version: 1, name: 'Ours', description: '', measures: [packedMeasure], presets: [{ name: 'Reps', role: 'rep', description: '', views: [{ id: 'v1', name: 'View', colour: 1, view: savedView }] }] } },
  'packs.import': { parameters: { pack: { vigie: 'pack', version: 1, measures: [packedMeasure] } }, result: { measures: [{ name: 'Per call', outcome: 'added', problems: [] }], presets: [] } },
  'documents.list': { parameters: { kind: 'preset' }, result: [{ id: 'd1', name: 'My view', kind: 'workbook', savedAt: '2026-11-23T10:00:00.000Z' }] },
  'documents.read': { parameters: { id: 'd1' }, result: document },
  'documents.save': { parameters: { document }, result: { id: 'd1', name: 'My view', kind: 'workbook', savedAt: '2026-11-23T10:00:00.000Z' } },
  'documents.remove': { parameters: { id: 'd1' }, result: {} },
};
