import type { ColumnShape } from '../detect/column-shape';
import { Assignment } from './assign-columns';
import { chooseObject, wordsOf, type Chosen } from './choose-object';
import { UNKNOWN, type Columns, type ColumnTarget } from './columns';
import { countsActivities } from './counted-activities';
import { customTableOf } from './custom-table';
import { bareHeader, headerWords } from './headers';
import { wordsFor } from './known-header';
import { kindOfTable } from './kind-of-table';
import { languageOf } from './language';
import { bareWords } from './plain-words';
import { objectByValues, proposeByValues, targetsByShape } from './proposals';
import type { CountedRows, Recognition, RecogniseWishes } from './recognition';
import { templateLibrary, type KnownObject, type TemplateLibrary } from './templates';

/** What a table is, by its headers, its values and its file's name; a table of the user's own when it fits no object. */
export function recognise(file: string, header: readonly string[], shapes: readonly ColumnShape[], wishes: RecogniseWishes): Recognition | undefined {
  const library = wishes.library ?? templateLibrary();
  const source = { headers: header, shapes, ignored: new Set([...wishes.ignore, ...header.filter((name) => wishes.columns[name] === null)]) };
  const settled = header.map((name): ColumnTarget => ({ ...UNKNOWN, target: wishes.columns[name] ?? null }));
  const language = wishes.language ?? languageOf(header.map(headerWords));
  const chosen = chooseObject(file, source, library, wishes) ?? objectByValues(source, library) ?? targetsByShape(source, library);
  const isOwn = wishes.object === undefined && chosen?.known.crm === null && countsActivities(chosen.known.object, source);
  if (!chosen || isOwn || wishes.object?.startsWith('custom:')) return customTableOf({ file, source, settled, language, library, object: wishes.object });
  const found = columnsOf(chosen, source, settled, library);
  const isTold = found.object !== 'activities' || found.constants['kind'] !== undefined || found.columns.some(({ target }) => target === 'kind');
  const kind = isTold ? undefined : kindOfTable([wishes.sheet ?? '', file.replace(/\.[^.]*$/, '')], header);
  return { ...found, language, constants: kind ? { ...found.constants, kind } : found.constants, kind: kind ?? null };
}

function columnsOf({ known, sure }: Chosen, source: Columns, settled: readonly ColumnTarget[], library: TemplateLibrary): Omit<Recognition, 'language' | 'kind'> {
  const { object, crm, values, constants, missing, custom, shared, lists } = known;
  const words = wordsOf(object, library);
  const assignment = new Assignment(object, source, settled, values);
  const none = new Set<string>();
  assignment.byHeaders(known, none);
  if (words && words !== known) assignment.byHeaders(words, custom);
  assignment.byOtherWords(known, custom);
  if (words && words !== known) assignment.byOtherWords(words, custom);
  proposeByValues(assignment, custom);
  const columns = assignment.columns.map((column) => (sure || column.target === null ? column : { ...column, sure: false }));
  return { crm, object, columns, shared: new Set([...shared, ...(words?.shared ?? [])]), lists, values, constants, missing, unfit: assignment.unfit(), sure, lines: lineColumns(known, source.headers), counted: countedRows(known, words, source.headers) };
}

/** What the template says of the rows that count, and what is so in any table of the object. */
function countedRows(known: KnownObject, words: KnownObject | undefined, headers: readonly string[]): CountedRows[] {
  return headers.flatMap((header, index) => {
    const form = wordsFor(known, header);
    const only = known.rows.get(form);
    const except = known.except.get(form) ?? words?.except.get(bareHeader(header));
    return [...(only ? [{ index, only: true, texts: only }] : []), ...(except && !only ? [{ index, only: false, texts: except }] : [])];
  });
}

function lineColumns(known: Chosen['known'], headers: readonly string[]): number[] | null {
  if (known.lines === undefined) return null;
  const start = `${bareWords(known.lines)} `;
  return headers.flatMap((header, index) => (wordsFor(known, header).startsWith(start) ? [index] : []));
}
