import type { ViewSpec } from '../../shared/view/view-spec';
import { axisOf, type AxisNode } from './axis';
import type { Coordinates } from './asked';
import { Question } from './question';
import { shownValue, type Siblings } from './shown';
import type { Value } from './value';
import type { World } from './world';

/** A cell in the tidy form's words: members by dimension, null for "total over it". */
export interface Line {
  readonly rows: Readonly<Record<string, string | null>>;
  readonly columns: Readonly<Record<string, string | null>>;
  /** Position in the view's list of measures. */
  readonly measure: number;
  readonly value: Value;
}

/** Nodes in the order in which they are shown: a total after its members. */
function shownNodes(node: AxisNode, dimensions: readonly string[], totals: boolean): Coordinates[] {
  const below = node.children.flatMap((child) => shownNodes(child, dimensions, totals));
  return node.at.size === dimensions.length || totals ? [...below, node.at] : below;
}

const written = (at: Coordinates, dimensions: readonly string[]): Record<string, string | null> =>
  Object.fromEntries(dimensions.map((dimension) => [dimension, at.get(dimension) ?? null]));

/** Cells beside a cell: the nodes of the same axis that share all its other members. */
function siblingsIn(axes: readonly AxisNode[], dimensions: readonly (readonly string[])[]): Siblings {
  return (at, dimension) => {
    const axis = dimensions.findIndex((list) => list.includes(dimension));
    const root = axes[axis];
    const path = (dimensions[axis] ?? []).filter((outer) => at.has(outer));
    if (root === undefined) return [];
    let parent: AxisNode | undefined = root;
    for (const outer of path.slice(0, path.indexOf(dimension))) parent = parent?.children.find((child) => child.at.get(outer) === at.get(outer));
    return (parent?.children ?? []).map((child) => new Map([...at, [dimension, child.at.get(dimension) ?? '']]));
  };
}

/** The answer of plain loops to a view: every cell of the tidy form, in order. */
export function oracleAnswer(view: ViewSpec, world: World): Line[] {
  const question = new Question(view, world);
  const rowAxis = axisOf(question, view.rows, view.columns);
  const columnAxis = axisOf(question, view.columns, view.rows);
  const siblings = siblingsIn([rowAxis, columnAxis], [view.rows, view.columns]);
  const lines: Line[] = [];
  for (const row of shownNodes(rowAxis, view.rows, view.totals.rows)) {
    for (const column of shownNodes(columnAxis, view.columns, view.totals.columns)) {
      question.asked.forEach((asked, measure) => {
        const value = shownValue(question, asked, new Map([...row, ...column]), siblings);
        lines.push({ rows: written(row, view.rows), columns: written(column, view.columns), measure, value });
      });
    }
  }
  return lines;
}
