import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ModelObjectId } from '../../../shared/model/objects';
import { columnShapes } from '../../../electron/engine/import/detect/column-shape';
import { meaningProblems } from '../../../electron/engine/import/recognise/read-template';
import { recognise } from '../../../electron/engine/import/recognise/recognise';
import { templateSchema } from '../../../electron/engine/import/recognise/template';

interface HeaderRow {
  readonly crm: string;
  readonly object: string;
  readonly headers: readonly string[];
  readonly expect: Readonly<Record<string, string>>;
}
const { entries }: { entries: readonly HeaderRow[] } = JSON.parse(readFileSync('test/data/crm-headers.json', 'utf8'));

/** What a part of a field, or a role, is told as. */
const TOLD: Readonly<Record<string, string>> = { first_name: 'name', last_name: 'name', is_won: 'status', is_closed: 'closed_on', won_amount: 'amount', 'id|number': 'id' };

/** Where the model says otherwise: an entry into a stage is dated by `entered_on`; a deal's history has no `modified_on`. */
const OTHERWISE: Readonly<Record<string, string>> = { 'opportunity history Data Export CreatedDate': 'entered_on' };

/** What each CRM's export is to Vigie, by the words with which the collection names it. */
const OBJECTS: Readonly<Record<string, ModelObjectId>> = {
  'Salesforce opportunity report': 'deals',
  'Salesforce opportunity report (CSV, GTM)': 'deals',
  'Salesforce opportunity report (list)': 'deals',
  'Salesforce opportunity standard report': 'deals',
  'Salesforce opportunity Data Export (weekly service)': 'deals',
  'Salesforce task Data Export': 'activities',
  'Salesforce event Data Export': 'activities',
  'Salesforce tasks and events report': 'activities',
  'Salesforce opportunity history Data Export': 'deal_stages',
  'Salesforce user Data Export': 'reps',
  'Salesforce forecasting quota Data Export': 'targets',
  'HubSpot deals export': 'deals',
  'HubSpot deals export (all properties)': 'deals',
  'HubSpot dummy import: deals': 'deals',
  'HubSpot calls export': 'activities',
  'HubSpot dummy import: activities': 'activities',
  'Pipedrive deals export': 'deals',
  'Pipedrive deals import vocabulary': 'deals',
  'Pipedrive sample import spreadsheet': 'deals',
  'Pipedrive activities export': 'activities',
  'Odoo crm.lead list export': 'deals',
  'Odoo crm.lead import-compatible export': 'deals',
  'Odoo sale.order list export': 'orders',
  'Odoo sale.order line path export': 'orders',
  'Odoo sale.order import-compatible export': 'orders',
  'Odoo crm.team with targets (Odoo 8: crm.case.section)': 'targets',
  'Odoo account.move (customer invoices) list export': 'invoices',
  'Dynamics 365 opportunity export to Excel': 'deals',
  'Zoho CRM deals export': 'deals',
  'Zoho Bigin deals export': 'deals',
  'Zoho CRM calls export': 'activities',
  'SuiteCRM / SugarCRM opportunities export': 'deals',
  'SuiteCRM / SugarCRM tasks export': 'activities',
  'SuiteCRM / SugarCRM calls export': 'activities',
  'SuiteCRM / SugarCRM meetings export': 'activities',
  'SugarCRM opportunities export (Enterprise 7+)': 'deals',
};

const read = (file: string, headers: readonly string[], rows: readonly (readonly string[])[] = []) =>
  recognise(file, headers, columnShapes(rows.map((cells, index) => ({ line: index + 2, cells })), headers.length, []), { columns: {}, ignore: [] });

describe('real header rows of CRMs', () => {
  test.each(entries.map((entry) => [`${entry.crm} ${entry.object} ${entry.headers[0]}`, entry] as const))('%s', (_, entry) => {
    const found = read('export.csv', entry.headers);
    const targets = Object.fromEntries(Object.keys(entry.expect).map((header) => {
      const target = found?.columns[entry.headers.indexOf(header)]?.target ?? 'custom';
      return [header, TOLD[target] ?? target];
    }));
    const expected = Object.fromEntries(Object.entries(entry.expect).map(([header, target]) => [header, OTHERWISE[`${entry.object} ${header}`] ?? target]));
    expect({ crm: found?.crm, object: found?.object, ...targets }).toEqual({ crm: entry.crm, object: OBJECTS[`${entry.crm} ${entry.object}`], ...expected });
  });
});

