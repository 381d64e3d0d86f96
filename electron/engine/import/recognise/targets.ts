import { fieldOf, isCustomObject, modelOf, OBJECT_IDS, type FieldType, type ModelObjectId, type ObjectId } from '../../../../shared/model/objects';
import type { ColumnShape } from '../detect/column-shape';
import { bareWords } from './plain-words';
import { meaningOf, statusOfStage } from './value-words';

/** Targets of a column that are no field: what several columns, or a rule, make fields of. */
const PEOPLE: readonly ModelObjectId[] = ['reps', 'leads', 'contacts'];
const OBJECTS_OF_ROLE: Readonly<Record<string, readonly ModelObjectId[]>> = {
  first_name: PEOPLE, last_name: PEOPLE, office: ['reps', 'targets'], is_won: ['deals'], is_lost: ['deals'], is_closed: ['deals'], is_active: ['deals'], won_amount: ['deals'],
  milliseconds: ['activities'], seconds: ['activities'], hours: ['activities'], duration: ['activities'], discount_percent: ['orders'], year: ['targets', 'rates'], period_end: ['targets'], domain: ['accounts'], year_of_day: ['orders', 'invoices'], month_of_day: ['orders', 'invoices'], about: ['activities'], about_id: ['activities'], about_kind: ['activities'],
  'closed_on|expected_close_on': ['deals'], 'done_on|due_on': ['activities'], 'id|number': ['orders', 'invoices'],
};

/** These roles make something else of a column, which is itself worth keeping. */
export const KEPT_ROLES: ReadonlySet<string> = new Set(['office', 'is_won', 'is_lost', 'is_closed', 'is_active', 'won_amount', 'milliseconds', 'seconds', 'hours', 'duration', 'about', 'about_id', 'about_kind', 'domain', 'period_end', 'year_of_day', 'month_of_day']);

/** The same of tables of a user's own. */
const ROLES_OF_CUSTOM: ReadonlySet<string> = new Set(['year_of_day', 'month_of_day']);

/** Whether the object has the field, or knows the role. */
export function isTarget(object: ObjectId, target: string): boolean {
  if (isCustomObject(object) && ROLES_OF_CUSTOM.has(target)) return true;
  const objects: readonly ObjectId[] | undefined = OBJECTS_OF_ROLE[target];
  return objects ? objects.includes(object) : fieldOf(object, target) !== undefined;
}

/** All that a column of the object may be. */
export function targetsOf(object: ObjectId): string[] {
  return [...modelOf(object).fields.map(({ id }) => id), ...Object.keys(OBJECTS_OF_ROLE).filter((role) => isTarget(object, role))];
}

export function typeOfTarget(object: ObjectId, target: string): FieldType {
  if (target === 'won_amount') return 'amount';
  if (target === 'discount_percent') return 'number';
  return target === 'id|number' ? 'text' : target.includes('|') ? 'date' : (fieldOf(object, target)?.type ?? 'text');
}

/** The object's field whose id these words are: files that Vigie wrote itself name their columns so. */
export function fieldNamed(object: ObjectId, words: string): string | undefined {
  return modelOf(object).fields.find(({ id }) => bareWords(id) === words)?.id;
}

/** Whether a column's values are what the field needs; `own`: values that its CRM writes there. */
export function hasShape(object: ObjectId, target: string, shape: ColumnShape | undefined, own: Readonly<Record<string, string>> = {}): boolean {
  if (!shape || shape.filled === 0) return true;
  const type = typeOfTarget(object, target);
  // Numbers look like packed days: only one order may be possible.
  if (type === 'date') return shape.mostlyDate !== undefined || shape.serialDays || shape.compactDays || shape.packedOrders.length === 1 || shape.moments || shape.periods;
  if (type === 'amount' && shape.scaledNumber !== undefined) return true;
  if (type === 'amount' || type === 'number') return shape.mostlyNumber !== undefined && shape.mostlyDate?.style !== 'iso';
  // A stage that is a number, or a day, is something else.
  if (target === 'stage') return shape.number === undefined || shape.values.size <= 20;
  if (target === 'is_won' || target === 'is_lost' || target === 'is_closed') return shape.boolean || [...shape.values].every((value) => /^[01](?:\.0)?$/.test(value));
  if (target === 'duration') return shape.durations;
  if (target === 'about_kind') return [...shape.values].some((value) => own[value] !== undefined || meaningOf(object, 'about-kind', value) !== undefined);
  // "State" is a status for one CRM and a part of a country for the next: its values tell.
  if (fieldOf(object, target)?.values && !isCustomObject(object)) return [...shape.values].some((value) => own[value] !== undefined || meansSomething(object, target, value));
  return true;
}

/** How many of the values of a column mean something in a field with a closed list, as a fraction; 0 for any other field. */
export function shareOfMeanings(object: ObjectId, target: string, { values }: ColumnShape): number {
  if (values.size === 0 || !fieldOf(object, target)?.values) return 0;
  return [...values].filter((value) => meansSomething(object, target, value)).length / values.size;
}

function meansSomething(object: ObjectId, target: string, value: string): boolean {
  if (meaningOf(object, target, value) !== undefined) return true;
  return object === 'deals' && target === 'status' && statusOfStage(value) !== 'open';
}

/** `CRM:OBJECT` or `OBJECT`, as `--as` takes it; undefined when the object isn't one. */
export function parseAs(text: string): { readonly crm: string | undefined; readonly object: ObjectId } | undefined {
  const isOwn = isCustomObject(text);
  const [crm, name] = text.includes(':') && !isOwn ? text.split(':', 2) : [undefined, text];
  const object = isOwn ? text : OBJECT_IDS.find((id) => id === name);
  return object && { crm: crm === '' ? undefined : crm, object };
}
