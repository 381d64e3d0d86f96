import type { CrmExport } from './crm-export';

export const PIPEDRIVE: readonly CrmExport[] = [
  {
    crm: 'Pipedrive', object: 'deals', language: 'en', file: 'deals-1234.csv',
    lines: [
      '"Deal - ID","Deal - Title","Deal - Value","Deal - Currency","Deal - Pipeline","Deal - Stage","Deal - Status","Deal - Owner","Deal - Organization","Deal - Probability","Deal - Expected close date","Deal - Deal created","Deal - Won time","Deal - Lost time","Deal - Lost reason"',
      '"7","Ovens","1200","EUR","Main","Negotiation","Won","Inès Moreau","Boulangerie","","2024-03-01","2024-01-03 09:00:00","2024-02-13 10:00:00","",""',
      '"8","Mixers","300","EUR","Main","Contact","Lost","Inès Moreau","Pâtisserie","","2024-03-01","2024-01-03 09:00:00","","2024-02-14 10:00:00","Price"',
    ],
    rows: [
      { id: '7', name: 'Ovens', amount: 1200, currency: 'EUR', stage: 'Negotiation', status: 'won', owner: 'Inès Moreau', account: 'Boulangerie', expected_close_on: '2024-03-01', created_on: '2024-01-03', closed_on: '2024-02-13' },
      { status: 'lost', closed_on: '2024-02-14', loss_reason: 'Price' },
    ],
  },
  {
    crm: 'Pipedrive', object: 'deals', language: 'fr', file: 'affaires.csv',
    lines: [
      "\"Affaire - ID\",\"Affaire - Titre\",\"Affaire - Valeur\",\"Affaire - Étape\",\"Affaire - Statut\",\"Affaire - Propriétaire\",\"Affaire - Organisation\",\"Affaire - Date de clôture prévue\",\"Affaire - Affaire créée le\",\"Affaire - Raison de la perte\"",
      '"7","Fours","1200","Négociation","Gagné","Inès Moreau","Boulangerie","2024-03-01","2024-01-03 09:00:00",""',
    ],
    rows: [{ id: '7', name: 'Fours', amount: 1200, stage: 'Négociation', status: 'won', owner: 'Inès Moreau', account: 'Boulangerie', expected_close_on: '2024-03-01', created_on: '2024-01-03', closed_on: null }],
  },
  {
    crm: 'Pipedrive', object: 'activities', language: 'en', file: 'activities.csv',
    lines: ['"Activity - Subject","Activity - Type","Activity - Due date","Activity - Due time","Activity - Done","Activity - Assigned to user","Deal - Title","Person - Name","Organization - Name"', '"First call","Call","2024-03-04","10:30","Done","Inès Moreau","Ovens","Nadia","Boulangerie"', '"Lunch","Lunch","2030-03-04","","To do","Inès Moreau","","",""'],
    rows: [{ subject: 'First call', kind: 'call', done_on: '2024-03-04', due_on: null, status: 'done', owner: 'Inès Moreau', deal_id: 'Ovens', contact: 'Nadia', account: 'Boulangerie' }, { kind: 'meeting', status: 'planned', due_on: '2030-03-04' }],
  },
  {
    crm: 'Pipedrive', object: 'activities', language: 'fr', file: 'activites.csv',
    lines: ["\"Activité - Objet\",\"Activité - Type\",\"Activité - Date d’échéance\",\"Activité - Terminé\",\"Activité - Attribué à l'utilisateur\",\"Affaire - Titre\",\"Organisation - Nom\"", '"Premier appel","Appel","2024-03-04","Terminé","Inès Moreau","Fours","Boulangerie"'],
    rows: [{ kind: 'call', done_on: '2024-03-04', status: 'done', owner: 'Inès Moreau', deal_id: 'Fours', account: 'Boulangerie' }],
  },
  {
    crm: 'Pipedrive', object: 'leads', language: 'en', file: 'leads.csv',
    lines: ['"Lead - ID","Lead - Title","Lead - Owner","Lead - Source","Lead - Lead created","Organization - Name"', '"l1","Ovens lead","Inès Moreau","Web","2024-01-03 09:00:00","Boulangerie"'],
    rows: [{ id: 'l1', name: 'Ovens lead', owner: 'Inès Moreau', source: 'Web', created_on: '2024-01-03', account: 'Boulangerie' }],
  },
  {
    crm: 'Pipedrive', object: 'deals', language: 'en', file: 'deals-18273-1.csv',
    lines: [
      '"Deal - Title","Deal - Organization","Deal - Contact person","Deal - Value","Deal - Currency of Value","Deal - Stage","Deal - Owner","Deal - Status","Deal - Won time","Deal - Lost time","Deal - Deal closed on","Deal - Weighted value","Deal - Label","Deal - My field","Deal - ID","Deal - Expected close date","Deal - Lost reason","Deal - Deal created"',
      '"Ovens","Bakery","Nadia","1,200.50","EUR","Negotiation","Inès Moreau","Won","2024-02-13 10:00:00","","2024-02-13 10:00:00","1200.5","HOT","x","7","","","2024-01-03 09:00:00"',
      '"Mixers","Pastry","","300","EUR","Contact","Inès Moreau","Lost","","2024-02-14 10:00:00","2024-02-14 10:00:00","0","","","8","2024-03-01","Price","2024-01-03 09:00:00"',
      '"Trays","Pastry","","30","EUR","Contact","Inès Moreau","Open","","","","3","","","9","2026-12-31","","2024-01-03 09:00:00"',
      '"Plates","Pastry","","30","EUR","Contact","Inès Moreau","Deleted","","","","3","","","10","2026-12-31","","2024-01-03 09:00:00"',
    ],
    rows: [
      { id: '7', name: 'Ovens', account: 'Bakery', owner: 'Inès Moreau', stage: 'Negotiation', status: 'won', amount: 1200.5, currency: 'EUR', created_on: '2024-01-03', closed_on: '2024-02-13' },
      { id: '8', name: 'Mixers', account: 'Pastry', owner: 'Inès Moreau', stage: 'Contact', status: 'lost', amount: 300, currency: 'EUR', created_on: '2024-01-03', expected_close_on: '2024-03-01', closed_on: '2024-02-14', loss_reason: 'Price' },
      { id: '9', name: 'Trays', account: 'Pastry', owner: 'Inès Moreau', stage: 'Contact', status: 'open', amount: 30, currency: 'EUR', created_on: '2024-01-03', expected_close_on: '2026-12-31' },
      { id: '10', name: 'Plates', account: 'Pastry', owner: 'Inès Moreau', stage: 'Contact', status: 'lost', amount: 30, currency: 'EUR', created_on: '2024-01-03', expected_close_on: '2026-12-31' },
    ],
  },
  {
    crm: 'Pipedrive', object: 'deals', language: 'fr', file: 'affaires-18273-1.csv',
    lines: [
      '"Affaire - ID";"Affaire - Titre";"Affaire - Créateur";"Affaire - Propriétaire";"Affaire - Valeur";"Affaire - Devise de Valeur";"Affaire - Organisation";"Affaire - Pipeline";"Affaire - Étape";"Affaire - Statut";"Affaire - Affaire créée";"Affaire - Date de clôture prévue";"Affaire - Heure de gain";"Affaire - Heure de perte";"Affaire - Motif de la perte";"Affaire - Probabilité"',
      '"7";"Fours";"Luc";"Inès Moreau";"1200,50";"EUR";"Boulangerie";"Ventes";"Négociation";"Gagnée";"03/01/2024 09:00";"01/03/2024";"13/02/2024 10:00";"";"";"80"',
      '"8";"Moules";"Luc";"Inès Moreau";"300";"EUR";"Pâtisserie";"Ventes";"Contact";"Perdue";"04/01/2024 09:00";"01/03/2024";"";"14/02/2024 10:00";"Prix";""',
      '"9";"Plats";"Luc";"Inès Moreau";"30";"EUR";"Pâtisserie";"Ventes";"Contact";"Ouverte";"05/01/2024 09:00";"31/12/2026";"";"";"";"20"',
    ],
    rows: [
      { id: '7', name: 'Fours', account: 'Boulangerie', owner: 'Inès Moreau', stage: 'Négociation', status: 'won', amount: 1200.5, currency: 'EUR', probability: 0.8, created_on: '2024-01-03', expected_close_on: '2024-03-01', closed_on: '2024-02-13' },
      { id: '8', name: 'Moules', account: 'Pâtisserie', owner: 'Inès Moreau', stage: 'Contact', status: 'lost', amount: 300, currency: 'EUR', created_on: '2024-01-04', expected_close_on: '2024-03-01', closed_on: '2024-02-14', loss_reason: 'Prix' },
      { id: '9', name: 'Plats', account: 'Pâtisserie', owner: 'Inès Moreau', stage: 'Contact', status: 'open', amount: 30, currency: 'EUR', probability: 0.2, created_on: '2024-01-05', expected_close_on: '2026-12-31' },
    ],
  },
  {
    crm: 'Pipedrive', object: 'deals', language: 'fr', file: 'transactions.csv',
    lines: [
      '"Transaction - Titre","Transaction - Valeur","Transaction - Organisation","Transaction - Étape","Transaction - Statut","Transaction - Propriétaire","Transaction - Transaction créée le","Transaction - Date de clôture attendue","Transaction - Gagnée le"',
      '"Fours","1200","Boulangerie","Négociation","Gagné","Inès Moreau","2024-01-03 09:00:00","2024-03-01","2024-02-13 10:00:00"',
    ],
    rows: [
      { name: 'Fours', account: 'Boulangerie', owner: 'Inès Moreau', stage: 'Négociation', status: 'won', amount: 1200, created_on: '2024-01-03', expected_close_on: '2024-03-01', closed_on: '2024-02-13' },
    ],
  },
  {
    crm: 'Pipedrive', object: 'activities', language: 'en', file: 'activities-18273.csv',
    lines: [
      '"Activity - Type","Activity - Subject","Activity - Done","Activity - Marked as done time","Activity - Due date","Activity - Duration","Activity - Assigned to user","Activity - Creator","Deal - Title","Organization - Name","Person - Name","Activity - Note"',
      '"Call","First call","Done","2024-03-05 10:30:00","2024-03-04","00:30","Inès Moreau","Luc","Ovens","Bakery","Nadia",""',
      '"Site visit","On site","Not done","","2030-03-04","01:00","Inès Moreau","Luc","","","",""',
    ],
    rows: [
      { kind: 'call', subject: 'First call', owner: 'Inès Moreau', account: 'Bakery', contact: 'Nadia', deal_id: 'Ovens', done_on: '2024-03-05', status: 'done', minutes: 30 },
      { kind: 'visit', subject: 'On site', owner: 'Inès Moreau', due_on: '2030-03-04', status: 'planned', minutes: 60 },
    ],
  },
  {
    crm: 'Pipedrive', object: 'activities', language: 'fr', file: 'activites-18273.csv',
    lines: [
      `"Activité - Type","Activité - Objet","Activité - Fait","Activité - Date d'échéance","Activité - Durée","Activité - Assignée à l'utilisateur","Affaire - Titre","Organisation - Nom","Personne - Nom"`,
      '"Appel","Premier appel","Fait","2024-03-04","00:30","Inès Moreau","Fours","Boulangerie","Nadia"',
      '"Déjeuner","Repas","À faire","2030-03-04","","Inès Moreau","","",""',
    ],
    rows: [
      { kind: 'call', subject: 'Premier appel', owner: 'Inès Moreau', account: 'Boulangerie', contact: 'Nadia', deal_id: 'Fours', done_on: '2024-03-04', status: 'done', minutes: 30 },
      { kind: 'meeting', subject: 'Repas', owner: 'Inès Moreau', due_on: '2030-03-04', status: 'planned' },
    ],
  },
  {
    crm: 'Pipedrive', object: 'leads', language: 'fr', file: 'prospects.csv',
    lines: [
      '"Prospect - ID","Prospect - Titre","Prospect - Propriétaire","Prospect - Source","Prospect - Prospect créé le","Organisation - Nom"',
      '"l1","Piste fours","Inès Moreau","Web","2024-01-03 09:00:00","Boulangerie"',
    ],
    rows: [
      { id: 'l1', name: 'Piste fours', owner: 'Inès Moreau', source: 'Web', created_on: '2024-01-03', account: 'Boulangerie' },
    ],
  },
  {
    crm: 'Pipedrive', object: 'accounts', language: 'en', file: 'organizations.csv',
    lines: [
      '"Organization - Name","Organization - Owner","Organization - Address","Organization - City","Organization - Country of Address","Organization - Won deals","Organization - ID"',
      '"Bakery","Inès Moreau","1 rue X, Lyon, France","Lyon","France","3","12"',
    ],
    rows: [
      { id: '12', name: 'Bakery', owner: 'Inès Moreau', country: 'France', city: 'Lyon' },
    ],
  },
  {
    crm: 'Pipedrive', object: 'contacts', language: 'en', file: 'people.csv',
    lines: [
      '"Person - Name","Person - Organization","Person - Email - Work","Person - Phone - Work","Person - Owner","Person - ID"',
      '"Nadia","Bakery","n@x.test","+33 1","Inès Moreau","4"',
    ],
    rows: [
      { id: '4', name: 'Nadia', owner: 'Inès Moreau', account: 'Bakery', email: 'n@x.test', phone: '+33 1' },
    ],
  },
  {
    crm: 'Pipedrive', object: 'deals', language: 'en', file: 'api.csv',
    lines: [
      'id,title,value,currency,status,stage_id,add_time,won_time,lost_time,lost_reason,expected_close_date,probability,org_name,owner_name,user_id,org_id',
      '101,Ovens,12000.5,EUR,won,4,2025-09-03 10:01:22,2025-11-14 10:01:22,,,2025-12-31,,Boulangerie,Lena,7,9',
      '102,Grills,100,EUR,open,3,2025-09-03 10:01:22,,,,2026-12-31,60,Resto,Raj,8,10',
    ],
    rows: [{ id: '101', name: 'Ovens', status: 'won', closed_on: '2025-11-14', account: 'Boulangerie', account_id: '9', owner: 'Lena', owner_id: '7' }, { status: 'open', probability: 0.6, closed_on: null }],
  },
  {
    crm: 'Pipedrive', object: 'deals', language: 'en', file: 'deals.jsonl',
    lines: [
      '{"id":1,"title":"Fleet","value":12500.5,"currency":"EUR","status":"won","stage_id":4,"org_id":{"name":"Acme","value":9},"user_id":{"id":7,"name":"Ann Lee"},"add_time":"2026-01-14 09:12:33","won_time":"2026-02-28 14:05:00","lost_time":null,"expected_close_date":"2026-03-15"}',
      '{"id":2,"title":"Pilot","value":8000,"currency":"EUR","status":"open","stage_id":3,"org_id":{"name":"Bolt","value":10},"user_id":{"id":8,"name":"Bob Ray"},"add_time":"2026-02-08 10:00:00","won_time":null,"lost_time":null,"expected_close_date":"2026-04-30"}',
    ],
    rows: [{ id: '1', account: 'Acme', account_id: '9', owner: 'Ann Lee', owner_id: '7', status: 'won', closed_on: '2026-02-28' }, { account: 'Bolt', owner: 'Bob Ray', status: 'open', expected_close_on: '2026-04-30' }],
  },
];
