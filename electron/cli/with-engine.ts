import { openEngine, type Engine } from '../engine/engine';
import type { CallContext } from '../engine/engine';
import type { Session } from './session';

/** Opens (or makes) a workspace in this process, does the work, and closes it however the work ends. */
export async function withEngine<Result>(
  session: Session,
  workspace: { readonly path: string; readonly mode: 'open' | 'create' },
  work: (engine: Engine, context: CallContext) => Promise<Result>,
): Promise<Result> {
  const engine = await openEngine({ path: session.pathOf(workspace.path), mode: workspace.mode });
  try {
    return await work(engine, { signal: session.io.signal, progress: session.progress });
  } finally {
    session.endProgress();
    await engine.close();
  }
}
