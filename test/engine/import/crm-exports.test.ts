import iconv from 'iconv-lite';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ModelObjectId } from '../../../shared/model/objects';
import { fieldColumn, tableName } from '../../../electron/engine/model/schema';
import { identifier, join, sql } from '../../../electron/engine/sql/sql';
import { ImportGround } from '../../support/import-ground';
import { ANY_TABLE } from './exports/any-table';
import { DYNAMICS } from './exports/dynamics';
import { HUBSPOT } from './exports/hubspot';
import { ODOO } from './exports/odoo';
import { PIPEDRIVE } from './exports/pipedrive';
import { SALESFORCE } from './exports/salesforce';
import { SUGARCRM } from './exports/sugarcrm';
import { ZOHO } from './exports/zoho';

const EXPORTS = [...SALESFORCE, ...HUBSPOT, ...ODOO, ...PIPEDRIVE, ...DYNAMICS, ...ZOHO, ...SUGARCRM, ...ANY_TABLE];

/** What each CRM's exports hold: each in English and in French. */
const OBJECTS: Readonly<Record<string, readonly ModelObjectId[]>> = {
  'Salesforce': ['deals', 'deal_stages', 'activities', 'leads', 'accounts', 'contacts'],
  'HubSpot': ['deals', 'activities', 'contacts', 'accounts'],
  'Odoo': ['deals', 'orders', 'invoices', 'activities'],
  'SuiteCRM / SugarCRM': ['deals', 'activities', 'leads', 'accounts', 'contacts'],
  'Pipedrive': ['deals', 'activities', 'leads'],
  'Dynamics 365': ['deals', 'activities', 'leads', 'accounts', 'contacts'],
  'Zoho CRM': ['deals', 'activities', 'leads', 'accounts', 'contacts'],
};

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

const seen = new Set<string>();

describe('exports of CRMs go in with no hand mapping', () => {
  test.each(EXPORTS.map((one) => [`${one.crm ?? 'any table'} ${one.object} ${one.language ?? ''} ${one.file}`, one] as const))('%s', async (_, { crm, object, language, file, encoding, lines, skipped = {}, rows }) => {
    const text = `${lines.join('\n')}\n`;
    const [report] = (await ground.import({ [file]: encoding ? iconv.encode(text, encoding) : text })).files;
    expect({ crm: report?.crm, object: report?.object, language: report?.language, rejects: report?.rejects, accepted: report?.accepted }).toEqual({ crm, object, language, rejects: [], accepted: rows.length });
    expect(Object.fromEntries((report?.skipped ?? []).map(({ line, reason }) => [line, reason.code])), 'lines that are no rows').toEqual(skipped);
    expect(report?.warnings.filter(({ code }) => code === 'unknown_values'), 'every value has a meaning').toEqual([]);
    const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const columns = fields.map((field) => {
      const column = identifier(fieldColumn(object, field));
      return field.endsWith('_on') || (object === 'memberships' && ['from', 'to'].includes(field)) ? sql`strftime(${column}, '%Y-%m-%d') as ${column}` : column;
    });
    const found = await ground.rows(sql`select ${join(columns)} from ${identifier(tableName(object))} where file_line is not null order by file_line`);
    rows.forEach((row, index) => expect(Object.fromEntries(Object.keys(row).map((field) => [field, found[index]?.[field]]))).toEqual(row));
    seen.add(`${crm} ${object} ${language}`);
  });
});

afterAll(() => {
  const missing = Object.entries(OBJECTS).flatMap(([crm, objects]) => objects.flatMap((object) => ['en', 'fr'].map((language) => `${crm} ${object} ${language}`))).filter((one) => !seen.has(one));
  expect(missing).toEqual([]);
});
