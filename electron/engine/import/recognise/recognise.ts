import { fieldOf, modelOf, OBJECT_IDS, type FieldType, type ObjectId } from '../../../../shared/model/objects';
import type { ColumnShape } from '../detect/column-shape';
import { languageOf } from './language';
import { plainWords } from './plain-words';
import { roleOf, type Role } from './template';
import { meaningOf } from './value-words';
import { CRM_OBJECTS, WORD_OBJECTS, type KnownObject } from './templates';

export interface Recognition {
  readonly crm: string | null;
  readonly object: ObjectId;
  readonly language: 'en' | 'fr' | null;
  /** Field id or role of each column; null: the model doesn't know it. */
  readonly targets: readonly (string | null)[];
  /** Values that this CRM writes, by field, beside the words known everywhere. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface RecogniseWishes {
  readonly crm?: string | undefined;
  readonly object?: ObjectId | undefined;
  /** Header → target, or null for a column to be kept as it is; from a mapping: never doubted. */
  readonly columns: Readonly<Record<string, string | null>>;
  readonly ignore: readonly string[];
}

const TELLING = 3;
const NAMED = 5;
// A table of which a single common word is known could be anything.
const LEAST_SCORE = 4;

/** What a table is, by its headers, the shapes of its values and its file's name; undefined when it fits nothing. */
export function recognise(file: string, header: readonly string[], shapes: readonly ColumnShape[], wishes: RecogniseWishes): Recognition | undefined {
  const headers = header.map(plainWords);
  const known = bestKnown(file, headers, wishes);
  if (!known) return undefined;
  const mapped = header.map((name) => wishes.columns[name] ?? null);
  const words = WORD_OBJECTS.find(({ object }) => object === known.object);
  const columns = { headers, shapes, ignored: [...wishes.ignore, ...header.filter((name) => wishes.columns[name] === null)].map(plainWords) };
  const own = targetsBy(known, columns, mapped);
  const targets = words && words !== known ? targetsBy(words, columns, own) : own;
  return { crm: known.crm, object: known.object, language: known.language ?? languageOf(headers), targets, values: known.values };
}

function bestKnown(file: string, headers: readonly string[], wishes: RecogniseWishes): KnownObject | undefined {
  const fits = (known: KnownObject) => (wishes.object === undefined || known.object === wishes.object)
    && (wishes.crm === undefined || known.crm?.toLowerCase() === wishes.crm.toLowerCase());
  const signed = CRM_OBJECTS.filter((known) => fits(known) && known.signature.length > 0 && known.signature.every((word) => headers.includes(word)));
  const [longest] = signed.toSorted((a, b) => b.signature.length - a.signature.length);
  if (longest) return longest;
  if (wishes.object) return WORD_OBJECTS.find(({ object }) => object === wishes.object);
  const scored = WORD_OBJECTS.map((known) => ({ known, score: score(known, file, headers, wishes) }));
  const [best] = scored.toSorted((a, b) => b.score - a.score);
  return best && best.score >= LEAST_SCORE ? best.known : undefined;
}

function score(known: KnownObject, file: string, headers: readonly string[], wishes: RecogniseWishes): number {
  let total = 0;
  for (const header of headers) {
    if (known.telling.has(header)) total += TELLING;
    else if (known.columns.has(header)) total += 1;
  }
  // The fields that a mapping names say which object it means.
  for (const target of Object.values(wishes.columns)) if (target !== null && fieldOf(known.object, target)) total += TELLING;
  if (total === 0) return 0;
  const name = plainWords(file.replace(/\.[^.]*$/, ''));
  return total + (known.names.some((word) => name.includes(word)) ? NAMED : 0);
}

interface Columns {
  /** As plain words. */
  readonly headers: readonly string[];
  readonly shapes: readonly ColumnShape[];
  readonly ignored: readonly string[];
}

/** The targets already settled, and for the other columns those of a template where the values have the shape that the field needs. */
function targetsBy(known: KnownObject, { headers, shapes, ignored }: Columns, settled: readonly (string | null)[]): (string | null)[] {
  const targets = [...settled];
  const taken = new Set(settled.filter((target) => target !== null));
  const order = [...known.columns.keys()];
  const byPreference = headers.map((header, index) => ({ header, index, place: order.indexOf(header) })).toSorted((a, b) => a.place - b.place || a.index - b.index);
  for (const { header, index } of byPreference) {
    const target = known.columns.get(header) ?? fieldNamed(known.object, header);
    if (target === undefined || targets[index] !== null || ignored.includes(header)) continue;
    if (!isTarget(known.object, target) || (taken.has(target) && !isShared(known, target)) || !hasShape(known.object, target, shapes[index])) continue;
    targets[index] = target;
    taken.add(target);
  }
  return targets;
}

/** Whether the object has the field, or knows the role. */
export function isTarget(object: ObjectId, target: string): boolean {
  const role = roleOf(target);
  return role ? OBJECTS_OF_ROLE[role].includes(object) : fieldOf(object, target) !== undefined;
}

const OBJECTS_OF_ROLE: Readonly<Record<Role, readonly ObjectId[]>> = {
  first_name: ['reps', 'leads', 'contacts'], last_name: ['reps', 'leads', 'contacts'], office: ['reps'], is_won: ['deals'], is_closed: ['deals'],
  'closed_on|expected_close_on': ['deals'], 'done_on|due_on': ['activities'],
};

/** The object whose field ids these are: files that Vigie wrote itself name their columns so. */
function fieldNamed(object: ObjectId, header: string): string | undefined {
  return modelOf(object).fields.find(({ id }) => plainWords(id) === header)?.id;
}

/** A CRM that spreads one field over several columns names each of them: the first with a value counts. */
function isShared(known: KnownObject, target: string): boolean {
  return known.crm !== null && target === 'outcome';
}

function hasShape(object: ObjectId, target: string, shape: ColumnShape | undefined): boolean {
  if (!shape || shape.filled === 0) return true;
  const type = typeOfTarget(object, target);
  if (type === 'date') return shape.mostlyDate !== undefined || shape.serialDays;
  if (type === 'amount' || type === 'number') return shape.mostlyNumber !== undefined;
  // "State" is a status for one CRM and a part of a country for the next: its values tell.
  if (fieldOf(object, target)?.values) return [...shape.values].some((value) => meaningOf(object, target, value) !== undefined);
  return true;
}

export function typeOfTarget(object: ObjectId, target: string): FieldType {
  return target.includes('|') ? 'date' : (fieldOf(object, target)?.type ?? 'text');
}

/** `CRM:OBJECT` or `OBJECT`, as `--as` takes it; undefined when the object isn't one. */
export function parseAs(text: string): { readonly crm: string | undefined; readonly object: ObjectId } | undefined {
  const [crm, name] = text.includes(':') ? text.split(':', 2) : [undefined, text];
  const object = OBJECT_IDS.find((id) => id === name);
  return object && { crm: crm === '' ? undefined : crm, object };
}
