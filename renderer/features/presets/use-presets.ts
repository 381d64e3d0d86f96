import { useCallback } from 'react';
import type { Document, NamedView, Preset } from '../../../shared/protocol/documents';
import { VigieError } from '../../../shared/protocol/errors';
import { useEngine } from '../../bridge/engine-provider';
import { useEngineQuery } from '../../bridge/use-query';

type PresetDocument = Extract<Document, { kind: 'preset' }>;

/** The presets saved in the workspace, and what can be done with them; each change is followed by a fresh list. */
export function usePresets() {
  const { client } = useEngine();
  const { data, error, again } = useEngineQuery('documents.list', { kind: 'preset' });

  const read = useCallback(async (id: string): Promise<PresetDocument> => {
    const document = await client.call('documents.read', { id });
    if (document.kind !== 'preset') throw new VigieError('unknown_document', { id });
    return document;
  }, [client]);
  const save = useCallback(async (name: string, role: Preset['role'], description: string, views: readonly NamedView[]) => {
    await client.call('documents.save', { document: { id: globalThis.crypto.randomUUID(), kind: 'preset', name, body: { version: 1, role, description, views: [...views] } } });
    again();
  }, [client, again]);
  const rename = useCallback(async (id: string, name: string) => {
    await client.call('documents.save', { document: { ...(await read(id)), name } });
    again();
  }, [client, again, read]);
  const remove = useCallback(async (id: string) => {
    await client.call('documents.remove', { id });
    again();
  }, [client, again]);

  return { presets: data ?? [], isLoaded: data !== undefined, error, again, read, save, rename, remove };
}
