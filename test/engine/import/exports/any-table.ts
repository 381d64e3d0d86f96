import type { CrmExport } from './crm-export';

const french = (object: CrmExport['object'], file: string, lines: readonly string[], rows: CrmExport['rows']): CrmExport => ({ crm: null, object, language: 'fr', file, lines, rows });
const english = (object: CrmExport['object'], file: string, lines: readonly string[], rows: CrmExport['rows']): CrmExport => ({ crm: null, object, language: 'en', file, lines, rows });

/** Tables that people keep by themselves, known by the words of their headers and values alone. */
export const ANY_TABLE: readonly CrmExport[] = [
  french('orders', 'ventes.csv', ['N° commande;Date;Code vendeur;Client;Désignation;Qté;Total HT (€)', 'C1;13/02/2024;V7;Acme;Four;2;1 200,50', 'C1;13/02/2024;V7;Acme;Plat;1;10,00'], [
    { number: 'C1', ordered_on: '2024-02-13', owner_id: 'V7', account: 'Acme', product: 'Four', quantity: 2, net_amount: 1200.5, status: 'order' }, { product: 'Plat', net_amount: 10 },
  ]),
  {
    crm: null, object: 'deals', language: null, file: 'export.csv',
    lines: ['Verkäufer;Phase;Betrag;Datum', 'Anna;Closed Won;100;13.02.2024', 'Bernd;In Progress;50;14.02.2024'],
    rows: [{ status: 'won', stage: 'Closed Won' }, { status: 'open' }],
  },
  french('deals', 'suivi.csv', ['Commercial;Client;Montant HT;Date signature;Statut', 'Léa;Acme;12 500,50 €;14/11/2025;Signé', 'Paul;Bêta;900,00 €;13/10/2025;Perdu', 'Paul;Gamma;1 900,00 €;;En cours'], [
    { owner: 'Léa', account: 'Acme', amount: 12500.5, status: 'won', closed_on: '2025-11-14' }, { status: 'lost' }, { status: 'open', closed_on: null },
  ]),
  french('deals', 'affaires.csv', ['Affaire;Client;Commercial;Étape;Montant (k€);Proba;Clôture prévue;Créée le', 'Fours;Acme;Léa;Gagnée;12,5;100 %;14/11/2025;03/09/2025', 'Grills;Bêta;Paul;Négociation;0,9;60 %;31/12/2026;13/09/2025'], [
    { name: 'Fours', amount: 12500, status: 'won', closed_on: null, created_on: '2025-09-03' }, { amount: 900, status: 'open', probability: 0.6, expected_close_on: '2026-12-31' },
  ]),
  french('orders', 'devis 2025.csv', ['N° devis;Date du devis;Commercial;Client;Montant HT;Statut', 'D1;14/11/2025;Léa;Acme;12500,5;Accepté', 'D2;13/10/2025;Paul;Bêta;900;Refusé', 'D3;12/10/2025;Paul;Bêta;700;Envoyé', 'D4;12/10/2025;Paul;Bêta;600;Facturé'], [
    { number: 'D1', ordered_on: '2025-11-14', net_amount: 12500.5, status: 'order' }, { status: 'cancelled' }, { status: 'quotation' }, { status: 'order' },
  ]),
  french('invoices', 'Factures.csv', ['N° facture;Type;Date facture;Client;Vendeur;Total HT;Réglée le', 'F1;Facture;14/11/2025;Acme;Léa;1200,50;20/11/2025', 'A1;Avoir;15/11/2025;Acme;Léa;-600,25;'], [
    { number: 'F1', kind: 'invoice', net_amount: 1200.5, paid_on: '2025-11-20' }, { kind: 'credit', net_amount: -600.25, paid_on: null },
  ]),
  english('orders', 'order lines.csv', ['Order No,Order Date,Customer No,Customer,Salesperson Code,Item No,Qty,Unit Price,Discount %', 'SO-1,2025-11-03,C1,Acme,AL,I1,2,600.25,0', 'SO-1,2025-11-03,C1,Acme,AL,I2,1,100,10'], [
    { number: 'SO-1', account_id: 'C1', owner_id: 'AL', product_id: 'I1', discount: 0, net_amount: 1200.5 }, { discount: 0.1, net_amount: 90 },
  ]),
  french('memberships', 'historique equipes.csv', ['Commercial;Équipe;Du;Au', 'Léa;Nord;01/01/2023;30/06/2025', 'Léa;Sud;01/07/2025;'], [{ rep: 'Léa', team: 'Nord', from: '2023-01-01', to: '2025-06-30' }, { team: 'Sud', to: null }]),
  english('memberships', 'moves.csv', ['Sales Rep,Team,Start Date,End Date', 'Ann,West,2023-01-01,2025-06-30', 'Ann,East,2025-07-01,'], [{ rep: 'Ann', team: 'West', from: '2023-01-01' }, { team: 'East', to: null }]),
  french('targets', 'obj.csv', ['Vendeur;Mois;Objectif CA', 'Léa;janv. 2025;100000', 'Léa;01/02/2025;110000', 'Paul;2025-03;5000'], [{ rep: 'Léa', period: '2025-01', value: 100_000 }, { period: '2025-02' }, { period: '2025-03' }]),
  english('targets', 'quotas.csv', ['Rep,Year,Quarter,Quota', 'Ann,2025,1,100', 'Ann,2025,Q2,200'], [{ rep: 'Ann', period: '2025-Q1', value: 100 }, { period: '2025-Q2' }]),
  french('deals', 'pipe.csv', ['Réf. affaire;Intitulé;Compte;Resp.;Phase;Montant estimé;% réussite', 'A1;Fours;Acme;Léa;Gagné;12500;100', 'A2;Grills;Bêta;Paul;Négo;900;60'], [
    { id: 'A1', name: 'Fours', account: 'Acme', owner: 'Léa', status: 'won', amount: 12500, probability: 1 }, { status: 'open', probability: 0.6 },
  ]),
  english('reps', 'people.csv', ['Rep ID,First Name,Last Name,Team,Team Leader,Start Date,Leaving Date', '1,Ann,Lee,West,Max,2019-04-01,', '2,Bob,Ray,East,Kim,2020-04-01,2024-01-31'], [
    { id: '1', name: 'Ann Lee', team: 'West', manager: 'Max', hired_on: '2019-04-01' }, { left_on: '2024-01-31' },
  ]),
  english('deals', 'sheet.csv', ['Rep,Account,Opportunity,Value,Confidence,Close,Won?,Lost?', 'Ann,Acme,Fleet,"$12,500.50",100%,28-Feb-26,TRUE,FALSE', 'Bob,Bolt,Pilot,"$8,000",70%,30-Apr-26,FALSE,FALSE', 'Bob,Cuir,Trial,$900,0%,31-Jan-26,FALSE,TRUE'], [
    { name: 'Fleet', amount: 12500.5, status: 'won', closed_on: '2026-02-28' }, { status: 'open', expected_close_on: '2026-04-30' }, { status: 'lost', closed_on: '2026-01-31' },
  ]),
  french('deals', 'mac.csv', ['Commercial;Client;Affaire;Montant;Étape;Clôture', 'Léa;Béta;Été;1200;Gagné;2026-02-28', 'Paul;Café;Île;900;Négociation;2026-04-30'], [{ owner: 'Léa', name: 'Été', status: 'won', closed_on: '2026-02-28' }, { status: 'open', closed_on: null, expected_close_on: '2026-04-30' }]),
  french('rates', 'taux.csv', ['Devise;Mois;Taux', 'USD;01/2026;0,92', 'USD;févr. 2026;0,93', 'USD;01/03/2026;0,94'], [{ currency: 'USD', month: '2026-01', rate: 0.92 }, { month: '2026-02' }, { month: '2026-03' }]),
  english('rates', 'fx.csv', ['Currency,Date,Rate', 'USD,2026-01-31,0.92', 'USD,2026-02-28,0.93'], [{ currency: 'USD', month: '2026-01', rate: 0.92 }, { month: '2026-02' }]),
  french('deals', 'oui non.csv', ['Opportunité;Compte;Montant;Gagné;Fermé;Date de clôture', 'Flotte;Acme;12500,50 EUR;Oui;Oui;14/02/2026', 'Pilote;Bêta;8000 EUR;Non;Non;30/04/2026', 'Essai;Bêta;900 EUR;Non;Oui;31/01/2026'], [{ amount: 12500.5, status: 'won' }, { status: 'open', expected_close_on: '2026-04-30' }, { status: 'lost', closed_on: '2026-01-31' }]),
  english('deals', 'api.jsonl', ['{"id":"1","name":"Fleet","amount":{"value":12500.5,"currency":"EUR"},"stage":{"id":4,"name":"Closed Won"},"owner":{"id":7,"name":"Ann"},"account":{"id":9,"name":"Acme"},"close_date":"2026-02-14"}'], [{ id: '1', amount: 12500.5, currency: 'EUR', status: 'won', owner: 'Ann', account: 'Acme', closed_on: '2026-02-14' }]),
  english('deals', 'power bi.csv', ['DealOwner,AccountName,OpportunityId,StageName,Sum of Amount', 'Ann Lee,Acme,006A,Closed Won,12500.5', 'Bob Ray,Bolt,006B,Proposal,8000'], [{ id: '006A', owner: 'Ann Lee', account: 'Acme', amount: 12500.5, status: 'won' }, { status: 'open' }]),
  french('invoices', 'Factures 2026.csv', ['Date;N° pièce;Client;Représentant;HT;TVA;TTC;Échéance;Réglé le', '14/01/2026;FA001;Acme;Léa;1 000,00;200,00;1 200,00;01/02/2026;30/01/2026', '2026-01-15;FA002;Acme;Léa;500,00;100,00;600,00;2026-02-14;'], [{ number: 'FA001', invoiced_on: '2026-01-14', net_amount: 1000, due_on: '2026-02-01', paid_on: '2026-01-30' }, { invoiced_on: '2026-01-15', due_on: '2026-02-14' }]),
  english('reps', 'staff.csv', ['Employee ID,Manager,Hire Date', 'e1,e2,2019-04-01', 'e2,,2018-01-01'], [{ id: 'e1', manager: 'e2', hired_on: '2019-04-01' }, { id: 'e2' }]),
  english('targets', 'plan.csv', ['Owner,Start Date,End Date,Quota', 'Ann,2026-01-01,2026-03-31,100', 'Ann,2026-04-01,2026-04-30,40'], [{ rep: 'Ann', period: '2026-Q1', value: 100 }, { period: '2026-04', value: 40 }]),
  french('targets', 'Objectifs T1 2026.csv', ['Région;Objectif (k€)', 'Ouest;1,5'], [{ team: 'Ouest', period: '2026-Q1', value: 1500 }]),
  english('deal_shares', 'splits.csv', ['Deal ID,Rep,Split %', '1,Ann,60', '1,Bob,40'], [{ deal_id: '1', rep: 'Ann', share: 0.6 }, { share: 0.4 }]),
  {
    crm: null, object: 'deals', language: 'en', file: 'forecast.csv',
    lines: ['Rep,Customer,Opened,Deal size ($k),Phase,Likelihood,Est. close,Won on,Lost on', 'Ann,Acme,1/5/2024,12.5,Proposal,60%,5/30/2024,,', 'Bob,Bolt,1/19/2024,4.2,Won,100%,3/30/2024,3/28/2024,', 'Bob,Cuir,1/20/2024,1,Lost,0%,3/30/2024,,2/28/2024'],
    rows: [
      { owner: 'Ann', account: 'Acme', created_on: '2024-01-05', amount: 12500, stage: 'Proposal', probability: 0.6, expected_close_on: '2024-05-30', closed_on: null },
      { owner: 'Bob', account: 'Bolt', amount: 4200, status: 'won', closed_on: '2024-03-28' }, { account: 'Cuir', status: 'lost', closed_on: '2024-02-28' },
    ],
  },
  {
    crm: null, object: 'deals', language: 'fr', file: 'suivi devis.csv',
    lines: ['Dossier;Prospect;Commercial;Agence;Date du devis;Montant du devis HT;Situation;Date de signature;Motif de refus', 'D1;Durand;Anne Petit;Lyon;05/01/2024;12 500,00;Signé;28/03/2024;', 'D2;Martin;Marc Roux;Nice;19/01/2024;4 200,50;Refusé;;Prix', 'D3;Leroy;Anne Petit;Lyon;20/01/2024;1 000,00;En attente;;'],
    rows: [
      { name: 'D1', account: 'Durand', owner: 'Anne Petit', team: 'Lyon', created_on: '2024-01-05', amount: 12500, status: 'won', closed_on: '2024-03-28' },
      { account: 'Martin', amount: 4200.5, status: 'lost', loss_reason: 'Prix' }, { account: 'Leroy', amount: 1000, status: 'open' },
    ],
  },
];
