import type { CallContext, Engine } from '../engine/engine';
import type { Session } from './session';

/** Opens (or makes) a workspace in this process, does the work, and closes it however the work ends. */
export async function withEngine<Result>(
  session: Session,
  workspace: { readonly path: string; readonly mode: 'open' | 'create' },
  work: (engine: Engine, context: CallContext) => Promise<Result>,
): Promise<Result> {
  // Read here alone: the help, and the window of a browser, are there at once without it.
  const { openEngine } = await import('../engine/engine');
  const engine = await openEngine({ path: session.pathOf(workspace.path), mode: workspace.mode });
  try {
    return await work(engine, { signal: session.io.signal, progress: session.progress });
  } finally {
    session.endProgress();
    await engine.close();
  }
}
