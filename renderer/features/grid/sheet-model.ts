import { cellText, type CellContext, type CellText } from './cell-text';
import { columnWidth, groupWidth, headerWidth, type Measure } from './column-width';
import type { SheetBranch, SheetColumn, SheetColumns, SheetGroup } from './pivot-columns';
import type { SheetRow, SheetRows } from './pivot-rows';
import { readCell, type SheetCell } from '../../../shared/sheet/read-cell';
import { cellIndex } from '../../../shared/view/pivot-table';

export const ROW_HEADER = 'row-header';

/** All that drawing a table needs, worked out once a table; texts of cells once they are first drawn. */
export class SheetModel {
  private readonly texts = new Map<number, CellText>();
  private readonly natural = new Map<string, number>();
  private readonly byKey: ReadonlyMap<string, SheetColumn>;
  /** The columns that share a heading with each column, and the headings that they must be wide enough for. */
  private readonly families = new Map<string, { readonly headings: readonly SheetGroup[]; readonly columns: readonly SheetColumn[] }>();

  constructor(readonly context: CellContext, readonly columns: SheetColumns, readonly corner: readonly string[]) {
    this.byKey = new Map(columns.columns.map((column) => [column.key, column]));
    this.collectGroups(columns.branches);
  }

  column(key: string): SheetColumn | undefined {
    return this.byKey.get(key);
  }

  cell(row: SheetRow, column: SheetColumn): SheetCell {
    return { row: row.node, column: column.node, measure: column.measure };
  }

  value(row: SheetRow, column: SheetColumn): number {
    return row.hidesValues ? Number.NaN : readCell(this.context.table, this.cell(row, column)).value;
  }

  text(row: SheetRow, column: SheetColumn): CellText {
    if (row.hidesValues) return { text: '', cases: '', tone: 'plain', dim: false };
    const at = cellIndex(this.context.table, row.node, column.node, column.measure);
    const known = this.texts.get(at);
    if (known) return known;
    const made = cellText(this.context, this.cell(row, column));
    this.texts.set(at, made);
    return made;
  }

  /** Wide enough for its figures and, together with its neighbours, for its group's name and dates. */
  width(column: SheetColumn, measure: Measure): number {
    const known = this.natural.get(column.key);
    if (known !== undefined) return known;
    const family = this.families.get(column.key) ?? { headings: [], columns: [column] };
    const own = family.columns.map((sibling) => columnWidth(this.context, sibling, measure));
    const needed = Math.max(0, ...family.headings.map((heading) => groupWidth(heading, measure)));
    const share = Math.max(0, Math.ceil((needed - own.reduce((sum, width) => sum + width, 0)) / own.length));
    for (const [index, sibling] of family.columns.entries()) this.natural.set(sibling.key, (own[index] ?? 0) + share);
    return this.natural.get(column.key) ?? 0;
  }

  /** `closing`: the groups that close onto these columns, whose names they must then hold alone. */
  private collectGroups(branches: readonly SheetBranch[], closing: readonly SheetGroup[] = []): void {
    for (const branch of branches) {
      const over = branch.isTotal ? closing : [];
      if ('column' in branch) {
        this.families.set(branch.column.key, { headings: over, columns: [branch.column] });
        continue;
      }
      const { group } = branch;
      if (group.collapsible) {
        this.collectGroups(group.children, [...closing, group]);
        continue;
      }
      const columns = group.children.flatMap((child) => ('column' in child ? [child.column] : []));
      for (const column of columns) this.families.set(column.key, { headings: [group, ...over], columns });
    }
  }

  headerWidth(rows: SheetRows, measure: Measure): number {
    return headerWidth(rows.total ? [...rows.body, rows.total] : rows.body, this.corner, measure);
  }
}
