import type { Show } from '../../../shared/view/view-spec';
import type { AxisTree } from './axis-tree';
import { add, fractionAt, negate, valueOf } from './exact';
import { isSameValue } from './same-value';
import { reasonCode, type Side } from './sides';

/** What a column of the answer shows: values, and why where there is none. */
export interface Shown {
  readonly values: Float64Array;
  readonly blank: Uint8Array;
}

export interface ShownContext {
  readonly rows: AxisTree;
  readonly columns: AxisTree;
}

/** `show`: what is made of an entry's own values and its reference's. */
export function shownOf(show: Show, current: Side, reference: Side | null, context: ShownContext): Shown {
  const plain = reference ?? current;
  switch (show) {
    case 'value': case 'running-total': return cells(plain, (at, out) => set(out, at, valueAt(plain, at)));
    case 'difference': return compared(current, plain, (at, out) => set(out, at, differenceAt(current, plain, at)));
    case 'percent': return grown(current, plain, (at) => differenceAt(current, plain, at) / valueAt(plain, at));
    case 'index': return grown(current, plain, (at) => (100 * valueAt(current, at)) / valueAt(plain, at));
    case 'contribution': return contribution(current, plain, context);
    case 'share-of-total': return shareOfTotal(plain, context);
    case 'share-of-row': return share(plain, context, (row) => row, () => 0);
    case 'share-of-column': return share(plain, context, () => 0, (column) => column);
    case 'share-of-parent': return share(plain, context, (row) => context.rows.parent[row] ?? -1, (column) => column);
    case 'rank': return ranksOf(plain, context);
  }
}

const valueAt = (side: Side, at: number): number => (side.top[at] ?? 0) / (side.bottom[at] ?? 1);

/** Subtracted before dividing where both have the same unit: exact for amounts. */
const differenceAt = (current: Side, reference: Side, at: number): number => valueOf(add(fractionAt(current, at), negate(fractionAt(reference, at))));

function set(out: Shown, at: number, value: number): void {
  out.values[at] = value;
  out.blank[at] = 0;
}

function cells(side: Side, fill: (at: number, out: Shown) => void): Shown {
  const out: Shown = { values: new Float64Array(side.top.length).fill(NaN), blank: side.blank.slice() };
  for (let at = 0; at < side.top.length; at += 1) if (side.blank[at] === 0) fill(at, out);
  return out;
}

/** Blank where either side is, for the reason of that side. */
function compared(current: Side, reference: Side, fill: (at: number, out: Shown) => void): Shown {
  return cells(current, (at, out) => {
    if (reference.blank[at] === 0) fill(at, out);
    else out.blank[at] = reference.blank[at] ?? 0;
  });
}

/** A percent of zero or of a negative reference means nothing. */
function grown(current: Side, reference: Side, growthAt: (at: number) => number): Shown {
  return compared(current, reference, (at, out) => {
    const base = valueAt(reference, at);
    if (base > 0) set(out, at, growthAt(at));
    else out.blank[at] = reasonCode(base === 0 ? 'zero-reference' : 'negative-reference');
  });
}

/** Part of the total's change: of the change in the same column, over all rows. */
function contribution(current: Side, reference: Side, { columns }: ShownContext): Shown {
  const width = columns.depth.length;
  return compared(current, reference, (at, out) => {
    const total = at % width;
    // What only rounding tells apart hasn't changed.
    const isChanged = current.blank[total] === 0 && reference.blank[total] === 0 && !isSameValue(valueAt(current, total), valueAt(reference, total));
    const change = isChanged ? differenceAt(current, reference, total) : 0;
    if (change === 0) out.blank[at] = reasonCode('zero-denominator');
    else set(out, at, differenceAt(current, reference, at) / change);
  });
}

function share(side: Side, { columns }: ShownContext, rowOf: (row: number) => number, columnOf: (column: number) => number): Shown {
  const width = columns.depth.length;
  return cells(side, (at, out) => {
    const row = rowOf(Math.floor(at / width));
    const whole = row * width + columnOf(at % width);
    if (row < 0) out.blank[at] = reasonCode('not-applicable');
    else if (side.blank[whole] !== 0 || valueAt(side, whole) === 0) out.blank[at] = reasonCode('zero-denominator');
    else set(out, at, valueAt(side, at) / valueAt(side, whole));
  });
}

export function shareOfTotal(side: Side, context: ShownContext): Shown {
  return share(side, context, () => 0, () => 0);
}

/** Among the rows of the same parent, the largest first; equal values share a rank. The grand total has none. */
export function ranksOf(side: Side, { rows, columns }: ShownContext): Shown {
  const width = columns.depth.length;
  const out: Shown = { values: new Float64Array(side.top.length).fill(NaN), blank: side.blank.slice() };
  for (let column = 0; column < width; column += 1) if (out.blank[column] === 0) out.blank[column] = reasonCode('not-applicable');
  for (const siblings of rows.children) {
    for (let column = 0; column < width; column += 1) {
      const known = siblings.map((row) => row * width + column).filter((at) => side.blank[at] === 0);
      const sorted = known.map((at) => valueAt(side, at)).sort((a, b) => b - a);
      const rankOf = new Map<number, number>();
      sorted.forEach((value, index) => {
        const above = sorted[index - 1];
        if (!rankOf.has(value)) rankOf.set(value, above !== undefined && isSameValue(above, value) ? rankOf.get(above) ?? index + 1 : index + 1);
      });
      for (const at of known) set(out, at, rankOf.get(valueAt(side, at)) ?? 0);
    }
  }
  return out;
}
