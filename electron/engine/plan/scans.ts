import type { Dimension } from '../../../shared/catalogue/dimensions';
import type { Aggregate, Condition, Measure } from '../../../shared/catalogue/measure';
import type { ResolvedEntry, ResolvedView } from '../../../shared/view/resolved-view';
import { concernsOfMeasure } from './conditions';
import type { FoldedAggregate, Formula, Key, LevelAggregate, Scan } from './plan';

/** Collects what a pass over one fact must compute; equal aggregates are computed once. */
export class ScanBuilder {
  readonly #aggregates: FoldedAggregate[] = [];
  readonly #levels: LevelAggregate[] = [];
  readonly #concerns = new Map<string, readonly Condition[]>();

  constructor(readonly measure: Measure, readonly role: string) {}

  add(measure: Measure): Formula {
    for (const concern of concernsOfMeasure(measure)) this.#concerns.set(JSON.stringify(concern), concern);
    const { expression } = measure;
    switch (expression.kind) {
      case 'ratio': return { kind: 'ratio', numerator: this.#fold(expression.numerator), denominator: this.#fold(expression.denominator) };
      case 'stock': return { kind: 'folded', aggregate: this.#fold(expression.of) };
      case 'sum': case 'count': return { kind: 'folded', aggregate: this.#fold(expression) };
      default: return { kind: 'level', aggregate: place(this.#levels, levelOf(expression)) };
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

  done(view: ResolvedView, dimensions: readonly Dimension[], undated: boolean): Scan {
    const { fact, expression } = this.measure;
    const blankBy = view.filters.find(({ dimension }) => dimension.kind === 'member' && !dimension.paths.has(fact));
    return {
      fact, role: this.role, undated,
      keys: dimensions.flatMap((dimension) => keyOf(dimension, this.measure) ?? []),
      filters: view.filters.flatMap(({ dimension, test }) => {
        const key = keyOf(dimension, this.measure);
        return key ? [{ ...key, test }] : [];
      }),
      blankBy: blankBy?.dimension.id ?? null,
      concerns: [...this.#concerns.values()],
      aggregates: this.#aggregates,
      levels: this.#levels,
      stock: expression.kind === 'stock' ? { enters: expression.enters, leaves: expression.leaves, openWhere: expression.openWhere } : null,
    };
  }

  #fold(aggregate: Aggregate): number {
    const where = aggregate.where ?? [];
    if (aggregate.kind === 'sum') return place(this.#aggregates, { kind: 'sum', of: aggregate.of, where });
    return place(this.#aggregates, { kind: 'count', where });
  }
}

function levelOf(aggregate: Exclude<Aggregate, { kind: 'sum' | 'count' }>): LevelAggregate {
  const where = aggregate.where ?? [];
  if (aggregate.kind === 'countDistinct') return { kind: aggregate.kind, of: { field: aggregate.of }, where };
  return { kind: aggregate.kind, of: aggregate.of, where };
}

function place<Item>(list: Item[], item: Item): number {
  const text = JSON.stringify(item);
  const found = list.findIndex((known) => JSON.stringify(known) === text);
  return found >= 0 ? found : list.push(item) - 1;
}

function keyOf(dimension: Dimension, { fact }: Measure): Key | undefined {
  if (dimension.kind === 'time') return undefined;
  const path = dimension.paths.get(fact);
  return path && { dimension: dimension.id, path };
}

/** Measures that can share a pass: same fact, same date, same kind of answer (and for stocks the same way in and out). */
export function scanKey({ measure, role }: ResolvedEntry): string {
  const { expression } = measure;
  return JSON.stringify([measure.fact, role, expression.kind === 'stock' ? [expression.enters, expression.leaves, expression.openWhere] : null]);
}

