import { USUAL_WAITING } from '../../../shared/catalogue/spells';
import { codeColumn, fixedColumn, type Schema } from '../model/schema';
import type { SqlNames } from '../sql/names';

/** What the workspace's own words mean, and how long is long in it. */
export type OwnMeaning = Pick<SqlNames, 'disqualified' | 'cycleStart' | 'waiting'>;

/** A workspace's names, as statements ask for them. Asking for one that isn't there is a mistake of this program. */
export function schemaNames(schema: Schema, own: OwnMeaning = { disqualified: [], cycleStart: null, waiting: USUAL_WAITING }): SqlNames {
  return {
    ...own,
    table: (object) => {
      const table = schema.get(object)?.table;
      if (!table) throw new Error(`there is no table of ${object}`);
      return table;
    },
    field: (object, field) => {
      const columns = schema.get(object);
      const found = field.startsWith('custom:') ? columns?.custom.get(field.slice('custom:'.length)) : columns?.fields.get(field);
      if (!found) throw new Error(`${object} has no column ${field}`);
      return found;
    },
    code: (object, reference) => {
      const code = codeColumn(object, reference);
      if (!code) throw new Error(`${object} points at no ${reference}`);
      return code;
    },
    isEmpty: (object) => (schema.get(object)?.rowCount ?? 0) === 0,
    asOf: null,
    fixed: fixedColumn,
  };
}
