import type { CrmExport } from './crm-export';

export const ODOO: readonly CrmExport[] = [
  {
    crm: 'Odoo', object: 'deals', language: 'en', file: 'crm.lead.csv', skipped: { 3: 'continuation' },
    lines: [
      '"Created on","Opportunity","Customer","Salesperson","Sales Team","Expected Closing","Expected Revenue","Probability","Stage","Lost Reason","Tags"',
      '"2024-02-03 09:12:11","Desks","Azure","Mitchell Admin","Europe","2024-03-31","4200.0","100.0","Won","","Product"', '"","","","","","","","","","","Training"',
      '"2024-02-04 09:12:11","Chairs","Deco","Marc Demo","Europe","2026-12-31","100.0","12.5","New","",""',
    ],
    rows: [
      { name: 'Desks', account: 'Azure', owner: 'Mitchell Admin', team: 'Europe', created_on: '2024-02-03', amount: 4200, probability: 1, stage: 'Won', status: 'won', closed_on: null },
      { name: 'Chairs', status: 'open', expected_close_on: '2026-12-31', probability: 0.125 },
    ],
  },
  {
    crm: 'Odoo', object: 'deals', language: 'fr', file: 'crm.lead.csv',
    lines: [
      '"Créé le","Opportunité","Client","Vendeur","Équipe de vente","Clôture prévue","Revenu espéré","Probabilité","Étape","Motif de la perte"',
      '"2024-02-03 09:12:11","Bureaux","Azur","Michel","Europe","2024-03-31","4200.0","100.0","Gagné",""',
    ],
    rows: [{ name: 'Bureaux', account: 'Azur', owner: 'Michel', team: 'Europe', status: 'won', amount: 4200, expected_close_on: '2024-03-31', created_on: '2024-02-03' }],
  },
  {
    crm: 'Odoo', object: 'deals', language: 'en', file: 'crm_lead.csv',
    lines: [
      'id,name,partner_id,user_id,team_id,stage_id,expected_revenue,probability,date_deadline,date_closed,create_date,lost_reason_id,active',
      '__export__.crm_lead_1_ab,Desks,Azure,Mitchell,Europe,Won,4200,100,2024-03-31,2024-03-02 10:00:00,2024-02-03 09:12:11,,True',
      '__export__.crm_lead_2_ab,Chairs,Deco,Marc,Europe,Proposition,50,0,2024-03-31,2024-03-03 10:00:00,2024-02-03 09:12:11,Too expensive,False',
    ],
    rows: [{ id: '__export__.crm_lead_1_ab', owner: 'Mitchell', team: 'Europe', status: 'won', closed_on: '2024-03-02' }, { status: 'lost', loss_reason: 'Too expensive', closed_on: '2024-03-03' }],
  },
  {
    crm: 'Odoo', object: 'orders', language: 'en', file: 'sale.order.csv',
    lines: ['"Order Reference","Creation Date","Customer","Salesperson","Sales Team","Untaxed Amount","Total","Invoice Status","Status"', '"S00012","2024-02-03 09:12:11","Azure","Mitchell","Europe","100.0","120.0","Nothing to Invoice","Sales Order"', '"S00013","2024-02-04 09:12:11","Deco","Marc","Europe","50.0","60.0","","Quotation Sent"'],
    rows: [{ id: 'S00012', number: 'S00012', ordered_on: '2024-02-03', account: 'Azure', owner: 'Mitchell', team: 'Europe', net_amount: 100, status: 'order' }, { status: 'quotation', net_amount: 50 }],
  },
  {
    crm: 'Odoo', object: 'orders', language: 'fr', file: 'commandes.csv',
    lines: [
      '"Référence de la commande","Date de la commande","Client","Vendeur","Équipe commerciale","Lignes de commande/Article","Lignes de commande/Quantité","Lignes de commande/Prix unitaire","Lignes de commande/Sous-total","Total","Statut"',
      '"S1","2024-02-03 09:12:11","Azur","Michel","Europe","Bureau","2","50.0","100.0","180.0","Bon de commande"', '"","","","","","Chaise","1","50.0","50.0","",""', '"S2","2024-02-05 09:12:11","Déco","Marc","Europe","Lampe","1","10.0","10.0","12.0","Devis"',
    ],
    rows: [
      { number: 'S1', ordered_on: '2024-02-03', account: 'Azur', owner: 'Michel', team: 'Europe', product: 'Bureau', quantity: 2, list_price: 50, net_amount: 100, status: 'order' },
      { number: 'S1', ordered_on: '2024-02-03', account: 'Azur', owner: 'Michel', product: 'Chaise', net_amount: 50, status: 'order' },
      { number: 'S2', product: 'Lampe', status: 'quotation' },
    ],
  },
  {
    crm: 'Odoo', object: 'orders', language: 'en', file: 'sale_order.csv',
    lines: [
      'id,name,date_order,partner_id,user_id,team_id,state,order_line/product_id,order_line/product_uom_qty,order_line/price_unit,order_line/price_subtotal,amount_total',
      'sale.order_1,S1,2024-02-03 09:12:11,Azure,Mitchell,Europe,sale,Desk,2,50,100,180', ',,,,,,,Chair,1,50,50,', 'sale.order_2,S2,2024-02-05 09:12:11,Deco,Marc,Europe,cancel,Lamp,1,10,10,12',
    ],
    rows: [{ number: 'S1', owner: 'Mitchell', product: 'Desk', net_amount: 100, status: 'order' }, { number: 'S1', owner: 'Mitchell', ordered_on: '2024-02-03', product: 'Chair', net_amount: 50 }, { number: 'S2', status: 'cancelled' }],
  },
  {
    crm: 'Odoo', object: 'invoices', language: 'en', file: 'account.move.csv',
    lines: ['name,move_type,invoice_date,invoice_date_due,partner_id,invoice_user_id,team_id,amount_untaxed_signed,amount_total_signed,state', 'INV/2024/0001,out_invoice,2024-02-03,2024-03-03,Azure,Mitchell,Europe,100,120,posted', 'RINV/2024/0001,out_refund,2024-02-05,2024-02-05,Azure,Mitchell,Europe,-20,-24,posted'],
    rows: [{ id: 'INV/2024/0001', invoiced_on: '2024-02-03', due_on: '2024-03-03', account: 'Azure', owner: 'Mitchell', team: 'Europe', net_amount: 100, kind: 'invoice' }, { kind: 'credit', net_amount: -20 }],
  },
  {
    crm: 'Odoo', object: 'activities', language: 'fr', file: 'mail.activity.csv',
    lines: ["\"Type d'activité\",\"Résumé\",\"Assigné à\",\"Date d'échéance\",\"Nom du document\",\"État\"", '"Appel","Relancer","Michel","2024-02-03","Azur","En retard"', '"Réunion","Point","Marc","2030-02-03","Déco","Planifié"'],
    rows: [{ kind: 'call', subject: 'Relancer', owner: 'Michel', due_on: '2024-02-03', status: 'planned' }, { kind: 'meeting', owner: 'Marc' }],
  },
  {
    crm: 'Odoo', object: 'deals', language: 'fr', file: 'Piste_Opportunité (crm.lead).csv', skipped: { 3: 'continuation' },
    lines: [
      `"ID externe","Opportunité","Client/Nom","Vendeur/Nom","Équipe commerciale/Nom","Revenu espéré","Date de fermeture prévue","Étape/Nom de l'étape","Probabilité","Créé le","Actif","Étiquettes/Nom du tag","Motif de la perte","Priorité"`,
      '"__export__.crm_lead_7_ab","Bureaux","Azur","Michel Admin","Europe","4200.0","2024-03-31","Gagné","100.0","2024-02-03 09:12:11","Vrai","Produit","","Moyenne"',
      '"","","","","","","","","","","","Formation","",""',
      '"__export__.crm_lead_8_ab","Chaises","Déco","Marc Démo","Europe","100.0","2026-12-31","Nouveau","12.5","2024-02-04 09:12:11","Vrai","","","Faible"',
      '"__export__.crm_lead_9_ab","Lampes","Déco","Marc Démo","Europe","10.0","2024-02-28","Proposition","0.0","2024-02-05 09:12:11","Faux","","Trop cher","Faible"',
    ],
    rows: [
      { id: '__export__.crm_lead_7_ab', name: 'Bureaux', account: 'Azur', owner: 'Michel Admin', team: 'Europe', stage: 'Gagné', status: 'won', amount: 4200, probability: 1, created_on: '2024-02-03', expected_close_on: '2024-03-31' },
      { id: '__export__.crm_lead_8_ab', name: 'Chaises', account: 'Déco', owner: 'Marc Démo', team: 'Europe', stage: 'Nouveau', status: 'open', amount: 100, probability: 0.125, created_on: '2024-02-04', expected_close_on: '2026-12-31' },
      { id: '__export__.crm_lead_9_ab', name: 'Lampes', account: 'Déco', owner: 'Marc Démo', team: 'Europe', stage: 'Proposition', status: 'lost', amount: 10, probability: 0, created_on: '2024-02-05', expected_close_on: '2024-02-28', loss_reason: 'Trop cher' },
    ],
  },
  {
    crm: 'Odoo', object: 'deals', language: 'en', file: 'pipeline17.csv',
    lines: [
      '"Opportunity","Salesperson","Expected Revenue","Expected MRR","Stage","Expected Closing","Company","Contact Name","Email","Phone","Closed Date","Won/Lost","My Custom Field"',
      '"Desks","Mitchell Admin","4200.00","0.0","Won","2024-03-31","YourCompany","Brandon","b@x.test","+1","2024-03-02 10:00:00","Won","x"',
      '"Chairs","Marc Demo","100.00","0.0","Qualified","","YourCompany","","","","","Pending","y"',
      '"Lamps","Marc Demo","10.00","0.0","Qualified","","YourCompany","","","","2024-03-05 10:00:00","Lost","y"',
    ],
    rows: [
      { name: 'Desks', owner: 'Mitchell Admin', stage: 'Won', status: 'won', amount: 4200, expected_close_on: '2024-03-31', closed_on: '2024-03-02' },
      { name: 'Chairs', owner: 'Marc Demo', stage: 'Qualified', status: 'open', amount: 100 },
      { name: 'Lamps', owner: 'Marc Demo', stage: 'Qualified', status: 'lost', amount: 10, closed_on: '2024-03-05' },
    ],
  },
  {
    crm: 'Odoo', object: 'orders', language: 'fr', file: 'Bon de commande (sale.order).csv',
    lines: [
      '"Référence de la commande","Date de création","Client","Vendeur","Activités","Société","Total","Statut de la facturation","Statut"',
      '"S00012","03/02/2024 09:12:11","Azur","Michel","","Ma société","120,00 €","Rien à facturer","Bon de commande"',
      '"S00013","14/02/2024 09:12:11","Déco","Marc","","Ma société","1 060,50 €","À facturer","Devis envoyé"',
      '"S00014","15/02/2024 09:12:11","Déco","Marc","","Ma société","60,50 €","À facturer","Annulé"',
    ],
    rows: [
      { id: 'S00012', number: 'S00012', account: 'Azur', owner: 'Michel', ordered_on: '2024-02-03', status: 'order' },
      { id: 'S00013', number: 'S00013', account: 'Déco', owner: 'Marc', ordered_on: '2024-02-14', status: 'quotation' },
      { id: 'S00014', number: 'S00014', account: 'Déco', owner: 'Marc', ordered_on: '2024-02-15', status: 'cancelled' },
    ],
  },
  {
    crm: 'Odoo', object: 'orders', language: 'fr', file: 'sale_lines_fr.csv',
    lines: [
      `"Référence de la commande","Date de la commande","Client/Nom d'affichage","Vendeur/Nom d'affichage","Lignes de la commande/Produit/Nom d'affichage","Lignes de la commande/Quantité","Lignes de la commande/Sous-total","Lignes de la commande/Remise (%)","État"`,
      '"S1","2024-02-03 09:12:11","Azur, Paul","Michel","[DESK] Bureau","2,0","100,0","0,0","Bon de commande"',
      '"","","","","[CHAIR] Chaise","1,0","50,0","10,0",""',
      '"S2","2024-02-05 09:12:11","Déco","Marc","Lampe","1,0","10,0","0,0","Devis"',
    ],
    rows: [
      { number: 'S1', account: 'Azur, Paul', owner: 'Michel', product: '[DESK] Bureau', ordered_on: '2024-02-03', status: 'order', quantity: 2, net_amount: 100, discount: 0 },
      { number: 'S1', account: 'Azur, Paul', owner: 'Michel', product: '[CHAIR] Chaise', ordered_on: '2024-02-03', status: 'order', quantity: 1, net_amount: 50, discount: 0.1 },
      { number: 'S2', account: 'Déco', owner: 'Marc', product: 'Lampe', ordered_on: '2024-02-05', status: 'quotation', quantity: 1, net_amount: 10, discount: 0 },
    ],
  },
  {
    crm: 'Odoo', object: 'orders', language: 'en', file: 'Quotations (sale.order).csv',
    lines: [
      '"Number","Creation Date","Delivery Date","Expected Date","Customer","Salesperson","Activities","Company","Untaxed Amount","Taxes","Total","Status","Tags"',
      '"S00012","2024-02-03 09:12:11","","2024-02-04","Azure","Mitchell","","YC","100.00","20","120.00","Sales Order",""',
      '"S00013","2024-02-04 09:12:11","","2024-02-05","Deco","Marc","","YC","50","10","60.00","Quotation",""',
    ],
    rows: [
      { id: 'S00012', number: 'S00012', account: 'Azure', owner: 'Mitchell', ordered_on: '2024-02-03', status: 'order', net_amount: 100 },
      { id: 'S00013', number: 'S00013', account: 'Deco', owner: 'Marc', ordered_on: '2024-02-04', status: 'quotation', net_amount: 50 },
    ],
  },
  {
    crm: 'Odoo', object: 'invoices', language: 'en', file: 'Journal Entry (account.move).csv',
    lines: [
      '"Number","Invoice Partner Display Name","Invoice/Bill Date","Due Date","Activities","Salesperson","Tax Excluded","Total","Total in Currency","Payment Status","Status","Reference"',
      '"INV/2024/00012","Azure","2024-02-03","2024-03-03","","Mitchell","100.00","120","120","Paid","Posted","S00012"',
      '"RINV/2024/00001","Azure","2024-02-05","2024-02-05","","Mitchell","-20.00","-24","-24","Paid","Posted",""',
    ],
    rows: [
      { id: 'INV/2024/00012', number: 'INV/2024/00012', account: 'Azure', owner: 'Mitchell', invoiced_on: '2024-02-03', due_on: '2024-03-03', kind: 'invoice', net_amount: 100 },
      { id: 'RINV/2024/00001', number: 'RINV/2024/00001', account: 'Azure', owner: 'Mitchell', invoiced_on: '2024-02-05', due_on: '2024-02-05', kind: 'credit', net_amount: -20 },
    ],
  },
  {
    crm: 'Odoo', object: 'invoices', language: 'fr', file: 'Facture (account.move).csv',
    lines: [
      `"Numéro","Nom d'affichage du partenaire de la facture","Date de facturation","Date d'échéance","Vendeur","Hors taxes","Total","Statut du paiement","Statut","Type"`,
      '"FAC/2024/00012","Azur","03/02/2024","03/03/2024","Michel","100,00","120,00","Payé","Comptabilisé","Facture client"',
      '"RFAC/2024/00001","Azur","15/02/2024","15/02/2024","Michel","-20,00","-24,00","Payé","Comptabilisé","Avoir client"',
    ],
    rows: [
      { id: 'FAC/2024/00012', number: 'FAC/2024/00012', account: 'Azur', owner: 'Michel', invoiced_on: '2024-02-03', due_on: '2024-03-03', kind: 'invoice', net_amount: 100 },
      { id: 'RFAC/2024/00001', number: 'RFAC/2024/00001', account: 'Azur', owner: 'Michel', invoiced_on: '2024-02-15', due_on: '2024-02-15', kind: 'credit', net_amount: -20 },
    ],
  },
  {
    crm: 'Odoo', object: 'invoices', language: 'fr', file: 'factures lignes.csv',
    lines: [
      '"Numéro","Partenaire","Date de facturation","Vendeur","Lignes de facture/Article","Lignes de facture/Quantité","Lignes de facture/Sous-total","Type"',
      '"FAC/1","Azur","2024-02-03","Michel","Bureau","2","100","Facture client"',
      '"","","","","Chaise","1","50",""',
      '"FAC/2","Déco","2024-02-05","Marc","Lampe","1","10","Facture client"',
    ],
    rows: [
      { number: 'FAC/1', account: 'Azur', owner: 'Michel', product: 'Bureau', invoiced_on: '2024-02-03', kind: 'invoice', quantity: 2, net_amount: 100 },
      { number: 'FAC/1', account: 'Azur', owner: 'Michel', product: 'Chaise', invoiced_on: '2024-02-03', kind: 'invoice', quantity: 1, net_amount: 50 },
      { number: 'FAC/2', account: 'Déco', owner: 'Marc', product: 'Lampe', invoiced_on: '2024-02-05', kind: 'invoice', quantity: 1, net_amount: 10 },
    ],
  },
  {
    crm: 'Odoo', object: 'activities', language: 'en', file: 'mail.activity.csv',
    lines: [
      '"Activity Type","Summary","Assigned to","Due Date","Document Name","Related Document Model","Status"',
      '"Call","Follow up","Mitchell","2024-02-03","Desks","crm.lead","Overdue"',
      '"Meeting","Point","Marc","2030-02-03","Chairs","crm.lead","Planned"',
    ],
    rows: [
      { kind: 'call', subject: 'Follow up', owner: 'Mitchell', deal_id: 'Desks', due_on: '2024-02-03', status: 'planned' },
      { kind: 'meeting', subject: 'Point', owner: 'Marc', deal_id: 'Chairs', due_on: '2030-02-03', status: 'planned' },
    ],
  },
  {
    crm: 'Odoo', object: 'activities', language: 'fr', file: 'mail.activity fr.csv',
    lines: [
      `"Type d'activité","Résumé","Assigné à","Date d'échéance","Nom du document","Modèle de document lié","État"`,
      '"Appel","Relancer","Michel","2024-02-03","Bureaux","Piste/Opportunité","En retard"',
      '"Réunion","Point","Marc","2030-02-03","Déco","Contact","Planifié"',
      '"À faire","Facturer","Marc","2030-02-03","S00012","Bon de commande","Planifié"',
    ],
    rows: [
      { kind: 'call', subject: 'Relancer', owner: 'Michel', deal_id: 'Bureaux', due_on: '2024-02-03', status: 'planned' },
      { kind: 'meeting', subject: 'Point', owner: 'Marc', account: 'Déco', due_on: '2030-02-03', status: 'planned' },
      { kind: 'task', subject: 'Facturer', owner: 'Marc', due_on: '2030-02-03', status: 'planned' },
    ],
  },
  {
    crm: 'Odoo', object: 'activities', language: 'en', file: 'mail_activity.csv',
    lines: [
      'activity_type_id,summary,user_id,date_deadline,res_name,res_model,state',
      'Call,Follow up,Mitchell,2024-02-03,Desks,crm.lead,overdue',
      'Email,Offer,Marc,2030-02-03,Azure,res.partner,planned',
    ],
    rows: [
      { kind: 'call', subject: 'Follow up', owner: 'Mitchell', deal_id: 'Desks', due_on: '2024-02-03', status: 'planned' },
      { kind: 'email', subject: 'Offer', owner: 'Marc', account: 'Azure', due_on: '2030-02-03', status: 'planned' },
    ],
  },
  {
    crm: 'Odoo', object: 'invoices', language: 'en', file: 'account.move.csv', skipped: { 5: 'other_rows', 6: 'other_rows' },
    lines: [
      'name,move_type,partner_id,invoice_date,invoice_user_id,invoice_line_ids/product_id,invoice_line_ids/price_subtotal',
      'INV/1,out_invoice,Boulangerie,2025-11-03,Marc,Oven,1200.5', ',,,,,Pan,90', 'RINV/1,out_refund,Resto,2025-11-04,Mitch,Pan,-100.0', 'BILL/1,in_invoice,Supplier,2025-11-04,,Flour,-500.0', ',,,,,Salt,-5.0',
    ],
    rows: [{ number: 'INV/1', kind: 'invoice', net_amount: 1200.5 }, { number: 'INV/1', kind: 'invoice', net_amount: 90, owner: 'Marc' }, { number: 'RINV/1', kind: 'credit' }],
  },
  {
    crm: 'Odoo', object: 'invoices', language: 'en', file: 'Journal Entry (account.move).csv', skipped: { 3: 'other_rows', 4: 'other_rows', 5: 'other_rows', 6: 'other_rows', 8: 'other_rows' },
    lines: [
      '"Number","Type","Invoice Partner Display Name","Invoice/Bill Date","Due Date","Salesperson","Untaxed Amount Signed","Total Signed","Payment Status","Status","Invoice lines/Product","Invoice lines/Subtotal"',
      '"INV/24/1","Customer Invoice","Azure","2024-02-03","2024-03-03","Mitchell","150.0","180.0","Paid","Posted","Desk","100.0"', '"/","Customer Invoice","Azure","2024-02-04","","Mitchell","70.0","84.0","Not Paid","Draft","Lamp","40.0"', '"","","","","","","","","","","Chair","30.0"',
      '"INV/24/2","Customer Invoice","Deco","2024-02-05","","Marc","90.0","108.0","Not Paid","Cancelled","Desk","90.0"', '"BILL/24/9","Vendor Bill","Wood","2024-02-05","","Marc","-900.0","-1080.0","Not Paid","Posted","Board","900.0"',
      '"RINV/24/1","Customer Credit Note","Azure","2024-02-06","","Mitchell","-20.0","-24.0","Paid","Posted","Lamp","20.0"', '"RBILL/24/1","Vendor Credit Note","Wood","2024-02-06","","Marc","90.0","108.0","Paid","Posted","Board","90.0"',
    ],
    rows: [{ number: 'INV/24/1', kind: 'invoice', net_amount: 100, product: 'Desk' }, { number: 'RINV/24/1', kind: 'credit', net_amount: 20 }],
  },
  {
    crm: 'Odoo', object: 'invoices', language: 'fr', file: 'Pièce comptable (account.move).csv', skipped: { 3: 'other_rows', 4: 'other_rows', 5: 'other_rows' },
    lines: [
      '"Numéro";"Type";"Nom d\'affichage du partenaire de la facture";"Date de facturation";"Date d\'échéance";"Vendeur";"Montant hors taxes signé";"Statut du paiement";"Statut"',
      '"FAC/24/1";"Facture client";"Boulangerie";"13/02/2024";"15/03/2024";"Michel";"150,5";"Payé";"Comptabilisé"', '"/";"Facture client";"Boulangerie";"14/02/2024";"";"Michel";"70,0";"Non payé";"Brouillon"',
      '"FAC/24/2";"Facture client";"Resto";"15/02/2024";"";"Marc";"90,0";"Non payé";"Annulé"', '"FF/24/1";"Facture fournisseur";"Bois";"15/02/2024";"";"Marc";"-900,0";"Non payé";"Comptabilisé"',
    ],
    rows: [{ number: 'FAC/24/1', kind: 'invoice', net_amount: 150.5 }],
  },
];
