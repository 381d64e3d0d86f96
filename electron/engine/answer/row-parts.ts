import type { Aggregate, Expression } from '../../../shared/catalogue/measure';
import { SHOW_TABLE } from '../../../shared/catalogue/shows';
import type { Plan } from '../plan/plan';
import type { RowsPart } from '../sql/rows-statement';
import type { Directory } from './directory';
import type { FoundCell } from './find-cell';
import type { PreparedScan } from './run-scan';
import { teamRelations } from './team-lists';

interface Half {
  readonly slot: RowsPart['slot'];
  readonly index: number;
  readonly sign: RowsPart['sign'];
}

/** What has to be read for a cell: each part of its measure, on each side that it is made of. */
export function partsOf(plan: Plan, scan: PreparedScan, cell: FoundCell, directory: Directory): RowsPart[] {
  const aggregates = aggregatesOf(cell.entry.resolved.measure.expression).filter(({ part }) => cell.part === undefined || part === cell.part);
  return halvesOf(cell).flatMap((half) => whensOf(plan, scan, cell, half).flatMap(({ when, divisor }) => aggregates.map(({ part, aggregate }): RowsPart => ({
    part, aggregate, when, divisor, slot: half.slot, sign: half.sign,
    teams: teamRelations(plan, scan.scan, directory, when.kind === 'standing' && plan.teams === 'as-was' ? when.day : undefined),
  }))));
}

function aggregatesOf(expression: Expression): { part: RowsPart['part']; aggregate: Aggregate }[] {
  switch (expression.kind) {
    case 'ratio': return [{ part: 'numerator', aggregate: expression.numerator }, { part: 'denominator', aggregate: expression.denominator }];
    case 'stock': return [{ part: 'value', aggregate: expression.of }];
    default: return [{ part: 'value', aggregate: expression }];
  }
}

/** A comparison shown as a value is its reference alone; a difference, percent, index or contribution is made of both. */
function halvesOf({ entry: { resolved, current, reference } }: FoundCell): Half[] {
  const own: Half = { slot: 'current', index: current, sign: 1 };
  if (reference === null) return [own];
  if (!SHOW_TABLE[resolved.show].needsComparison) return [{ slot: 'reference', index: reference, sign: 1 }];
  return [own, { slot: 'reference', index: reference, sign: resolved.show === 'difference' ? -1 : 1 }];
}

/** When the rows of a half lie: the segments of its target, or the days for which a stock is told. */
function whensOf(plan: Plan, { maps, days, scan }: PreparedScan, { target }: FoundCell, { index }: Half): Pick<RowsPart, 'when' | 'divisor'>[] {
  const all = maps.get(index)?.sides[target] ?? [];
  const sides = scan.stock ? all.filter((side) => side.length > 0) : all;
  const divisor = Math.max(1, sides.length);
  if (!scan.stock) {
    const segments = sides.flat();
    return segments.length === 0 ? [] : [{ when: { kind: 'segments', days, segments }, divisor }];
  }
  const cuts = plan.cuts.length;
  return sides.flatMap((side) => {
    const found = new Map<number, { dated: boolean; undated: boolean }>();
    for (const segment of side) {
      const day = (plan.cuts[(segment - 1) % cuts] ?? 0) - 1;
      const known = found.get(day) ?? { dated: false, undated: false };
      found.set(day, segment > cuts ? { ...known, undated: true } : { ...known, dated: true });
    }
    return [...found].map(([day, which]) => ({ when: { kind: 'standing' as const, day, ...which }, divisor }));
  });
}
