import { VigieError } from '../../../shared/protocol/errors';
import { catalogueMeasures } from './catalogue-measures';
import { catalogueDimensions } from './catalogue-dimensions';
import { membersList } from './members-list';
import { viewQuery } from './view-query';
import { viewExplain } from './view-explain';
import type { Handlers } from './handler';

const notYet = () => Promise.reject(new VigieError('not_supported'));

/** Method → handler; the table of methods says what each takes and gives. */
export const HANDLERS: Handlers = {
  'workspace.describe': notYet,
  'workspace.set': notYet,
  'catalogue.measures': catalogueMeasures,
  'catalogue.dimensions': catalogueDimensions,
  'members.list': membersList,
  'view.query': viewQuery,
  'view.explain': viewExplain,
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
