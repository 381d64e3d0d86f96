import type { CrmExport } from './crm-export';

export const ANY_TABLE: readonly CrmExport[] = [
  {
    crm: null, object: 'orders', language: 'fr', file: 'ventes.csv',
    lines: ['N° commande;Date;Code vendeur;Client;Désignation;Qté;Total HT (€)', 'C1;13/02/2024;V7;Acme;Four;2;1 200,50', 'C1;13/02/2024;V7;Acme;Plat;1;10,00'],
    rows: [{ number: 'C1', ordered_on: '2024-02-13', owner_id: 'V7', account: 'Acme', product: 'Four', quantity: 2, net_amount: 1200.5, status: 'order' }, { product: 'Plat', net_amount: 10 }],
  },
  {
    crm: null, object: 'deals', language: null, file: 'export.csv',
    lines: ['Verkäufer;Phase;Betrag;Datum', 'Anna;Closed Won;100;13.02.2024', 'Bernd;In Progress;50;14.02.2024'],
    rows: [{ status: 'won', stage: 'Closed Won' }, { status: 'open' }],
  },
];
