import { createDemo } from '../demo/create-demo';
import { documentsSave } from './documents';
import type { Handler } from './handler';
import { importCommit } from './import-commit';
import { workspaceDescribe } from './workspace-describe';
import { workspaceSet } from './workspace-set';

/** The demo company, in an empty workspace, by the same methods as anybody's data. */
export const demoCreate: Handler<'demo.create'> = (request, context) =>
  createDemo(request, context, { describeWorkspace: workspaceDescribe, importFiles: importCommit, saveDocument: documentsSave, setWorkspace: workspaceSet });
