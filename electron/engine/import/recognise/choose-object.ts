import { fieldOf, type ObjectId } from '../../../../shared/model/objects';
import { MOST_VALUES, type ColumnShape } from '../detect/column-shape';
import type { Columns } from './columns';
import { bareHeader, fitsWritten, otherWords, writtenForm } from './headers';
import { isExplained, wordsFor } from './known-header';
import { listsPeople, PEOPLE } from './people';
import { plainWords } from './plain-words';
import type { RecogniseWishes } from './recognition';
import { hasShape, isTarget, shareOfMeanings } from './targets';
import type { KnownObject, TemplateLibrary } from './templates';

const TELLING = 3;
const NAMED = 5;
const SPEAKING = 2;
const OWN = 2;
// A table of which a single common word is known could be anything.
const LEAST_SCORE = 4;

interface Words {
  readonly headers: readonly string[];
  readonly shapes: readonly ColumnShape[];
  /** They name persons and tell how to reach them. */
  readonly ofPeople: boolean;
}

export interface Chosen {
  readonly known: KnownObject;
  /** False: other objects fit nearly as well. */
  readonly sure: boolean;
}

/** The template whose signature is there, else the object that most headers speak of; undefined when none does. */
export function chooseObject(path: string, { headers: header, shapes }: Pick<Columns, 'headers' | 'shapes'>, library: TemplateLibrary, wishes: RecogniseWishes): Chosen | undefined {
  const written = header.map(writtenForm);
  const { crm, sheet } = wishes;
  // Of several sheets of a workbook, each is what its own name says.
  const file = sheet && library.words.some((known) => bonus(known, sheet) > 0) ? sheet : path;
  const fits = (known: KnownObject) => (wishes.object === undefined || known.object === wishes.object) && crm !== null && (crm === undefined || isNamed(known, crm));
  const fitting = library.crms.filter(fits);
  const signed = fitting.flatMap((known) => {
    const lengths = known.signatures.filter((signature) => signature.every((pattern) => written.some((one) => fitsWritten(pattern, one)))).map(({ length }) => length);
    if (lengths.length === 0 && wishes.crm === undefined) return [];
    return [{ known, score: Math.max(0, ...lengths) * TELLING + likeness(known, header) + bonus(known, file) }];
  });
  const [best] = signed.toSorted((a, b) => b.score - a.score);
  // A CRM that somebody named, and that explains not one header, says nothing.
  if (best && (best.score > 0 || wishes.object !== undefined)) return { known: best.known, sure: true };
  if (wishes.object) {
    const known = library.words.find(({ object }) => object === wishes.object);
    return known && { known, sure: true };
  }
  const bare = header.map(bareHeader);
  const words: Words = { headers: header, shapes, ofPeople: listsPeople(bare, library) };
  const scored = library.words.filter((known) => !repeatsMembers(known, bare, shapes)).map((known) => ({ known, score: score(known, file, words, wishes), filled: filledBy(known, header) })).toSorted((a, b) => b.score - a.score || b.filled - a.filled);
  const [first, second] = scored;
  if (!first || first.score < LEAST_SCORE) return undefined;
  const unsigned = fitting.filter(({ object }) => object === first.known.object).filter((known) => isTold(known, header, library.everyday)).toSorted((a, b) => likeness(b, header) - likeness(a, header));
  return { known: unsigned[0] ?? first.known, sure: first.score > (second?.score ?? 0) + 1 };
}

/** How many headers a template explains; those that no other CRM writes say more. */
function likeness(known: KnownObject, header: readonly string[]): number {
  return header.filter((one) => isExplained(known, one)).length + header.filter((one) => known.tells.has(wordsFor(known, one))).length * OWN;
}

// Where no signature is there: this many headers that only this CRM writes, and that aren't everybody's words, and this part of all headers explained.
const LEAST_OWN = 2;
const LEAST_EXPLAINED = 0.6;

