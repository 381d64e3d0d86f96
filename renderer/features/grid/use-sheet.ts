import { useMemo } from 'react';
import { dimensionLabel } from '../../../shared/format/member-label';
import { cornerLabel } from '../../../shared/sheet/measure-label';
import type { Translate } from '../../../shared/text/translate';
import type { PivotTable } from '../../../shared/view/pivot-table';
import type { PivotGridProps } from './pivot-grid-props';
import { buildColumns } from './pivot-columns';
import { buildRows, type SheetRow, type SheetRows } from './pivot-rows';
import { SheetModel } from './sheet-model';

const NO_ROWS: SheetRows = { body: [], total: undefined };

function modelOf(table: PivotTable, translate: Translate, options: Pick<PivotGridProps, 'currency' | 'significance'>): SheetModel {
  const columns = buildColumns(table, translate, options.currency);
  const names = table.rows.dimensions.map((dimension) => dimensionLabel(dimension.id, translate));
  const corner = [names.join(' › '), cornerLabel(table, columns.formats, translate)];
  return new SheetModel({ table, formats: columns.formats, translate, significance: options.significance }, columns, corner);
}

export interface Sheet {
  readonly model: SheetModel | null;
  readonly rows: SheetRows;
  readonly rowOf: (key: string) => SheetRow | undefined;
  readonly rowKeys: readonly string[];
}

/** The view-model: columns again for each table, rows also whenever a branch opens or closes. */
export function useSheet(props: PivotGridProps): Sheet {
  const { table, translate, currency, significance, expanded, subtotals } = props;
  const model = useMemo(
    () => (table === null ? null : modelOf(table, translate, { currency, ...(significance === undefined ? {} : { significance }) })),
    [table, translate, currency, significance],
  );
  return useMemo(() => {
    const rows = table === null ? NO_ROWS : buildRows(table, { expansion: expanded, translate, ...(subtotals === undefined ? {} : { subtotals }) });
    const all = rows.total ? [...rows.body, rows.total] : rows.body;
    const byKey = new Map(all.map((row) => [row.key, row]));
    return { model, rows, rowOf: (key: string) => byKey.get(key), rowKeys: all.map((row) => row.key) };
  }, [model, table, expanded, translate, subtotals]);
}
