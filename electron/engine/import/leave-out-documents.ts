import { isCustomObject } from '../../../shared/model/objects';
import type { ReadTable } from './read-table';
import type { ColumnPlan, TablePlan } from './table-plan';

/**
 * What lies in a folder beside its exports and holds no facts: a single record of JSON (settings, expected results), or texts alone of
 * which some are sentences (a data dictionary, a read-me). Left out and told; a file that is named goes in whatever it holds, and so
 * does one that a mapping speaks of.
 */
export function leaveOutDocuments(tables: readonly ReadTable[]): ReadTable[] {
  const isDocument = ({ file, path, plan, trouble }: ReadTable) => file.found === true && !trouble && plan !== null && isBesideData(path, plan);
  const left = tables.filter(isDocument);
  const kept = tables.filter((read) => !isDocument(read));
  const first = kept.find(({ plan }) => plan !== null);
  if (left.length === 0 || !first) return [...tables];
  const told = { code: 'skipped_documents', params: { count: left.length, names: [...new Set(left.map(({ path }) => path))].join(', ') } };
  return kept.map((read) => (read === first && read.plan ? { ...read, plan: { ...read.plan, warnings: [told, ...read.plan.warnings] } } : read));
}

function isBesideData(path: string, { object, mapping, table, columns }: TablePlan): boolean {
  if (!isCustomObject(object) || mapping) return false;
  if (/\.json$/i.test(path)) return table.recordCount <= 1;
  return columns.every(({ type, target }) => type === 'text' && target === null) && columns.some(isOfSentences);
}

const LEAST_WORDS = 4;

function isOfSentences({ header, examples }: ColumnPlan): boolean {
  const texts = examples.length > 0 ? examples : [header];
  return texts.filter((text) => text.split(/\s+/).length >= LEAST_WORDS).length > texts.length / 2;
}
