import type { CrmExport } from './crm-export';

export const DYNAMICS: readonly CrmExport[] = [
  {
    crm: 'Dynamics 365', object: 'deals', language: 'en', file: 'My Open Opportunities.csv',
    lines: [
      '(Do Not Modify) Opportunity,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Topic,Potential Customer,Est. close date,Est. revenue,Actual Revenue,Actual Close Date,Probability,Sales Stage,Status,Owner,Created On',
      '11111111-aaaa,abc==,45336.5,Printers,Adventure Works,45351,1000,1100,45340,100,Close,Won,Ann Lee,45294', '22222222-bbbb,abc==,45336.5,Scanners,Contoso,46387,500,,,20,Qualify,Open,Bob Ray,45295.25',
    ],
    rows: [
      { id: '11111111-aaaa', name: 'Printers', account: 'Adventure Works', amount: 1100, closed_on: '2024-02-18', expected_close_on: '2024-02-29', probability: 1, stage: 'Close', status: 'won', owner: 'Ann Lee', created_on: '2024-01-03' },
      { amount: 500, status: 'open', closed_on: null, expected_close_on: '2026-12-31', created_on: '2024-01-04' },
    ],
  },
  {
    crm: 'Dynamics 365', object: 'deals', language: 'fr', file: 'Mes opportunités.csv',
    lines: ['(Ne pas modifier) Opportunité;(Ne pas modifier) Somme de contrôle de ligne;(Ne pas modifier) Modifié le;Rubrique;Client potentiel;Date de fermeture est.;Revenu est.;Statut;Propriétaire;Créé le', '11;x==;13/02/2024 10:00;Imprimantes;Aventure;29/02/2024;1 000,00 €;Gagnée;Anne Le Goff;03/01/2024 09:00'],
    rows: [{ id: '11', name: 'Imprimantes', account: 'Aventure', amount: 1000, expected_close_on: '2024-02-29', status: 'won', owner: 'Anne Le Goff', created_on: '2024-01-03' }],
  },
  {
    crm: 'Dynamics 365', object: 'deals', language: 'fr', file: 'Opportunités ouvertes 31-03-2024 10-22-11.csv',
    lines: [
      `"(Ne pas modifier) Opportunité","(Ne pas modifier) Total de contrôle de la ligne","(Ne pas modifier) Modifié le","Rubrique","Compte","Contact","Date de clôture estimée","Chiffre d'affaires estimé","Devise","Propriétaire","Raison du statut","Statut","Phase du pipeline","Probabilité","Champ maison"`,
      '"8d2c3a1e-0001-ee11-8f6d-000d3a123456","abc/def==","13/02/2024 10:00","Imprimantes","Aventure Works","","29/02/2024","1 000,00 €","Euro","Anne Le Goff","Gagnée","Conclue","Conclure","100","x"',
      '"8d2c3a1e-0002-ee11-8f6d-000d3a123456","abc/def==","13/02/2024 10:00","Scanners","Contoso","","31/12/2026","2 500,50 €","Euro","Bob Roy","En cours","Ouverte","Qualifier","20","y"',
      '"8d2c3a1e-0003-ee11-8f6d-000d3a123456","abc/def==","13/02/2024 10:00","Encre","Contoso","","01/03/2024","500,00 €","Euro","Bob Roy","Prix trop élevé","Perdue","Proposer","0",""',
    ],
    rows: [
      { id: '8d2c3a1e-0001-ee11-8f6d-000d3a123456', name: 'Imprimantes', account: 'Aventure Works', owner: 'Anne Le Goff', stage: 'Conclure', status: 'won', amount: 1000, currency: 'EUR', probability: 1, expected_close_on: '2024-02-29', modified_on: '2024-02-13' },
      { id: '8d2c3a1e-0002-ee11-8f6d-000d3a123456', name: 'Scanners', account: 'Contoso', owner: 'Bob Roy', stage: 'Qualifier', status: 'open', amount: 2500.5, currency: 'EUR', probability: 0.2, expected_close_on: '2026-12-31', modified_on: '2024-02-13' },
      { id: '8d2c3a1e-0003-ee11-8f6d-000d3a123456', name: 'Encre', account: 'Contoso', owner: 'Bob Roy', stage: 'Proposer', status: 'lost', amount: 500, currency: 'EUR', probability: 0, expected_close_on: '2024-03-01', modified_on: '2024-02-13' },
    ],
  },
  {
    crm: 'Dynamics 365', object: 'deals', language: 'en', file: 'All Opportunities 3-31-2024 10-22-11 AM.csv',
    lines: [
      '"(Do Not Modify) Opportunity","(Do Not Modify) Row Checksum","(Do Not Modify) Modified On","Topic","Potential Customer","Est. Close Date","Est. Revenue","Actual Revenue","Actual Close Date","Contact","Account","Probability","Rating","Status","Status Reason","Owner","Created On","Est. Revenue (Base)"',
      '"8d2c3a1e-0001-ee11-8f6d-000d3a123456","abc==","3/30/2024 10:00 AM","Printers","Adventure Works","2/29/2024","$1,000.00","$1,100.00","2/18/2024","","Adventure Works","100","Hot","Won","Won","Ann Lee","1/3/2024 9:00 AM","$1,000.00"',
      '"8d2c3a1e-0002-ee11-8f6d-000d3a123456","abc==","3/30/2024 10:00 AM","Scanners","Contoso","12/31/2026","$500.00","","","Jane Doe","Contoso","20","Cold","Open","In Progress","Bob Ray","1/4/2024 9:00 AM","$500.00"',
      '"8d2c3a1e-0003-ee11-8f6d-000d3a123456","abc==","3/30/2024 10:00 AM","Ink","Contoso","12/31/2026","$50.00","$0.00","3/1/2024","Jane Doe","Contoso","0","Cold","Lost","Out-Sold","Bob Ray","1/4/2024 9:00 AM","$50.00"',
    ],
    rows: [
      { id: '8d2c3a1e-0001-ee11-8f6d-000d3a123456', name: 'Printers', account: 'Adventure Works', owner: 'Ann Lee', status: 'won', amount: 1100, probability: 1, created_on: '2024-01-03', expected_close_on: '2024-02-29', closed_on: '2024-02-18', modified_on: '2024-03-30' },
      { id: '8d2c3a1e-0002-ee11-8f6d-000d3a123456', name: 'Scanners', account: 'Contoso', owner: 'Bob Ray', status: 'open', amount: 500, probability: 0.2, created_on: '2024-01-04', expected_close_on: '2026-12-31', modified_on: '2024-03-30' },
      { id: '8d2c3a1e-0003-ee11-8f6d-000d3a123456', name: 'Ink', account: 'Contoso', owner: 'Bob Ray', status: 'lost', amount: 50, probability: 0, created_on: '2024-01-04', expected_close_on: '2026-12-31', closed_on: '2024-03-01', modified_on: '2024-03-30' },
    ],
  },
  {
    crm: 'Dynamics 365', object: 'deals', language: 'en', file: 'opportunities view.csv',
    lines: [
      'Name,Potential Customer,Estimated Revenue,Estimated Close Date,Status,Owner,Forecast category',
      'Printers,Adventure Works,1000,2024-02-29,Won,Ann Lee,Won',
      'Scanners,Contoso,500,2026-12-31,Open,Bob Ray,Pipeline',
    ],
    rows: [
      { name: 'Printers', account: 'Adventure Works', owner: 'Ann Lee', status: 'won', amount: 1000, forecast_category: 'Won', expected_close_on: '2024-02-29' },
      { name: 'Scanners', account: 'Contoso', owner: 'Bob Ray', status: 'open', amount: 500, forecast_category: 'Pipeline', expected_close_on: '2026-12-31' },
    ],
  },
  {
    crm: 'Dynamics 365', object: 'activities', language: 'en', file: 'All Activities.csv',
    lines: [
      '"(Do Not Modify) Activity","(Do Not Modify) Row Checksum","(Do Not Modify) Modified On","Subject","Regarding","Activity Type","Activity Status","Owner","Priority","Start Date","Due Date","Date Completed"',
      '"a1","x==","3/30/2024 10:00 AM","Call Jane","Printers","Phone Call","Completed","Ann Lee","Normal","2/13/2024 9:00 AM","2/13/2024 10:00 AM","2/13/2024 9:30 AM"',
      '"a2","x==","3/30/2024 10:00 AM","Visit","Scanners","Appointment","Scheduled","Bob Ray","Normal","2/13/2030 9:00 AM","2/13/2030 10:00 AM",""',
    ],
    rows: [
      { id: 'a1', kind: 'call', subject: 'Call Jane', owner: 'Ann Lee', deal_id: 'Printers', due_on: '2024-02-13', done_on: '2024-02-13', status: 'done' },
      { id: 'a2', kind: 'meeting', subject: 'Visit', owner: 'Bob Ray', deal_id: 'Scanners', due_on: '2030-02-13', status: 'planned' },
    ],
  },
  {
    crm: 'Dynamics 365', object: 'activities', language: 'fr', file: 'Activités.csv',
    lines: [
      `"(Ne pas modifier) Activité","(Ne pas modifier) Somme de contrôle de ligne","(Ne pas modifier) Modifié le","Objet","Concernant","Type d'activité","Statut de l'activité","Propriétaire","Priorité","Date de début","Date d'échéance"`,
      '"a1","x==","30/03/2024 10:00","Appeler Jeanne","Imprimantes","Appel téléphonique","Terminée","Anne Le Goff","Normale","13/02/2024 09:00","13/02/2024 10:00"',
      '"a2","x==","30/03/2024 10:00","Visite","Scanners","Rendez-vous","Planifiée","Bob Roy","Normale","13/02/2030 09:00","13/02/2030 10:00"',
    ],
    rows: [
      { id: 'a1', kind: 'call', subject: 'Appeler Jeanne', owner: 'Anne Le Goff', deal_id: 'Imprimantes', due_on: '2024-02-13', done_on: '2024-02-13', status: 'done' },
      { id: 'a2', kind: 'meeting', subject: 'Visite', owner: 'Bob Roy', deal_id: 'Scanners', due_on: '2030-02-13', status: 'planned' },
    ],
  },
  {
    crm: 'Dynamics 365', object: 'leads', language: 'en', file: 'My Open Leads.csv',
    lines: [
      '"(Do Not Modify) Lead","(Do Not Modify) Row Checksum","(Do Not Modify) Modified On","Name","Topic","Status Reason","Created On","Owner","Lead Source"',
      '"l1","x==","3/30/2024 10:00 AM","Jane Doe","Printers","New","1/13/2024 9:00 AM","Ann Lee","Web"',
    ],
    rows: [
      { id: 'l1', name: 'Jane Doe', owner: 'Ann Lee', source: 'Web', status: 'New', created_on: '2024-01-13' },
    ],
  },
  {
    crm: 'Dynamics 365', object: 'leads', language: 'fr', file: 'Prospects ouverts.csv',
    lines: [
      '"(Ne pas modifier) Prospect","(Ne pas modifier) Somme de contrôle de ligne","(Ne pas modifier) Modifié le","Nom","Rubrique","Raison du statut","Créé le","Propriétaire","Source du prospect","Nom de la société"',
      '"l1","x==","30/03/2024 10:00","Jeanne Dupont","Imprimantes","Nouveau","13/01/2024 09:00","Anne Le Goff","Web","Acme"',
    ],
    rows: [
      { id: 'l1', name: 'Jeanne Dupont', owner: 'Anne Le Goff', source: 'Web', status: 'Nouveau', created_on: '2024-01-13', account: 'Acme' },
    ],
  },
  {
    crm: 'Dynamics 365', object: 'accounts', language: 'fr', file: 'Comptes actifs.csv',
    lines: [
      '"(Ne pas modifier) Compte","(Ne pas modifier) Somme de contrôle de ligne","(Ne pas modifier) Modifié le","Nom du compte","Téléphone principal","Adresse 1 : ville","Contact principal","Propriétaire"',
      '"c1","x==","30/03/2024 10:00","Acme","01 02","Lyon","Jeanne","Anne Le Goff"',
    ],
    rows: [
      { id: 'c1', name: 'Acme', owner: 'Anne Le Goff', phone: '01 02', city: 'Lyon' },
    ],
  },
  {
    crm: 'Dynamics 365', object: 'deals', language: 'en', file: 'dataverse.csv',
    lines: [
      'opportunityid,name,_parentaccountid_value,estimatedvalue,actualvalue,estimatedclosedate,actualclosedate,statecode,statuscode,stepname,closeprobability,_ownerid_value,createdon,modifiedon',
      '8d2c-1,Printers,acc-1,1000.0000,1100.0000,2024-02-29,2024-02-18,1,3,4-Close,100,usr-1,2024-01-03T09:00:00Z,2024-02-18T09:00:00Z',
      '8d2c-2,Scanners,acc-2,500.0000,,2026-12-31,,0,1,1-Qualify,20,usr-2,2024-01-03T09:00:00Z,2024-02-18T09:00:00Z',
      '8d2c-3,Ink,acc-2,50.0000,0.0000,2024-12-31,2024-03-01,2,5,1-Qualify,20,usr-2,2024-01-03T09:00:00Z,2024-02-18T09:00:00Z',
    ],
    rows: [
      { id: '8d2c-1', name: 'Printers', account_id: 'acc-1', owner_id: 'usr-1', stage: '4-Close', status: 'won', amount: 1100, probability: 1, created_on: '2024-01-03', expected_close_on: '2024-02-29', closed_on: '2024-02-18', modified_on: '2024-02-18' },
      { id: '8d2c-2', name: 'Scanners', account_id: 'acc-2', owner_id: 'usr-2', stage: '1-Qualify', status: 'open', amount: 500, probability: 0.2, created_on: '2024-01-03', expected_close_on: '2026-12-31', modified_on: '2024-02-18' },
      { id: '8d2c-3', name: 'Ink', account_id: 'acc-2', owner_id: 'usr-2', stage: '1-Qualify', status: 'lost', amount: 50, probability: 0.2, created_on: '2024-01-03', expected_close_on: '2024-12-31', closed_on: '2024-03-01', modified_on: '2024-02-18' },
    ],
  },
  {
    crm: 'Dynamics 365', object: 'accounts', language: 'en', file: 'Active Accounts.csv',
    lines: [
      '"(Do Not Modify) Account","(Do Not Modify) Row Checksum","(Do Not Modify) Modified On","Account Name","Main Phone","Address 1: City","Address 1: Country/Region","Primary Contact","Owner","Industry","Number of Employees","Parent Account"',
      '"c1","x==","3/30/2024 10:00 AM","Acme","01 02","Lyon","France","Jane Doe","Ann Lee","Retail","120","Acme Group"',
    ],
    rows: [
      { id: 'c1', name: 'Acme', owner: 'Ann Lee', phone: '01 02', industry: 'Retail', country: 'France', city: 'Lyon', size: '120', parent: 'Acme Group' },
    ],
  },
  {
    crm: 'Dynamics 365', object: 'contacts', language: 'en', file: 'Active Contacts.csv',
    lines: [
      '"(Do Not Modify) Contact","(Do Not Modify) Row Checksum","(Do Not Modify) Modified On","Full Name","Email","Company Name","Business Phone","Owner","Created On"',
      '"p1","x==","3/30/2024 10:00 AM","Jane Doe","jane@acme.test","Acme","01 02","Ann Lee","1/13/2024 9:00 AM"',
    ],
    rows: [
      { id: 'p1', name: 'Jane Doe', owner: 'Ann Lee', created_on: '2024-01-13', account: 'Acme', email: 'jane@acme.test', phone: '01 02' },
    ],
  },
  {
    crm: 'Dynamics 365', object: 'contacts', language: 'fr', file: 'Contacts actifs.csv',
    lines: [
      '"(Ne pas modifier) Contact","(Ne pas modifier) Somme de contrôle de ligne","(Ne pas modifier) Modifié le","Nom complet","E-mail","Nom de la société","Téléphone professionnel","Propriétaire","Créé le"',
      '"p1","x==","30/03/2024 10:00","Jeanne Dupont","j@acme.test","Acme","01 02","Anne Le Goff","13/01/2024 09:00"',
    ],
    rows: [
      { id: 'p1', name: 'Jeanne Dupont', owner: 'Anne Le Goff', created_on: '2024-01-13', account: 'Acme', email: 'j@acme.test', phone: '01 02' },
    ],
  },
  {
    crm: 'Dynamics 365', object: 'orders', language: 'fr', file: 'Commandes.csv',
    lines: [
      '"(Ne pas modifier) Commande","(Ne pas modifier) Somme de contrôle de ligne","(Ne pas modifier) Modifié le","ID de commande","Nom","Client","Montant total","Raison du statut","Propriétaire","Créé le"',
      '"o1","x==","30/03/2024 10:00","ORD-1","Imprimantes","Acme","1 000,00 €","Nouvelle","Anne Le Goff","13/01/2024 09:00"',
    ],
    rows: [
      { id: 'o1', number: 'ORD-1', account: 'Acme', owner: 'Anne Le Goff', ordered_on: '2024-01-13', status: 'order', net_amount: 1000 },
    ],
  },
  {
    crm: 'Dynamics 365', object: 'activities', language: 'fr', file: 'Appels.csv',
    lines: [
      "(Ne pas modifier) Appel téléphonique,(Ne pas modifier) Somme de contrôle de la ligne,(Ne pas modifier) Modifié le,Objet,Destinataire de l'appel,Concernant,Propriétaire,Statut de l'activité,Échéance,Fin réelle,Durée réelle",
      'g1,x1,06/02/2024 10:00,Relance,Luc Durand,Site web,Anne Petit,Terminé,05/02/2024 10:00,05/02/2024 10:20,15', 'g2,x2,26/02/2024 10:00,Suivi,Eve Martin,Refonte,Marc Roux,Ouvert,16/02/2030 10:00,,',
    ],
    rows: [{ id: 'g1', kind: 'call', subject: 'Relance', contact: 'Luc Durand', deal_id: 'Site web', done_on: '2024-02-05', status: 'done', minutes: 15 }, { kind: 'call', due_on: '2030-02-16', status: 'planned' }],
  },
  {
    crm: 'Dynamics 365', object: 'activities', language: 'en', file: 'Appointments.csv',
    lines: [
      '(Do Not Modify) Appointment,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Subject,Regarding,Start Time,End Time,Owner,Status,Duration',
      'g1,x1,2/6/2024 10:00,Kick-off call,Site,2/5/2024 10:00,2/5/2024 11:00,Ann Lee,Completed,60', 'g2,x2,2/26/2024 10:00,Review,Redo,2/16/2030 10:00,2/16/2030 11:00,Bob Ray,Scheduled,60',
    ],
    rows: [{ id: 'g1', kind: 'meeting', deal_id: 'Site', done_on: '2024-02-05', status: 'done', minutes: 60 }, { kind: 'meeting', due_on: '2030-02-16', status: 'planned' }],
  },
];
