import type { Spot } from './selection';

/** Where the arrows, Page, Home and End lead from a cell, as in a sheet. Pure indices; column 0 is the row header. */

export type Motion = 'up' | 'down' | 'left' | 'right' | 'page-up' | 'page-down' | 'row-start' | 'row-end' | 'top' | 'end' | 'edge-up' | 'edge-down' | 'edge-left' | 'edge-right';

export interface Ground {
  readonly rows: number;
  readonly columns: number;
  /** Rows that fit on the screen. */
  readonly page: number;
  readonly isBlank: (spot: Spot) => boolean;
}

const DIRECTIONS = {
  up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1], 'edge-up': [-1, 0], 'edge-down': [1, 0], 'edge-left': [0, -1], 'edge-right': [0, 1],
} as const;

/** The first column of figures: what Home goes to, because the row header is frozen. */
const FIRST = 1;

const clamp = (value: number, most: number) => Math.max(0, Math.min(value, most));

function inside(ground: Ground, spot: Spot): boolean {
  return spot.row >= 0 && spot.row < ground.rows && spot.column >= 0 && spot.column < ground.columns;
}

/** Ctrl+arrow: to the end of a run of filled cells, or over blanks to the next filled one, or to the edge. */
function edge(ground: Ground, from: Spot, [down, right]: readonly [number, number]): Spot {
  const next = (spot: Spot): Spot => ({ row: spot.row + down, column: spot.column + right });
  let at = from;
  let ahead = next(at);
  if (!inside(ground, ahead)) return from;
  const throughBlanks = ground.isBlank(at) || ground.isBlank(ahead);
  while (inside(ground, ahead)) {
    if (!throughBlanks && ground.isBlank(ahead)) return at;
    at = ahead;
    if (throughBlanks && !ground.isBlank(at)) return at;
    ahead = next(at);
  }
  return at;
}

export function step(ground: Ground, from: Spot, motion: Motion): Spot {
  const last = { row: ground.rows - 1, column: ground.columns - 1 };
  switch (motion) {
    case 'page-up': return { ...from, row: clamp(from.row - ground.page, last.row) };
    case 'page-down': return { ...from, row: clamp(from.row + ground.page, last.row) };
    case 'row-start': return { ...from, column: Math.min(FIRST, last.column) };
    case 'row-end': return { ...from, column: last.column };
    case 'top': return { row: 0, column: Math.min(FIRST, last.column) };
    case 'end': return last;
    case 'edge-up': case 'edge-down': case 'edge-left': case 'edge-right': return edge(ground, from, DIRECTIONS[motion]);
    default: {
      const [down, right] = DIRECTIONS[motion];
      return { row: clamp(from.row + down, last.row), column: clamp(from.column + right, last.column) };
    }
  }
}
