import type { CrmExport } from './crm-export';

export const ZOHO: readonly CrmExport[] = [
  {
    crm: 'Zoho CRM', object: 'deals', language: 'en', file: 'Deals.csv',
    lines: ['Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Type,Probability (%),Created Time,Currency,Reason For Loss', 'zcrm_4876876000000123456,zcrm_1,Ann Lee,100,Acme,2024-02-13,zcrm_9,Acme,Closed Won,New Business,100,2024-01-03 09:00:00,EUR,'],
    rows: [{ id: 'zcrm_4876876000000123456', owner_id: 'zcrm_1', owner: 'Ann Lee', account_id: 'zcrm_9', account: 'Acme', status: 'won', type: 'new', probability: 1, closed_on: '2024-02-13', created_on: '2024-01-03', currency: 'EUR' }],
  },
  {
    crm: 'Zoho CRM', object: 'activities', language: 'en', file: 'Calls.csv',
    lines: ['Record Id,Call Owner.id,Call Owner,Subject,Call Type,Call Start Time,Call Duration (in seconds),Related To,Call Result', 'zcrm_1,zcrm_2,Ann Lee,Intro,Outbound,2024-02-13 10:00:00,90,Acme,Interested'],
    rows: [{ id: 'zcrm_1', kind: 'call', subject: 'Intro', owner: 'Ann Lee', done_on: '2024-02-13', status: 'done', minutes: 1.5, outcome: 'Interested' }],
  },
  {
    crm: 'Zoho CRM', object: 'deals', language: 'en', file: 'Deals_2024_03_31.csv',
    lines: [
      'Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Type,Next Step,Probability (%),Expected Revenue,Lead Source,Campaign Source,Contact Name.id,Contact Name,Created By.id,Created By,Modified By.id,Modified By,Created Time,Modified Time,Last Activity Time,Description,Sales Cycle Duration,Overall Sales Duration,Reason For Loss,Currency,Exchange Rate,Tag,Is Locked,Territory',
      'zcrm_4876876000000123456,zcrm_4876876000000000001,Ann Lee,12500.5,Acme,2024-02-13,zcrm_4876876000000223456,Acme,Closed Won,New Business,,100,12500.5,Web,,,,zcrm_1,Ann Lee,zcrm_1,Ann Lee,2024-01-03 09:00:00,2024-02-13 10:00:00,2024-02-13 10:00:00,,41,41,,EUR,1,,false,',
      'zcrm_4876876000000123457,zcrm_4876876000000000002,Bob Ray,900,Beta,2024-03-01,zcrm_4876876000000223457,Beta,Closed Lost to Competition,Existing Business,,0,0,Partner,,,,zcrm_1,Ann Lee,zcrm_1,Ann Lee,2024-01-15 09:00:00,2024-02-13 10:00:00,,,41,41,Price,EUR,1,,false,',
      'zcrm_4876876000000123458,zcrm_4876876000000000002,Bob Ray,4000,Gamma,2026-06-30,,,Value Proposition,,Call,40,1600,,,,,zcrm_1,Ann Lee,zcrm_1,Ann Lee,2024-02-20 09:00:00,2024-02-20 10:00:00,,,,,,EUR,1,,false,',
    ],
    rows: [
      { id: 'zcrm_4876876000000123456', name: 'Acme', account: 'Acme', account_id: 'zcrm_4876876000000223456', owner: 'Ann Lee', owner_id: 'zcrm_4876876000000000001', stage: 'Closed Won', status: 'won', amount: 12500.5, currency: 'EUR', probability: 1, source: 'Web', type: 'new', created_on: '2024-01-03', closed_on: '2024-02-13', last_activity_on: '2024-02-13', modified_on: '2024-02-13' },
      { id: 'zcrm_4876876000000123457', name: 'Beta', account: 'Beta', account_id: 'zcrm_4876876000000223457', owner: 'Bob Ray', owner_id: 'zcrm_4876876000000000002', stage: 'Closed Lost to Competition', status: 'lost', amount: 900, currency: 'EUR', probability: 0, source: 'Partner', type: 'existing', created_on: '2024-01-15', closed_on: '2024-03-01', modified_on: '2024-02-13', loss_reason: 'Price' },
      { id: 'zcrm_4876876000000123458', name: 'Gamma', owner: 'Bob Ray', owner_id: 'zcrm_4876876000000000002', stage: 'Value Proposition', status: 'open', amount: 4000, currency: 'EUR', probability: 0.4, created_on: '2024-02-20', expected_close_on: '2026-06-30', next_step: 'Call', modified_on: '2024-02-20' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'deals', language: 'fr', file: 'Affaires_2024_03_31.csv',
    lines: [
      "ID d'enregistrement,Propriétaire de Affaire.id,Propriétaire de Affaire,Montant,Nom de l'affaire,Date de fermeture,Nom du compte.id,Nom du compte,Étape,Type,Étape suivante,Probabilité (%),Revenu attendu,Source du prospect,Heure de création,Heure de modification,Devise,Motif de la perte,Champ maison",
      'zcrm_1,zcrm_u1,Anne Le Goff,"12500,50",Acme,13/02/2024,zcrm_c1,Acme,Fermée et gagnée,Nouvelle affaire,,100,"12500,50",Web,03/01/2024 09:00,13/02/2024 10:00,EUR,,x',
      'zcrm_2,zcrm_u2,Bob Roy,900,Bêta,01/03/2024,zcrm_c2,Bêta,Fermée et perdue,Affaire existante,,0,0,Salon,15/01/2024 09:00,13/02/2024 10:00,EUR,Prix,y',
      'zcrm_3,zcrm_u2,Bob Roy,4000,Gamma,30/06/2026,,,Négociation/Examen,,Appeler,90,3600,,20/02/2024 09:00,20/02/2024 10:00,EUR,,',
    ],
    rows: [
      { id: 'zcrm_1', name: 'Acme', account: 'Acme', account_id: 'zcrm_c1', owner: 'Anne Le Goff', owner_id: 'zcrm_u1', stage: 'Fermée et gagnée', status: 'won', amount: 12500.5, currency: 'EUR', probability: 1, source: 'Web', type: 'new', created_on: '2024-01-03', closed_on: '2024-02-13', modified_on: '2024-02-13' },
      { id: 'zcrm_2', name: 'Bêta', account: 'Bêta', account_id: 'zcrm_c2', owner: 'Bob Roy', owner_id: 'zcrm_u2', stage: 'Fermée et perdue', status: 'lost', amount: 900, currency: 'EUR', probability: 0, source: 'Salon', type: 'existing', created_on: '2024-01-15', closed_on: '2024-03-01', modified_on: '2024-02-13', loss_reason: 'Prix' },
      { id: 'zcrm_3', name: 'Gamma', owner: 'Bob Roy', owner_id: 'zcrm_u2', stage: 'Négociation/Examen', status: 'open', amount: 4000, currency: 'EUR', probability: 0.9, created_on: '2024-02-20', expected_close_on: '2026-06-30', next_step: 'Appeler', modified_on: '2024-02-20' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'deals', language: 'fr', file: 'Transactions.csv',
    lines: [
      '"Propriétaire de la transaction","Nom de la transaction","Montant","Date de clôture","Étape","Nom du compte","Probabilité (%)","Source de la piste","Heure de création"',
      '"Anne Le Goff","Acme","€ 12 500,50","13 févr. 2024","Clôturé gagné","Acme","100","Web","3 janv. 2024 09:00"',
      '"Bob Roy","Bêta","€ 900,00","1 mars 2024","Clôturé perdu","Bêta","0","","15 janv. 2024 09:00"',
    ],
    rows: [
      { name: 'Acme', account: 'Acme', owner: 'Anne Le Goff', stage: 'Clôturé gagné', status: 'won', amount: 12500.5, probability: 1, source: 'Web', created_on: '2024-01-03', closed_on: '2024-02-13' },
      { name: 'Bêta', account: 'Bêta', owner: 'Bob Roy', stage: 'Clôturé perdu', status: 'lost', amount: 900, probability: 0, created_on: '2024-01-15', closed_on: '2024-03-01' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'deals', language: 'en', file: 'Zoho report.csv', skipped: { 1: 'before_header', 2: 'blank', 6: 'total' },
    lines: [
      '"Deals closing this month"',
      '',
      '"Deal Owner","Deal Name","Account Name","Amount","Stage","Closing Date","Probability (%)"',
      '"Ann Lee","Acme","Acme","€ 12,500.50","Closed Won","Feb 13, 2024","100"',
      '"Bob Ray","Beta","Beta","€ 900.00","Closed Lost","Mar 01, 2024","0"',
      '"Total","","","€ 13,400.50","","",""',
    ],
    rows: [
      { name: 'Acme', account: 'Acme', owner: 'Ann Lee', stage: 'Closed Won', status: 'won', amount: 12500.5, probability: 1, closed_on: '2024-02-13' },
      { name: 'Beta', account: 'Beta', owner: 'Bob Ray', stage: 'Closed Lost', status: 'lost', amount: 900, probability: 0, closed_on: '2024-03-01' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'deals', language: 'en', file: 'Potentials.csv',
    lines: [
      'Potential Id,Potential Owner,Potential Name,Account Name,Stage,Amount,Closing Date,Lead Source,Probability',
      '11,Ann Lee,Acme,Acme,Closed Won,100,13/02/2024,Web,100',
      '12,Bob Ray,Beta,Beta,Closed Lost,50,01/03/2024,Web,0',
    ],
    rows: [
      { id: '11', name: 'Acme', account: 'Acme', owner: 'Ann Lee', stage: 'Closed Won', status: 'won', amount: 100, probability: 1, source: 'Web', closed_on: '2024-02-13' },
      { id: '12', name: 'Beta', account: 'Beta', owner: 'Bob Ray', stage: 'Closed Lost', status: 'lost', amount: 50, probability: 0, source: 'Web', closed_on: '2024-03-01' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'activities', language: 'en', file: 'Calls_2024.csv',
    lines: [
      'Record Id,Subject,Call Type,Call Purpose,Call Start Time,Call Duration,Call Duration (in seconds),Call Owner.id,Call Owner,Contact Name,Related To,Call Result,Outgoing Call Status,Created Time',
      'zcrm_1,Intro,Outbound,Prospecting,2024-02-13 10:00:00,01:30,90,zcrm_u1,Ann Lee,Jane,Acme,Interested,Completed,2024-02-13 10:00:00',
      'zcrm_2,Next,Outbound,Prospecting,2030-02-13 10:00:00,,,zcrm_u1,Ann Lee,Jane,Acme,,Scheduled,2024-02-13 10:00:00',
    ],
    rows: [
      { id: 'zcrm_1', kind: 'call', subject: 'Intro', owner: 'Ann Lee', owner_id: 'zcrm_u1', contact: 'Jane', deal_id: 'Acme', created_on: '2024-02-13', done_on: '2024-02-13', status: 'done', outcome: 'Interested', minutes: 1.5 },
      { id: 'zcrm_2', kind: 'call', subject: 'Next', owner: 'Ann Lee', owner_id: 'zcrm_u1', contact: 'Jane', deal_id: 'Acme', created_on: '2024-02-13', due_on: '2030-02-13', status: 'planned' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'activities', language: 'fr', file: 'Appels.csv',
    lines: [
      "ID d'enregistrement,Propriétaire de Appel,Objet,Type d'appel,Heure de début de l'appel,Durée de l'appel (en secondes),Associé à,Résultat de l'appel,Statut de l'appel",
      'zcrm_1,Anne Le Goff,Intro,Sortant,13/02/2024 10:00,90,Acme,Intéressé,Terminé',
      'zcrm_2,Anne Le Goff,Suite,Sortant,15/02/2030 10:00,,Acme,,Planifié',
    ],
    rows: [
      { id: 'zcrm_1', kind: 'call', subject: 'Intro', owner: 'Anne Le Goff', deal_id: 'Acme', done_on: '2024-02-13', status: 'done', outcome: 'Intéressé', minutes: 1.5 },
      { id: 'zcrm_2', kind: 'call', subject: 'Suite', owner: 'Anne Le Goff', deal_id: 'Acme', due_on: '2030-02-15', status: 'planned' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'activities', language: 'fr', file: 'Tâches.csv',
    lines: [
      "ID d'enregistrement,Propriétaire de Tâche,Sujet,Date d'échéance,Nom du contact,Associé à,Statut,Priorité,Heure de fermeture",
      'zcrm_1,Anne Le Goff,Relancer Acme,13/02/2024,Jeanne,Acme,Terminé,Élevée,13/02/2024 12:00',
      'zcrm_2,Bob Roy,Devis Bêta,15/02/2030,Paul,Bêta,Non commencé,Normale,',
    ],
    rows: [
      { id: 'zcrm_1', kind: 'task', subject: 'Relancer Acme', owner: 'Anne Le Goff', contact: 'Jeanne', deal_id: 'Acme', due_on: '2024-02-13', done_on: '2024-02-13', status: 'done' },
      { id: 'zcrm_2', kind: 'task', subject: 'Devis Bêta', owner: 'Bob Roy', contact: 'Paul', deal_id: 'Bêta', due_on: '2030-02-15', status: 'planned' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'activities', language: 'fr', file: 'Réunions.csv',
    lines: [
      "ID d'enregistrement,Hôte,Titre,De,À,Associé à,Nom du contact,Lieu",
      'zcrm_1,Anne Le Goff,Point,13/02/2024 10:00,13/02/2024 11:00,Acme,Jeanne,Paris',
    ],
    rows: [
      { id: 'zcrm_1', kind: 'meeting', subject: 'Point', owner: 'Anne Le Goff', contact: 'Jeanne', deal_id: 'Acme', done_on: '2024-02-13', status: 'done' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'activities', language: 'en', file: 'Meetings.csv',
    lines: [
      'Record Id,Title,From,To,Host.id,Host,Related To,Contact Name,Location,All day',
      'zcrm_1,Review,2024-02-13 10:00:00,2024-02-13 11:00:00,zcrm_u1,Ann Lee,Acme,Jane,Paris,false',
    ],
    rows: [
      { id: 'zcrm_1', kind: 'meeting', subject: 'Review', owner: 'Ann Lee', owner_id: 'zcrm_u1', contact: 'Jane', deal_id: 'Acme', done_on: '2024-02-13', status: 'done' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'leads', language: 'fr', file: 'Prospects.csv',
    lines: [
      "ID d'enregistrement,Propriétaire de Prospect.id,Propriétaire de Prospect,Société,Prénom,Nom,E-mail,Téléphone,Source du prospect,Statut du prospect,Heure de création,Ville,Pays",
      'zcrm_1,zcrm_u1,Anne Le Goff,Acme,Jeanne,Dupont,j@acme.test,01,Web,Contacté,13/01/2024 09:00,Lyon,France',
    ],
    rows: [
      { id: 'zcrm_1', name: 'Jeanne Dupont', owner: 'Anne Le Goff', owner_id: 'zcrm_u1', source: 'Web', status: 'Contacté', created_on: '2024-01-13', account: 'Acme', email: 'j@acme.test', phone: '01', country: 'France', city: 'Lyon' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'accounts', language: 'fr', file: 'Comptes.csv',
    lines: [
      "ID d'enregistrement,Propriétaire de Compte,Nom du compte,Téléphone,Type de compte,Secteur,Employés,Ville de facturation,Pays de facturation,Heure de création",
      'zcrm_1,Anne Le Goff,Acme,01,Client,Industrie,120,Lyon,France,13/01/2024 09:00',
    ],
    rows: [
      { id: 'zcrm_1', name: 'Acme', owner: 'Anne Le Goff', status: 'Client', created_on: '2024-01-13', phone: '01', industry: 'Industrie', country: 'France', city: 'Lyon', size: '120' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'contacts', language: 'fr', file: 'Contacts.csv',
    lines: [
      "ID d'enregistrement,Propriétaire de Contact,Prénom,Nom,Nom du compte,E-mail,Téléphone",
      'zcrm_1,Anne Le Goff,Jeanne,Dupont,Acme,j@acme.test,01',
    ],
    rows: [
      { id: 'zcrm_1', name: 'Jeanne Dupont', owner: 'Anne Le Goff', account: 'Acme', email: 'j@acme.test', phone: '01' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'activities', language: 'en', file: 'Tasks_2024.csv',
    lines: [
      'Record Id,Task Owner.id,Task Owner,Subject,Due Date,Contact Name.id,Contact Name,Related To.id,Related To,Status,Priority,Closed Time,Created Time',
      'zcrm_1,zcrm_u1,Ann Lee,Call Acme,2024-02-13,zcrm_p1,Jane,zcrm_d1,Acme,Completed,High,2024-02-13 12:00:00,2024-02-10 09:00:00',
      'zcrm_2,zcrm_u2,Bob Ray,Quote Beta,2030-02-15,,,,Beta,Not Started,Normal,,2024-02-10 09:00:00',
    ],
    rows: [
      { id: 'zcrm_1', kind: 'task', subject: 'Call Acme', owner: 'Ann Lee', owner_id: 'zcrm_u1', contact: 'Jane', deal_id: 'Acme', created_on: '2024-02-10', due_on: '2024-02-13', done_on: '2024-02-13', status: 'done' },
      { id: 'zcrm_2', kind: 'task', subject: 'Quote Beta', owner: 'Bob Ray', owner_id: 'zcrm_u2', deal_id: 'Beta', created_on: '2024-02-10', due_on: '2030-02-15', status: 'planned' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'leads', language: 'en', file: 'Leads_2024.csv',
    lines: [
      'Record Id,Lead Owner.id,Lead Owner,Company,First Name,Last Name,Email,Phone,Lead Source,Lead Status,Industry,No. of Employees,Created Time,City,Country',
      'zcrm_1,zcrm_u1,Ann Lee,Acme,Jane,Doe,jane@acme.test,01,Web,Contacted,Retail,120,2024-01-13 09:00:00,Lyon,France',
    ],
    rows: [
      { id: 'zcrm_1', name: 'Jane Doe', owner: 'Ann Lee', owner_id: 'zcrm_u1', source: 'Web', status: 'Contacted', created_on: '2024-01-13', account: 'Acme', email: 'jane@acme.test', phone: '01', industry: 'Retail', country: 'France', city: 'Lyon', size: '120' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'accounts', language: 'en', file: 'Accounts_2024.csv',
    lines: [
      'Record Id,Account Owner.id,Account Owner,Account Name,Phone,Account Type,Industry,Employees,Billing City,Billing Country,Parent Account,Created Time',
      'zcrm_1,zcrm_u1,Ann Lee,Acme,01,Customer,Retail,120,Lyon,France,Acme Group,2024-01-13 09:00:00',
    ],
    rows: [
      { id: 'zcrm_1', name: 'Acme', owner: 'Ann Lee', owner_id: 'zcrm_u1', status: 'Customer', created_on: '2024-01-13', phone: '01', industry: 'Retail', country: 'France', city: 'Lyon', size: '120', parent: 'Acme Group' },
    ],
  },
  {
    crm: 'Zoho CRM', object: 'contacts', language: 'en', file: 'Contacts_2024.csv',
    lines: [
      'Record Id,Contact Owner.id,Contact Owner,First Name,Last Name,Account Name.id,Account Name,Email,Phone,Lead Source,Created Time',
      'zcrm_1,zcrm_u1,Ann Lee,Jane,Doe,zcrm_c1,Acme,jane@acme.test,01,Web,2024-01-13 09:00:00',
    ],
    rows: [
      { id: 'zcrm_1', name: 'Jane Doe', owner: 'Ann Lee', owner_id: 'zcrm_u1', source: 'Web', created_on: '2024-01-13', account: 'Acme', account_id: 'zcrm_c1', email: 'jane@acme.test', phone: '01' },
    ],
  },
];
