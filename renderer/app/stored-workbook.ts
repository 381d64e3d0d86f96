import type { EngineClient } from '../../shared/protocol/client';
import type { Workbook } from '../../shared/protocol/documents';
import { VigieError } from '../../shared/protocol/errors';
import type { Translate } from '../../shared/text/translate';
import { firstView } from '../state/first-view';
import type { Notice } from '../state/passing-store';
import type { WorkspaceData } from '../state/workspace-data';

/** There is one workbook in a workspace, under this id. */
const WORKBOOK_ID = 'workbook';

export async function readWorkbook(client: EngineClient): Promise<Workbook | null> {
  try {
    const document = await client.call('documents.read', { id: WORKBOOK_ID });
    return document.kind === 'workbook' ? document.body : null;
  } catch (error) {
    if (error instanceof VigieError && error.code === 'unknown_document') return null;
    throw error;
  }
}

export function saveWorkbook(client: EngineClient, name: string, workbook: Workbook): Promise<{ savedAt: string }> {
  return client.call('documents.save', { document: { id: WORKBOOK_ID, kind: 'workbook', name, body: workbook } });
}

export interface BegunWorkbook {
  readonly workbook: Workbook;
  /** What the data lacks for a better view, to be said once. */
  readonly notice: Notice | null;
}

/** A workbook to begin with: one tab that suits the data. Null while there is nothing to measure. */
export function beginWorkbook(data: WorkspaceData, translate: Translate): BegunWorkbook | null {
  const first = firstView(data.info, data.measures, data.dimensions);
  if (first === null) return null;
  const id = 'first';
  const [missing] = first.missing;
  return {
    workbook: { version: 1, views: [{ id, name: translate(`presets.first.${first.name}`), colour: 1, view: first.view }], active: id },
    notice: missing === undefined ? null : { key: `presets.missing.${missing}`, parameters: {}, undo: false, stays: true },
  };
}
