import type { CrmExport } from './crm-export';

export const HUBSPOT: readonly CrmExport[] = [
  {
    crm: 'HubSpot', object: 'deals', language: 'en', file: 'hubspot-crm-exports-all-deals-2024-08-27.csv',
    lines: [
      '"Record ID","Deal Name","Deal Stage","Pipeline","Amount","Currency","Close Date","Create Date","Deal owner","HubSpot Team","Deal Type","Closed Lost Reason","Associated Company","Associated Company IDs"',
      '"12345678901","Acme","Closed Won (Sales Pipeline)","Sales Pipeline","1200.5","EUR","2024-02-13 10:22","2024-01-03 09:00","Ann Lee","West","New Business","","Acme (4455)","4455"',
      '"12345678902","Beta","Closed Lost","Sales Pipeline","","EUR","2024-02-14 10:22","2024-01-03 09:00","Bob Ray","","Existing Business","Price","",""',
    ],
    rows: [
      { id: '12345678901', name: 'Acme', stage: 'Closed Won (Sales Pipeline)', status: 'won', amount: 1200.5, currency: 'EUR', closed_on: '2024-02-13', created_on: '2024-01-03', owner: 'Ann Lee', team: 'West', type: 'new', account_id: '4455' },
      { status: 'lost', loss_reason: 'Price', amount: null, type: 'existing' },
    ],
  },
  {
    crm: 'HubSpot', object: 'deals', language: 'fr', file: 'transactions.csv',
    lines: [
      "\"ID de fiche d'informations\",\"Nom de la transaction\",\"Phase de la transaction\",\"Pipeline\",\"Montant\",\"Date de fermeture\",\"Date de création\",\"Propriétaire de la transaction\"",
      '"1","Acme","Fermée gagnée","Ventes","1200.5","2024-02-13 10:22","2024-01-03 09:00","Anne Le Goff"',
    ],
    rows: [{ id: '1', name: 'Acme', status: 'won', amount: 1200.5, closed_on: '2024-02-13', created_on: '2024-01-03', owner: 'Anne Le Goff' }],
  },
  {
    crm: 'HubSpot', object: 'activities', language: 'en', file: 'calls.csv',
    lines: [
      '"Record ID","Call Title","Call outcome","Call direction","Call duration (HH:mm:ss)","Call Status","Activity date","Activity assigned to","Associated Contact","Associated Company"',
      '"1","Intro","Connected","OUTBOUND","00:12:30","COMPLETED","2024-02-13 10:22","Ann Lee","Jane Doe","Acme"',
    ],
    rows: [{ id: '1', kind: 'call', subject: 'Intro', outcome: 'Connected', minutes: 12.5, status: 'done', done_on: '2024-02-13', owner: 'Ann Lee', contact: 'Jane Doe', account: 'Acme' }],
  },
  {
    crm: 'HubSpot', object: 'activities', language: 'en', file: 'meetings.csv',
    lines: ['"Record ID","Meeting name","Meeting outcome","Meeting start time","Activity assigned to","Associated Contact"', '"1","Review","COMPLETED","2024-02-13 10:22","Ann Lee","Jane"', '"2","Next","SCHEDULED","2030-02-13 10:22","Ann Lee","Jane"'],
    rows: [{ kind: 'meeting', status: 'done', done_on: '2024-02-13', owner: 'Ann Lee' }, { status: 'planned', due_on: '2030-02-13', done_on: null }],
  },
  {
    crm: 'HubSpot', object: 'accounts', language: 'en', file: 'companies.csv',
    lines: ['"Record ID","Company name","Company owner","Industry","City","Country/Region","Number of Employees","Create Date"', '"4455","Acme","Ann Lee","RETAIL","Lyon","France","120","2024-01-03 09:00"'],
    rows: [{ id: '4455', name: 'Acme', owner: 'Ann Lee', industry: 'RETAIL', city: 'Lyon', country: 'France', size: '120', created_on: '2024-01-03' }],
  },
  {
    crm: 'HubSpot', object: 'contacts', language: 'en', file: 'contacts.csv',
    lines: ['"Record ID","First Name","Last Name","Email","Phone Number","Contact owner","Lead Status","Create Date","Associated Company"', '"9","Jane","Doe","jane@acme.test","+33 1","Ann Lee","OPEN","2024-01-03 09:00","Acme"'],
    rows: [{ id: '9', name: 'Jane Doe', email: 'jane@acme.test', owner: 'Ann Lee', status: 'OPEN', created_on: '2024-01-03', account: 'Acme' }],
  },
  {
    crm: 'HubSpot', object: 'deal_lines', language: 'en', file: 'line-items.csv',
    lines: ['"Record ID","Name","SKU","Quantity","Unit price","Net price","Associated Deal IDs"', '"1","Seat","S1","10","12","120","12345678901"'],
    rows: [{ deal_id: '12345678901', product: 'Seat', product_id: 'S1', quantity: 10, amount: 120 }],
  },
  {
    crm: 'HubSpot', object: 'deals', language: 'fr', file: 'hubspot-crm-exports-toutes-les-transactions-2024-03-31.csv',
    lines: [
      `"ID de fiche d'informations","Nom de la transaction","Phase de la transaction","Date de fermeture","Propriétaire de la transaction","Montant","Segment interne","Montant dans la devise de l'entreprise","Pipeline","Date de la dernière activité","Type de transaction","Raison fermé perdu","Entreprise associée (Primary)"`,
      '"12345678901","Acme","Fermé gagné","2024-02-13 10:22","Anne Le Goff","1200.50","A","1200.50","Pipeline de ventes","2024-02-12 09:00","Nouvelle affaire","","Acme"',
      '"12345678902","Bêta","Fermé perdu","2024-02-14 10:22","Bob Roy","900","B","900","Pipeline de ventes","","Affaire existante","Trop cher","Bêta"',
      '"12345678903","Gamma","Rendez-vous planifié","2026-12-31 10:22","Bob Roy","","B","","Pipeline de ventes","","","",""',
    ],
    rows: [
      { id: '12345678901', name: 'Acme', account: 'Acme', owner: 'Anne Le Goff', stage: 'Fermé gagné', status: 'won', amount: 1200.5, type: 'new', closed_on: '2024-02-13', last_activity_on: '2024-02-12' },
      { id: '12345678902', name: 'Bêta', account: 'Bêta', owner: 'Bob Roy', stage: 'Fermé perdu', status: 'lost', amount: 900, type: 'existing', closed_on: '2024-02-14', loss_reason: 'Trop cher' },
      { id: '12345678903', name: 'Gamma', owner: 'Bob Roy', stage: 'Rendez-vous planifié', status: 'open', expected_close_on: '2026-12-31' },
    ],
  },
  {
    crm: 'HubSpot', object: 'deals', language: 'en', file: 'all-deals.csv',
    lines: [
      '"Record ID","Deal Stage","Deal Name","Amount","Close Date","Deal owner","Pipeline","Last Modified Date","Weighted amount","Number of Sales Activities","Original Source Drill-Down 1","Original Traffic Source","Is Closed Won","Is Deal Closed?","Associated Contact IDs","Associated Company","Create Date","Annual recurring revenue"',
      '"1","Contract signed","Acme","1200.5","2024-02-13 10:22","Ann Lee","Partner Pipeline","2024-02-13 10:23","1200.5","3","","Direct Traffic","true","true","11;12","Acme","2024-01-03 09:00",""',
      '"2","Dead end","Beta","300","2024-02-14 10:22","Bob Ray","Partner Pipeline","2024-02-14 10:23","0","1","","Paid Search","false","true","","Beta","2024-01-04 09:00",""',
      '"3","Demo","Gamma","400","2026-12-31 10:22","Bob Ray","Partner Pipeline","2024-02-14 10:23","40","1","","Offline Sources","false","false","","","2024-01-05 09:00",""',
    ],
    rows: [
      { id: '1', name: 'Acme', account: 'Acme', owner: 'Ann Lee', stage: 'Contract signed', status: 'won', amount: 1200.5, source: 'Direct Traffic', created_on: '2024-01-03', closed_on: '2024-02-13', modified_on: '2024-02-13' },
      { id: '2', name: 'Beta', account: 'Beta', owner: 'Bob Ray', stage: 'Dead end', status: 'lost', amount: 300, source: 'Paid Search', created_on: '2024-01-04', closed_on: '2024-02-14', modified_on: '2024-02-14' },
      { id: '3', name: 'Gamma', owner: 'Bob Ray', stage: 'Demo', status: 'open', amount: 400, source: 'Offline Sources', created_on: '2024-01-05', expected_close_on: '2026-12-31', modified_on: '2024-02-14' },
    ],
  },
  {
    crm: 'HubSpot', object: 'deals', language: 'en', file: 'deals-api.csv',
    lines: [
      'hs_object_id,dealname,dealstage,pipeline,amount,closedate,createdate,hubspot_owner_id,dealtype,hs_lastmodifieddate,hs_is_closed_won,hs_is_closed,hs_deal_stage_probability,closed_lost_reason',
      '9001,Acme,closedwon,default,1200.5,2024-02-13T23:30:00.000Z,2024-01-03T09:00:00.000Z,501,newbusiness,2024-02-14T00:00:00.000Z,true,true,1,',
      '9002,Beta,closedlost,default,,2024-02-14T08:30:00Z,2024-01-03T09:00:00.000Z,502,existingbusiness,2024-02-14T00:00:00.000Z,false,true,0,Price',
      '9003,Gamma,appointmentscheduled,default,10,2026-12-31T08:30:00Z,2024-01-03T09:00:00.000Z,502,,2024-02-14T00:00:00.000Z,false,false,0.2,',
    ],
    rows: [
      { id: '9001', name: 'Acme', owner_id: '501', stage: 'closedwon', status: 'won', amount: 1200.5, probability: 1, type: 'new', created_on: '2024-01-03', closed_on: '2024-02-13', modified_on: '2024-02-14' },
      { id: '9002', name: 'Beta', owner_id: '502', stage: 'closedlost', status: 'lost', probability: 0, type: 'existing', created_on: '2024-01-03', closed_on: '2024-02-14', modified_on: '2024-02-14', loss_reason: 'Price' },
      { id: '9003', name: 'Gamma', owner_id: '502', stage: 'appointmentscheduled', status: 'open', amount: 10, probability: 0.2, created_on: '2024-01-03', expected_close_on: '2026-12-31', modified_on: '2024-02-14' },
    ],
  },
  {
    crm: 'HubSpot', object: 'activities', language: 'en', file: 'hubspot-crm-exports-calls.csv',
    lines: [
      '"Record ID","Activity assigned to","Call notes","Activity date","Call direction","Call outcome","Call duration","Associated Company","Call Title","Call Status"',
      '"1","Ann Lee","good, ""very"" good","02/13/2024 10:22 AM","Outbound","Connected","0:12:30","Acme","Intro","Completed"',
      '"2","Bob Ray","","02/14/2024 3:05 PM","Inbound","Left voicemail","","","Back","Completed"',
    ],
    rows: [
      { id: '1', kind: 'call', subject: 'Intro', owner: 'Ann Lee', account: 'Acme', done_on: '2024-02-13', status: 'done', outcome: 'Connected', minutes: 12.5 },
      { id: '2', kind: 'call', subject: 'Back', owner: 'Bob Ray', done_on: '2024-02-14', status: 'done', outcome: 'Left voicemail' },
    ],
  },
  {
    crm: 'HubSpot', object: 'activities', language: 'fr', file: 'reunions.csv',
    lines: [
      `"ID de fiche d'informations","Nom de la réunion","Résultat de la réunion","Heure de début de la réunion","Heure de fin de la réunion","Activité attribuée à","Contact associé","Entreprise associée"`,
      '"1","Point","Terminée","2024-02-13 10:22","2024-02-13 11:22","Anne Le Goff","Jeanne","Acme"',
      '"2","Suite","Planifiée","2030-02-13 10:22","2030-02-13 11:22","Anne Le Goff","Jeanne","Acme"',
    ],
    rows: [
      { id: '1', kind: 'meeting', subject: 'Point', owner: 'Anne Le Goff', account: 'Acme', contact: 'Jeanne', done_on: '2024-02-13', status: 'done' },
      { id: '2', kind: 'meeting', subject: 'Suite', owner: 'Anne Le Goff', account: 'Acme', contact: 'Jeanne', due_on: '2030-02-13', status: 'planned' },
    ],
  },
  {
    crm: 'HubSpot', object: 'contacts', language: 'fr', file: 'contacts.csv',
    lines: [
      `"ID de fiche d'informations","Prénom","Nom de famille","Adresse e-mail","Numéro de téléphone","Propriétaire du contact","Phase du cycle de vie","Date de création","Nom de l'entreprise"`,
      '"9","Jeanne","Dupont","j@acme.test","+33 1","Anne Le Goff","Client","2024-01-03 09:00","Acme"',
    ],
    rows: [
      { id: '9', name: 'Jeanne Dupont', owner: 'Anne Le Goff', status: 'Client', created_on: '2024-01-03', account: 'Acme', email: 'j@acme.test', phone: '+33 1' },
    ],
  },
  {
    crm: 'HubSpot', object: 'accounts', language: 'fr', file: 'entreprises.csv',
    lines: [
      `"ID de fiche d'informations","Nom de l'entreprise","Propriétaire de l'entreprise","Secteur d'activité","Ville","Pays/Région","Nombre d'employés","Date de création"`,
      '"4455","Acme","Anne Le Goff","RETAIL","Lyon","France","120","2024-01-03 09:00"',
    ],
    rows: [
      { id: '4455', name: 'Acme', owner: 'Anne Le Goff', created_on: '2024-01-03', industry: 'RETAIL', country: 'France', city: 'Lyon', size: '120' },
    ],
  },
  {
    crm: 'HubSpot', object: 'activities', language: 'en', file: 'tasks.csv',
    lines: [
      '"Record ID","Task Title","Task Status","Priority","Due date","Completed at","Assigned to","Task Type","Associated Contact"',
      '"1","Call Jane","Completed","High","2024-02-13 08:00","2024-02-13 09:00","Ann Lee","Call","Jane"',
      '"2","Send offer","Not started","","2030-02-13 08:00","","Bob Ray","Email",""',
    ],
    rows: [
      { id: '1', kind: 'call', subject: 'Call Jane', owner: 'Ann Lee', contact: 'Jane', due_on: '2024-02-13', done_on: '2024-02-13', status: 'done' },
      { id: '2', kind: 'email', subject: 'Send offer', owner: 'Bob Ray', due_on: '2030-02-13', status: 'planned' },
    ],
  },
  {
    crm: 'HubSpot', object: 'activities', language: 'fr', file: 'appels.csv',
    lines: [
      `"ID de fiche d'informations","Titre de l'appel","Résultat de l'appel","Sens de l'appel","Durée de l'appel (HH:mm:ss)","Statut de l'appel","Date d'activité","Activité attribuée à","Contact associé","Entreprise associée"`,
      '"1","Intro","Connecté","Sortant","00:12:30","Terminé","2024-02-13 10:22","Anne Le Goff","Jeanne Dupont","Acme"',
      '"2","Suite","","Sortant","","Planifié","2030-02-13 10:22","Bob Roy","","Bêta"',
    ],
    rows: [
      { id: '1', kind: 'call', subject: 'Intro', owner: 'Anne Le Goff', account: 'Acme', contact: 'Jeanne Dupont', done_on: '2024-02-13', status: 'done', outcome: 'Connecté', minutes: 12.5 },
      { id: '2', kind: 'call', subject: 'Suite', owner: 'Bob Roy', account: 'Bêta', due_on: '2030-02-13', status: 'planned' },
    ],
  },
  {
    crm: 'HubSpot', object: 'contacts', language: 'en', file: 'hubspot-crm-exports-all-contacts.csv',
    lines: [
      '"Record ID","First Name","Last Name","Email","Phone Number","Contact owner","Lead Status","Marketing contact status","Create Date","Last Activity Date","Primary Company"',
      '"9","Jane","Doe","jane@acme.test","+33 1","Ann Lee","Open","Marketing contact","2024-01-03 09:00","2024-02-12 09:00","Acme"',
    ],
    rows: [
      { id: '9', name: 'Jane Doe', owner: 'Ann Lee', status: 'Open', created_on: '2024-01-03', account: 'Acme', email: 'jane@acme.test', phone: '+33 1' },
    ],
  },
  {
    crm: 'HubSpot', object: 'accounts', language: 'en', file: 'hubspot-crm-exports-all-companies.csv',
    lines: [
      '"Record ID","Company name","Company owner","Create Date","Phone Number","Last Activity Date","City","Country/Region","Industry","Annual Revenue","Number of Employees","Parent Company"',
      '"4455","Acme","Ann Lee","2024-01-03 09:00","+33 1","2024-02-12 09:00","Lyon","France","Retail","1000000","120","Acme Group"',
    ],
    rows: [
      { id: '4455', name: 'Acme', owner: 'Ann Lee', created_on: '2024-01-03', phone: '+33 1', industry: 'Retail', country: 'France', city: 'Lyon', size: '120', parent: 'Acme Group' },
    ],
  },
  {
    crm: 'HubSpot', object: 'activities', language: 'en', file: 'hubspot-crm-exports-meetings.csv',
    lines: [
      '"Record ID","Meeting name","Meeting outcome","Meeting start time","Meeting end time","Activity assigned to","Associated Contact","Associated Company","Associated Deal"',
      '"1","Review","Completed","2024-02-13 10:22","2024-02-13 11:22","Ann Lee","Jane","Acme","Acme - 10 seats"',
      '"2","Next","Scheduled","2030-02-13 10:22","2030-02-13 11:22","Bob Ray","","",""',
      '"3","Missed","No Show","2024-02-14 10:22","2024-02-14 11:22","Bob Ray","","",""',
    ],
    rows: [
      { id: '1', kind: 'meeting', subject: 'Review', owner: 'Ann Lee', account: 'Acme', contact: 'Jane', deal_id: 'Acme - 10 seats', done_on: '2024-02-13', status: 'done' },
      { id: '2', kind: 'meeting', subject: 'Next', owner: 'Bob Ray', due_on: '2030-02-13', status: 'planned' },
      { id: '3', kind: 'meeting', subject: 'Missed', owner: 'Bob Ray', due_on: '2024-02-14', status: 'cancelled' },
    ],
  },
  {
    crm: 'HubSpot', object: 'activities', language: 'en', file: 'calls_api.csv',
    lines: ['hs_object_id,hs_call_title,hs_call_duration,hs_call_status,hs_timestamp,hubspot_owner_id', '501,Call with Jane,330000,COMPLETED,2025-11-03T10:00:00Z,7001', '502,Call with Bob,0,NO_ANSWER,2025-11-04T10:00:00Z,7002'],
    rows: [{ kind: 'call', minutes: 5.5, status: 'done', done_on: '2025-11-03', owner_id: '7001' }, { minutes: 0, status: 'done' }],
  },
  {
    crm: 'HubSpot', object: 'deals', language: 'en', file: 'deals.jsonl',
    lines: [
      '{"id":"1","properties":{"dealname":"Fleet","amount":"12500.5","dealstage":"closedwon","closedate":"2026-02-28T14:05:00Z","createdate":"2026-01-14T09:12:00Z","hubspot_owner_id":"77"},"updatedAt":"2026-02-28T14:05:00Z","archived":false}',
      '{"id":"2","properties":{"dealname":"Pilot","amount":"8000","dealstage":"contractsent","closedate":"2026-04-30T00:00:00Z","createdate":"2026-02-08T10:00:00Z","hubspot_owner_id":"78"},"updatedAt":"2026-02-27T14:05:00Z","archived":false}',
    ],
    rows: [{ id: '1', name: 'Fleet', amount: 12500.5, status: 'won', closed_on: '2026-02-28', created_on: '2026-01-14', owner_id: '77' }, { id: '2', status: 'open', expected_close_on: '2026-04-30' }],
  },
];
