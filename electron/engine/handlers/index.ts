import { VigieError } from '../../../shared/protocol/errors';
import type { Handlers } from './handler';

const notYet = () => Promise.reject(new VigieError('not_supported'));

/** Method → handler; the table of methods says what each takes and gives. */
export const HANDLERS: Handlers = {
  'workspace.describe': notYet,
  'workspace.set': notYet,
  'catalogue.measures': notYet,
  'catalogue.dimensions': notYet,
  'members.list': notYet,
  'view.query': notYet,
  'view.explain': notYet,
  'view.rows': notYet,
  'import.read': notYet,
  'import.commit': notYet,
  'imports.list': notYet,
  'demo.create': notYet,
  'documents.list': notYet,
  'documents.read': notYet,
  'documents.save': notYet,
  'documents.remove': notYet,
};
