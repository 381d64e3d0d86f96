import type { ObjectId } from '../../../../shared/model/objects';
import { plainWords } from './plain-words';
import table from './templates/values.json';

/** The words that mean each value of a closed list, by `object.field`. */
const WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = table;

/**
 * What a text of an export means in a field with a closed list (`Closed Won`, `Gagné`, `5 - Signée` → won), or undefined. The
 * whole text counts first, then, for stages, a single word in it.
 */
export function meaningOf(object: ObjectId, field: string, text: string): string | undefined {
  const meanings = WORDS[`${object}.${field}`];
  if (!meanings) return undefined;
  const plain = plainWords(text).replace(/^\d+ (?=\D)/, '');
  for (const [meaning, words] of Object.entries(meanings)) if (meaning === plain || words.includes(plain)) return meaning;
  return undefined;
}

const WORD_OF_STAGE: readonly (readonly [string, 'won' | 'lost'])[] = [
  ['won', 'won'], ['gagne', 'won'], ['gagnee', 'won'], ['signe', 'won'], ['signee', 'won'],
  ['lost', 'lost'], ['perdu', 'lost'], ['perdue', 'lost'], ['abandon', 'lost'], ['abandonne', 'lost'], ['abandonnee', 'lost'],
];

/** Whether a stage's words say that the deal is over: `Closed - Lost (price)` is lost, `Proposition` is open. */
export function statusOfStage(stage: string): 'open' | 'won' | 'lost' {
  const whole = meaningOf('deals', 'status', stage);
  if (whole === 'won' || whole === 'lost') return whole;
  const words = plainWords(stage).split(' ');
  // "Not won yet" and "non signé" aren't won.
  if (words.some((word) => word === 'not' || word === 'non' || word === 'pas' || word === 'a')) return 'open';
  return WORD_OF_STAGE.find(([word]) => words.includes(word))?.[1] ?? 'open';
}
