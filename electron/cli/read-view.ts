import { VigieError } from '../../shared/protocol/errors';
import { problemsOf } from '../../shared/protocol/problems';
import { parseView } from '../../shared/view/parse-view';
import { cellSchema, type CellSpec, type ViewSpec } from '../../shared/view/view-spec';
import { readJson } from './read-json';
import type { Session } from './session';

/** The view of `--view FILE` or `--view -`. */
export async function readView(session: Session, file: string): Promise<ViewSpec> {
  return parseView(await readJson(session, { file }, 'invalid_view'));
}

/** The cell of `--cell`, written as a line of the tidy form. */
export async function readCell(session: Session, written: string): Promise<CellSpec> {
  const input = await readJson(session, { text: written, name: '--cell' }, 'bad_cell');
  const parsed = cellSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new VigieError('bad_cell', {}, problemsOf(parsed.error, cellSchema, input));
}
