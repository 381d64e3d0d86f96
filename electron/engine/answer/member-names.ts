import type { MemberDimension } from '../../../shared/catalogue/dimensions';
import type { ObjectId } from '../../../shared/model/objects';
import { textsOf } from '../db/read-cells';
import { teamAtLevel } from '../plan/teams';
import { FactSource } from '../sql/fact-source';
import { identifier, sql } from '../sql/sql';
import type { Directory } from './directory';

/** Names of all members that a dimension has in the data, in no particular order. */
export function memberNames(dimension: MemberDimension, directory: Directory): Promise<readonly string[]> {
  return directory.texts.get(`members ${dimension.id}`, async () => {
    const found = new Set<string>();
    for (const [fact, path] of dimension.paths) {
      if (path.kind === 'team') {
        for (const team of directory.teams.labels.keys()) found.add(directory.teams.labels.get(teamAtLevel(team, path.level, directory.teams)) ?? '');
        break;
      }
      if (path.kind === 'reference') {
        for (const label of (await directory.people(path.reference)).labels.values()) found.add(label);
        break;
      }
      // Members are asked of the object that has them: also those of a rep or product that no fact points at.
      if (path.kind === 'manager') for (const name of await managers(directory)) found.add(name);
      else if (path.kind === 'through') for (const text of await distinctTexts(path.field.object, { ...path, kind: 'own' }, directory)) found.add(text);
      else if ((directory.shape.rows[fact] ?? 0) > 0) for (const text of await distinctTexts(fact, path, directory)) found.add(text);
    }
    return [...found];
  });
}

/** Every rep's manager, also where none of the manager's reps has a fact. */
async function managers({ names, lane }: Directory): Promise<string[]> {
  const manager = identifier(names.fixed('manager_label'));
  return textsOf(await lane.read(sql`select distinct ${manager} as member from ${identifier(names.table('reps'))} where ${manager} is not null`), 'member');
}

async function distinctTexts(fact: ObjectId, path: Parameters<FactSource['text']>[0], { names, lane }: Directory): Promise<string[]> {
  const source = new FactSource({ fact }, names);
  const member = source.text(path);
  return textsOf(await lane.read(sql`select distinct ${member} as member ${source.from()} where ${member} is not null`), 'member');
}
