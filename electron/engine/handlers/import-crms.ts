import { knowledgeOf } from '../import/knowledge';
import type { Handler } from './handler';

export const importCrms: Handler<'import.crms'> = async (_, { workspace }) => {
  const { library } = await knowledgeOf(workspace, { templates: [], remembered: false });
  return [...new Set(library.crms.flatMap(({ crm }) => crm ?? []))].toSorted((one, other) => one.localeCompare(other));
};
