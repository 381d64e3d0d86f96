import { pointsAt, type Dimension } from '../../../shared/catalogue/dimensions';
import type { Aggregate, Condition, Measure } from '../../../shared/catalogue/measure';
import { fieldOf, type ObjectId } from '../../../shared/model/objects';
import type { ResolvedEntry, ResolvedView } from '../../../shared/view/resolved-view';
import { concernsOfMeasure } from './conditions';
import { isMoney } from './money';
import type { FoldedAggregate, Formula, Key, LevelAggregate, Scan } from './plan';
import type { RawKey } from './raw-keys';

/** What a view asks of all of its passes. */
export interface ScanNeeds {
  readonly currency: boolean;
  readonly workdays: boolean;
}

const hasCurrency = (fact: ObjectId) => fieldOf(fact, 'currency') !== undefined;
export const currencyKey = (fact: ObjectId): RawKey => ({ kind: 'own', field: { object: fact, field: 'currency', custom: false } });

/** Collects what a pass over one fact must compute; equal aggregates are computed once. */
export class ScanBuilder {
  readonly #aggregates: FoldedAggregate[] = [];
  readonly #levels: LevelAggregate[] = [];
  readonly #concerns = new Map<string, readonly Condition[]>();

  readonly #entry: ResolvedEntry;
  readonly measure: Measure;

  constructor(entry: ResolvedEntry, measure: Measure) {
    this.#entry = entry;
    this.measure = measure;
  }

  add(measure: Measure): Formula {
    for (const concern of concernsOfMeasure(measure)) this.#concerns.set(JSON.stringify(concern), concern);
    const { expression } = measure;
    switch (expression.kind) {
      case 'ratio': return { kind: 'ratio', numerator: this.#fold(expression.numerator), denominator: this.#fold(expression.denominator) };
      case 'stock': return { kind: 'folded', aggregate: this.#fold(expression.of) };
      case 'sum': case 'count': return { kind: 'folded', aggregate: this.#fold(expression) };
      case 'byRep': {
        const at = (what: Extract<FoldedAggregate, { kind: 'byRep' }>['what']) => place<FoldedAggregate>(this.#aggregates, { kind: 'byRep', what });
        return expression.what === 'bonus' ? { kind: 'folded', aggregate: at('bonus'), known: { told: at('bonus_told'), untold: at('bonus_untold') } } : { kind: 'folded', aggregate: at(expression.what) };
      }
      case 'goal': throw new Error(`${measure.id} isn't told by a pass over a fact`);
      default: return { kind: 'level', aggregate: place(this.#levels, levelOf(expression, measure.fact)) };
    }
  }

  /** Counts that tell whether a group holds facts of the measure; null when all rows of the scan are. */
  presence(measure: Measure): readonly number[] | null {
    if (this.#concerns.size === 1 && !this.isStock) return null;
    return concernsOfMeasure(measure).map((where) => this.#fold({ kind: 'count', where }));
  }

  get isStock(): boolean {
    return this.measure.expression.kind === 'stock';
  }

  done(view: ResolvedView, dimensions: readonly Dimension[], undated: boolean, needs: ScanNeeds): Scan {
    const { fact, expression, spells = null, needs: needed = null } = this.measure;
    const { role, likeForLike } = this.#entry;
    const byRep = expression.kind === 'byRep' ? (expression.what === 'presence' ? 'presence' : 'bonus') : null;
    // Working days know nothing of what was done in them: such filters are for what they are set against.
    const blankBy = byRep === 'presence' ? undefined : view.filters.find(({ dimension }) => dimension.kind === 'member' && !keyOf(dimension, this.measure))?.dimension.id;
    const incomparable = likeForLike && (byRep ? likeForLike !== 'rep' : !pointsAt(fact, likeForLike)) ? likeForLike : undefined;
    return {
      fact, role, byRep, spells, needs: needed, undated, likeForLike: likeForLike ?? null,
      owners: view.spec.owners ?? 'at-date',
      beside: [
        ...(likeForLike && pointsAt(fact, likeForLike) ? [{ kind: 'code' as const, reference: likeForLike }] : []),
        ...(needs.currency && !byRep && hasCurrency(fact) ? [currencyKey(fact)] : []),
        ...((needs.workdays || byRep) && pointsAt(fact, 'rep') ? [{ kind: 'code' as const, reference: 'rep' as const }] : []),
      ],
      keys: dimensions.flatMap((dimension) => keyOf(dimension, this.measure) ?? []),
      filters: view.filters.flatMap(({ dimension, test }) => {
        const key = keyOf(dimension, this.measure);
        return key ? [{ ...key, test }] : [];
      }),
      blankBy: blankBy ?? incomparable ?? null,
      concerns: [...this.#concerns.values()],
      aggregates: this.#aggregates,
      levels: this.#levels,
      stock: expression.kind === 'stock' ? { enters: expression.enters, leaves: expression.leaves, openWhere: expression.openWhere } : null,
    };
  }

  #fold(aggregate: Aggregate): number {
    const where = aggregate.where ?? [];
    if (aggregate.kind === 'sum') return place(this.#aggregates, { kind: 'sum', of: aggregate.of, where, money: isMoney(aggregate.of, this.measure.fact) });
    return place(this.#aggregates, { kind: 'count', where });
  }
}

function levelOf(aggregate: Exclude<Aggregate, { kind: 'sum' | 'count' }>, fact: ObjectId): LevelAggregate {
  const where = aggregate.where ?? [];
  if (aggregate.kind === 'countDistinct') return { kind: aggregate.kind, of: { field: aggregate.of }, where, money: false };
  const money = isMoney(aggregate.of, fact);
  return aggregate.kind === 'opening' ? { ...aggregate, isLate: aggregate.isLate ?? false, where, money } : { ...aggregate, where, money };
}

function place<Item>(list: Item[], item: Item): number {
  const text = JSON.stringify(item);
  const found = list.findIndex((known) => JSON.stringify(known) === text);
  return found >= 0 ? found : list.push(item) - 1;
}

function keyOf(dimension: Dimension, { fact, expression }: Measure): Key | undefined {
  if (dimension.kind === 'time') return undefined;
  const path = dimension.paths.get(fact);
  // Of an account or a product, what is worked out rep by rep says nothing.
  const isOfReps = path && (path.kind === 'team' || path.kind === 'manager' || ((path.kind === 'reference' || path.kind === 'through') && path.reference === 'rep'));
  if (expression.kind === 'byRep' && !isOfReps) return undefined;
  return path && { dimension: dimension.id, path };
}

/** Measures that can share a pass: same fact, same date, same kind of answer (and for stocks the same way in and out). */
export function scanKey({ role, likeForLike }: ResolvedEntry, measure: Measure): string {
  const { fact, expression, spells, needs } = measure;
  // Who is comparable is judged by the measure's own facts.
  const judged = likeForLike && [likeForLike, concernsOfMeasure(measure)];
  return JSON.stringify([fact, role, spells ?? null, needs ?? null, judged ?? null, expression.kind === 'byRep' ? expression.what === 'presence' : null, expression.kind === 'stock' ? [expression.enters, expression.leaves, expression.openWhere] : null]);
}
