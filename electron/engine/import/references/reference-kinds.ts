import type { ObjectId } from '../../../../shared/model/objects';
import { MEMBER_KINDS, type MemberKind } from '../../../../shared/protocol/members';
import type { FixedColumn, ScratchTable } from '../../model/schema';
import { sql, type Sql } from '../../sql/sql';

export { MEMBER_KINDS, type MemberKind } from '../../../../shared/protocol/members';

export type MemberObject = Extract<ObjectId, 'reps' | 'teams' | 'accounts' | 'products'>;

interface Kind {
  readonly object: MemberObject;
  readonly codeColumn: FixedColumn;
  readonly scratch: ScratchTable;
}

/** What facts point at and what makes its members, created when a fact names one that isn't there. */
export const KINDS: Readonly<Record<MemberKind, Kind>> = {
  rep: { object: 'reps', codeColumn: 'rep_code', scratch: 'rep_codes' },
  team: { object: 'teams', codeColumn: 'team_code', scratch: 'team_codes' },
  account: { object: 'accounts', codeColumn: 'account_code', scratch: 'account_codes' },
  product: { object: 'products', codeColumn: 'product_code', scratch: 'product_codes' },
};

export function memberKindOf(object: ObjectId): MemberKind | undefined {
  return MEMBER_KINDS.find((kind) => KINDS[kind].object === object);
}

/** A name as names are compared: case, accents, blanks, hyphens and apostrophes don't count. */
export function comparableName(name: Sql): Sql {
  return sql`trim(regexp_replace(lower(strip_accents(${name})), ${"[\\s\\-‐‑–—''’.,\\x{a0}\\x{202f}]+"}, ' ', 'g'))`;
}
