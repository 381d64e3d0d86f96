import { bareWords, plainWords } from './plain-words';

/** A header as it was written, but for case, accents, apostrophes and the star of a field that must be filled. */
export function writtenForm(header: string): string {
  return header.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ').replace(/\s*\*?\s*$/, '').trim();
}

export function fitsWritten(pattern: string, written: string): boolean {
  if (!pattern.includes('*')) return pattern === written;
  const [start = '', ...rest] = pattern.split('*');
  const end = rest.at(-1) ?? '';
  return written.length >= start.length + end.length && written.startsWith(start) && written.endsWith(end) && rest.slice(0, -1).every((part) => written.includes(part));
}

/** The second `X` of a file is called `X (2)`: both are the same words. */
export function headerWords(header: string): string {
  return plainWords(withoutCount(header));
}

/** A header as those of templates are compared. */
export function bareHeader(header: string): string {
  return bareWords(withoutCount(header));
}

const holds = (text: string, part: string) => ` ${bareWords(text)} `.includes(` ${bareWords(part)} `);
const withoutCount = (header: string) => header.replace(/ \(\d\)$/, '');

const UNITS = new Set(['eur', 'euro', 'euros', 'usd', 'gbp', 'chf', 'cad', 'k', 'ke', 'keur', 'kusd', 'm', 'meur', 'ht', 'ttc', 'converted', 'converti', 'convertie']);
// A duration in seconds isn't one in minutes.
const TIME_UNIT = /^.\s*(?:in |en )?(?:s|secs?|seconds?|secondes?|h|hours?|heures?|days?|jours?)\s*.$/i;
const SUM_OF = /^\s*(?:sum of|somme de|somme des|total de|total of)\s+/i;
/** The words by which an object's own columns are told from those of others. */
const OWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  deals: ['deal', 'opportunity', 'opportunite', 'affaire', 'transaction'], orders: ['order', 'commande', 'devis', 'quote'], invoices: ['invoice', 'facture'],
  activities: ['activity', 'activite', 'task', 'tache', 'call', 'appel', 'meeting', 'reunion', 'event', 'evenement'], leads: ['lead', 'piste', 'prospect'], contacts: ['contact'],
  accounts: ['account', 'compte', 'company', 'entreprise', 'societe', 'client'], products: ['product', 'produit', 'article'], reps: ['user', 'utilisateur', 'owner'], targets: ['target', 'objectif', 'quota'],
};

/** Whether a word names rows of some object. */
export function namesAnObject(word: string): boolean {
  return Object.values(OWN_WORDS).some((words) => words.includes(word));
}

/** Other words that the same header may be known by, surest first: without what stands in brackets, around a colon, its unit, its object. */
export function otherWords(object: string, header: string): { readonly words: string; readonly sure: boolean }[] {
  const found: { words: string; sure: boolean }[] = [];
  const own = OWN_WORDS[object] ?? [];
  const add = (text: string, sure: boolean) => {
    const words = bareWords(text);
    if (words !== '' && !found.some((known) => known.words === words)) found.push({ words, sure });
  };
  const [, left, right] = /^([^:]+):\s+(.+)$/.exec(header) ?? [];
  if (left !== undefined && right !== undefined) {
    // "Opportunity: Created Date" is the created date, "Account Owner: Full Name" the account owner, "Account: Account Name" the account's name.
    if (/^(full name|name|nom complet|nom)$/i.test(right.trim())) add(left, true);
    if (own.includes(plainWords(left)) || holds(right, left)) add(right, true);
    return found;
  }
  const bracketless = header.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, (bracket) => (TIME_UNIT.test(bracket) ? bracket : ' '));
  add(bracketless, true);
  // What a pivot or a report adds up is still called by its column.
  add(bracketless.replace(SUM_OF, ''), true);
  // What a program answers nests a value in what it is the value of: `amount.value`, `amount.currency`.
  const [, parent, leaf] = /^(?:.*\.)?([^.]+)\.(value|amount|name|label|currency|currency_code)$/i.exec(header) ?? [];
  if (parent !== undefined && leaf !== undefined) add(/^currency/i.test(leaf) ? leaf : parent, true);
  const words = bareWords(bracketless).split(' ').filter((word) => !UNITS.has(word));
  add(words.join(' '), false);
  const [first = '', ...rest] = words;
  const last = rest.at(-1) ?? '';
  if (rest.length > 0 && own.includes(first)) add(rest.join(' '), false);
  // "Montant de l'affaire" is the affair's amount.
  if (rest.length > 0 && own.includes(last)) add([first, ...rest.slice(0, -1)].join(' '), false);
  return found;
}
