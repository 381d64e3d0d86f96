import { describeWorkspace } from '../model/describe';
import type { Handler } from './handler';

export const workspaceDescribe: Handler<'workspace.describe'> = (_, { workspace }) => describeWorkspace(workspace);
