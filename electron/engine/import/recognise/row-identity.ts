import type { ObjectId } from '../../../../shared/model/objects';
import type { Assignment } from './assign-columns';
import { bareHeader, namesAnObject } from './headers';

/** What rows of an object are called beside a word for an identity: the number of a telephone or of employees isn't theirs. */
const IDENTIFIED: Partial<Record<ObjectId, ReadonlySet<string>>> = {
  deals: new Set(['deal', 'opportunity', 'opportunite', 'affaire', 'transaction', 'offer', 'offre', 'offerte', 'devis', 'quote', 'proposal', 'dossier', 'project', 'projet']),
  leads: new Set(['lead', 'prospect', 'piste']), contacts: new Set(['contact']), accounts: new Set(['account', 'client', 'customer', 'compte', 'company', 'societe']),
  activities: new Set(['activity', 'activite', 'task', 'tache', 'call', 'appel', 'meeting', 'visit', 'visite']),
};
const IDENTITY_WORDS = new Set(['n', 'no', 'nr', 'number', 'numero', 'num', 'ref', 'reference', 'code', 'key', 'uuid', 'guid']);
const BESIDE_IDENTITY = new Set(['de', 'd', 'du', 'of', 'the', 'l', 'la']);
// Fewer say nothing of whether a text could stand twice.
const LEAST_IDENTITIES = 2;

/** A number, reference or id that no two rows share is what they are found again by. */
export function takeIdentity(assignment: Assignment, reserved: ReadonlySet<string>): void {
  const { object, source: { headers, shapes } } = assignment;
  headers.forEach((header, index) => {
    const shape = shapes[index];
    if (!shape?.isDistinct || shape.filled < LEAST_IDENTITIES || reserved.has(bareHeader(header))) return;
    const words = bareHeader(header).split(' ').filter((word) => !BESIDE_IDENTITY.has(word));
    if (isNamed(object, words) || (index === 0 && isProgramsOwn(object, words))) assignment.take(index, 'id', false);
  });
}

/** `Opportunity No`, `Réf. affaire`: the row's number by what the row is. */
function isNamed(object: ObjectId, words: readonly string[]): boolean {
  const own = IDENTIFIED[object];
  return own !== undefined && words.some((word) => IDENTITY_WORDS.has(word)) && words.every((word) => IDENTITY_WORDS.has(word) || own.has(word));
}

// What programs call the ids that they give: of a row, whatever it holds.
const GIVEN = new Set(['internal', 'system', 'unique', 'global', 'external', 'crm', 'row', 'interne', 'externe']);
// Of these a row is one; calls, orders and invoices name others first, and those come back.
const ONE_A_ROW: ReadonlySet<ObjectId> = new Set(['deals', 'leads', 'contacts', 'accounts']);
// What a row may name beside rows of other objects.
const NAMED = new Set(['person', 'personne', 'visitor', 'visiteur', 'store', 'shop', 'magasin', 'site', 'campaign', 'campagne', 'team', 'equipe', 'pipeline', 'stage', 'etape', 'organization', 'organisation', 'session', 'source', 'employee', 'rep', 'agent', 'partner', 'partenaire', 'parent', 'group', 'groupe']);

/** `Copper ID`, `Internal ID`: the id that a program gives a row opens it, whatever the program calls itself. */
function isProgramsOwn(object: ObjectId, words: readonly string[]): boolean {
  const [name, last, ...more] = words;
  if (name === undefined || last !== 'id' || more.length > 0) return false;
  return GIVEN.has(name) || (ONE_A_ROW.has(object) && !NAMED.has(name) && !namesAnObject(name));
}
