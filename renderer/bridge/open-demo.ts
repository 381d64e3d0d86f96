import { connectClient, type CallOptions } from '../../shared/protocol/client';
import type { OpenedWorkspace } from '../../shared/protocol/door';
import type { Parameters } from '../../shared/protocol/methods';
import type { Shell } from './shell';

export interface OpenDemoOptions extends CallOptions {
  /** Name of its workspace, in the user's words. */
  readonly name: string;
  readonly company: Parameters<'demo.create'>;
}

/** Opens the demo company, and makes it up when its workspace is still empty (the first time, or after a cancelled one). */
export async function openDemo(shell: Shell, { name, company, ...options }: OpenDemoOptions): Promise<OpenedWorkspace> {
  const opened = await shell.openDemo(name);
  const client = connectClient(shell.connection());
  try {
    const { objects } = await client.call('workspace.describe', {}, options);
    if (objects.every(({ rows }) => rows === 0)) await client.call('demo.create', company, options);
    return opened;
  } finally {
    client.close();
  }
}
