import type { SetTargets } from '../../../../shared/protocol/targets';
import { VigieError } from '../../../../shared/protocol/errors';
import type { DayRange } from '../../../../shared/time/day';
import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textAt } from '../../db/read-cells';
import { codeColumn, fieldColumn, fixedColumn, tableName } from '../../model/schema';
import { identifier, sql, type SchemaName } from '../../sql/sql';
import { writeByHand, type HandCells } from './hand-import';

/** A row of targets that stands, and what it is of. */
interface StandingTarget {
  readonly rowId: number;
  readonly rep: number | null;
  readonly team: number | null;
  readonly range: DayRange;
}

/** A cell as typed, and the days of its period. */
export type TypedTarget = SetTargets['cells'][number] & { readonly range: DayRange };

export interface TypedTargets {
  readonly measure: string;
  readonly cells: readonly TypedTarget[];
  /** Those of the measure that stand now. */
  readonly standing: readonly StandingTarget[];
}

const field = (id: string) => fieldColumn('targets', id);

function code(reference: 'rep' | 'team'): SchemaName {
  const column = codeColumn('targets', reference);
  if (!column) throw new Error(`targets point at no ${reference}`);
  return column;
}

/** Amounts keep four decimals: written as text, so that no binary fraction gets in. */
const exact = (value: number) => sql`${value.toFixed(4)}::DECIMAL(18,4)`;

/** Puts typed targets in the place of those that stand for the same member and period; null takes them out. */
export async function writeTargets(lane: Lane, { measure, cells, standing }: TypedTargets, now: Date): Promise<void> {
  const names = { rep: await namesOf(lane, 'reps'), team: await namesOf(lane, 'teams') };
  const known = new Map<string, number[]>();
  for (const { rep, team, range, rowId } of standing) {
    const key = keyOf(rep !== null ? 'rep' : team !== null ? 'team' : 'company', rep ?? team ?? 0, range);
    known.set(key, [...(known.get(key) ?? []), rowId]);
  }
  await writeByHand(lane, 'targets', now, async (rows) => {
    for (const { who, code: member, period, range, value } of cells) {
      const name = who === 'company' ? null : names[who].get(member);
      if (name === undefined) throw new VigieError('unknown_member_code');
      const [first, ...others] = known.get(keyOf(who, member, range)) ?? [];
      if (value === null) {
        await rows.remove([...(first === undefined ? [] : [first]), ...others]);
        known.delete(keyOf(who, member, range));
      } else if (first !== undefined) {
        await rows.change(first, [[field('value'), exact(value)]]);
        await rows.remove(others);
        known.set(keyOf(who, member, range), [first]);
      } else {
        const of: HandCells = who === 'company' ? [] : [[field(who), name ?? null], [code(who), member]];
        await rows.add([[field('measure'), measure], [field('period'), period], [field('value'), exact(value)], ...of]);
      }
    }
  });
}

const keyOf = (who: string, member: number, { from, to }: DayRange) => `${who} ${member} ${from} ${to}`;

/** What a row of targets calls a member: its name, or its id where two share the name. */
async function namesOf(lane: Lane, object: 'reps' | 'teams'): Promise<ReadonlyMap<number, string>> {
  const rows = await lane.read(sql`
    select ${identifier(fixedColumn('code'))} as code, case when name is null or count(*) over (partition by name) > 1 then coalesce(id, name) else name end as name
    from ${identifier(tableName(object))} where ${identifier(fixedColumn('merged_into'))} is null`);
  return new Map(rowsOf(rows).flatMap((row): [number, string][] => {
    const [found, name] = [numberAt(rows, 'code', row), textAt(rows, 'name', row)];
    return found === null ? [] : [[found, name ?? '']];
  }));
}
