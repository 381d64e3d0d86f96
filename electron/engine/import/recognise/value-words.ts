import type { ObjectId } from '../../../../shared/model/objects';
import { plainWords } from './plain-words';
import table from './templates/values.json';

/** The words that mean each value of a closed list, by `object.field`, or by the field where they are the same for all objects. */
const WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = table;

/** What a text of an export means in a field with a closed list (`Closed Won`, `Gagné`, `5 - Signée` → won), or as a currency (`US Dollar`, `€`); or undefined. */
export function meaningOf(object: ObjectId, field: string, text: string): string | undefined {
  const meanings = WORDS[`${object}.${field}`] ?? WORDS[field];
  if (!meanings) return undefined;
  const plain = plainWords(text).replace(/^\d+ (?=\D)/, '');
  for (const [meaning, words] of Object.entries(meanings)) if (meaning === plain || words.includes(plain) || words.includes(text)) return meaning;
  return undefined;
}

const { won: WON, lost: LOST } = table['deals.stage-words'];
const OPEN = table['deals.open-words'].open;

/** Whether a stage's words say that the deal is over: `Closed - Lost (price)` is lost, `Proposition` is open, "not won yet" isn't won. */
export function statusOfStage(stage: string): 'open' | 'won' | 'lost' {
  const whole = meaningOf('deals', 'status', stage);
  if (whole === 'won' || whole === 'lost') return whole;
  const words = plainWords(stage).split(' ');
  if (words.some((word) => OPEN.includes(word))) return 'open';
  if (words.some((word) => LOST.includes(word))) return 'lost';
  return words.some((word) => WON.includes(word)) ? 'won' : 'open';
}

const { told: TOLD } = table['deals.told-words'];

/** Whether a stage's words say what it is: over, or one of those that an open deal goes through. */
export function isStageTold(stage: string): boolean {
  const words = plainWords(stage).split(' ');
  return meaningOf('deals', 'status', stage) !== undefined || statusOfStage(stage) !== 'open' || words.some((word) => OPEN.includes(word) || TOLD.includes(word));
}

const { disqualified: DISQUALIFIED } = table['deals.disqualified-words'];

/** Whether a stage's words say that a deal was no deal: `Disqualified`, `Perdue - non qualifiée`. */
export function meansDisqualified(stage: string): boolean {
  const words = ` ${plainWords(stage)} `;
  return DISQUALIFIED.some((word) => words.includes(` ${word} `));
}

/** Kinds of activities with the words of a subject that tell them, in the order in which they are looked for. */
export const SUBJECT_WORDS: readonly (readonly [kind: string, words: readonly string[]])[] = Object.entries(table['activities.subject-words']);

/** Words in the name of a table, or in its headers, that tell what all of its activities are. */
export const TABLE_WORDS: Readonly<Record<KindOfTable, readonly string[]>> = table['activities.table-words'];
export type KindOfTable = keyof (typeof table)['activities.table-words'];
