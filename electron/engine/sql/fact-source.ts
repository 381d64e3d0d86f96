import { pointsAt, type DimensionPath, type MemberReference } from '../../../shared/catalogue/dimensions';
import type { ObjectId } from '../../../shared/model/objects';
import type { BoundFilter } from '../plan/bound-filter';
import type { Scan } from '../plan/plan';
import type { RawKey, TeamFallback } from '../plan/raw-keys';
import { dateOf } from './dialects/duckdb';
import type { SqlNames } from './names';
import { empty, fact, identifier, join, sql, type Sql } from './sql';
import { rowsInSpells } from './spells';
import { levelCode, teamJoins, type TeamRelations } from './team-relations';

export const OBJECT_OF = { rep: 'reps', account: 'accounts', product: 'products' } as const satisfies Record<MemberReference, ObjectId>;
/** In the order in which they are joined. */
const REFERENCES: readonly MemberReference[] = ['account', 'rep', 'product'];
const ALIAS = { rep: sql`r`, account: sql`a`, product: sql`p` } as const satisfies Record<MemberReference, Sql>;

/** A fact with the tables that it points at, joined only where something is asked of them. */
export class FactSource {
  readonly #joined = new Set<MemberReference>();

  readonly #levels = new Set<number>();

  /** `teams`: who was where, for statements that ask for a row's team. */
  readonly object: ObjectId;
  readonly owners: Scan['owners'];

  constructor(readonly read: Pick<Scan, 'fact'> & Partial<Pick<Scan, 'owners' | 'spells'>>, readonly names: SqlNames, readonly teams?: TeamRelations) {
    this.object = read.fact;
    this.owners = read.owners ?? 'at-date';
  }

  /** `from …`, with the joins that were needed so far: to be written last. */
  from(): Sql {
    // The owner of today is the account's: whoever is asked of the rep needs the account first.
    if ((this.#joined.has('rep') || this.#levels.size > 0) && this.#isOwnedByAccount) this.#joined.add('account');
    const joins = REFERENCES.filter((reference) => this.#joined.has(reference)).map((reference) => {
      const table = identifier(this.names.table(OBJECT_OF[reference]));
      return sql` left join ${table} ${ALIAS[reference]} on ${ALIAS[reference]}.${identifier(this.names.fixed('code'))} = ${this.code(reference)}`;
    });
    if (this.teams && this.#levels.size > 0) joins.push(...teamJoins(this.teams, this.code('rep'), this.#rowTeam(), this.#levels));
    const rows = this.read.spells ? sql`(${rowsInSpells({ object: this.object, spell: this.read.spells, owners: this.owners }, this.names)})` : identifier(this.names.table(this.object));
    return sql`from ${rows} ${fact}${join(joins, empty)}`;
  }

  /** Code of the row's team at a level from the top (0: its own). */
  team(level: number): Sql {
    this.#levels.add(level);
    return levelCode(level);
  }

  /** The code by which a row points at somebody; an account's row is its own account. */
  code(reference: MemberReference): Sql {
    const own = OBJECT_OF[reference] === this.object;
    if (reference === 'rep' && this.#isOwnedByAccount) {
      const rep = identifier(this.names.code('accounts', 'rep'));
      return sql`coalesce(${this.#reached('account')}.${rep}, ${fact}.${identifier(this.names.code(this.object, 'rep'))})`;
    }
    return sql`${fact}.${identifier(own ? this.names.fixed('code') : this.names.code(this.object, reference))}`;
  }

  /** Told by today's owner: whose account it is now, where that is known; else whoever the row names. */
  get #isOwnedByAccount(): boolean {
    return this.owners === 'today' && this.object !== 'accounts' && pointsAt(this.object, 'account') && pointsAt(this.object, 'rep');
  }

  ownTeam(): Sql {
    return sql`${fact}.${identifier(this.names.code(this.object, 'team'))}`;
  }

  #rowTeam(): Sql {
    return pointsAt(this.object, 'team') ? this.ownTeam() : sql`null`;
  }

  rawKey(key: RawKey, { gaps }: TeamFallback): Sql {
    switch (key.kind) {
      case 'code': return this.code(key.reference);
      case 'own': case 'through': case 'manager': return this.text(key);
      // Where a rep's stays hold every day, the row's own team is never asked: it would only split the groups.
      case 'ownTeam': {
        const rep = this.code('rep');
        const isGap = gaps.length === 0 ? empty : sql` or ${rep} in (${join(gaps.map((code) => sql`${code}`))})`;
        return sql`case when ${rep} is null${isGap} then ${this.ownTeam()} end`;
      }
    }
  }

  /** A member that goes by its text; dates and booleans by theirs. */
  text(path: Extract<DimensionPath, { kind: 'own' | 'through' | 'manager' }>): Sql {
    if (path.kind === 'manager') return sql`${this.#reached('rep')}.${identifier(this.names.fixed('manager_label'))}`;
    const { object, field, custom } = path.field;
    const { column, type } = this.names.field(object, custom ? `custom:${field}` : field);
    const owner = path.kind === 'own' ? fact : this.#reached(path.reference);
    if (path.kind === 'own' && path.orOf) return sql`coalesce(${fact}.${identifier(column)}, ${this.#reached(path.orOf)}.${identifier(this.names.field(OBJECT_OF[path.orOf], field).column)})`;
    return type === 'text' ? sql`${owner}.${identifier(column)}` : sql`${owner}.${identifier(column)}::VARCHAR`;
  }

  /** What a dimension groups a row by: a code, or a text. */
  member(path: DimensionPath): Sql {
    if (path.kind === 'team') return this.team(path.level);
    return path.kind === 'reference' ? this.code(path.reference) : this.text(path);
  }

  filter({ path, accept }: Pick<BoundFilter, 'path' | 'accept'>): Sql {
    const member = this.member(path);
    switch (accept.kind) {
      case 'codes': case 'texts': {
        const items: readonly (string | number)[] = accept.kind === 'codes' ? accept.codes : accept.texts;
        const known = items.length === 0 ? sql`false` : sql`coalesce(${member} in (${join(items.map((item) => sql`${item}`))}), false)`;
        const holds = accept.none ? sql`(${known} or ${member} is null)` : known;
        return accept.negated ? sql`not ${holds}` : holds;
      }
      case 'contains': return sql`contains(lower(${member}), ${accept.text.toLowerCase()})`;
      case 'between': return join([
        sql`${member} is not null`,
        ...(accept.from === null ? [] : [sql`${member} >= ${dateOf(accept.from)}::VARCHAR`]),
        ...(accept.to === null ? [] : [sql`${member} < ${dateOf(accept.to)}::VARCHAR`]),
      ], sql` and `);
    }
  }

  #reached(reference: MemberReference): Sql {
    // Asked of the object itself: its own row.
    if (OBJECT_OF[reference] === this.object) return fact;
    this.#joined.add(reference);
    return ALIAS[reference];
  }
}
