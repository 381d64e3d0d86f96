import { type WebApiName, type WebApiParameters, type WebApiResult } from '../../shared/protocol/web-api';
import type { OpenedWorkspace } from '../../shared/protocol/door';
import type { OpenEngines } from './open-engines';
import { workspaceNameOf, type WorkspaceFolder } from './workspace-folder';

export interface ApiContext {
  readonly folder: WorkspaceFolder;
  readonly engines: OpenEngines;
  readonly uploadLimitBytes: number;
}

type ApiHandlers = { readonly [Name in WebApiName]: (parameters: WebApiParameters<Name>, context: ApiContext) => Promise<WebApiResult<Name>> };

/** What the browser door itself answers: workspaces as files. Everything about data is asked of the engine. */
export const API: ApiHandlers = {
  'workspaces.recent': (_, { folder }) => folder.recent(),
  'workspaces.create': ({ name }, context) => create(name, context),
  'workspaces.open': ({ id }, context) => open(id, context),
  'workspaces.rename': async ({ id, name }, { engines, folder }) => {
    await engines.whileClosed(id, () => folder.rename(id, name));
    return { id, name };
  },
  'workspaces.forget': async ({ id }, { folder }) => {
    await folder.forget(id);
    return {};
  },
  'workspaces.demo': async ({ name }, context) => {
    const made = await context.folder.demo();
    return made === undefined ? create(name, context, { demo: true }) : open(made.id, context);
  },
  'uploads.limit': (_, { uploadLimitBytes }) => Promise.resolve({ bytes: uploadLimitBytes }),
};

async function create(name: string, context: ApiContext, options: { readonly demo?: boolean } = {}): Promise<OpenedWorkspace> {
  const { id } = await context.folder.reserve(name, options);
  try {
    await context.engines.open(id, 'create');
  } catch (error) {
    await context.folder.forget(id);
    throw error;
  }
  await context.folder.noteOpened(id);
  return { id, name };
}

async function open(id: string, { folder, engines }: ApiContext): Promise<OpenedWorkspace> {
  const { path } = await folder.find(id);
  await engines.open(id);
  await folder.noteOpened(id);
  return { id, name: workspaceNameOf(path) };
}
