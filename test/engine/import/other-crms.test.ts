import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sql } from '../../../electron/engine/sql/sql';
import { ImportGround } from '../../support/import-ground';

let ground: ImportGround;
beforeAll(async () => {
  ground = await ImportGround.open();
});
afterAll(() => ground.close());

/** What the columns of a table are read as: those that fill a field. */
async function fieldsOf(name: string, text: string): Promise<Record<string, string>> {
  const [report] = (await ground.import({ [name]: text }, { dryRun: true })).files;
  expect(report).toMatchObject({ rejected: 0 });
  return { object: String(report?.object), ...Object.fromEntries(report?.columns.flatMap(({ column, field }) => (field === null ? [] : [[column, field]])) ?? []) };
}

/** Exports of programs without a template, by the words of their headers alone. */
describe('exports of other programs', () => {
  test('of a CRM in English that says "owned by" and "abandoned"', async () => {
    expect(await fieldsOf('opps.csv', 'Opportunity Name,Opportunity ID,Company,Primary Contact,Owned By,Pipeline,Stage,Status,Value,Currency,Win Probability,Close Date,Created Date,Loss Reason\nAcme deal,9001,Acme,John,Sara Kim,Sales,Qualified,Open,15000,USD,40,06/30/2025,01/15/2025,\nInitech,9003,Initech,Bob,Tom Hall,Sales,Proposal,Abandoned,7000,USD,20,04/13/2025,01/25/2025,No budget\n')).toEqual({
      object: 'deals', 'Opportunity Name': 'name', 'Opportunity ID': 'id', Company: 'account', 'Owned By': 'owner', Stage: 'stage', Status: 'status', Value: 'amount', Currency: 'currency', 'Win Probability': 'probability', 'Close Date': 'closed_on|expected_close_on',
      'Created Date': 'created_on', 'Loss Reason': 'loss_reason',
    });
  });

  test('with sales accounts and sales owners', async () => {
    expect(await fieldsOf('deals.csv', 'Id,Name,Amount,Expected close,Closed date,Deal stage,Probability (%),Sales account,Sales owner,Lost reason,Created at\n402,Renewal,12000,2025-03-31,2025-03-28,Won,100,Acme Inc,Jane Cooper,,2025-01-12 09:14:00\n')).toMatchObject({ object: 'deals', 'Sales account': 'account', 'Sales owner': 'owner', 'Expected close': 'expected_close_on', 'Closed date': 'closed_on|expected_close_on' });
  });

  test('whose deals have names and stages as another CRM writes them, and nothing else of it', async () => {
    const [report] = (await ground.import({ 'deals.csv': 'Deal id,Deal name,Deal amount,Sales account name,Deal stage,Deal pipeline,Closed date,Deal owner,Created at\n70001,Renewal,12000,Acme,Won,Default,2025-03-28,Ann Lee,2025-01-13 09:12:44\n' }, { dryRun: true })).files;
    expect(report).toMatchObject({ crm: null, object: 'deals', accepted: 1 });
    expect(report?.columns.find(({ column }) => column === 'Sales account name')).toMatchObject({ field: 'account' });
  });

  test('with the labels and types of statuses', async () => {
    expect(await fieldsOf('opportunities.csv', 'id,lead_id,lead_name,user_name,status_label,status_type,value,confidence,date_created,date_won,date_lost,expected_date\no1,l1,Acme,Sara Kim,Won,won,1200,100,2025-01-05,2025-02-10,,2025-02-15\no2,l2,Globex,Tom Hall,Active,active,450,50,2025-01-15,,,2025-05-15\n')).toEqual({
      object: 'deals', id: 'id', lead_name: 'account', user_name: 'owner', status_label: 'stage', status_type: 'status', value: 'amount', confidence: 'probability', date_created: 'created_on', date_won: 'closed_on', date_lost: 'closed_on', expected_date: 'expected_close_on',
    });
  });

  test('with estimates, refusals and numbers that no two offers share', async () => {
    expect(await fieldsOf('deals.csv', 'Offerte nr,Title,Customer,Responsible user,Phase,Status,Estimated value,Estimated closing date,Estimated probability,Date added,Won/lost date,Reason of refusal\n2025/1,Website,Acme NV,Jan Peeters,Proposal sent,open,5000,2025-06-30,60,2025-01-15,,\n2025/2,Audit,Initech,Els Maes,Refused,lost,3000,2025-02-28,0,2025-01-20,2025-03-01,Price\n')).toEqual({
      object: 'deals', 'Offerte nr': 'id', Title: 'name', Customer: 'account', 'Responsible user': 'owner', Phase: 'stage', Status: 'status', 'Estimated value': 'amount', 'Estimated closing date': 'expected_close_on', 'Estimated probability': 'probability', 'Date added': 'created_on', 'Won/lost date': 'closed_on', 'Reason of refusal': 'loss_reason',
    });
  });

  test('in French, with potentials and due days', async () => {
    expect(await fieldsOf('opportunites.csv', "Référence;Nom;Étape;Statut;Montant potentiel (EUR);Probabilité (%);Date d'échéance;Tiers;Propriétaire;Date de création;Date de clôture;Motif de perte\nOPP-12;Refonte;Signature;Gagnée;12 500,00;100;31/03/2025;SARL Dupont;Claire Petit;12/01/2025;28/03/2025;\nOPP-13;Audit;Qualification;Perdue;1 800,00;0;28/02/2025;Durand;Luc Morel;20/01/2025;01/03/2025;Prix\n")).toMatchObject({
      object: 'deals', Référence: 'id', 'Montant potentiel (EUR)': 'amount', "Date d'échéance": 'expected_close_on', Tiers: 'account', Propriétaire: 'owner',
    });
    expect(await fieldsOf('leads.csv', 'ID;Titre;Statut;Étape;Montant;Date de clôture estimée;Utilisateur;Equipe;Date de création;Date de clôture;Société\n1;ERP;gagné;Négociation;25000;2025-03-31;Claire Petit;Nord;2025-01-10;2025-03-20;Dupont\n2;Site;à faire;Premier contact;5000;2025-06-30;Luc Morel;Sud;2025-02-01;;Martin\n')).toMatchObject({
      object: 'deals', Titre: 'name', Utilisateur: 'owner', 'Date de clôture estimée': 'expected_close_on',
    });
  });

  test('a number that stands twice is no identity', async () => {
    expect(await fieldsOf('deals.csv', 'Référence;Opportunité;Étape;Montant;Date de clôture\nA1;X;Gagnée;10;2025-01-01\nA1;Y;Perdue;20;2025-01-02\n')).not.toHaveProperty('Référence');
  });

  test('nor is the number of something else, or one that stands twice far down', async () => {
    const deals = (header: string, numbers: readonly string[]) => `${header};Opportunité;Étape;Montant;Date de clôture\n${numbers.map((number, index) => `${number};X${index};Gagnée;${index};2025-01-01`).join('\n')}\n`;
    for (const header of ['N° téléphone', 'Number of visits', 'Code postal']) expect(await fieldsOf('deals.csv', deals(header, ['11', '12', '13']))).not.toHaveProperty(header);
    const many = Array.from({ length: 900 }, (_, index) => `A${index}`);
    expect(await fieldsOf('deals.csv', deals('N° affaire interne', [...many, 'A5']))).not.toHaveProperty('N° affaire interne');
    expect(await fieldsOf('deals.csv', deals('Numéro du devis', many))).toMatchObject({ 'Numéro du devis': 'id' });
    expect(await fieldsOf('deals.csv', deals('Numéro du devis', [...many, 'A5']))).not.toHaveProperty('Numéro du devis');
  });

  test('what is paid before tax counts, and a customer’s name before its code', async () => {
    expect(await fieldsOf('invoices.csv', 'id,Currency,Customer,Date (UTC),Due Date (UTC),Number,Subtotal,Total,Status,Customer Name\nin_1,eur,cus_1,2025-01-03 10:00,,A-1,100.00,120.00,paid,Acme\nin_2,eur,cus_2,2025-02-03 10:00,2025-03-05 10:00,A-2,50.00,60.00,open,Globex\n')).toMatchObject({ object: 'invoices', Subtotal: 'net_amount', 'Customer Name': 'account' });
    expect(await fieldsOf('orders.csv', 'Order Number,Order Status,Order Date,Company (Billing),Order Subtotal Amount,Order Tax Amount,Order Total Amount,SKU,Item #,Item Name,Quantity\n1001,Completed,2025-01-05 10:00,Acme,100,22,132,S1,1,Chair,2\n')).toMatchObject({ object: 'orders', 'Order Subtotal Amount': 'net_amount', 'Item Name': 'product', SKU: 'product_id' });
  });

  test('lines of invoices with the type of each document, from an accounting program', async () => {
    expect(await fieldsOf('sales detail.csv', 'Date,Transaction Type,Num,Customer,Product/Service,Qty,Sales Price,Amount,Sales Rep\n01/15/2025,Invoice,1001,Acme Inc,Consulting,10,150.00,"1,500.00",JD\n01/25/2025,Credit Memo,1002,Acme Inc,Consulting,-1,150.00,-150.00,JD\n')).toMatchObject({
      object: 'invoices', 'Transaction Type': 'kind', Num: 'number', 'Product/Service': 'product', Amount: 'net_amount',
    });
    expect(await fieldsOf('invoices.csv', 'ContactName,InvoiceNumber,Reference,InvoiceDate,DueDate,Total,TaxTotal,InventoryItemCode,Quantity,LineAmount,AccountCode,Currency,Type\nAcme,INV-1,PO 12,15/01/2025,14/02/2025,1200.00,200.00,CONS,10,1000.00,200,GBP,Sales invoice\n')).toEqual({
      object: 'invoices', ContactName: 'account', InvoiceNumber: 'number', InvoiceDate: 'invoiced_on', DueDate: 'due_on', InventoryItemCode: 'product_id', Quantity: 'quantity', LineAmount: 'net_amount', Currency: 'currency', Type: 'kind',
    });
  });

  test('a table that speaks of one kind of activity only holds activities of that kind', async () => {
    const kinds = async (name: string, text: string) => (await ground.import({ [name]: text }, { dryRun: true })).files.map(({ object, mapping, warnings }) => [object, mapping?.constants['kind'], warnings.some(({ code }) => code.startsWith('all_'))]);
    expect(await kinds('export.csv', 'Call ID,Start Time,User,Contact name\nc1,2025-03-03T09:12:00Z,Claire Petit,Dupont\n')).toEqual([['activities', 'call', true]]);
    expect(await kinds('terrain.csv', 'Date visite;Commercial;Client;Compte-rendu\n2025-03-03;Claire Petit;Dupont;Intéressé\n')).toEqual([['activities', 'visit', true]]);
    expect(await kinds('activites.csv', "Date d'activité;Commercial;Client;Objet\n2025-03-03;Claire Petit;Dupont;Point\n")).toEqual([['activities', undefined, false]]);
    expect(await kinds('appels.csv', "Date d'appel;Type d'appel;Commercial;Client\n2025-03-03;E-mail;Claire Petit;Dupont\n")).toEqual([['activities', undefined, false]]);
  });

  test('activities that only say when they were written down were done then', async () => {
    const other = await ImportGround.open();
    try {
      const [report] = (await other.import({ 'calls.csv': 'id,date_created,user_name,contact_name,disposition,status\na1,2025-01-15,Sara Kim,John,answered,done\na2,2025-01-16,Tom Hall,,no-answer,planned\n' })).files;
      expect(report?.warnings.map(({ code }) => code)).toContain('done_when_created');
      expect(await other.rows(sql`select id, done_on::VARCHAR as day, kind from activities order by id`)).toEqual([{ id: 'a1', day: '2025-01-15', kind: 'call' }, { id: 'a2', day: null, kind: 'call' }]);
    } finally {
      await other.close();
    }
  });

  test('a history of stages in French, contacts with work addresses, what an activity is about', async () => {
    expect(await fieldsOf('opportunites_historique.csv', 'ID opportunité;Date modification;Ancienne étape;Nouvelle étape;Modifié par;Montant\nO1;12/01/2025;Qualification;Proposition;Claire;1000\nO1;25/02/2025;Proposition;Gagnée;Claire;1200\n')).toMatchObject({
      object: 'deal_stages', 'ID opportunité': 'deal_id', 'Date modification': 'entered_on', 'Nouvelle étape': 'stage', Montant: 'amount',
    });
    expect(await fieldsOf('contacts.csv', 'Id,First name,Last name,Job title,Work email,Mobile,Status,Sales accounts,Sales owner,Created at\n1,Ann,Lee,CEO,a@acme.com,336,Interested,Acme,Jane Cooper,2025-01-02\n')).toMatchObject({ object: 'contacts', 'Work email': 'email', Mobile: 'phone', 'Sales accounts': 'account' });
    expect(await fieldsOf('activities.csv', 'Activity Type,Activity Date,User,Related To,Related To Type,Details,Duration (min)\nPhone Call,2025-01-15,Sara Kim,Acme deal,Opportunity,Pricing,12\nMeeting,2025-01-26,Tom Hall,Globex,Company,Kickoff,60\n')).toMatchObject({ 'Related To': 'about', 'Related To Type': 'about_kind', Details: 'subject' });
  });

  test('with states, bids and who is responsible', async () => {
    expect(await fieldsOf('insights.csv', 'RecordId,OpportunityName,OpportunityState,BidAmount,BidCurrency,Probability,ForecastCloseDate,ActualCloseDate,UserResponsible,DateCreated,PipelineStage\n1,Renewal,OPEN,12000,USD,60,3/31/2025,,Ann Lee,1/13/2025 9:12 AM,Proposal\n2,Pilot,WON,4000,USD,100,2/28/2025,2/20/2025,Bob Day,1/14/2025 10:00 AM,Close\n')).toEqual({
      object: 'deals', RecordId: 'id', OpportunityName: 'name', OpportunityState: 'status', BidAmount: 'amount', BidCurrency: 'currency', Probability: 'probability', ForecastCloseDate: 'expected_close_on', ActualCloseDate: 'closed_on', UserResponsible: 'owner', DateCreated: 'created_on', PipelineStage: 'stage',
    });
  });

  test('of programs that put the object before each header, or both ends of a deal into one', async () => {
    expect(await fieldsOf('leads.csv', 'lead_id,display_name,opportunity_id,opportunity_status_label,opportunity_status_type,opportunity_value,opportunity_confidence,opportunity_user_name,opportunity_date_created,opportunity_date_won,opportunity_date_lost\nl1,Acme,o1,Won,won,1200,100,Ann Lee,2024-01-03T10:00:00+00:00,2024-02-13,\nl2,Beta,o2,Proposal Sent,active,540,60,Bob Ray,2024-02-01T10:00:00+00:00,,\n')).toEqual({
      object: 'deals', opportunity_id: 'id', opportunity_status_label: 'stage', opportunity_status_type: 'status', opportunity_value: 'amount', opportunity_confidence: 'probability', opportunity_user_name: 'owner',
      opportunity_date_created: 'created_on', opportunity_date_won: 'closed_on', opportunity_date_lost: 'closed_on',
    });
    expect(await fieldsOf('pipe.csv', "Nom de l'opportunité;Société;Montant HT;Probabilité;Étape du pipe;Date de fin prévue;Gagnée / Perdue;Date de gain / perte;Commercial\nSite;Martin;1 250,00;100;Signature;15/02/2024;Gagnée;13/02/2024;Claire\nAudit;Dupuis;900,00;0;Devis;28/02/2024;Perdue;01/03/2024;Claire\n")).toMatchObject({
      object: 'deals', 'Étape du pipe': 'stage', 'Date de fin prévue': 'expected_close_on', 'Gagnée / Perdue': 'status', 'Date de gain / perte': 'closed_on',
    });
    expect(await fieldsOf('opps.csv', 'RecordId,Opportunity Name,Opportunity Value,Probability Of Winning,Actual Close Date,Forecast Close Date,Current State,User Responsible,Pipeline Current Stage,Linked Organization\n1,A,1200,100,2/13/2024,2/10/2024,WON,Ann Lee,Close,Acme\n2,B,800,40,,5/20/2024,OPEN,Bob Ray,Quote,Beta\n')).toMatchObject({
      object: 'deals', 'Probability Of Winning': 'probability', 'Current State': 'status', 'Pipeline Current Stage': 'stage', 'Linked Organization': 'account',
    });
  });

  test('orders of a shop, and the meetings of a calendar', async () => {
    expect(await fieldsOf('orders_export.csv', 'Name,Email,Financial Status,Paid at,Currency,Subtotal,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Employee\n#1001,joe@acme.com,paid,2025-03-03 10:12:00 +0100,EUR,100.00,20.00,120.00,2025-03-03 10:10:00 +0100,2,Mug,50.00,Joe Acme,Ann Lee\n')).toMatchObject({
      object: 'orders', 'Financial Status': 'status', Subtotal: 'net_amount', 'Created at': 'ordered_on', 'Lineitem name': 'product', 'Billing Name': 'account', Employee: 'owner',
    });
    expect(await fieldsOf('calendar.csv', 'Subject,Start Date,Start Time,End Date,End Time,Meeting Organizer,Required Attendees\nDemo,3/14/2025,2:00:00 PM,3/14/2025,3:30:00 PM,Bob Day,Sue\n')).toMatchObject({ object: 'activities', 'Start Date': 'done_on|due_on', 'Meeting Organizer': 'owner' });
  });

  test('meetings booked by guests, without those that were cancelled', async () => {
    const [report] = (await ground.import({ 'bookings.csv': 'Invitee Name,Invitee Email,Event Type Name,Start Date & Time,End Date & Time,Event Created Date & Time,Canceled,Hosts\nSue,s@acme.com,Demo,2025-03-14 10:00 am,2025-03-14 10:30 am,2025-03-01 9:00 am,false,Ann Lee\nJoe,j@acme.com,Demo,2025-03-15 10:00 am,2025-03-15 10:30 am,2025-03-01 9:00 am,true,Bob Day\n' }, { dryRun: true })).files;
    expect(report).toMatchObject({ object: 'activities', accepted: 1, skipped: [{ line: 3 }] });
    expect(report?.columns.filter(({ field }) => field !== null).map(({ column, field }) => [column, field])).toEqual([
      ['Invitee Name', 'contact'], ['Event Type Name', 'kind'], ['Start Date & Time', 'done_on|due_on'], ['Event Created Date & Time', 'created_on'], ['Hosts', 'owner'],
    ]);
  });

  test('the id that a program gives a row opens it, whatever the program calls itself; documents say what they are', async () => {
    expect(await fieldsOf('opps.csv', 'Copper ID,Name,Company,Owned By,Stage,Status,Value,Created At,Updated At,Close Date\n11,A,Acme,Ann Lee,Won,Won,10,2025-01-03,2025-01-04,2025-02-13\n12,B,Acme,Ann Lee,Demo,Open,10,2025-01-03,2025-01-04,2025-02-14\n')).toMatchObject({ object: 'deals', 'Copper ID': 'id', 'Updated At': 'modified_on' });
    expect(await fieldsOf('orders.csv', 'Internal ID,Date,Document Number,Sales Rep,Amount\n7,1/13/2025,SO1,Ann Lee,10\n8,1/13/2025,SO2,Ann Lee,20\n')).toMatchObject({ 'Internal ID': 'id' });
    // Whom a call reached may be called again.
    expect(await fieldsOf('calls.csv', 'Person ID,Call Date,Call Type,Agent,Duration (min)\n7,1/13/2025,Call,Ann Lee,10\n8,1/13/2025,Call,Ann Lee,20\n')).not.toHaveProperty('Person ID');
    expect(await fieldsOf('deals.csv', 'Contact ID,Deal Name,Deal Stage,Amount,Close Date\n7,A,Closed Won,10,1/13/2025\n8,B,Proposal,20,1/14/2025\n')).not.toHaveProperty('Contact ID');
    // Two lines of one order: its id is none of theirs.
    expect(await fieldsOf('so.csv', 'Internal ID,Date,Document Number,Sales Rep,Amount,Item,Quantity\n7,1/13/2025,SO1,Ann Lee,10,Mug,1\n7,1/13/2025,SO1,Ann Lee,20,Cup,1\n')).not.toHaveProperty('Internal ID');
    expect(await fieldsOf('pieces.csv', 'Type de document;N° pièce;Date;N° client;Intitulé client;Représentant;Total HT;Total TTC\nFacture;FA1;13/01/2025;C1;Acme;Ann Lee;10,50;12,60\nAvoir;AV1;14/01/2025;C1;Acme;Ann Lee;-10,50;-12,60\n')).toMatchObject({
      object: 'invoices', 'Type de document': 'kind', 'N° pièce': 'number', Date: 'invoiced_on', 'Total HT': 'net_amount', Représentant: 'owner',
    });
    expect(await fieldsOf('opportunities.csv', 'OpportunityId,OpportunityName,OpportunityState,OpportunityValue,ForecastCloseDate,DateCreated,DateUpdated\n1,A,Suspended,10,2025-03-01,2025-01-13,2025-01-14\n')).toMatchObject({ DateUpdated: 'modified_on', OpportunityState: 'status' });
  });

  test('days in six or eight figures, day first, as programs for accounts write them', async () => {
    const other = await ImportGround.open();
    try {
      await other.import({ 'factures.csv': 'N° facture;Date facture;Date échéance;Client;Montant HT\nF1;050125;13022025;Acme;10\nF2;310125;01032025;Acme;20\nF3;280225;31032025;Bolt;30\n' });
      expect((await other.rows(sql`select number, invoiced_on::VARCHAR as invoiced_on, due_on::VARCHAR as due_on from invoices order by number`)).map(({ invoiced_on, due_on }) => [invoiced_on, due_on])).toEqual([
        ['2025-01-05', '2025-02-13'], ['2025-01-31', '2025-03-01'], ['2025-02-28', '2025-03-31'],
      ]);
      // Day or month first: nothing says which.
      const [report] = (await other.import({ 'autres.csv': 'N° facture;Date facture;Client;Montant HT\nF4;050125;Acme;10\nF5;060225;Acme;20\n' }, { dryRun: true })).files;
      expect(report?.columns.find(({ column }) => column === 'Date facture')).toMatchObject({ field: null });
      expect(report?.warnings).toContainEqual({ code: 'unfit_values', params: { count: 1, columns: 'Date facture', examples: '050125' } });
    } finally {
      await other.close();
    }
  });

  test('a currency may be told by its name or its sign, whatever wrote the table', async () => {
    const other = await ImportGround.open();
    try {
      await other.import({ 'deals.csv': 'ID;Deal Name;Stage;Amount;Currency;Created on\n1;A;Won;10;US Dollar;2025-01-13\n2;B;Won;10;€;2025-01-13\n3;C;Won;10;Livre sterling;2025-01-13\n4;D;Won;10;chf;2025-01-13\n5;E;Won;10;Doubloons;2025-01-13\n' });
      expect((await other.rows(sql`select currency from deals order by id`)).map(({ currency }) => currency)).toEqual(['USD', 'EUR', 'GBP', 'chf', 'Doubloons']);
    } finally {
      await other.close();
    }
  });

  test('groups of a board, each with its header and its sum, that of a single row too', async () => {
    const [report] = (await ground.import({ 'board.csv': 'Sales pipeline\nActive deals\nName,Owner,Stage,Deal Value,Expected Close Date\nAcme,Ann Lee,Proposal,12000,2025-03-31\nBeta,Bob Day,Negotiation,13000,2025-04-15\n,,,25000,\n\nClosed won\nName,Owner,Stage,Deal Value,Expected Close Date\nGamma,Ann Lee,Won,4000,2025-02-28\n,,,4000,\n' }, { dryRun: true })).files;
    expect(report).toMatchObject({ object: 'deals', accepted: 3, rejected: 0 });
    expect(report?.skipped.toSorted((a, b) => a.line - b.line).map(({ line, reason }) => [line, reason.code])).toEqual([[1, 'before_header'], [2, 'before_header'], [6, 'total'], [7, 'blank'], [8, 'before_header'], [9, 'repeated_header'], [11, 'total']]);
  });
});
