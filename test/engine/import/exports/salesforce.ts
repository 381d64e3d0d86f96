import type { CrmExport } from './crm-export';

export const SALESFORCE: readonly CrmExport[] = [
  {
    crm: 'Salesforce', object: 'deals', language: 'en', file: 'report1700000000.csv',
    lines: [
      '"Opportunity Owner","Owner Role","Account Name","Opportunity Name","Stage","Amount Currency","Amount","Probability (%)","Close Date","Created Date","Next Step","Lead Source","Type","Opportunity ID"',
      '"Ann Lee","West","Acme","Acme - 10 seats","Closed Won","EUR","12500.50","100","2/13/2024","1/3/2024","Sign","Web","New Business","0061r00001AAAAA"',
      '"Bob Ray","East","Beta","Beta - renewal","Closed Lost","EUR","900","0","3/1/2024","1/15/2024","","Partner","Existing Business","0061r00001AAAAB"',
      '"Ann Lee","West","Acme","Acme - more","Negotiation/Review","EUR","4000","70","6/30/2026","2/20/2024","Call","","New Business","0061r00001AAAAC"',
    ],
    rows: [
      { id: '0061r00001AAAAA', name: 'Acme - 10 seats', owner: 'Ann Lee', team: 'West', account: 'Acme', stage: 'Closed Won', status: 'won', amount: 12500.5, currency: 'EUR', probability: 1, closed_on: '2024-02-13', expected_close_on: null, created_on: '2024-01-03', next_step: 'Sign', source: 'Web', type: 'new' },
      { status: 'lost', closed_on: '2024-03-01', type: 'existing', probability: 0 },
      { status: 'open', closed_on: null, expected_close_on: '2026-06-30', probability: 0.7 },
    ],
  },
  {
    crm: 'Salesforce', object: 'deals', language: 'fr', file: 'rapport.csv',
    lines: [
      "\"Propriétaire de l'opportunité\";\"Nom du compte\";\"Nom de l’opportunité\";\"Étape\";\"Montant\";\"Probabilité (%)\";\"Date de clôture\";\"Date de création\";\"Type\"",
      '"Anne Le Goff";"Acme";"Acme 10 postes";"Fermé gagné";"12 500,50";"100";"13/02/2024";"03/01/2024";"Nouvelle affaire"',
      '"Bob Roy";"Bêta";"Bêta suite";"Négociation";"900,00";"60";"30/06/2026";"15/01/2024";"Client existant"',
    ],
    rows: [
      { name: 'Acme 10 postes', owner: 'Anne Le Goff', account: 'Acme', status: 'won', amount: 12500.5, probability: 1, closed_on: '2024-02-13', created_on: '2024-01-03', type: 'new' },
      { status: 'open', expected_close_on: '2026-06-30', amount: 900, type: 'existing' },
    ],
  },
  {
    crm: 'Salesforce', object: 'deals', language: 'en', file: 'Opportunity.csv',
    lines: [
      '"Id","IsDeleted","AccountId","Name","StageName","Amount","Probability","CloseDate","Type","LeadSource","IsClosed","IsWon","CurrencyIsoCode","OwnerId","CreatedDate","LastModifiedDate","ContactId"',
      '"0061","0","001A","One","Signature","100","100","2024-02-13 00:00:00","New Business","","1","1","USD","005A","2024-01-03 08:15:00","2024-02-13 10:00:00","000000000000000AAA"',
      '"0062","0","000000000000000AAA","Two","Dropped","50","0","2024-02-14 00:00:00","","Web","1","0","EUR","005B","2024-01-04 08:15:00","2024-02-13 10:00:00","003A"',
    ],
    rows: [
      { id: '0061', account_id: '001A', status: 'won', amount: 100, currency: 'USD', owner_id: '005A', closed_on: '2024-02-13', created_on: '2024-01-03', modified_on: '2024-02-13' },
      { account_id: null, status: 'lost', closed_on: '2024-02-14', source: 'Web' },
    ],
  },
  {
    crm: 'Salesforce', object: 'deal_stages', language: 'en', file: 'OpportunityHistory.csv',
    lines: ['"Id","OpportunityId","CreatedById","CreatedDate","StageName","Amount","CloseDate","Probability"', '"008","0061","005A","2024-01-03 08:15:00","Prospecting","100","2024-02-13","10"'],
    rows: [{ deal_id: '0061', stage: 'Prospecting', entered_on: '2024-01-03', amount: 100, expected_close_on: '2024-02-13' }],
  },
  {
    crm: 'Salesforce', object: 'activities', language: 'en', file: 'Task_Report.csv',
    lines: [
      '"Subject","Date","Status","Priority","Assigned","Company / Account","Contact","Opportunity","Full Comments"',
      '"Call with Jane","2/13/2024","Completed","Normal","Ann Lee","Acme","Jane Doe","Acme - 10 seats","left a message"',
      '"Email: offer sent","12/20/2030","Not Started","Normal","Bob Ray","Beta","","",""',
    ],
    rows: [
      { subject: 'Call with Jane', kind: 'call', owner: 'Ann Lee', account: 'Acme', contact: 'Jane Doe', deal_id: 'Acme - 10 seats', status: 'done', done_on: '2024-02-13', due_on: null },
      { kind: 'email', status: 'planned', done_on: null, due_on: '2030-12-20' },
    ],
  },
  {
    crm: 'Salesforce', object: 'leads', language: 'en', file: 'leads.csv',
    lines: ['"First Name","Last Name","Company / Account","Lead Owner","Lead Source","Lead Status","Create Date","Email","Country"', '"Jane","Doe","Acme","Ann Lee","Web","Working - Contacted","2/13/2024","jane@acme.test","France"'],
    rows: [{ name: 'Jane Doe', account: 'Acme', owner: 'Ann Lee', source: 'Web', status: 'Working - Contacted', created_on: '2024-02-13', email: 'jane@acme.test', country: 'France' }],
  },
  {
    crm: 'Salesforce', object: 'reps', language: 'en', file: 'User.csv',
    lines: ['"Id","Username","FirstName","LastName","Email","IsActive","UserRoleId","ProfileId","ManagerId","Title"', '"005A","ann@x.test","Ann","Lee","ann@x.test","1","West","00e","005B","AE"', '"005B","bob@x.test","Bob","Ray","bob@x.test","1","","00e","000000000000000AAA","VP"'],
    rows: [{ id: '005A', name: 'Ann Lee', email: 'ann@x.test', manager: '005B', team: 'West', role: 'AE' }, { name: 'Bob Ray', manager: null }],
  },
  {
    crm: 'Salesforce', object: 'deal_lines', language: 'en', file: 'OpportunityLineItem.csv',
    lines: ['"Id","OpportunityId","Product2Id","ProductCode","Name","Quantity","UnitPrice","TotalPrice"', '"00k","0061","01t","GTX","Acme GTX","2","50","100"'],
    rows: [{ deal_id: '0061', product_id: '01t', product: 'Acme GTX', quantity: 2, amount: 100 }],
  },
  {
    crm: 'Salesforce', object: 'deals', language: 'en', file: 'report1699000001.csv', skipped: { 1: 'before_header', 2: 'before_header', 3: 'blank', 4: 'before_header', 5: 'before_header', 6: 'blank', 12: 'blank', 13: 'blank', 11: 'total', 14: 'footer', 15: 'footer' },
    lines: [
      '"Opportunities by Owner"',
      '"As of 2024-03-31 09:15:00 Pacific Standard Time/PST • Generated by Ann Lee • Sorted by Close Date (Ascending)"',
      '',
      '"Filtered By"',
      '"Show: All opportunities"',
      '',
      '"Opportunity Name","Stage","Fiscal Period","Amount","Probability (%)","Age","Close Date","Created Date","Next Step","Lead Source","Type","Opportunity Owner","Account Name","Region__c"',
      '"Acme - 10 seats","Closed Won","Q1-2024","USD 12,500.50","100","41","2/13/2024","1/3/2024","Sign","Web","New Business","Ann Lee","Acme","EMEA"',
      '"Beta - renewal","Closed Lost","Q1-2024","USD 900.00","0","46","3/1/2024","1/15/2024","","Partner","Existing Business","Bob Ray","Beta, Inc.","AMER"',
      '"Acme - more","Negotiation/Review","Q2-2026","USD 4,000.00","70","45","6/30/2026","2/20/2024","Call","","New Business","Ann Lee","Acme","EMEA"',
      '"Grand Totals (3 records)","","","USD 17,400.50","","","","","","","","","",""',
      '',
      '',
      '"Confidential Information - Do Not Distribute"',
      '"Copyright (c) 2000-2024 salesforce.com, inc. All rights reserved."',
    ],
    rows: [
      { name: 'Acme - 10 seats', account: 'Acme', owner: 'Ann Lee', stage: 'Closed Won', status: 'won', amount: 12500.5, probability: 1, source: 'Web', type: 'new', created_on: '2024-01-03', closed_on: '2024-02-13', next_step: 'Sign' },
      { name: 'Beta - renewal', account: 'Beta, Inc.', owner: 'Bob Ray', stage: 'Closed Lost', status: 'lost', amount: 900, probability: 0, source: 'Partner', type: 'existing', created_on: '2024-01-15', closed_on: '2024-03-01' },
      { name: 'Acme - more', account: 'Acme', owner: 'Ann Lee', stage: 'Negotiation/Review', status: 'open', amount: 4000, probability: 0.7, type: 'new', created_on: '2024-02-20', expected_close_on: '2026-06-30', next_step: 'Call' },
    ],
  },
  {
    crm: 'Salesforce', object: 'deals', language: 'fr', file: 'Opportunites-2024-03.csv', encoding: 'windows-1252', skipped: { 5: 'total', 6: 'footer', 7: 'footer' },
    lines: [
      `"Nom de l'opportunité";"Étape";"Montant";"Devise du montant";"Date de clôture";"Propriétaire de l'opportunité";"Nom du compte";"Type";"Origine du prospect";"Prochaine étape";"Segment maison"`,
      '"Acme 10 postes";"Clôturée et gagnée";"12 500,50";"EUR";"13/02/2024";"Anne Le Goff";"Acme";"Nouveau client";"Site Web";"";"A"',
      '"Bêta suite";"Clôturée et perdue";"900,00";"EUR";"01/03/2024";"Bob Roy";"Bêta";"Client existant - Mise à niveau";"";"";"B"',
      '"Gamma";"Proposition commerciale";"1 900,00";"EUR";"30/06/2026";"Bob Roy";"Gamma";"Client existant";"";"Relancer";"B"',
      '"Total général (3 enregistrements)";"";"15 300,50";"";"";"";"";"";"";"";""',
      '"Informations confidentielles - Ne pas diffuser"',
      '"Copyright © 2000-2024 salesforce.com, inc. Tous droits réservés."',
    ],
    rows: [
      { name: 'Acme 10 postes', account: 'Acme', owner: 'Anne Le Goff', stage: 'Clôturée et gagnée', status: 'won', amount: 12500.5, currency: 'EUR', source: 'Site Web', type: 'new', closed_on: '2024-02-13' },
      { name: 'Bêta suite', account: 'Bêta', owner: 'Bob Roy', stage: 'Clôturée et perdue', status: 'lost', amount: 900, currency: 'EUR', type: 'existing', closed_on: '2024-03-01' },
      { name: 'Gamma', account: 'Gamma', owner: 'Bob Roy', stage: 'Proposition commerciale', status: 'open', amount: 1900, currency: 'EUR', type: 'existing', expected_close_on: '2026-06-30', next_step: 'Relancer' },
    ],
  },
  {
    crm: 'Salesforce', object: 'deals', language: 'en', file: 'Opp_Lightning.csv',
    lines: [
      '"Opportunity Owner: Full Name","Opportunity: Opportunity Name","Stage","Amount (converted)","Amount (converted) Currency","Close Date","Opportunity: Created Date","Account Name: Account Name","Opportunity ID","Forecast Category","Days Open"',
      '"Ann Lee","Acme - 10 seats","Closed Won","12500.5","EUR","13/02/2024","03/01/2024","Acme","0061r00001AAAAA","Closed","41"',
      '"Bob Ray","Beta","Qualification","900","EUR","30/06/2026","15/01/2024","Beta","0061r00001AAAAB","Pipeline","10"',
    ],
    rows: [
      { id: '0061r00001AAAAA', name: 'Acme - 10 seats', account: 'Acme', owner: 'Ann Lee', stage: 'Closed Won', status: 'won', amount: 12500.5, currency: 'EUR', forecast_category: 'Closed', created_on: '2024-01-03', closed_on: '2024-02-13' },
      { id: '0061r00001AAAAB', name: 'Beta', account: 'Beta', owner: 'Bob Ray', stage: 'Qualification', status: 'open', amount: 900, currency: 'EUR', forecast_category: 'Pipeline', created_on: '2024-01-15', expected_close_on: '2026-06-30' },
    ],
  },
  {
    crm: 'Salesforce', object: 'deals', language: 'en', file: 'Opportunity_export.csv',
    lines: [
      '"ID","ISDELETED","ACCOUNTID","RECORDTYPEID","NAME","STAGENAME","AMOUNT","PROBABILITY","EXPECTEDREVENUE","CLOSEDATE","TYPE","NEXTSTEP","LEADSOURCE","ISCLOSED","ISWON","FORECASTCATEGORY","FORECASTCATEGORYNAME","OWNERID","CREATEDDATE","SYSTEMMODSTAMP","LASTACTIVITYDATE","LOSS_REASON__C"',
      '"0063X00000AAAAAQA0","false","0013X00000BBBBBQA0","","Acme","Closed Won","12500.5","100","12500.5","2024-02-13","New Customer","","Web","true","true","Closed","Closed","0053X00000CCCCCQA0","2024-01-03T08:15:00.000+0000","2024-02-13T08:15:00.000+0000","2024-02-12",""',
      '"0063X00000AAAABQA0","false","0013X00000BBBBCQA0","","Beta","Closed Lost","900","0","0","2024-03-01","Existing Customer - Upgrade","","","true","false","Omitted","Omitted","0053X00000CCCCDQA0","2024-01-15T08:15:00.000+0000","2024-02-13T08:15:00.000+0000","","Price"',
    ],
    rows: [
      { id: '0063X00000AAAAAQA0', name: 'Acme', account_id: '0013X00000BBBBBQA0', owner_id: '0053X00000CCCCCQA0', stage: 'Closed Won', status: 'won', amount: 12500.5, probability: 1, forecast_category: 'Closed', source: 'Web', type: 'new', created_on: '2024-01-03', closed_on: '2024-02-13', last_activity_on: '2024-02-12', modified_on: '2024-02-13' },
      { id: '0063X00000AAAABQA0', name: 'Beta', account_id: '0013X00000BBBBCQA0', owner_id: '0053X00000CCCCDQA0', stage: 'Closed Lost', status: 'lost', amount: 900, probability: 0, forecast_category: 'Omitted', type: 'existing', created_on: '2024-01-15', closed_on: '2024-03-01', modified_on: '2024-02-13', loss_reason: 'Price' },
    ],
  },
  {
    crm: 'Salesforce', object: 'activities', language: 'en', file: 'tasks_report.csv',
    lines: [
      '"Assigned: Full Name","Subject","Date","Activity Type","Task Subtype","Status","Priority","Account Name","Opportunity","Contact: Full Name","Activity ID","Call Duration (seconds)"',
      '"Ann Lee","Discovery","2/13/2024","Call","Call","Completed","Normal","Acme","Acme - 10 seats","Jane Doe","00T1","600"',
      '"Bob Ray","Send offer","6/30/2030","Email","Email","Not Started","High","Beta","","","00T2",""',
    ],
    rows: [
      { id: '00T1', kind: 'call', subject: 'Discovery', owner: 'Ann Lee', account: 'Acme', contact: 'Jane Doe', deal_id: 'Acme - 10 seats', done_on: '2024-02-13', status: 'done', minutes: 10 },
      { id: '00T2', kind: 'email', subject: 'Send offer', owner: 'Bob Ray', account: 'Beta', due_on: '2030-06-30', status: 'planned' },
    ],
  },
  {
    crm: 'Salesforce', object: 'activities', language: 'fr', file: 'evenements.csv', encoding: 'windows-1252',
    lines: [
      `"Objet";"Début";"Fin";"Attribué à";"Type";"Lieu";"Nom du compte";"Durée (minutes)";"ID de l'activité"`,
      '"Point mensuel";"13/02/2024 10:00";"13/02/2024 11:00";"Anne Le Goff";"Réunion";"Paris";"Acme";"60";"00U1"',
      '"Démo produit";"14/02/2024 09:30";"14/02/2024 10:00";"Bob Roy";"Démonstration";"Lyon";"Bêta";"30";"00U2"',
    ],
    rows: [
      { id: '00U1', kind: 'meeting', subject: 'Point mensuel', owner: 'Anne Le Goff', account: 'Acme', done_on: '2024-02-13', status: 'done', minutes: 60 },
      { id: '00U2', kind: 'demo', subject: 'Démo produit', owner: 'Bob Roy', account: 'Bêta', done_on: '2024-02-14', status: 'done', minutes: 30 },
    ],
  },
  {
    crm: 'Salesforce', object: 'leads', language: 'fr', file: 'leads fr.csv', encoding: 'windows-1252',
    lines: [
      '"Prénom";"Nom";"Société/Compte";"Propriétaire de la piste";"Origine de la piste";"Statut de la piste";"Date de création";"E-mail";"Pays";"Convertie";"Date de conversion"',
      '"Jeanne";"Dupont";"Acme";"Anne Le Goff";"Site Web";"Convertie";"13/02/2024";"j@acme.test";"France";"1";"20/02/2024"',
      '"Paul";"Martin";"Bêta";"Bob Roy";"Salon";"Nouveau";"14/02/2024";"p@b.test";"Belgique";"0";""',
    ],
    rows: [
      { name: 'Jeanne Dupont', owner: 'Anne Le Goff', source: 'Site Web', status: 'Convertie', created_on: '2024-02-13', converted_on: '2024-02-20', account: 'Acme', email: 'j@acme.test', country: 'France' },
      { name: 'Paul Martin', owner: 'Bob Roy', source: 'Salon', status: 'Nouveau', created_on: '2024-02-14', account: 'Bêta', email: 'p@b.test', country: 'Belgique' },
    ],
  },
  {
    crm: 'Salesforce', object: 'deal_stages', language: 'en', file: 'OpportunityFieldHistory.csv',
    lines: [
      '"Opportunity Name","Edit Date","Field / Event","Old Value","New Value","Edited By","Opportunity ID"',
      '"Acme","2/3/2024","Stage","Prospecting","Qualification","Ann Lee","0061"',
      '"Acme","2/13/2024","Stage","Qualification","Closed Won","Ann Lee","0061"',
    ],
    rows: [
      { deal_id: '0061', stage: 'Qualification', entered_on: '2024-02-03' },
      { deal_id: '0061', stage: 'Closed Won', entered_on: '2024-02-13' },
    ],
  },
  {
    crm: 'Salesforce', object: 'deal_stages', language: 'en', file: 'opp_history_report.csv',
    lines: [
      '"Opportunity Owner","Opportunity Name","Account Name","Amount","Close Date","From Stage","To Stage","Last Modified","Probability (%)","Opportunity ID"',
      '"Ann Lee","Acme","Acme","100","2/13/2024","Prospecting","Qualification","2/3/2024","20","0061"',
      '"Ann Lee","Acme","Acme","100","2/13/2024","Qualification","Closed Won","2/13/2024","100","0061"',
    ],
    rows: [
      { deal_id: '0061', stage: 'Qualification', entered_on: '2024-02-03', amount: 100, expected_close_on: '2024-02-13', owner: 'Ann Lee' },
      { deal_id: '0061', stage: 'Closed Won', entered_on: '2024-02-13', amount: 100, expected_close_on: '2024-02-13', owner: 'Ann Lee' },
    ],
  },
  {
    crm: 'Salesforce', object: 'accounts', language: 'en', file: 'accounts.csv',
    lines: [
      '"Account Name","Account Owner","Account Owner Alias","Billing City","Billing State/Province","Billing Country","Type","Industry","Employees","Last Activity","Account ID","Parent Account"',
      '"Acme","Ann Lee","alee","Lyon","","France","Customer - Direct","Retail","120","2/13/2024","0011","Acme Group"',
      '"Beta","Bob Ray","bray","Paris","","France","Prospect","Energy","9","2/29/2024","0012",""',
    ],
    rows: [
      { id: '0011', name: 'Acme', owner: 'Ann Lee', status: 'Customer - Direct', industry: 'Retail', country: 'France', city: 'Lyon', size: '120', parent: 'Acme Group' },
      { id: '0012', name: 'Beta', owner: 'Bob Ray', status: 'Prospect', industry: 'Energy', country: 'France', city: 'Paris', size: '9' },
    ],
  },
  {
    crm: 'Salesforce', object: 'contacts', language: 'fr', file: 'contacts.csv', encoding: 'windows-1252',
    lines: [
      '"Propriétaire du contact";"Civilité";"Prénom";"Nom";"Titre";"Nom du compte";"Téléphone";"E-mail";"Ville"',
      '"Anne Le Goff";"Mme";"Jeanne";"Dupont";"DAF";"Acme";"01 02 03 04 05";"j@acme.test";"Lyon"',
      '"Bob Roy";"M.";"Paul";"Martin";"DG";"Bêta";"";"p@b.test";"Paris"',
    ],
    rows: [
      { name: 'Jeanne Dupont', owner: 'Anne Le Goff', account: 'Acme', email: 'j@acme.test', phone: '01 02 03 04 05', city: 'Lyon' },
      { name: 'Paul Martin', owner: 'Bob Roy', account: 'Bêta', email: 'p@b.test', city: 'Paris' },
    ],
  },
  {
    crm: 'Salesforce', object: 'activities', language: 'en', file: 'Events.csv',
    lines: [
      '"Subject","Start","End","Assigned","Type","Location","Company / Account","Opportunity","Contact","Duration (Minutes)","Activity ID"',
      '"Quarterly review","2/13/2024 10:00 AM","2/13/2024 11:00 AM","Ann Lee","Meeting","Paris","Acme","Acme - 10 seats","Jane Doe","60","00U1"',
      '"Product demo","6/14/2030 9:30 AM","6/14/2030 10:00 AM","Bob Ray","Demo","Lyon","Beta","","","30","00U2"',
    ],
    rows: [
      { id: '00U1', kind: 'meeting', subject: 'Quarterly review', owner: 'Ann Lee', account: 'Acme', contact: 'Jane Doe', deal_id: 'Acme - 10 seats', done_on: '2024-02-13', status: 'done', minutes: 60 },
      { id: '00U2', kind: 'demo', subject: 'Product demo', owner: 'Bob Ray', account: 'Beta', due_on: '2030-06-14', status: 'planned', minutes: 30 },
    ],
  },
  {
    crm: 'Salesforce', object: 'contacts', language: 'en', file: 'contacts_report.csv',
    lines: [
      '"Salutation","First Name","Last Name","Title","Account Name","Mailing City","Mailing Country","Phone","Email","Contact Owner","Contact ID"',
      '"Ms.","Jane","Doe","CFO","Acme","Lyon","France","+33 1 02","jane@acme.test","Ann Lee","0031"',
      '"Mr.","Paul","Ray","CEO","Beta","Paris","France","","paul@beta.test","Bob Ray","0032"',
    ],
    rows: [
      { id: '0031', name: 'Jane Doe', owner: 'Ann Lee', account: 'Acme', email: 'jane@acme.test', phone: '+33 1 02', country: 'France', city: 'Lyon' },
      { id: '0032', name: 'Paul Ray', owner: 'Bob Ray', account: 'Beta', email: 'paul@beta.test', country: 'France', city: 'Paris' },
    ],
  },
  {
    crm: 'Salesforce', object: 'deal_stages', language: 'fr', file: 'historique opportunites.csv',
    lines: [
      `"Propriétaire de l'opportunité";"Nom de l'opportunité";"Montant";"Date de clôture";"De l'étape";"À l'étape";"Dernière modification";"Probabilité (%)"`,
      '"Anne Le Goff";"Acme";"12 500,50";"13/02/2024";"Prospection";"Qualification";"03/02/2024";"20"',
      '"Anne Le Goff";"Acme";"12 500,50";"13/02/2024";"Qualification";"Fermé gagné";"13/02/2024";"100"',
    ],
    rows: [
      { deal_id: 'Acme', stage: 'Qualification', entered_on: '2024-02-03', amount: 12500.5, expected_close_on: '2024-02-13', owner: 'Anne Le Goff' },
      { deal_id: 'Acme', stage: 'Fermé gagné', entered_on: '2024-02-13', amount: 12500.5, expected_close_on: '2024-02-13', owner: 'Anne Le Goff' },
    ],
  },
  {
    crm: 'Salesforce', object: 'deal_stages', language: 'fr', file: 'Historique des champs.csv', skipped: { 3: 'other_rows' },
    lines: [
      `"Nom de l'opportunité";"Date de modification";"Champ / Événement";"Ancienne valeur";"Nouvelle valeur";"Modifié par"`,
      '"Acme";"03/02/2024";"Étape";"Prospection";"Qualification";"Anne Le Goff"',
      '"Acme";"05/02/2024";"Montant";"100,00";"120,00";"Anne Le Goff"',
      '"Acme";"13/02/2024";"Étape";"Qualification";"Fermé gagné";"Anne Le Goff"',
    ],
    rows: [
      { deal_id: 'Acme', stage: 'Qualification', entered_on: '2024-02-03' },
      { deal_id: 'Acme', stage: 'Fermé gagné', entered_on: '2024-02-13' },
    ],
  },
  {
    crm: 'Salesforce', object: 'deal_stages', language: 'en', file: 'OpportunityFieldHistory.csv', skipped: { 2: 'other_rows', 4: 'other_rows' },
    lines: [
      '"Id","IsDeleted","OpportunityId","CreatedById","CreatedDate","Field","DataType","OldValue","NewValue"',
      '"017A","0","0061","005A","2024-02-03T08:15:00.000Z","created","Text","",""',
      '"017B","0","0061","005A","2024-02-03T09:15:00.000Z","StageName","DynamicEnum","Prospecting","Qualification"',
      '"017C","0","0061","005A","2024-02-05T09:15:00.000Z","Amount","Currency","100","120"',
      '"017D","0","0061","005B","2024-02-13T09:15:00.000Z","StageName","DynamicEnum","Qualification","Closed Won"',
    ],
    rows: [
      { deal_id: '0061', stage: 'Qualification', entered_on: '2024-02-03' },
      { deal_id: '0061', stage: 'Closed Won', entered_on: '2024-02-13' },
    ],
  },
  {
    crm: 'Salesforce', object: 'activities', language: 'fr', file: 'taches.csv',
    lines: [
      '"Objet";"Date";"Statut";"Priorité";"Attribué";"Société / Compte";"Contact";"Opportunité";"Type"',
      '"Appeler Jeanne";"13/02/2024";"Achevée";"Normale";"Anne Le Goff";"Acme";"Jeanne Dupont";"Acme 10 postes";"Appel"',
      `"Envoyer l'offre";"20/12/2030";"Non démarrée";"Haute";"Bob Roy";"Bêta";"";"";"E-mail"`,
    ],
    rows: [
      { kind: 'call', subject: 'Appeler Jeanne', owner: 'Anne Le Goff', account: 'Acme', contact: 'Jeanne Dupont', deal_id: 'Acme 10 postes', done_on: '2024-02-13', status: 'done' },
      { kind: 'email', subject: "Envoyer l'offre", owner: 'Bob Roy', account: 'Bêta', due_on: '2030-12-20', status: 'planned' },
    ],
  },
  {
    crm: 'Salesforce', object: 'accounts', language: 'fr', file: 'comptes.csv',
    lines: [
      `"Nom du compte";"Propriétaire du compte";"Type";"Secteur d'activité";"Employés";"Ville de facturation";"Pays de facturation";"Compte parent";"ID du compte"`,
      '"Acme";"Anne Le Goff";"Client - Direct";"Distribution";"120";"Lyon";"France";"Groupe Acme";"0011"',
      '"Bêta";"Bob Roy";"Prospect";"Énergie";"9";"Paris";"France";"";"0012"',
    ],
    rows: [
      { id: '0011', name: 'Acme', owner: 'Anne Le Goff', status: 'Client - Direct', industry: 'Distribution', country: 'France', city: 'Lyon', size: '120', parent: 'Groupe Acme' },
      { id: '0012', name: 'Bêta', owner: 'Bob Roy', status: 'Prospect', industry: 'Énergie', country: 'France', city: 'Paris', size: '9' },
    ],
  },
  {
    crm: 'Salesforce', object: 'deals', language: 'fr', file: 'Lightning.csv',
    lines: [
      `"Opportunité: Nom de l'opportunité","Propriétaire de l'opportunité: Nom complet","Compte: Nom du compte","Étape","Montant (converti)","Montant (converti) Devise","Date de clôture","Opportunité: Date de création"`,
      '"Fours","Léna Ott","Burlington","Fermée/Gagnée","235000,50","EUR","14/11/2025","03/09/2025"',
    ],
    rows: [{ name: 'Fours', owner: 'Léna Ott', account: 'Burlington', amount: 235_000.5, currency: 'EUR', status: 'won', created_on: '2025-09-03' }],
  },
  {
    crm: 'Salesforce', object: 'activities', language: 'en', file: 'Event_all.csv',
    lines: ['"Id","WhoId","WhatId","Subject","IsAllDayEvent","ActivityDate","DurationInMinutes","OwnerId","Type"', '"00U1","0035g1","0065g1","Meeting with Jane","false","2025-11-03","60","0055g1","Meeting"'],
    rows: [{ kind: 'meeting', status: 'done', done_on: '2025-11-03', minutes: 60 }],
  },
  {
    crm: 'Salesforce', object: 'activities', language: 'fr', file: 'Tâches ouvertes.csv',
    lines: ['Attribué à;Objet;Date;Statut;Type;Société / Compte;Opportunité;Priorité;Contact', 'Anne Petit;Appel de suivi;05/02/2024;Terminée;Appel;Durand;Site web;Normale;Luc Durand', 'Marc Roux;Envoi devis;16/02/2030;Non commencée;E-mail;Martin;Refonte;Haute;Eve Martin'],
    rows: [{ owner: 'Anne Petit', kind: 'call', account: 'Durand', deal_id: 'Site web', done_on: '2024-02-05', status: 'done', contact: 'Luc Durand' }, { kind: 'email', account: 'Martin', due_on: '2030-02-16', status: 'planned' }],
  },
  {
    crm: 'Salesforce', object: 'deals', language: 'en', file: 'Grouped by owner and stage.csv', skipped: { 4: 'total', 6: 'total', 7: 'total', 9: 'total', 10: 'total', 11: 'total', 12: 'footer' },
    lines: [
      '"Opportunity Owner","Stage","Opportunity Name","Account Name","Amount","Close Date","Created Date","Type"', '"Ann Lee","Closed Won","Big deal","Acme","$300.00","3/15/2024","1/5/2024","New Business"', '"","","Other deal","Acme","$100.00","3/18/2024","1/6/2024","Existing Business"',
      '"","Subtotal","","","$400.00","","",""', '"","Prospecting","Small deal","Bolt","$50.00","4/25/2024","2/5/2024","New Business"', '"","Subtotal","","","$50.00","","",""', '"Subtotal","","","","$450.00","","",""',
      '"Bob Ray","Negotiation","Long deal","Cuir","$70.00","5/25/2024","2/15/2024","New Business"', '"","Subtotal","","","$70.00","","",""', '"Subtotal","","","","$70.00","","",""', '"Total","","","","$520.00","","",""', '"Confidential Information - Do Not Distribute"',
    ],
    rows: [
      { owner: 'Ann Lee', stage: 'Closed Won', name: 'Big deal', amount: 300, closed_on: '2024-03-15', type: 'new' }, { owner: 'Ann Lee', stage: 'Closed Won', name: 'Other deal', amount: 100, type: 'existing' },
      { owner: 'Ann Lee', stage: 'Prospecting', name: 'Small deal', expected_close_on: '2024-04-25' }, { owner: 'Bob Ray', stage: 'Negotiation', name: 'Long deal', amount: 70 },
    ],
  },
  {
    crm: 'Salesforce', object: 'deals', language: 'en', file: 'Opportunity.csv', skipped: { 3: 'other_rows' },
    lines: ['"Id","IsDeleted","Name","StageName","Amount","CloseDate","IsClosed","IsWon","OwnerId"', '"006A","0","Big","Closed Won","300.0","2024-03-15","1","1","005A"', '"006B","1","Gone","Closed Won","50.0","2024-04-25","1","1","005A"'],
    rows: [{ id: '006A', name: 'Big', amount: 300, status: 'won', closed_on: '2024-03-15' }],
  },
];
