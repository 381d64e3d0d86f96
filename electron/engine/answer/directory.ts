import type { DataShape } from '../../../shared/catalogue/data-shape';
import { pointsAt, type MemberReference } from '../../../shared/catalogue/dimensions';
import type { SpellId } from '../../../shared/catalogue/spells';
import type { FieldType, ObjectId } from '../../../shared/model/objects';
import type { Lane } from '../db/database';
import { numberAt, rowsOf, textAt } from '../db/read-cells';
import { fieldColumn, fixedColumn, type Schema } from '../model/schema';
import type { TeamFallback } from '../plan/raw-keys';
import { depthOf, settled, teamOn, type Stay, type TeamTree } from '../plan/teams';
import type { SqlNames } from '../sql/names';
import { OBJECT_OF } from '../sql/fact-source';
import { identifier, sql } from '../sql/sql';
import { Remembered } from './remembered';
import { schemaNames } from './schema-names';
import { ownMeaning } from './own-meaning';

/** The members of a reference: reps, accounts, products or teams. */
export interface People {
  readonly labels: ReadonlyMap<number, string>;
  /** By label, id or name, in this order of preference. */
  readonly codes: ReadonlyMap<string, number>;
}

/** What answers need to know of the data besides its facts: read once, kept until the data changes. */
export class Directory {
  /** Days, counts and lists of names that were asked for. */
  readonly numbers = new Remembered<number | null>();
  readonly texts = new Remembered<readonly string[]>();
  readonly #people = new Remembered<People>();

  readonly teams: TeamTree;
  readonly teamPeople: People;
  readonly shape: DataShape;

  private constructor(readonly schema: Schema, readonly lane: Pick<Lane, 'read'>, readonly names: SqlNames, { teams, teamPeople }: Pick<Directory, 'teams' | 'teamPeople'>) {
    this.teams = teams;
    this.teamPeople = teamPeople;
    this.shape = shapeOf(schema, teams);
  }

  /** Whether a fact may have rows: whoever bought needn't have been imported. */
  mayHold({ fact, spells }: { readonly fact: ObjectId; readonly spells: SpellId | null }): boolean {
    return (this.shape.rows[fact] ?? 0) > 0 || spells === 'purchases';
  }

  static async read(schema: Schema, lane: Pick<Lane, 'read'>): Promise<Directory> {
    const names = schemaNames(schema);
    const teamPeople = await readPeople('teams', names, lane);
    const teams = await readTeams(teamPeople, names, lane);
    return new Directory(schema, lane, schemaNames(schema, await ownMeaning(names, lane)), { teams, teamPeople });
  }

  people(reference: MemberReference): Promise<People> {
    return this.#people.get(reference, () => readPeople(OBJECT_OF[reference], this.names, this.lane));
  }

  /** Where a row's own team may be needed. */
  async teamFallback(fact: ObjectId, teams: 'as-was' | 'as-is', asOf: number): Promise<TeamFallback> {
    const rows = !pointsAt(fact, 'team') ? 0 : await this.numbers.get(`own teams ${fact}`, async () => numberAt(
      await this.lane.read(sql`select count(${identifier(this.names.code(fact, 'team'))}) as rows from ${identifier(this.names.table(fact))}`), 'rows',
    ));
    const ownTeams = (rows ?? 0) > 0;
    if (!ownTeams) return { ownTeams, gaps: [] };
    const { labels } = await this.people('rep');
    const holds = (rep: number) => {
      const stays = this.teams.stays.get(rep);
      return teams === 'as-is' ? teamOn(stays, asOf) !== undefined : stays?.some(({ from, to }) => from === null && to === null) === true;
    };
    return { ownTeams, gaps: [...labels.keys()].filter((rep) => !holds(rep)) };
  }
}

const directories = new WeakMap<Schema, Promise<Directory>>();

/** The directory of the data as it is now. */
export function directoryOf(schema: Schema, lane: Pick<Lane, 'read'>): Promise<Directory> {
  const known = directories.get(schema);
  if (known) return known;
  const read = Directory.read(schema, lane);
  directories.set(schema, read);
  read.catch(() => directories.delete(schema));
  return read;
}

function shapeOf(schema: Schema, teams: TeamTree): DataShape {
  const rows: Partial<Record<ObjectId, number>> = {};
  const custom: Partial<Record<ObjectId, Record<string, FieldType>>> = {};
  for (const [id, object] of schema) {
    rows[id] = object.rowCount;
    if (object.custom.size > 0) custom[id] = Object.fromEntries([...object.custom].map(([label, { type }]) => [label, type]));
  }
  return { rows, custom, teamDepth: depthOf(teams) };
}

async function readPeople(object: 'reps' | 'accounts' | 'products' | 'teams', names: SqlNames, lane: Pick<Lane, 'read'>): Promise<People> {
  const rows = await lane.read(sql`
    select ${identifier(names.fixed('code'))} as own_code, coalesce(${identifier(fixedColumn('merged_into'))}, ${identifier(names.fixed('code'))}) as code, ${identifier(names.fixed('label'))} as label,
      ${identifier(fieldColumn(object, 'id'))} as id, ${identifier(fieldColumn(object, 'name'))} as name from ${identifier(names.table(object))} order by 1`);
  const labels = new Map<number, string>();
  const codes = new Map<string, number>();
  for (const column of ['label', 'id', 'name']) {
    for (const row of rowsOf(rows)) {
      const code = numberAt(rows, 'code', row);
      const text = textAt(rows, column, row);
      if (code === null || text === null) continue;
      // A merged member is found by its names and never listed.
      if (column === 'label' && numberAt(rows, 'own_code', row) === code) labels.set(code, text);
      if (!codes.has(text)) codes.set(text, code);
    }
  }
  return { labels, codes };
}

async function readTeams({ labels }: People, names: SqlNames, lane: Pick<Lane, 'read'>): Promise<TeamTree> {
  const parents = new Map<number, number>();
  const above = identifier(names.code('teams', 'team'));
  const tree = await lane.read(sql`
    select t.${identifier(names.fixed('code'))} as code, coalesce(p.${identifier(fixedColumn('merged_into'))}, t.${above}) as parent
    from ${identifier(names.table('teams'))} t left join ${identifier(names.table('teams'))} p on p.${identifier(names.fixed('code'))} = t.${above}`);
  for (const row of rowsOf(tree)) {
    const code = numberAt(tree, 'code', row);
    const parent = numberAt(tree, 'parent', row);
    if (code !== null && parent !== null) parents.set(code, parent);
  }
  const stays = new Map<number, Stay[]>();
  const memberships = await lane.read(sql`
    select ${identifier(names.code('memberships', 'rep'))} as rep, ${identifier(names.code('memberships', 'team'))} as team,
      ${identifier(fieldColumn('memberships', 'from'))} as since, ${identifier(fieldColumn('memberships', 'to'))} as until
    from ${identifier(names.table('memberships'))} order by ${identifier(names.fixed('row_id'))}`);
  for (const row of rowsOf(memberships)) {
    const rep = numberAt(memberships, 'rep', row);
    const team = numberAt(memberships, 'team', row);
    if (rep === null || team === null) continue;
    stays.set(rep, [...(stays.get(rep) ?? []), { team, from: numberAt(memberships, 'since', row), to: numberAt(memberships, 'until', row) }]);
  }
  return { labels, parents, stays: new Map([...stays].map(([rep, list]) => [rep, settled(list)])) };
}