function isTold(known: KnownObject, header: readonly string[], everyday: ReadonlySet<string>): boolean {
  if (header.map((one) => wordsFor(known, one)).filter((words) => known.tells.has(words) && !everyday.has(words)).length < LEAST_OWN) return false;
  return header.filter((one) => isExplained(known, one)).length >= header.length * LEAST_EXPLAINED;
}

// A list of reps, accounts or products has each of them once; where names stand again and again, facts name them.
const LISTS = new Set(['reps', 'accounts', 'products', 'teams']);
const MOST_ONCE = 0.8;

function repeatsMembers(known: KnownObject, headers: readonly string[], shapes: readonly ColumnShape[]): boolean {
  if (!LISTS.has(known.object)) return false;
  return ['id', 'name'].some((target) => {
    const named = known.fields.get(target)?.find((words) => headers.includes(words));
    const shape = named === undefined ? undefined : shapes[headers.indexOf(named)];
    return shape !== undefined && shape.values.size < MOST_ONCE * Math.min(shape.filled, MOST_VALUES);
  });
}

/** `zoho` for "Zoho CRM". */
function isNamed({ crm }: KnownObject, asked: string): boolean {
  return crm !== null && plainWords(crm).includes(plainWords(asked));
}

const bonus = ({ names }: KnownObject, file: string) => {
  const name = plainWords(file.replace(/\.[^.]*$/, ''));
  return names.some((word) => name.includes(word)) ? NAMED : 0;
};

/** A header by the words that the object knows: its own, or without what stands in brackets. */
function wordOf(known: KnownObject, header: string): string {
  const own = bareHeader(header);
  const isKnown = (words: string) => known.targetOf.has(words) || known.telling.has(words);
  return isKnown(own) ? own : otherWords(known.object, header).find(({ words, sure }) => sure && isKnown(words))?.words ?? own;
}

/** How many headers fill a field: what tells two objects apart that their words speak of alike. */
function filledBy(known: KnownObject, headers: readonly string[]): number {
  return headers.filter((header) => known.targetOf.has(wordOf(known, header))).length;
}

/** What the headers say of an object, as far as their values are what its fields need; values of a closed list say more. */
function score(known: KnownObject, file: string, { headers, shapes, ofPeople }: Words, wishes: RecogniseWishes): number {
  let total = 0;
  // Rep, account and day stand in every fact: without a word of its own, a table is nobody's.
  let own = bonus(known, file) + (ofPeople && PEOPLE.has(known.object) ? TELLING : 0);
  const found = new Set(Object.values(wishes.columns));
  headers.forEach((written, index) => {
    const header = wordOf(known, written);
    const target = known.targetOf.get(header);
    const shape = shapes[index];
    if (target !== undefined && (!isTarget(known.object, target) || !hasShape(known.object, target, shape))) return;
    if (target !== undefined) found.add(target);
    if (known.telling.has(header)) own += TELLING;
    else if (target !== undefined) total += 1;
    if (target !== undefined && shape) own += speaking(known.object, target, shape);
  });
  if (known.needs.some((target) => !found.has(target))) return 0;
  // The fields that a mapping names say which object it means.
  for (const target of Object.values(wishes.columns)) if (target !== null && fieldOf(known.object, target)) own += TELLING;
  return own === 0 || total + own === bonus(known, file) ? 0 : total + own;
}

// What a document is it says itself, whatever stands in its lines: an invoice is no order.
const DECIDING = 8;

function speaking(object: ObjectId, target: string, shape: ColumnShape): number {
  const share = shareOfMeanings(object, target, shape);
  return object === 'invoices' && target === 'kind' && share === 1 ? DECIDING : SPEAKING * share;
}

/** The words that any table of the object may use. */
export function wordsOf(object: ObjectId, library: TemplateLibrary): KnownObject | undefined {
  return library.words.find((known) => known.object === object);
}
