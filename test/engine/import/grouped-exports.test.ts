import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/engine/sql/sql';
import { ImportGround } from '../../support/import-ground';
import { aWorkbook } from '../../support/workbook-file';

let ground: ImportGround;
beforeEach(async () => {
  ground = await ImportGround.open();
});
afterEach(() => ground.close());

const DEALS = sql`select name, owner, stage, status, amount::DOUBLE as amount from deals where file_line is not null order by file_line`;

async function dealsOf(file: string, content: string | Uint8Array) {
  const [report] = (await ground.import({ [file]: content })).files;
  return {
    rows: (await ground.rows(DEALS)).map((row) => Object.values(row).join(' | ')),
    skipped: report?.skipped.map(({ line, reason }) => `${line} ${reason.code}`), rejects: report?.rejects, told: report?.warnings.filter(({ code }) => code === 'grouped_cells').map(({ params }) => params['columns']),
  };
}

describe('a report grouped by the CRM is read as the rows that it holds', () => {
  test('Salesforce writes a group on its first line only, and subtotals between the groups', async () => {
    expect(await dealsOf('report1700000000.csv', [
      'Opportunity Owner  ↑,Stage  ↑,Opportunity Name,Account Name,Amount,Close Date',
      'Ann Lee,Closed Won,Acme - 10 seats,Acme,"$12,500.50",2/13/2024', ',,Acme - 2 seats,Acme,$500.00,2/14/2024', ',Subtotal,,,"$13,000.50",', ',Prospecting,Delta,,$10.00,6/30/2026', ',Subtotal,,,$10.00,', 'Subtotal,,,,"$13,010.50",',
      'Bob Ray,Closed Lost,Beta,Beta,$900.00,3/1/2024', ',Subtotal,,,$900.00,', 'Subtotal,,,,$900.00,', 'Total,,,,"$13,910.50",', '',
    ].join('\n'))).toEqual({
      rows: ['Acme - 10 seats | Ann Lee | Closed Won | won | 12500.5', 'Acme - 2 seats | Ann Lee | Closed Won | won | 500', 'Delta | Ann Lee | Prospecting | open | 10', 'Beta | Bob Ray | Closed Lost | lost | 900'],
      skipped: ['4 total', '6 total', '7 total', '9 total', '10 total', '11 total'], rejects: [], told: ['Opportunity Owner  ↑, Stage  ↑'],
    });
  });

  test('one group with its subtotal before the total, under the titles of a formatted report, in a sheet', async () => {
    const sheet = await aWorkbook({ sheets: [{ name: 'Rapport', rows: [
      [null, 'Opportunités par étape'], [null, 'Au 2024-03-31 09:15'], [],
      [null, 'Étape  ↑', "Nom de l'opportunité", "Propriétaire de l'opportunité", 'Montant', 'Date de clôture'],
      [null, 'Fermé gagné', 'Acme', 'Anne Le Goff', 100, { date: 45335 }], [null, null, 'Bêta', 'Bob Roy', 200, { date: 45336 }], [null, 'Sous-total', null, null, 300, null], [null, 'Total', null, null, 300, null],
    ] }] });
    expect(await dealsOf('rapport.xlsx', sheet)).toEqual({
      rows: ['Acme | Anne Le Goff | Fermé gagné | won | 100', 'Bêta | Bob Roy | Fermé gagné | won | 200'],
      skipped: ['1 before_header', '2 before_header', '3 blank', '7 total', '8 total'], rejects: [], told: ['Étape  ↑'],
    });
  });

  test('blanks that no subtotal explains are blanks', async () => {
    const { rows, told } = await dealsOf('report1700000001.csv', [
      'Stage,Opportunity Name,Opportunity Owner,Amount,Close Date', ',Acme,Ann Lee,100,2/13/2024', 'Closed Won,Beta,Bob Ray,200,2/14/2024', 'Subtotal,,,300,', ',Gamma,Bob Ray,5,2/14/2024', 'Total,,,305,', '',
    ].join('\n'));
    expect({ rows, told }).toEqual({ rows: ['Acme | Ann Lee |  |  | 100', 'Beta | Bob Ray | Closed Won | won | 200', 'Gamma | Bob Ray |  |  | 5'], told: [] });
  });

  test('a printed report tells the columns that it is grouped by in the lines of its groups alone', async () => {
    const lines = [
      'Opportunity Name,Amount,Close Date,Stage', 'Opportunity Owner: Ann Lee (3 records),,,', 'Account Name: Acme (2 records),150.00,,', 'Seats,100.00,1/31/2026,Closed Won', 'Chairs,50.00,2/14/2026,Closed Lost',
      'Account Name: Beta: North (1 record),,,', 'Lamps,10.00,3/31/2026,Closed Won', 'Opportunity Owner: Bob Ray (1 record),,,', 'Account Name: Acme (1 record),,,', 'Desks,7.00,3/31/2026,Closed Won', 'Grand Totals (4 records),167.00,,', '',
    ];
    const expected = {
      rows: ['Seats | Ann Lee | Closed Won | won | 100', 'Chairs | Ann Lee | Closed Lost | lost | 50', 'Lamps | Ann Lee | Closed Won | won | 10', 'Desks | Bob Ray | Closed Won | won | 7'],
      skipped: ['2 group', '3 group', '6 group', '8 group', '9 group', '11 total'], rejects: [], told: ['Opportunity Owner, Account Name'],
    };
    expect(await dealsOf('report.csv', lines.join('\n'))).toEqual(expected);
    expect((await ground.rows(sql`select account from deals order by file_line`)).map(({ account }) => account)).toEqual(['Acme', 'Acme', 'Beta: North', 'Acme']);
    await ground.close();
    ground = await ImportGround.open();
    // As a page: each group's line over all columns, or all but its sum.
    const cell = (text: string, span = 1) => `<td colspan=${span}>${text}</td>`;
    const rows = lines.slice(0, -1).map((line) => {
      const [first = '', sum = '', ...others] = line.split(',');
      return others.every((text) => text === '') ? `${cell(first, sum === '' ? 4 : 1)}${sum === '' ? '' : cell(sum) + cell('', 2)}` : line.split(',').map((text) => cell(text)).join('');
    });
    expect(await dealsOf('report.xls', `<html><table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table></html>`)).toEqual(expected);
  });

  test('what a group says of its column is not put into a first one that rows leave empty', async () => {
    const { rows } = await dealsOf('report.csv', ['Campaign,Opportunity Name,Amount,Close Date,Stage', 'Opportunity Owner: Ann Lee (2 records),,,,', ',Seats,100.00,1/31/2026,Closed Won', ',Chairs,50.00,2/14/2026,Closed Lost', ''].join('\n'));
    expect(rows).toEqual(['Seats | Ann Lee | Closed Won | won | 100', 'Chairs | Ann Lee | Closed Lost | lost | 50']);
    const [custom] = await ground.rows(sql`select column_name as name from custom_fields where label = 'Campaign'`);
    expect(custom).toBeDefined();
    expect(await ground.rows(sql`select distinct x1 as campaign from deals`)).toEqual([{ campaign: null }]);
  });

  test('lines that count otherwise than they say are rows', async () => {
    const { rows, told } = await dealsOf('deals.csv', ['Opportunity Name,Amount,Close Date,Stage', 'Scope: all (2 records),,,', 'Seats,100.00,1/31/2026,Closed Won', ''].join('\n'));
    expect({ rows, told }).toEqual({ rows: ['Scope: all (2 records) |  |  |  | ', 'Seats |  | Closed Won | won | 100'], told: [] });
  });

  test('Odoo puts a line above each group, with its sums, and counts what it holds', async () => {
    const sheet = await aWorkbook({ sheets: [{ name: 'Sheet1', rows: [
      ['Created on', 'Opportunity', 'Salesperson', 'Stage', 'Expected Revenue', 'Expected Closing'],
      ['Marc Demo (2)', '', '', '', '150.0', ''], ['    New (1)', '', '', '', '100.0', ''], [{ date: 45325.383 }, 'Chairs', 'Marc Demo', 'New', 100, { date: 46387 }],
      ['    Won (1)', '', '', '', '50.0', ''], [{ date: 45325.383 }, 'Lamps', 'Marc Demo', 'Won', 50, { date: 45382 }],
      ['Mitchell Admin (1)', '', '', '', '', ''], ['    Won (1)', '', '', '', '', ''], [{ date: 45325.383 }, 'Desks', 'Mitchell Admin', 'Won', 4200, { date: 45382 }],
    ] }] });
    expect(await dealsOf('Opportunity (crm.lead).xlsx', sheet)).toEqual({
      rows: ['Chairs | Marc Demo | New | open | 100', 'Lamps | Marc Demo | Won | won | 50', 'Desks | Mitchell Admin | Won | won | 4200'],
      skipped: ['2 group', '3 group', '5 group', '7 group', '8 group'], rejects: [], told: [],
    });
  });

  test('the group that its rows lack is theirs', async () => {
    const { rows, skipped, told } = await dealsOf('crm.lead.csv', '"Stage","Opportunity","Salesperson","Expected Revenue"\n"New (2)","","","150.00"\n"","Chairs","Marc Demo","100.00"\n"","Lamps","Marc Demo","50.00"\n"Won (1)","","","4200.00"\n"","Desks","Mitchell Admin","4200.00"\n');
    expect({ rows, skipped, told }).toEqual({ rows: ['Chairs | Marc Demo | New | open | 100', 'Lamps | Marc Demo | New | open | 50', 'Desks | Mitchell Admin | Won | won | 4200'], skipped: ['2 group', '5 group'], told: ['Stage'] });
  });

  test.each([
    ['a name that ends with a number in brackets', 'Name,List price\nChair (2),12.5\nLamp,9\nDesk,10\n'],
    ['counts that don\'t agree', 'Opportunity,Salesperson,Stage,Expected Revenue\nNew (3),,,\nChairs,Marc Demo,New,100\nLamps,Marc Demo,New,50\n'],
  ])('%s heads no group', async (_, text) => {
    const [report] = (await ground.import({ 'export.csv': text })).files;
    expect({ accepted: report?.accepted, skipped: report?.skipped }).toEqual({ accepted: 3, skipped: [] });
  });
});
