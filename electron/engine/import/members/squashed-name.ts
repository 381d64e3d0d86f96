import type { MemberKind } from '../../../../shared/protocol/members';
import { join, sql, type Sql } from '../../sql/sql';

// Words that companies add to their names as they please.
const TRADING = 'co|company|cie';
const LEGAL_FORMS =
  'inc|incorporated|ltd|limited|llc|llp|lp|corp|corporation|plc|gmbh|ag|kg|kgaa|ohg|ug|se|sa|sas|sasu|sarl|eurl|sci|snc|scop|bv|nv|bvba|srl|srls|spa|sl|slu|sau|lda|ltda|ab|as|asa|oy|oyj|aps|kft|zrt|sro|doo|pty|pte|pvt|kk';
/** Forms that are written in two ways. */
const SAME_FORMS: Readonly<Record<string, string>> = { incorporated: 'inc', limited: 'ltd', corporation: 'corp' };

/**
 * Where every letter is one of ASCII's once accents are off, a name needs no look at all scripts: their letters and digits alone take
 * DuckDB longer to get ready than all the rest, at every question.
 */
const LETTERS = { ascii: 'a-z', any: '\\p{L}' };
const DIGITS = { ascii: '0-9', any: '\\p{N}' };
export type Script = keyof typeof LETTERS;

/** Whether a name, where there is one, is written in letters of ASCII, accents aside. */
export const isAscii = sql`strlen(strip_accents(name)) = length(strip_accents(name))`;

/** A `name` without case, accents and signs; a dot behind a letter only abbreviates: `S.A.R.L.` is `sarl`. */
function plainName(script: Script): Sql {
  const lower = sql`lower(strip_accents(name))`;
  const bare = sql`case when contains(name, '.') then regexp_replace(${lower}, ${`([${LETTERS[script]}])[.]`}, ${'\\1'}, 'g') else ${lower} end`;
  return sql`trim(regexp_replace(${bare}, ${`[^${LETTERS[script]}${DIGITS[script]}]+`}, ' ', 'g'))`;
}

/** The words of a name, `plain`, stuck together: a person's in alphabetical order, a company's without its legal form. */
function squashedName(kind: MemberKind): Sql {
  const bare = kind === 'account' ? sql`coalesce(nullif(trim(regexp_replace(plain, ${`( (${LEGAL_FORMS}|${TRADING}))+$`}, '')), ''), plain)` : sql`plain`;
  // A person's names come in either order; a product's words mean something in theirs.
  return kind === 'rep' ? sql`array_to_string(list_sort(string_split(${bare}, ' ')), '')` : sql`replace(${bare}, ' ', '')`;
}

/** The legal form at the end of a company's name, `plain`, null where it has none: two companies of different forms are two. */
function legalForm(kind: MemberKind): Sql {
  if (kind !== 'account') return sql`null::VARCHAR`;
  const written = sql`regexp_replace(regexp_extract(plain, ${`(?: (?:${LEGAL_FORMS}|${TRADING}))+$`}), ${` (?:${TRADING})\\b`}, '', 'g')`;
  const same = Object.entries(SAME_FORMS).map(([form, as]) => sql`when ${` ${form}`} then ${as}`);
  return sql`nullif(trim(case ${written} ${join(same, sql` `)} else ${written} end), '')`;
}

/**
 * Members, `rows`, with their `squashed` name and its legal `form`, and with the `spelling` that those share who may be one. Where
 * companies of one name have several forms, one without any could be each of them: it is alike none. `script`: what all names are written in.
 */
export function withSpellings(kind: MemberKind, rows: Sql, script: Script): Sql {
  return sql`
    (with named as materialized (select * exclude (plain), ${squashedName(kind)} as squashed, ${legalForm(kind)} as form from (select *, ${plainName(script)} as plain from ${rows} where name is not null)),
    torn as (select squashed, true as is_torn from named where form is not null group by squashed having min(form) <> max(form))
    select named.*, case when squashed <> '' then squashed || case when is_torn then ' ' || coalesce(form, '?') else '' end end as spelling from named left join torn using (squashed))`;
}
