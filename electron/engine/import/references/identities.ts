import type { ObjectId } from '../../../../shared/model/objects';
import { fieldOf } from '../../../../shared/model/objects';
import { sql, type Sql } from '../../sql/sql';

/** Whether members of the object have other ids than their own. */
export function hasOtherIds(object: ObjectId): boolean {
  return fieldOf(object, 'other_ids') !== undefined;
}

/** The list of a member's other ids, as they are written behind one another. */
export function otherIds(text: Sql): Sql {
  return sql`list_filter(list_transform(string_split(replace(${text}, ',', ';'), ';'), lambda one: trim(one)), lambda one: one <> '')`;
}

/** A web domain, bare: `https://www.Acme.com/` names whom `acme.com` names. Null where the text is none. */
export function webDomain(text: Sql): Sql {
  return sql`nullif(regexp_extract(lower(${text}), ${'^(?:https?://)?(?:www\\.)?([\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)*\\.\\p{L}{2,})/?$'}, 1), '')`;
}
