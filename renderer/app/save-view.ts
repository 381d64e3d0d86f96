import type { EngineClient } from '../../shared/protocol/client';
import type { NamedView } from '../../shared/protocol/documents';
import type { Parameters } from '../../shared/protocol/methods';
import type { Language } from '../../shared/text/translate';
import type { Shell } from '../bridge/shell';

type Format = Parameters<'view.export'>['format'];

const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv', parquet: 'application/vnd.apache.parquet',
};

/** The view as a file where the user wants it; its name, or null when they gave up. */
export async function saveView({ client, shell }: { readonly client: EngineClient; readonly shell: Shell }, { name, view }: NamedView, format: Format, language: Language): Promise<string | null> {
  const { bytes } = await client.call('view.export', { view, format, language, name });
  const file = `${name.replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').trim() || 'Vigie'}.${format}`;
  return (await shell.saveFile(file, bytes, MEDIA_TYPES[format])) ? file : null;
}
