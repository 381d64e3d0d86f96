import { isCustomObject, modelOf, type Field, type ObjectId, type Reference } from '../model/objects';
import { GRAINS } from '../time/grains';
import { factsIn, objectsIn, typeOf, type DataShape, type FieldRef } from './data-shape';

/** How a fact row gets its member of a dimension. */
export type DimensionPath =
  /** The member is the object that the row points at: its code, named by its label. */
  | { readonly kind: 'reference'; readonly reference: MemberReference }
  /** The row's own field; `orOf`: where it says nothing, the same of the object that the row points at. */
  | { readonly kind: 'own'; readonly field: FieldRef; readonly orOf?: MemberReference }
  /** A field of the object that the row points at. */
  | { readonly kind: 'through'; readonly reference: MemberReference; readonly field: FieldRef }
  /** The rep's manager, by name. */
  | { readonly kind: 'manager' }
  /** The team of the row's rep on the row's day (or today's), else the row's own: at a level from the top, or its own (0). */
  | { readonly kind: 'team'; readonly level: number };

export type MemberReference = 'rep' | 'account' | 'product';

export interface MemberDimension {
  readonly kind: 'member';
  readonly id: string;
  /** Object under which lists show it. */
  readonly group: ObjectId;
  /** A kept column's header; null for dimensions that the message catalogue names. */
  readonly label: string | null;
  /** Which facts reach it, and how. */
  readonly paths: ReadonlyMap<ObjectId, DimensionPath>;
  /** Members with a given order (statuses), shown before any other; `stage`: the order in which deals pass. */
  readonly order: readonly string[] | 'stage' | undefined;
}

export interface TimeDimension {
  readonly kind: 'time';
  readonly id: string;
}

export type Dimension = MemberDimension | TimeDimension;

const TIME_DIMENSIONS: readonly TimeDimension[] = GRAINS.map(({ id }) => ({ kind: 'time', id }));

const REFERENCE_OBJECTS = { rep: 'reps', account: 'accounts', product: 'products' } as const satisfies Record<MemberReference, ObjectId>;

/** Fields whose plain name would say too little beside another object's: `type` of a deal is `deal-type`. */
const PREFIXED = new Set(['id', 'name', 'type', 'kind', 'number', 'line', 'subject', 'parent']);
const SINGULAR: Readonly<Partial<Record<ObjectId, string>>> = {
  deals: 'deal', deal_lines: 'deal-line', deal_stages: 'deal-stage', orders: 'order', invoices: 'invoice', activities: 'activity',
  leads: 'lead', contacts: 'contact', accounts: 'account', reps: 'rep', products: 'product',
};
/** What describes the company itself is reached through the account under its plain name; the rest as `account-…`. */
const COMPANY_FIELDS = new Set(['email', 'phone', 'industry', 'country', 'region', 'city', 'postcode', 'size']);

const kebab = (id: string) => id.replaceAll('_', '-');
// A list of ids is what a member is found by, nothing to group by.
const groups = (field: Field) => (field.type === 'text' || field.type === 'date' || field.type === 'boolean') && field.references === undefined && field.id !== 'other_ids';

export function pointsAt(fact: ObjectId, reference: Reference): boolean {
  return modelOf(fact).fields.some((field) => field.references === reference) || (reference === 'account' && fact === 'accounts');
}

function ownId(object: ObjectId, field: Field): string {
  return PREFIXED.has(field.id) ? `${SINGULAR[object] ?? object}-${kebab(field.id)}` : kebab(field.id);
}

function throughId(reference: MemberReference, field: Field): string {
  return reference === 'account' && COMPANY_FIELDS.has(field.id) ? kebab(field.id) : `${reference}-${kebab(field.id)}`;
}

class Collector {
  readonly #found = new Map<string, { id: string; group: ObjectId; label: string | null; paths: Map<ObjectId, DimensionPath>; order: readonly string[] | 'stage' | undefined }>();

  /** The first path of a fact holds: its own field is found before one of the account. */
  add({ id, group }: Pick<MemberDimension, 'id' | 'group'>, fact: ObjectId, path: DimensionPath, more: { label?: string; order?: MemberDimension['order'] } = {}): void {
    const dimension = this.#found.get(id) ?? { id, group, label: more.label ?? null, paths: new Map<ObjectId, DimensionPath>(), order: more.order };
    if (!dimension.paths.has(fact)) dimension.paths.set(fact, path);
    this.#found.set(id, dimension);
  }

