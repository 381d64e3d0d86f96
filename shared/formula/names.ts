import { factsIn, type DataShape } from '../catalogue/data-shape';
import type { ComputedMeasure } from '../catalogue/computed';
import { dimensionsOf } from '../catalogue/dimensions';
import type { Measure } from '../catalogue/measure';
import { dimensionLabel } from '../format/member-label';
import { customName, modelOf, type FieldType, type ObjectId } from '../model/objects';
import { LANGUAGES, type Language, type Translate } from '../text/translate';
import { nearest } from '../text/nearest';
import { fold } from './fold';

/** Something that a formula can name: by its id, or by its name in either language. */
export interface Named {
  readonly id: string;
  readonly label: Readonly<Record<Language, string>>;
}
interface NamedMeasure extends Named {
  readonly measure: Measure | ComputedMeasure;
}
export interface NamedField extends Named {
  readonly object: ObjectId;
  /** As conditions and values write it: kept columns as `custom:HEADER`. */
  readonly field: string;
  readonly type: FieldType;
}
export interface NamedObject extends Named {
  readonly object: ObjectId;
  /** The date that places its rows in time unless the formula says another. */
  readonly role: string;
  readonly fields: Book<NamedField>;
}

/** A custom measure as another formula finds it: ready, or why not. */
export type CustomFound =
  | { readonly kind: 'ready'; readonly measure: ComputedMeasure }
  | { readonly kind: 'cycle'; readonly through: readonly string[] }
  | { readonly kind: 'broken' };

/** What names mean in a workspace. */
export interface FormulaNames {
  readonly measures: Book<NamedMeasure>;
  readonly objects: Book<NamedObject>;
  readonly dimensions: Book<Named>;
  /** Names of the workspace's own measures. */
  readonly customs: Book<Named>;
  readonly custom: (name: string) => CustomFound;
}

/** Names of one kind, looked up without case and accents: ids first, then names, the reader's language first. */
export class Book<Item extends Named> {
  readonly #byId: ReadonlyMap<string, Item>;
  readonly #byLabel: Readonly<Record<Language, ReadonlyMap<string, Item>>>;

  constructor(readonly items: readonly Item[]) {
    // Of two with the same name, the first listed answers to it; the other one to its id.
    const mapOf = (nameOf: (item: Item) => string) => new Map(items.toReversed().map((item) => [fold(nameOf(item)), item]));
    this.#byId = mapOf(({ id }) => id);
    this.#byLabel = { en: mapOf(({ label }) => label.en), fr: mapOf(({ label }) => label.fr) };
  }

  find(name: string, language: Language): Item | undefined {
    const key = fold(name);
    const other = LANGUAGES.find((candidate) => candidate !== language) ?? language;
    return this.#byId.get(key) ?? this.#byLabel[language].get(key) ?? this.#byLabel[other].get(key);
  }

  /** What an item is called where everybody reads it back as the same: its name, or its id where the name is another's. */
  nameOf(item: Item, language: Language): string {
    const label = item.label[language];
    return this.find(label, language) === item ? label : item.id;
  }

  nearest(name: string, language: Language): string | undefined {
    return nearest(name, [...this.items.map(({ label }) => label[language]), ...this.items.map(({ id }) => id)]);
  }
}

type Words = Readonly<Record<Language, Translate>>;

export interface NameSources {
  readonly shape: DataShape;
  readonly measures: readonly (Measure | ComputedMeasure)[];
  /** The date that places an object's rows in time; undefined for objects without one. */
  readonly roleOf: (object: ObjectId) => string | undefined;
  readonly customs: readonly string[];
  readonly custom: (name: string) => CustomFound;
}

export function formulaNames({ shape, measures, roleOf, customs, custom }: NameSources, words: Words): FormulaNames {
  const inBoth = (say: (translate: Translate) => string) => ({ en: say(words.en), fr: say(words.fr) });
  return {
    measures: new Book(measures.map((measure) => ({ id: measure.id, measure, label: inBoth((translate) => translate.maybe(`measures.${measure.id}.name`) ?? measure.id) }))),
    objects: new Book(factsIn(shape).flatMap((object) => {
      const role = roleOf(object);
      return role === undefined ? [] : [objectOf(object, role, shape, words)];
    })),
    dimensions: new Book(dimensionsOf(shape).map(({ id }) => ({ id, label: inBoth((translate) => dimensionLabel(id, translate)) }))),
    customs: new Book(customs.map((name) => ({ id: `custom:${name}`, label: { en: name, fr: name } }))),
    custom,
  };
}

function objectOf(object: ObjectId, role: string, shape: DataShape, words: Words): NamedObject {
  const called = customName(object);
  const wordsFor = (field: string) => (translate: Translate) => translate.maybe(`model.fields.${field}`) ?? translate.maybe(`model.${object}.${field}`) ?? field;
  const fields = modelOf(object).fields.map((field): NamedField => ({ id: field.id, object, field: field.id, type: field.type, label: { en: wordsFor(field.id)(words.en), fr: wordsFor(field.id)(words.fr) } }));
  const kept = Object.entries(shape.custom[object] ?? {}).map(([column, type]): NamedField => ({ id: `custom:${column}`, object, field: `custom:${column}`, type, label: { en: column, fr: column } }));
  const say = (translate: Translate) => called ?? translate.maybe(`model.objects.${object}`) ?? object;
  return { id: object, object, role, label: { en: say(words.en), fr: say(words.fr) }, fields: new Book([...fields, ...kept]) };
}
