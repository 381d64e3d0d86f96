import { z } from 'zod';
import { VigieError } from '../../shared/protocol/errors';
import { problemsOf } from '../../shared/protocol/problems';
import { parseView } from '../../shared/view/parse-view';
import { cellSchema, type CellSpec, type ViewSpec } from '../../shared/view/view-spec';
import { readJson } from './read-json';
import type { Session } from './session';
import { withEngine } from './with-engine';

/** The view of `--view FILE` or `--view -`. One whose form is wrong is checked against the workspace's names too: all is told at once. */
export async function readView(session: Session, file: string, workspace: string): Promise<ViewSpec> {
  const input = await readJson(session, { file }, 'invalid_view');
  try {
    return parseView(input);
  } catch (error) {
    const view = z.looseObject({}).safeParse(input);
    if (!(error instanceof VigieError) || error.code === 'view_version' || !view.success) throw error;
    const problems = await withEngine(session, { path: workspace, mode: 'open' }, async (engine) => (await engine.call('view.check', { view: view.data })).problems)
      // The view is wrong whether or not the workspace can say more of it.
      .catch(() => error.problems);
    throw new VigieError(error.code, error.params, problems);
  }
}

/** The cell of `--cell`, written as a line of the tidy form. */
export async function readCell(session: Session, written: string): Promise<CellSpec> {
  const input = await readJson(session, { text: written, name: '--cell' }, 'bad_cell');
  const parsed = cellSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new VigieError('bad_cell', {}, problemsOf(parsed.error, cellSchema, input));
}
