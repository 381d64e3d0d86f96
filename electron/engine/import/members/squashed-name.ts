import type { MemberKind } from '../../../../shared/protocol/members';
import { sql, type Sql } from '../../sql/sql';

// Words that companies add to their names as they please.
const LEGAL_FORMS = 'inc|incorporated|ltd|llc|llp|limited|corp|corporation|co|company|plc|gmbh|ag|sa|sas|sasu|sarl|eurl|snc|scop|bv|nv|spa|srl|sl|ab|oy|aps';

/** The words of a name, `name`, without case, accents and signs, stuck together: a person's in alphabetical order, a company's without its legal form. */
export function squashedName(kind: MemberKind): Sql {
  const plain = sql`trim(regexp_replace(lower(strip_accents(name)), ${'[^\\p{L}\\p{N}]+'}, ' ', 'g'))`;
  const bare = kind === 'account' ? sql`coalesce(nullif(trim(regexp_replace(${plain}, ${`( (${LEGAL_FORMS}))+$`}, '')), ''), ${plain})` : plain;
  // A person's names come in either order; a product's words mean something in theirs.
  return kind === 'rep' ? sql`array_to_string(list_sort(string_split(${bare}, ' ')), '')` : sql`replace(${bare}, ' ', '')`;
}
