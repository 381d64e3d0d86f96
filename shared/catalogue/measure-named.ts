import { LANGUAGES, translator } from '../text/translate';
import { plainText } from '../text/plain-text';
import { MEASURES } from './measures/index';

/** What sales people call measures in their plans and targets, beside the names of the catalogue; as plain words. */
export const EVERYDAY_NAMES: Readonly<Record<string, readonly string[]>> = {
  revenue_won: ['ca', 'ca ht', 'chiffre d affaires', 'chiffre affaires', 'revenue', 'revenu', 'sales', 'ventes', 'turnover', 'ca signe', 'signatures', 'bookings', 'amount', 'montant', 'won amount', 'sales revenue'],
  gross_margin: ['marge', 'marge brute', 'margin', 'gross profit', 'mb'],
  margin_rate: ['taux de marge', 'margin %', 'marge %'],
  deals_won: ['affaires gagnees', 'affaires signees', 'contrats', 'contrats signes', 'ventes signees', 'deals', 'wins', 'won deals', 'contracts', 'deals closed', 'nb ventes', 'nombre de ventes'],
  win_rate: ['taux de transformation', 'taux de reussite', 'taux de conversion', 'close rate', 'conversion rate'],
  average_deal: ['panier moyen', 'average deal size', 'affaire moyenne'],
  pipeline_created: ['pipeline', 'pipeline genere', 'pipe cree', 'pipe genere', 'pipeline generated'],
  new_deals: ['opportunites', 'nouvelles opportunites', 'opportunities', 'new opportunities', 'opportunities created', 'nouvelles affaires'],
  orders_amount: ['commandes', 'ca commande', 'prises de commande', 'prise de commandes', 'order intake', 'orders'],
  invoiced_amount: ['ca facture', 'facture', 'facturation', 'invoiced', 'invoiced revenue', 'billing', 'billings'],
  collected_amount: ['encaissements', 'encaisse', 'collections', 'collected', 'cash collected'],
  calls: ['appels', 'appels telephoniques', 'phone calls', 'telephone'],
  meetings: ['rdv', 'rendez vous', 'reunions', 'appointments'],
  visits: ['visites', 'visites clients', 'customer visits'],
  demos: ['demonstrations'],
  proposals: ['devis', 'propositions', 'propositions commerciales', 'offres', 'quotes', 'quotations', 'offers'],
  emails: ['e mails', 'mails', 'courriels'],
  activities: ['activites', 'actions', 'actions commerciales'],
  new_leads: ['leads', 'pistes', 'prospects', 'nouveaux prospects', 'nouvelles pistes', 'nouveaux leads'],
  new_contacts: ['contacts', 'nouveaux contacts'],
  new_accounts: ['clients', 'nouveaux clients', 'nouveaux comptes', 'new customers', 'new clients', 'new logos'],
};

const plain = (text: string) => plainText(text).replaceAll(/[^\p{L}\p{N}%]+/gu, ' ').trim();

// The catalogue's own names come last: they hold whatever everyday words say.
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...Object.entries(EVERYDAY_NAMES).flatMap(([id, names]) => names.map((name): [string, string] => [name, id])),
  ...MEASURES.flatMap(({ id }): [string, string][] => [...LANGUAGES.map((language): [string, string] => [plain(translator(language).maybe(`measures.${id}.name`) ?? id), id]), [plain(id), id]]),
]);

const COUNTING = /^(?:nb|nbre|nombre|number|count) (?:(?:of|de|des|d) )?/;

/** The measure that a file calls so, by its id; undefined: none of the catalogue's. */
export function measureNamed(text: string): string | undefined {
  const words = plain(text);
  return BY_NAME.get(words) ?? BY_NAME.get(words.replace(COUNTING, ''));
}
