import { listDocuments, readDocument, removeDocument, saveDocument } from '../model/documents';
import type { Handler } from './handler';

export const documentsList: Handler<'documents.list'> = ({ kind }, { workspace }) => listDocuments(workspace.database, kind);

export const documentsRead: Handler<'documents.read'> = ({ id }, { workspace }) => readDocument(workspace.database, id);

export const documentsSave: Handler<'documents.save'> = ({ document }, { workspace }) => saveDocument(workspace.database, document, new Date());

export const documentsRemove: Handler<'documents.remove'> = async ({ id }, { workspace }) => {
  await removeDocument(workspace.database, id);
  return {};
};
