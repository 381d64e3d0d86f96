import type { FileReport, ImportMessage, ImportReport } from '../protocol/import';
import { withoutFormula } from './without-formula';

/** What the columns are called that stand behind the file's own: `file` only where the rejects come from several tables. */
export interface RejectHeadings {
  readonly file: string;
  readonly line: string;
  readonly column: string;
  readonly reason: string;
}

/** Rejected rows of tables that have the same columns, ready to be mended and dropped again. */
export interface RejectsTable {
  /** The separator of the files, where they agree on one: who mends a file opens it as the file itself. */
  readonly separator: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every rejected row in the columns of its file, as the file has it, then its line, the column and the reason in words. */
export function rejectsTables({ files }: Pick<ImportReport, 'files'>, headings: RejectHeadings, say: (reason: ImportMessage) => string): RejectsTable[] {
  const alike = groupBy(files.filter(({ rejects }) => rejects.length > 0), (file) => JSON.stringify(ownColumns(file)));
  return alike.map((tables) => tableOf(tables, headings, say));
}

function tableOf(files: readonly FileReport[], { file: fileHeading, line: lineHeading, column, reason }: RejectHeadings, say: (reason: ImportMessage) => string): RejectsTable {
  const separators = new Set(files.map(({ delimiter }) => (delimiter?.length === 1 ? delimiter : ',')));
  const [separator = ','] = separators.size === 1 ? separators : [];
  const many = files.length > 1;
  const own = files[0] ? ownColumns(files[0]).map(withoutFormula) : [];
  return {
    separator,
    header: [...own, ...(many ? [fileHeading] : []), lineHeading, column, reason],
    rows: files.flatMap((file) => rowsOf(file, say).map(({ cells, told }) => [...cells, ...(many ? [withoutFormula(nameOf(file))] : []), ...told])),
  };
}

interface RejectRow {
  readonly cells: readonly string[];
  /** Line, column, reason. */
  readonly told: readonly string[];
}

/** One row a line, even where a line is rejected for several reasons: it is to come back once. */
function rowsOf(file: FileReport, say: (reason: ImportMessage) => string): RejectRow[] {
  const width = ownColumns(file).length;
  return groupBy(file.rejects, ({ line }) => line).map((reasons) => ({
    cells: (reasons[0]?.cells ?? []).slice(0, width).map(withoutFormula),
    told: [String(reasons[0]?.line ?? ''), withoutFormula(listed(reasons.flatMap(({ column }) => column ?? []))), withoutFormula(listed(reasons.map(({ reason }) => say(reason))))],
  }));
}

/** The columns of the file itself: rejects that come back and are rejected once more have those that told why behind them. */
function ownColumns({ columns, warnings }: FileReport): string[] {
  const added = warnings.find(({ code }) => code === 'reject_columns')?.params['columns'];
  return columns.map(({ column }) => column).slice(0, columns.length - (added === undefined ? 0 : String(added).split(', ').length));
}

const listed = (texts: readonly string[]) => [...new Set(texts)].join('; ');

function nameOf({ path, sheet }: FileReport): string {
  return sheet === null ? path : `${path} › ${sheet}`;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string | number): Item[][] {
  const groups = new Map<string | number, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}
