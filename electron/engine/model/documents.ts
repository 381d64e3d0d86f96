import { VigieError } from '../../../shared/protocol/errors';
import { documentSchema, DOCUMENT_KINDS, type Document, type DocumentKind, type DocumentSummary } from '../../../shared/protocol/documents';
import type { Lane } from '../db/database';
import { rowsOf, textAt } from '../db/read-cells';
import { identifier, join, sql } from '../sql/sql';
import { systemTable } from './schema';

const documents = identifier(systemTable('documents'));
const SUMMARY = sql`id, name, kind, strftime(saved_at, '%Y-%m-%dT%H:%M:%S.%gZ') as saved_at`;

export async function listDocuments(lane: Pick<Lane, 'read'>, kind?: DocumentKind): Promise<DocumentSummary[]> {
  const found = await lane.read(sql`select ${SUMMARY} from ${documents} where kind in (${join((kind === undefined ? DOCUMENT_KINDS : [kind]).map((one) => sql`${one}`))}) order by lower(name), id`);
  return rowsOf(found).map((row) => ({
    id: textAt(found, 'id', row) ?? '', name: textAt(found, 'name', row) ?? '', savedAt: textAt(found, 'saved_at', row) ?? '',
    kind: DOCUMENT_KINDS.find((known) => known === textAt(found, 'kind', row)) ?? 'preset',
  }));
}

/** A saved document, checked again: it may have been written by another version. */
export async function readDocument(lane: Pick<Lane, 'read'>, id: string): Promise<Document> {
  const found = await lane.read(sql`select name, kind, body from ${documents} where id = ${id}`);
  if (found.rowCount === 0) throw new VigieError('unknown_document', { id });
  const body: unknown = JSON.parse(textAt(found, 'body') ?? 'null');
  const parsed = documentSchema.safeParse({ id, name: textAt(found, 'name'), kind: textAt(found, 'kind'), body });
  if (!parsed.success) throw new VigieError('internal', { detail: `document ${id}: ${parsed.error.message}` });
  return parsed.data;
}

/** Saves it over an earlier one of the same id. */
export async function saveDocument(lane: Pick<Lane, 'run'>, document: Document, now: Date): Promise<DocumentSummary> {
  const { id, kind, name, body } = document;
  const savedAt = now.toISOString();
  await lane.run(sql`insert or replace into ${documents} values (${id}, ${kind}, ${name}, ${savedAt}::TIMESTAMPTZ::TIMESTAMP, ${JSON.stringify(body)})`);
  return { id, kind, name, savedAt };
}

export async function removeDocument(lane: Pick<Lane, 'run'>, id: string): Promise<void> {
  const removed = await lane.run(sql`delete from ${documents} where id = ${id}`);
  if (removed === 0) throw new VigieError('unknown_document', { id });
}
