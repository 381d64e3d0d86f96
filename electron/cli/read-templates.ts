import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { VigieError } from '../../shared/protocol/errors';
import type { ImportRequest } from '../../shared/protocol/import';
import { readJson } from './read-json';
import type { Session } from './session';

/** The templates of a folder: every JSON file in it. */
export async function readTemplates(session: Session, folder: string | undefined): Promise<ImportRequest['templates']> {
  if (folder === undefined) return [];
  const path = session.pathOf(folder);
  const names = await readdir(path).catch((error: unknown) => {
    throw new VigieError('usage', {}, [{ path: folder, code: 'file_missing', params: {} }], { cause: error });
  });
  return Promise.all(names.filter((name) => name.endsWith('.json')).toSorted().map(async (name) => {
    return { name, body: await readJson(session, { file: join(folder, name) }, 'invalid_template') };
  }));
}