  done(): MemberDimension[] {
    return [...this.#found.values()].map((dimension) => ({ kind: 'member', ...dimension }));
  }
}

/** Every dimension of a workspace, in the order in which lists show them. */
export function dimensionsOf(shape: DataShape): Dimension[] {
  const collector = new Collector();
  const facts = factsIn(shape);
  for (const fact of facts) addPeople(collector, fact, shape.teamDepth);
  for (const fact of facts) addOwnFields(collector, fact);
  for (const fact of facts) addReached(collector, fact);
  addCustom(collector, shape);
  return [...collector.done(), ...TIME_DIMENSIONS];
}

function addPeople(collector: Collector, fact: ObjectId, teamDepth: number): void {
  if (pointsAt(fact, 'rep')) {
    collector.add({ id: 'rep', group: 'reps' }, fact, { kind: 'reference', reference: 'rep' });
    collector.add({ id: 'manager', group: 'reps' }, fact, { kind: 'manager' });
    collector.add({ id: 'team', group: 'teams' }, fact, { kind: 'team', level: 0 });
    for (let level = 1; level <= Math.max(1, teamDepth); level += 1) collector.add({ id: `team-${level}`, group: 'teams' }, fact, { kind: 'team', level });
  }
  if (pointsAt(fact, 'account')) collector.add({ id: 'account', group: 'accounts' }, fact, { kind: 'reference', reference: 'account' });
  if (pointsAt(fact, 'product')) collector.add({ id: 'product', group: 'products' }, fact, { kind: 'reference', reference: 'product' });
}

function addOwnFields(collector: Collector, fact: ObjectId): void {
  // A custom table keeps all of its columns under their own names: what its id and date are made of is listed with them.
  const isCustom = isCustomObject(fact);
  for (const field of modelOf(fact).fields.filter((candidate) => groups(candidate) && (!isCustom || candidate.id === 'currency'))) {
    const order = field.id === 'stage' ? 'stage' : field.values;
    // What describes a company is listed with the accounts, whoever has it.
    const group = COMPANY_FIELDS.has(field.id) ? 'accounts' : fact;
    // A person's company says what the person's row doesn't.
    const isOfCompany = COMPANY_FIELDS.has(field.id) && field.id !== 'email' && field.id !== 'phone' && pointsAt(fact, 'account') && fact !== 'accounts';
    const own: DimensionPath = { kind: 'own', field: { object: fact, field: field.id, custom: false }, ...(isOfCompany && { orOf: 'account' as const }) };
    collector.add({ id: ownId(fact, field), group }, fact, own, { order });
  }
}

function addReached(collector: Collector, fact: ObjectId): void {
  for (const reference of referencesOf(fact)) {
    const object = REFERENCE_OBJECTS[reference];
    for (const field of modelOf(object).fields.filter(groups)) {
      if (field.id === 'id' || field.id === 'name') continue;
      collector.add({ id: throughId(reference, field), group: object }, fact, { kind: 'through', reference, field: { object, field: field.id, custom: false } });
    }
  }
}

function referencesOf(fact: ObjectId): MemberReference[] {
  const all: readonly MemberReference[] = ['account', 'product', 'rep'];
  return all.filter((reference) => pointsAt(fact, reference) && REFERENCE_OBJECTS[reference] !== fact);
}

/**
 * Kept columns: `custom:COLUMN`, or `custom:OBJECT.COLUMN`, which is the only name where two objects have the column. Those of a
 * custom table are always named with it.
 */
function addCustom(collector: Collector, shape: DataShape): void {
  const objects = objectsIn(shape);
  for (const object of objects) {
    for (const [column, type] of Object.entries(shape.custom[object] ?? {})) {
      if (type !== 'text' && type !== 'date' && type !== 'boolean') continue;
      const shared = objects.filter((other) => !isCustomObject(other) && shape.custom[other]?.[column] !== undefined).length > 1;
      const id = isCustomObject(object) ? `${object}.${column}` : shared ? `custom:${object}.${column}` : `custom:${column}`;
      for (const fact of factsIn(shape)) {
        const path = customPath(fact, { object, field: column, custom: true });
        if (path) collector.add({ id, group: object }, fact, path, { label: column });
      }
    }
  }
}

function customPath(fact: ObjectId, field: FieldRef): DimensionPath | undefined {
  if (field.object === fact) return { kind: 'own', field };
  const reference = referencesOf(fact).find((candidate) => REFERENCE_OBJECTS[candidate] === field.object);
  return reference && { kind: 'through', reference, field };
}

/** Its members are days, written as ISO texts. */
export function isOfDates({ paths }: MemberDimension, shape: DataShape): boolean {
  const [path] = paths.values();
  return path !== undefined && 'field' in path && typeOf(path.field, shape) === 'date';
}

/** The dimension of that id; a kept column also answers to its name with its object, whether or not that is needed. */
export function findDimension(id: string, dimensions: readonly Dimension[]): Dimension | undefined {
  const found = dimensions.find((dimension) => dimension.id === id);
  if (found || !id.startsWith('custom:')) return found;
  return dimensions.find((dimension) => dimension.kind === 'member' && dimension.label !== null && id === `custom:${dimension.group}.${dimension.label}`);
}