describe('Vigie\'s own templates', () => {
  const folder = 'electron/engine/import/recognise/templates';
  test.each(readdirSync(folder).filter((file) => file !== 'values.json'))('%s names only fields and meanings that there are', (file) => {
    expect(meaningProblems(templateSchema.parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))))).toEqual([]);
  });
});

describe('words that mean something else elsewhere', () => {
  test('a deal\'s reference and code are its own, a line\'s are those of what is sold', () => {
    const targetsOf = (headers: readonly string[]) => read('export.csv', headers)?.columns.map(({ target }) => target);
    expect(targetsOf(['Deal ID', 'Deal Name', 'Stage', 'Reference', 'Code'])).toEqual(['id', 'name', 'stage', null, null]);
    expect(targetsOf(['Order Number', 'Order Date', 'Quantity', 'Reference', 'Net Amount'])?.[3]).toBe('product_id');
  });
});

describe('a table of people', () => {
  test.each([
    ['leads', 'Nom,Prénom,Société,Email,Téléphone,Source,Statut,Date de création,Commercial\nMartin,Anne,Acme,a@a.fr,0102030405,Salon,Nouveau,2024-02-03,Paul\nDurand,Luc,Bolt,l@b.fr,0102030406,Web,Perdu,2024-02-15,Paul'],
    ['leads', 'Name,Company,Email,Phone,Source,Status,Created,Owner\nAnn Martin,Acme,a@a.fr,0102,Event,New,2024-02-03,Paul'],
    ['contacts', 'Name,Company,Email,Phone,Job Title\nAnn Martin,Acme,a@a.fr,0102,Buyer'],
    ['accounts', 'Raison sociale,Nom,Email,Téléphone,Ville,Secteur\nAcme,Martin,a@a.fr,01,Paris,BTP'],
    ['accounts', 'Company,Name,Email,Phone,Industry,Employees\nAcme,Ann,a@a.fr,01,IT,10'],
    ['deals', 'Name,Company,Email,Amount,Status,Close Date,Owner\nBig one,Acme,a@a.fr,100,Won,2024-02-03,Paul'],
  ])('is of %s', (object, text) => {
    const [headers = [], ...rows] = text.split('\n').map((line) => line.split(','));
    expect(read('export.csv', headers, rows)?.object).toBe(object);
  });

  test('an account is called by the name of its company, not by that of a person', () => {
    const found = read('export.csv', ['Nom', 'Raison sociale', 'Email', 'Secteur'], [['Martin', 'Acme', 'a@a.fr', 'BTP']]);
    expect(found?.columns.map(({ target }) => target)).toEqual([null, 'name', 'email', 'industry']);
  });
});

describe('a table of who, when and how much', () => {
  const objectOf = (text: string, file = 'table.csv') => {
    const [headers = [], ...rows] = text.split('\n').map((line) => line.split(','));
    return read(file, headers, rows)?.object;
  };
  test.each([
    ['Rep,Period,Value\nAnn,2026-01,10\nAnn,2026-02,12'], ['Vendeur,Période,Valeur\nLéa,T1 2026,10'], ['Team,Year,Quarter,Value\nWest,2026,Q1,10'], ['Rep,KPI,Month,Value\nAnn,calls,Jan 2026,10'],
    ['Region,Semestre,Objectif (k€)\nOuest,S1 2026,10'], ['Salesperson,Month,Target Amount\nAnn,Jan 2026,10'], ['Owner,Start Date,End Date,Quota\nAnn,2026-01-01,2026-03-31,10'],
  ])('is one of targets: %j', (text) => expect(objectOf(text)).toBe('targets'));
  test.each([
    ['Rep,Period,Sales\nAnn,2026-01,10'], ['Customer,Period,Value\nAcme,2026-01,10'], ['Rep,Month,Amount\nAnn,2026-01,10'], ['Rep,Date,Value\nAnn,2026-01-05,10\nAnn,2026-01-07,12'], ['Rep,Period,Value\nAnn,morning,10'],
  ])('is none where the figure has a name of its own, or nobody or no period stands beside it: %j', (text) => expect(objectOf(text)).toBe('custom:table'));
});
