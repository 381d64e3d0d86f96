import { formatsOf, type SheetFormats } from '../../../shared/sheet/formats';
import { measureLabel, yearsOf } from '../../../shared/sheet/measure-label';
import { measureOrder, roleOf, type MeasureRole } from '../../../shared/sheet/measure-role';
import { nodeLabel } from '../../../shared/sheet/node-label';
import { pairOfNode, periodName, rangeText } from '../../../shared/sheet/ranges';
import type { Translate } from '../../../shared/text/translate';
import type { PivotTable } from '../../../shared/view/pivot-table';
import { nodeKey } from './expansion';

/** One column of figures: a node of the column axis and a measure. */
export interface SheetColumn {
  readonly key: string;
  readonly node: number;
  readonly measure: number;
  readonly role: MeasureRole;
  readonly label: string;
  /** The dates, when the column is its own group. */
  readonly detail: string;
  /** Carries the vertical line that parts the groups. */
  readonly startsGroup: boolean;
}

export interface SheetGroup {
  readonly key: string;
  readonly node: number;
  readonly label: string;
  readonly detail: string;
  /** Can close onto its own total. */
  readonly collapsible: boolean;
  readonly children: readonly SheetBranch[];
}
/** `isTotal`: the group's own figures beside those of its members, all that stays when it closes. */
export type SheetBranch = { readonly isTotal: boolean } & ({ readonly group: SheetGroup } | { readonly column: SheetColumn });

export interface SheetColumns {
  readonly branches: readonly SheetBranch[];
  readonly columns: readonly SheetColumn[];
  readonly formats: SheetFormats;
}

/** Whether all columns lie in one year that the measure headers say, so that the groups need not. */
function yearIsSaid(table: PivotTable): boolean {
  const years = new Set<number>();
  for (const node of table.columns.depth.keys()) {
    const pair = pairOfNode(table, 'columns', node);
    if (!pair?.current) continue;
    const found = yearsOf(pair);
    if (found === undefined) return false;
    years.add(found.current);
  }
  return years.size === 1;
}

/** The children of each column node, in the table's order; those of -1 or of the grand total are the outermost. */
function familyOf(table: PivotTable): { readonly grand: number; readonly children: ReadonlyMap<number, readonly number[]> } {
  const { depth, parent } = table.columns;
  const grand = depth.indexOf(0);
  const children = new Map<number, number[]>();
  for (const node of depth.keys()) {
    if (node === grand) continue;
    const above = parent[node] ?? -1;
    const key = above < 0 ? grand : above;
    const siblings = children.get(key);
    if (siblings) siblings.push(node);
    else children.set(key, [node]);
  }
  return { grand, children };
}

class ColumnBuilder {
  readonly columns: SheetColumn[] = [];
  private readonly order: readonly number[];
  private readonly short: boolean;
  private readonly family: ReturnType<typeof familyOf>;

  constructor(private readonly table: PivotTable, private readonly translate: Translate, private readonly formats: SheetFormats) {
    this.order = measureOrder(table);
    this.short = yearIsSaid(table);
    this.family = familyOf(table);
  }

  build(): SheetBranch[] {
    const { grand, children } = this.family;
    const branches = (children.get(grand) ?? []).map((node) => this.branch(node));
    return grand < 0 ? branches : [...branches, this.figures(grand)];
  }

  private branch(node: number): SheetBranch {
    const members = this.family.children.get(node) ?? [];
    if (members.length === 0) return this.figures(node);
    const children = [...members.map((member) => this.branch(member)), this.figures(node, true)];
    return { isTotal: false, group: { key: `group ${nodeKey(this.table.columns, node)}`, node, ...this.heading(node), collapsible: true, children } };
  }

  /** The figures of one node: a group of measures, or a lone column when there is but one. */
  private figures(node: number, isTotal = false): SheetBranch {
    const heading = isTotal ? { label: this.translate('workbook.members.total'), detail: '' } : this.heading(node);
    const path = nodeKey(this.table.columns, node);
    const columns = this.order.map((measure, at) => this.column(node, measure, { path, at }));
    const [only] = columns;
    if (columns.length === 1 && only !== undefined) {
      const column = { ...only, ...heading };
      this.columns.push(column);
      return { isTotal, column };
    }
    this.columns.push(...columns);
    const children = columns.map((column) => ({ isTotal: false, column }));
    return { isTotal, group: { key: `figures ${path}`, node, ...heading, collapsible: false, children } };
  }

  private column(node: number, measure: number, place: { readonly path: string; readonly at: number }): SheetColumn {
    const entry = this.table.measures[measure];
    const pair = entry?.ranges.axis === 'rows' ? undefined : pairOfNode(this.table, 'columns', node);
    return {
      key: `${place.path}:${measure}`, node, measure, role: entry === undefined ? 'value' : roleOf(entry),
      label: measureLabel(this.table, measure, { translate: this.translate, formats: this.formats, pair }), detail: '', startsGroup: place.at === 0,
    };
  }

  private heading(node: number): { readonly label: string; readonly detail: string } {
    const axis = this.table.columns;
    const depth = axis.depth[node] ?? 0;
    const dimension = axis.dimensions[depth - 1];
    const onRows = this.table.measures.some((measure) => measure.ranges.axis === 'rows');
    const pair = onRows || dimension?.kind === 'member' ? undefined : pairOfNode(this.table, 'columns', node);
    const underYear = axis.dimensions.slice(0, Math.max(0, depth - 1)).some((outer) => outer.kind === 'time');
    const isTime = dimension?.kind === 'time';
    const name = nodeLabel(axis, node, this.translate, { short: this.short || underYear });
    const overTime = depth === 0 && (axis.dimensions.length === 0 || axis.dimensions[0]?.kind === 'time');
    const toDate = pair?.partial === true && isTime ? this.translate('workbook.time.toDate', { name }) : name;
    const label = overTime ? (periodName(pair, this.translate) ?? name) : toDate;
    return { label, detail: rangeText(pair, this.translate, { year: !this.short && !isTime }) };
  }
}

/** The column headers of a sheet, nested, and its figure columns in order; value · reference · change inside each group. */
export function buildColumns(table: PivotTable, translate: Translate, currency: string | null): SheetColumns {
  const formats = formatsOf(table, translate.language, currency);
  const builder = new ColumnBuilder(table, translate, formats);
  const branches = builder.build();
  return { branches, columns: builder.columns, formats };
}

/** How many rows of group headers stand over the figures; a lone column counts as one itself. */
export function headerLevels(branches: readonly SheetBranch[]): number {
  return branches.reduce((most, branch) => Math.max(most, 'group' in branch ? 1 + nestedLevels(branch.group.children) : 1), 0);
}

function nestedLevels(branches: readonly SheetBranch[]): number {
  return branches.reduce((most, branch) => Math.max(most, 'group' in branch ? 1 + nestedLevels(branch.group.children) : 0), 0);
}
