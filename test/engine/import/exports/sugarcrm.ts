import type { CrmExport } from './crm-export';

export const SUGARCRM: readonly CrmExport[] = [
  {
    crm: 'SuiteCRM / SugarCRM', object: 'deals', language: 'en', file: 'Opportunities.csv',
    lines: ['"Opportunity Name","ID","Opportunity Amount","Currency","Expected Close Date","Sales Stage","Probability (%)","Opportunity Type","Account Name","Amount","Lead Source","Assigned User Name","Assigned User ID","Teams","Date Created","Deleted"', '"Acme","a1","1,200.00","Euro","02/13/2024","Closed Won","100","New Business","Acme","1,200.00","Web","ann","u1","West","01/03/2024 09:00","0"'],
    rows: [{ id: 'a1', name: 'Acme', amount: 1200, expected_close_on: '2024-02-13', closed_on: null, status: 'won', type: 'new', account: 'Acme', owner: 'ann', owner_id: 'u1', team: 'West', created_on: '2024-01-03', source: 'Web' }],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'activities', language: 'en', file: 'Meetings.csv',
    lines: ['"Subject","ID","Status","Location","Date","Duration Hours","Duration Minutes","Related to","Related to","Assigned to","Assigned User ID"', '"Review","m1","Held","Paris","2024-02-13 10:00","1","30","Accounts","Acme","ann","u1"', '"Later","m2","Planned","Paris","2030-02-13 10:00","0","45","","","ann","u1"'],
    rows: [{ id: 'm1', kind: 'meeting', subject: 'Review', status: 'done', done_on: '2024-02-13', minutes: 90, owner: 'ann' }, { status: 'planned', due_on: '2030-02-13', minutes: 45 }],
  },
  {
    crm: 'SugarCRM', object: 'deals', language: 'en', file: 'Opportunities.csv',
    lines: ['"ID","Name","Account Name","Expected Close Date","Likely","Best","Worst","Sales Stage","Status","Assigned User Name","Teams","Date Created"', '"a1","Acme","Acme","2024-02-13","1200","1500","900","Closed Lost","Closed Lost","ann","West","2024-01-03"'],
    rows: [{ id: 'a1', name: 'Acme', amount: 1200, status: 'lost', stage: 'Closed Lost', owner: 'ann', team: 'West', expected_close_on: '2024-02-13' }],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'deals', language: 'fr', file: 'Opportunites.csv',
    lines: [
      `"Nom de l'affaire","ID","Montant de l'affaire","Devise","Date de clôture prévue","Étape de vente","Probabilité (%)","Type d'affaire","Nom du compte","Origine principale","Assigné à","ID utilisateur assigné","Date de création","Supprimé"`,
      '"Acme","a1","1 200,00","Euro","13/02/2024","Gagnée","100","Nouvelle affaire","Acme","Site web","anne","u1","03/01/2024 09:00","0"',
      '"Bêta","a2","900,00","Euro","01/03/2024","Perdue","0","Affaire existante","Bêta","","bob","u2","15/01/2024 09:00","0"',
      '"Gamma","a3","4 000,00","Euro","30/06/2026","Négociation","60","","Gamma","","bob","u2","20/02/2024 09:00","0"',
    ],
    rows: [
      { id: 'a1', name: 'Acme', account: 'Acme', owner: 'anne', owner_id: 'u1', stage: 'Gagnée', status: 'won', amount: 1200, currency: 'EUR', probability: 1, source: 'Site web', type: 'new', created_on: '2024-01-03', expected_close_on: '2024-02-13' },
      { id: 'a2', name: 'Bêta', account: 'Bêta', owner: 'bob', owner_id: 'u2', stage: 'Perdue', status: 'lost', amount: 900, currency: 'EUR', probability: 0, type: 'existing', created_on: '2024-01-15', expected_close_on: '2024-03-01' },
      { id: 'a3', name: 'Gamma', account: 'Gamma', owner: 'bob', owner_id: 'u2', stage: 'Négociation', status: 'open', amount: 4000, currency: 'EUR', probability: 0.6, created_on: '2024-02-20', expected_close_on: '2026-06-30' },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'deals', language: 'en', file: 'Opportunities_db.csv',
    lines: [
      '"id","name","date_entered","date_modified","modified_user_id","created_by","description","deleted","assigned_user_id","opportunity_type","account_name","campaign_id","lead_source","amount","amount_usdollar","currency_id","date_closed","next_step","sales_stage","probability"',
      '"a1","Acme","2024-01-03 09:00:00","2024-02-13 09:00:00","1","1","","0","u1","New Business","Acme","","Web Site","1200","1200","-99","2024-02-13","","Closed Won","100"',
      '"a2","Beta","2024-01-15 09:00:00","2024-02-13 09:00:00","1","1","","0","u2","Existing Business","Beta","","","900","900","-99","2024-03-01","","Closed Lost","0"',
    ],
    rows: [
      { id: 'a1', name: 'Acme', account: 'Acme', owner_id: 'u1', stage: 'Closed Won', status: 'won', amount: 1200, probability: 1, source: 'Web Site', type: 'new', created_on: '2024-01-03', expected_close_on: '2024-02-13', modified_on: '2024-02-13' },
      { id: 'a2', name: 'Beta', account: 'Beta', owner_id: 'u2', stage: 'Closed Lost', status: 'lost', amount: 900, probability: 0, type: 'existing', created_on: '2024-01-15', expected_close_on: '2024-03-01', modified_on: '2024-02-13' },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'deals', language: 'en', file: 'Opps_sub.csv',
    lines: [
      '"Opportunity Name","Account Name","Sales Stage","Opportunity Amount","Expected Close Date","Assigned to","Date Created","Region_c"',
      '"Acme","Acme","Closed Won","€1,200.00","02/13/2024","Ann Lee","01/03/2024 09:00am","EMEA"',
      '"Beta","Beta","Prospecting","€900.00","12/31/2026","Bob Ray","01/15/2024 03:30pm","EMEA"',
    ],
    rows: [
      { name: 'Acme', account: 'Acme', owner: 'Ann Lee', stage: 'Closed Won', status: 'won', amount: 1200, created_on: '2024-01-03', expected_close_on: '2024-02-13' },
      { name: 'Beta', account: 'Beta', owner: 'Bob Ray', stage: 'Prospecting', status: 'open', amount: 900, created_on: '2024-01-15', expected_close_on: '2026-12-31' },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'activities', language: 'fr', file: 'Appels.csv',
    lines: [
      '"Sujet","ID","Statut","Direction","Date de début","Durée (heures)","Durée (minutes)","Assigné à","ID utilisateur assigné","Nom du compte"',
      '"Intro","c1","Tenu","Sortant","13/02/2024 10:00","0","15","anne","u1","Acme"',
      '"Suite","c2","Planifié","Sortant","15/02/2030 10:00","0","30","anne","u1","Acme"',
    ],
    rows: [
      { id: 'c1', kind: 'call', subject: 'Intro', owner: 'anne', owner_id: 'u1', account: 'Acme', done_on: '2024-02-13', status: 'done', minutes: 15 },
      { id: 'c2', kind: 'call', subject: 'Suite', owner: 'anne', owner_id: 'u1', account: 'Acme', due_on: '2030-02-15', status: 'planned', minutes: 30 },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'activities', language: 'fr', file: 'Reunions.csv',
    lines: [
      '"Sujet","ID","Statut","Lieu","Date de début","Durée (heures)","Durée (minutes)","Assigné à","ID utilisateur assigné"',
      '"Point","m1","Tenue","Paris","13/02/2024 10:00","1","30","anne","u1"',
    ],
    rows: [
      { id: 'm1', kind: 'meeting', subject: 'Point', owner: 'anne', owner_id: 'u1', done_on: '2024-02-13', status: 'done', minutes: 90 },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'activities', language: 'fr', file: 'Taches.csv',
    lines: [
      `"Sujet","ID","Statut","Date de début","Date d'échéance","Priorité","Nom du contact","Assigné à","ID utilisateur assigné"`,
      '"Relancer","t1","Terminée","12/02/2024","13/02/2024","Haute","Jeanne","anne","u1"',
      '"Devis","t2","Non commencée","","15/02/2030","Basse","","bob","u2"',
    ],
    rows: [
      { id: 't1', kind: 'task', subject: 'Relancer', owner: 'anne', owner_id: 'u1', contact: 'Jeanne', done_on: '2024-02-13', status: 'done' },
      { id: 't2', kind: 'task', subject: 'Devis', owner: 'bob', owner_id: 'u2', due_on: '2030-02-15', status: 'planned' },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'leads', language: 'fr', file: 'Prospects.csv',
    lines: [
      '"Prénom","Nom","ID","Civilité","Fonction","Service","Nom du compte","Statut","Description du statut","Origine principale","Description de la source","Assigné à","ID utilisateur assigné","Adresse e-mail","Date de création"',
      '"Jeanne","Dupont","l1","Mme","DAF","","Acme","Nouveau","","Site web","","anne","u1","j@acme.test","13/01/2024 09:00"',
    ],
    rows: [
      { id: 'l1', name: 'Jeanne Dupont', owner: 'anne', owner_id: 'u1', source: 'Site web', status: 'Nouveau', created_on: '2024-01-13', account: 'Acme', email: 'j@acme.test' },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'accounts', language: 'fr', file: 'Comptes.csv',
    lines: [
      `"Nom","ID","Site web","Type","Secteur d'activité","Chiffre d'affaires annuel","Téléphone bureau","Ville de facturation","Pays de facturation","Assigné à","ID utilisateur assigné"`,
      '"Acme","c1","acme.test","Client","Industrie","1000000","01","Lyon","France","anne","u1"',
    ],
    rows: [
      { id: 'c1', name: 'Acme', owner: 'anne', owner_id: 'u1', status: 'Client', phone: '01', industry: 'Industrie', country: 'France', city: 'Lyon' },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'contacts', language: 'fr', file: 'Contacts.csv',
    lines: [
      '"Prénom","Nom","ID","Fonction","Nom du compte","Adresse e-mail","Téléphone bureau","Assigné à","ID utilisateur assigné"',
      '"Jeanne","Dupont","p1","DAF","Acme","j@acme.test","01","anne","u1"',
    ],
    rows: [
      { id: 'p1', name: 'Jeanne Dupont', owner: 'anne', owner_id: 'u1', account: 'Acme', email: 'j@acme.test', phone: '01' },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'leads', language: 'en', file: 'Leads.csv',
    lines: [
      '"First Name","Last Name","ID","Salutation","Title","Department","Account Name","Status","Status Description","Lead Source","Assigned User Name","Assigned User ID","Email Address","Date Created","Primary Address City"',
      '"Jane","Doe","l1","Ms.","CFO","","Acme","New","","Web Site","ann","u1","j@acme.test","01/13/2024 09:00","Lyon"',
    ],
    rows: [
      { id: 'l1', name: 'Jane Doe', owner: 'ann', owner_id: 'u1', source: 'Web Site', status: 'New', created_on: '2024-01-13', account: 'Acme', email: 'j@acme.test', city: 'Lyon' },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'activities', language: 'en', file: 'Calls.csv',
    lines: [
      '"Subject","ID","Status","Direction","Date","Duration Hours","Duration Minutes","Parent Type","Parent ID","Assigned to","Assigned User ID","Description"',
      '"Intro","c1","Held","Outbound","02/13/2024 10:00","0","15","Accounts","acc-1","ann","u1",""',
      '"Next","c2","Planned","Outbound","02/15/2030 10:00","0","30","Opportunities","opp-1","ann","u1",""',
    ],
    rows: [
      { id: 'c1', kind: 'call', subject: 'Intro', owner: 'ann', owner_id: 'u1', account_id: 'acc-1', done_on: '2024-02-13', status: 'done', minutes: 15 },
      { id: 'c2', kind: 'call', subject: 'Next', owner: 'ann', owner_id: 'u1', deal_id: 'opp-1', due_on: '2030-02-15', status: 'planned', minutes: 30 },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'activities', language: 'en', file: 'Meetings.csv',
    lines: [
      '"Subject","ID","Status","Location","Date","Duration Hours","Duration Minutes","Related to","Related to","Assigned to","Assigned User ID"',
      '"Review","m1","Held","Paris","2024-02-13 10:00","1","30","Accounts","Acme","ann","u1"',
      '"Later","m2","Planned","Paris","2030-02-13 10:00","0","45","Opportunities","Acme 10","bob","u2"',
    ],
    rows: [
      { id: 'm1', kind: 'meeting', subject: 'Review', owner: 'ann', owner_id: 'u1', account: 'Acme', done_on: '2024-02-13', status: 'done', minutes: 90 },
      { id: 'm2', kind: 'meeting', subject: 'Later', owner: 'bob', owner_id: 'u2', deal_id: 'Acme 10', due_on: '2030-02-13', status: 'planned', minutes: 45 },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'activities', language: 'en', file: 'Tasks.csv',
    lines: [
      '"Subject","ID","Status","Date Start","Date Due","Priority","Contact Name","Parent Type","Parent ID","Assigned to","Assigned User ID"',
      '"Call back","t1","Completed","02/12/2024 09:00","02/13/2024 09:00","High","Jane","Opportunities","opp-1","ann","u1"',
      '"Offer","t2","Not Started","","02/15/2030 09:00","Low","","","","bob","u2"',
    ],
    rows: [
      { id: 't1', kind: 'task', subject: 'Call back', owner: 'ann', owner_id: 'u1', contact: 'Jane', deal_id: 'opp-1', done_on: '2024-02-13', status: 'done' },
      { id: 't2', kind: 'task', subject: 'Offer', owner: 'bob', owner_id: 'u2', due_on: '2030-02-15', status: 'planned' },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'accounts', language: 'en', file: 'Accounts.csv',
    lines: [
      '"Name","ID","Website","Office Phone","Billing City","Billing Country","Type","Industry","Annual Revenue","Employees","Member of","Assigned User Name","Assigned User ID","Date Created"',
      '"Acme","c1","acme.test","01","Lyon","France","Customer","Retail","1000000","120","Acme Group","ann","u1","01/03/2024 09:00"',
      '"Beta","c2","beta.test","02","Paris","France","Prospect","Energy","","9","","bob","u2","01/15/2024 09:00"',
    ],
    rows: [
      { id: 'c1', name: 'Acme', owner: 'ann', owner_id: 'u1', status: 'Customer', created_on: '2024-01-03', phone: '01', industry: 'Retail', country: 'France', city: 'Lyon', size: '120', parent: 'Acme Group' },
      { id: 'c2', name: 'Beta', owner: 'bob', owner_id: 'u2', status: 'Prospect', created_on: '2024-01-15', phone: '02', industry: 'Energy', country: 'France', city: 'Paris', size: '9' },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'contacts', language: 'en', file: 'Contacts.csv',
    lines: [
      '"First Name","Last Name","ID","Title","Account Name","Email Address","Office Phone","Assigned User Name","Assigned User ID","Primary Address City","Date Created"',
      '"Jane","Doe","p1","CFO","Acme","jane@acme.test","01","ann","u1","Lyon","01/13/2024 09:00"',
    ],
    rows: [
      { id: 'p1', name: 'Jane Doe', owner: 'ann', owner_id: 'u1', created_on: '2024-01-13', account: 'Acme', email: 'jane@acme.test', phone: '01', city: 'Lyon' },
    ],
  },
  {
    crm: 'SugarCRM', object: 'deals', language: 'fr', file: 'Revenue Line Items.csv',
    lines: [
      `"Nom","Nom de l'affaire","Nom du compte","Date de clôture prévue","Probable","Optimiste","Pessimiste","Phase de vente","Utilisateur assigné","Équipes"`,
      '"Ligne 1","Acme","Acme","13/02/2024","1200","1500","900","Gagné","anne","West"',
    ],
    rows: [
      { name: 'Ligne 1', account: 'Acme', owner: 'anne', team: 'West', stage: 'Gagné', status: 'won', amount: 1200, expected_close_on: '2024-02-13' },
    ],
  },
  {
    crm: 'SuiteCRM / SugarCRM', object: 'activities', language: 'fr', file: 'Appels liés.csv',
    lines: [
      '"Sujet","ID","Statut","Date de début","Durée (heures)","Durée (minutes)","Assigné à","Relatif à","Relatif à (type)","Direction"', '"Relance","c1","Tenu","2024-02-05 10:00","0","15","anne","Site web","Affaire","Sortant"',
      '"Suivi","c2","Planifié","2030-02-06 11:00","1","0","marc","Durand","Compte","Sortant"',
    ],
    rows: [{ id: 'c1', deal_id: 'Site web', minutes: 15, status: 'done', done_on: '2024-02-05' }, { account: 'Durand', deal_id: null, minutes: 60, status: 'planned', due_on: '2030-02-06' }],
  },
];
