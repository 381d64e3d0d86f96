import type { FieldType, ObjectId } from '../../../../shared/model/objects';
import type { Columns, ColumnTarget } from './columns';
import { bareHeader, otherWords } from './headers';
import { identityNamed, targetBySuffix, wordsFor } from './known-header';
import type { Recognition } from './recognition';
import { fieldNamed, hasShape, isTarget, typeOfTarget } from './targets';
import type { KnownObject } from './templates';

const MEASURED: ReadonlySet<FieldType> = new Set(['date', 'amount', 'number']);

/** A pass over the columns: what is settled stays, and each field takes the first of its headers that is there with values of its shape. */
export class Assignment {
  readonly columns: ColumnTarget[];
  readonly #taken: Set<string>;
  /** Places of columns whose header is a field's and whose values aren't, by the field. */
  readonly #unfit = new Map<number, string>();

  /** `values`: what the CRM writes in fields of a closed list. */
  constructor(readonly object: ObjectId, readonly source: Columns, settled: readonly ColumnTarget[], readonly values: Recognition['values'] = {}) {
    this.columns = [...settled];
    this.#taken = new Set(settled.flatMap(({ target }) => target ?? []));
  }

  /** By the headers of a template, then by those that are the fields' own ids. `reserved`: headers kept as they are. */
  byHeaders(known: KnownObject, reserved: ReadonlySet<string>): this {
    const words = this.source.headers.map((header) => wordsFor(known, header));
    this.#byFields(known, (wanted) => words.flatMap((one, index) => (one === wanted && !reserved.has(one) ? [{ index, sure: true }] : [])));
    this.source.headers.forEach((header, index) => {
      const target = reserved.has(words[index] ?? '') ? undefined : targetBySuffix(known, header);
      if (target !== undefined) this.take(index, target, true);
    });
    words.forEach((one, index) => {
      const target = reserved.has(one) || known.custom.has(one) ? undefined : fieldNamed(this.object, one);
      if (target !== undefined) this.take(index, target, true);
    });
    return this;
  }

  /** By headers that say more or less than the template's. */
  byOtherWords(known: KnownObject, reserved: ReadonlySet<string>): this {
    const words = this.source.headers.map((header) => (reserved.has(bareHeader(header)) ? [] : otherWords(this.object, header)));
    this.#byFields(known, (wanted) => words.flatMap((others, index) => others.flatMap((other) => (other.words === wanted ? [{ index, sure: other.sure }] : []))));
    this.source.headers.forEach((header, index) => {
      const target = reserved.has(bareHeader(header)) ? undefined : identityNamed(known, header);
      if (target !== undefined) this.take(index, target, true);
    });
    return this;
  }

  /** Gives a column to a target, when both are free and fit each other. */
  take(index: number, target: string, sure: boolean, options: { readonly shared?: boolean; readonly place?: number } = {}): boolean {
    const { headers, shapes, ignored } = this.source;
    if (this.columns[index]?.target !== null || ignored.has(headers[index] ?? '')) return false;
    if (!isTarget(this.object, target) || (this.#taken.has(target) && !options.shared)) return false;
    if (!hasShape(this.object, target, shapes[index], this.values[target])) {
      if (sure && MEASURED.has(typeOfTarget(this.object, target))) this.#unfit.set(index, target);
      return false;
    }
    this.columns[index] = { target, sure, place: options.place ?? 0 };
    this.#taken.add(target);
    return true;
  }

  /** Places of the columns that by their headers were days or figures of the object, and are neither: no other column is. */
  unfit(): number[] {
    return [...this.#unfit].flatMap(([index, target]) => (this.columns[index]?.target === null && !this.#taken.has(target) ? [index] : []));
  }

  has(target: string): boolean {
    return this.#taken.has(target);
  }

  #byFields(known: KnownObject, find: (words: string) => { index: number; sure: boolean }[]): void {
    for (const [target, wanted] of known.fields) {
      const shared = known.shared.has(target);
      wanted.forEach((words, place) => {
        for (const { index, sure } of find(words)) this.take(index, target, sure, { shared, place });
      });
    }
  }
}
