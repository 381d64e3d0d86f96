import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ImportRequest } from '../../../shared/protocol/import';
import { VigieError } from '../../../shared/protocol/errors';
import { jsonErrorPlace } from '../../../shared/text/json-error';
import type { Workspace } from '../workspace';
import type { TemplateSource } from './recognise/read-template';
import { templateLibrary, type TemplateLibrary } from './recognise/templates';
import { RememberedMappings } from './remembered-mappings';

/** What a workspace knows of tables before it has seen them: templates of its folder, mappings that were used in it. */
export interface Knowledge {
  readonly library: TemplateLibrary;
  readonly remembered: RememberedMappings;
}

export async function knowledgeOf(workspace: Workspace, request: Pick<ImportRequest, 'templates' | 'remembered'>): Promise<Knowledge> {
  const sources = [...request.templates, ...(await templatesIn(join(dirname(workspace.path), TEMPLATES)))];
  return { library: templateLibrary(sources), remembered: request.remembered ? await RememberedMappings.read(workspace.database) : RememberedMappings.none };
}

/** The folder beside a workspace whose JSON files are templates. */
const TEMPLATES = 'templates';

async function templatesIn(folder: string): Promise<TemplateSource[]> {
  const names = await readdir(folder).catch(() => []);
  return Promise.all(names.filter((name) => name.endsWith('.json')).toSorted().map(async (name) => {
    const text = (await readFile(join(folder, name), 'utf8')).replace(/^\uFEFF/, '');
    try {
      const body: unknown = JSON.parse(text);
      return { name, body };
    } catch (error) {
      throw new VigieError('invalid_template', { file: name }, [{ path: name, code: 'not_json', params: jsonErrorPlace(text) }], { cause: error });
    }
  }));
}
