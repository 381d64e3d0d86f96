import type { ImportMessage } from '../../../../shared/protocol/import';
import type { Lane } from '../../db/database';
import { numberAt, rowsOf, textAt } from '../../db/read-cells';
import { fixedColumn, tableName } from '../../model/schema';
import { identifier, sql } from '../../sql/sql';
import { keptApart } from '../members/find-members';
import { isAscii, withSpellings } from '../members/squashed-name';
import { KINDS, type MemberKind } from '../references/reference-kinds';

const SHOWN = 5;

/** Members that this file brought or named and whose names differ from others' by their spelling alone ("GTXPro", "GTX Pro"): told, never merged. */
export async function findLookAlikes(lane: Lane, kind: MemberKind, fileId: number): Promise<ImportMessage[]> {
  const members = identifier(tableName(KINDS[kind].object));
  const rows = sql`(select code, name, file_id from ${members} where ${identifier(fixedColumn('merged_into'))} is null)`;
  const known = await lane.read(sql`select coalesce(bool_or(file_id = ${fileId}), false) as own, coalesce(bool_and(${isAscii}), true) as is_ascii, count(*) as members from ${rows}`);
  if (numberAt(known, 'own') !== 1 || (numberAt(known, 'members') ?? 0) < 2) return [];
  const script = numberAt(known, 'is_ascii') === 1 ? 'ascii' : 'any';
  // Few spellings are shared: only theirs are listed, which costs much more than finding them.
  const found = await lane.read(sql`
    with spelt as materialized (from ${withSpellings(kind, rows, script)} where spelling is not null),
    shared as (select spelling from spelt group by spelling having min(name) <> max(name) and bool_or(file_id = ${fileId}))
    select string_agg(name, ' / ' order by name) as names, string_agg(code::VARCHAR, ' ' order by code) as codes from spelt semi join shared using (spelling)
    group by spelling order by names`);
  if (found.rowCount === 0) return [];
  const apart = await keptApart(lane, kind);
  const open = rowsOf(found).filter((row) => !areApart((textAt(found, 'codes', row) ?? '').split(' '), apart));
  const names = open.slice(0, SHOWN).map((row) => textAt(found, 'names', row)).join('; ');
  return open.length === 0 ? [] : [{ code: `look_alike_${kind}`, params: { count: open.length, names } }];
}

/** Whether a person keeps each of them apart from each other; codes in ascending order. */
function areApart(codes: readonly string[], apart: ReadonlySet<string>): boolean {
  return codes.every((one, index) => codes.slice(index + 1).every((other) => apart.has(`${one} ${other}`)));
}
