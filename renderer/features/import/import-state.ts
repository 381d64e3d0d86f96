import type { ObjectId } from '../../../shared/model/objects';
import type { ErrorBody } from '../../../shared/protocol/errors';
import type { FileReading, GrantedFile, ImportReport, Mapping } from '../../../shared/protocol/import';

export type DateOrder = NonNullable<FileReading['dates']>;
/** Where the user sends a column: to a field of the model, to a column of its own, nowhere, or (`recognised`) wherever Vigie itself would. */
export type Target = { readonly field: string } | 'recognised' | 'keep' | 'ignore';

/** What the user decided about a file, over what was detected. */
export interface Decisions {
  readonly object?: ObjectId;
  /** The CRM whose export it is; null: none of those that Vigie knows. */
  readonly crm?: string | null;
  readonly language?: NonNullable<FileReading['language']>;
  readonly dates?: DateOrder;
  readonly decimal?: NonNullable<FileReading['decimal']>;
  readonly encoding?: string;
  readonly separator?: string;
  /** False: text that was encoded twice is left as it is. */
  readonly repair?: boolean;
  /** What was remembered of tables like this one is set aside. */
  readonly forgets?: true;
  readonly columns: Readonly<Record<string, Target>>;
}

export interface ImportFile {
  /** The granted file's token; with the table's path and sheet where a file holds several tables. */
  readonly key: string;
  readonly file: GrantedFile;
  /** Null until it has been read. */
  readonly reading: FileReading | null;
  readonly leftOut: boolean;
  readonly decisions: Decisions;
  /** The mapping that it came under without a word of the user's here (remembered, or opened): what is decided is decided over it. */
  readonly base: Mapping | null;
}

/**
 * The import screen as it stands. `staging`: files are on their way; `reading`: being recognised; `ready`: waiting for the
 * user; `checking`: tried without writing; `checked`: waiting for the user's word; `importing`; `done`.
 */
export interface ImportState {
  readonly step: 'staging' | 'reading' | 'ready' | 'checking' | 'checked' | 'importing' | 'done';
  readonly files: readonly ImportFile[];
  readonly chosen: string | null;
  /** Mappings of a file that the user opened here. */
  readonly mappings: readonly Mapping[];
  /** What the import would do, as of the last check; null once something has changed since. */
  readonly trial: ImportReport | null;
  readonly report: ImportReport | null;
  readonly error: ErrorBody | null;
}

export const EMPTY_IMPORT: ImportState = { step: 'ready', files: [], chosen: null, mappings: [], trial: null, report: null, error: null };

export type ImportAction =
  | { readonly type: 'stage' }
  | { readonly type: 'staged'; readonly files: readonly GrantedFile[] }
  | { readonly type: 'read' }
  | { readonly type: 'recognised'; readonly readings: readonly FileReading[] }
  | { readonly type: 'choose'; readonly key: string }
  | { readonly type: 'leave-out'; readonly key: string; readonly leftOut: boolean }
  | { readonly type: 'decide'; readonly key: string; readonly decisions: Partial<Decisions> }
  | { readonly type: 'map'; readonly mappings: readonly Mapping[] }
  | { readonly type: 'check' }
  | { readonly type: 'checked'; readonly trial: ImportReport }
  | { readonly type: 'back' }
  | { readonly type: 'import' }
  | { readonly type: 'imported'; readonly report: ImportReport }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly error: ErrorBody };

const UNDECIDED: Decisions = { columns: {} };

type Step<Type extends ImportAction['type']> = (state: ImportState, action: Extract<ImportAction, { type: Type }>) => ImportState;

const STEPS: { readonly [Type in ImportAction['type']]: Step<Type> } = {
  stage: (state) => ({ ...state, step: 'staging', error: null }),
  staged: (state, { files }) => withFiles(state, files),
  read: (state) => ({ ...state, step: 'reading', error: null }),
  recognised: (state, { readings }) => recognised(state, readings),
  choose: (state, { key }) => ({ ...state, chosen: key }),
  'leave-out': (state, { key, leftOut }) => change(state, key, (file) => ({ ...file, leftOut })),
  decide: (state, { key, decisions }) => change(state, key, (file) => ({ ...file, decisions: merge(file.decisions, decisions), base: decisions.forgets ? null : file.base })),
  map: (state, { mappings }) => ({ ...state, mappings, trial: null }),
  check: (state) => ({ ...state, step: 'checking', error: null, trial: null }),
  checked: (state, { trial }) => ({ ...state, step: 'checked', trial }),
  back: (state) => ({ ...state, step: 'ready' }),
  import: (state) => ({ ...state, step: 'importing', error: null }),
  imported: (state, { report }) => ({ ...state, step: 'done', report }),
  stopped: (state) => ({ ...state, step: rested(state) }),
  failed: (state, { error }) => ({ ...state, step: rested(state), error }),
};

export function reduceImport<Type extends ImportAction['type']>(state: ImportState, action: Extract<ImportAction, { type: Type }>): ImportState {
  const step: Step<Type> = STEPS[action.type];
  return step(state, action);
}

/** Where a stop or a failure leads back to: an import that was stopped can be started again from its check. */
const rested = ({ step, trial }: ImportState) => (step === 'importing' && trial !== null ? 'checked' : 'ready');

/** Whatever changes about a file, what was checked no longer tells what would go in. */
function change(state: ImportState, key: string, make: (file: ImportFile) => ImportFile): ImportState {
  return { ...state, trial: null, files: state.files.map((file) => (file.key === key ? make(file) : file)) };
}

function withFiles(state: ImportState, granted: readonly GrantedFile[]): ImportState {
  const known = new Set(state.files.map(({ file }) => file.token));
  const fresh = granted.filter(({ token }) => !known.has(token)).map((file): ImportFile => ({ key: file.token, file, reading: null, leftOut: false, decisions: UNDECIDED, base: null }));
  const files = [...state.files, ...fresh];
  return { ...state, step: 'ready', trial: null, files, chosen: state.chosen ?? files[0]?.key ?? null };
}

/** Another object or CRM has other fields, another encoding, separator or repair other headers: what was decided about the former columns no longer holds. */
function merge(before: Decisions, next: Partial<Decisions>): Decisions {
  const differs = (['object', 'crm', 'encoding', 'separator', 'repair'] as const).some((what) => next[what] !== undefined && next[what] !== before[what]);
  return { ...before, ...next, columns: differs || next.forgets ? {} : { ...before.columns, ...next.columns } };
}

/** What names a table of the import, from one reading to the next. */
function keyOf({ token, path, sheet }: FileReading, file: GrantedFile): string {
  return sheet === null && path === file.name ? token : JSON.stringify([token, path, sheet]);
}

/** Puts each reading to its file; a file with several tables becomes several lines that share its token. */
function recognised(state: ImportState, readings: readonly FileReading[]): ImportState {
  const read = new Set(readings.map(({ token }) => token));
  const files = state.files.flatMap((file): ImportFile[] => {
    if (!read.has(file.file.token)) return [file];
    const first = state.files.find(({ file: { token } }) => token === file.file.token);
    if (first !== file) return [];
    return readings.filter(({ token }) => token === file.file.token).map((reading) => {
      const key = keyOf(reading, file.file);
      const before = state.files.find((one) => one.key === key);
      const { leftOut, decisions, base } = before ?? file;
      return { key, file: file.file, reading, leftOut, decisions, base: baseOf(reading, state.mappings.length > 0 && isUndecided(decisions)) ?? base };
    });
  });
  const chosen = files.some(({ key }) => key === state.chosen) ? state.chosen : (files[0]?.key ?? null);
  // The first thing to look at is the first thing to answer.
  const asking = files.find((file) => fileStatus(file) === 'question');
  const looking = files.find(({ key }) => key === chosen);
  return { ...state, step: 'ready', files, chosen: looking && fileStatus(looking) === 'question' ? chosen : (asking?.key ?? chosen) };
}

/** What the table came under, to decide over it: two tables read as one or one as many are left to the detection. */
function baseOf({ mapping, warnings }: FileReading, isOpened: boolean): Mapping | null {
  const says = (code: string) => warnings.some((warning) => warning.code === code);
  return (isOpened || says('remembered_mapping')) && !says('wide_targets') && !says('joined_with') ? mapping : null;
}

export function isUndecided({ columns, ...others }: Decisions): boolean {
  return Object.values(others).every((value) => value === undefined) && Object.keys(columns).length === 0;
}

/** Columns whose field is a proposal, which the user has neither confirmed nor changed. */
export function proposedColumns({ reading, decisions }: Pick<ImportFile, 'reading' | 'decisions'>): FileReading['columns'] {
  return reading?.columns.filter(({ column, field, sure }) => !sure && field !== null && decisions.columns[column] === undefined) ?? [];
}

/** What a table of the import is called: its file, and which table of it. */
export function nameOf({ file, reading }: ImportFile): string {
  if (reading === null) return file.name;
  return reading.sheet === null ? reading.path : `${reading.path} › ${reading.sheet}`;
}

export type FileStatus = 'reading' | 'ready' | 'question' | 'trouble' | 'left-out';

export function fileStatus({ reading, leftOut, decisions }: ImportFile): FileStatus {
  if (leftOut) return 'left-out';
  if (reading === null) return 'reading';
  if (reading.trouble !== null && reading.trouble.code !== 'ambiguous_dates') return 'trouble';
  return reading.ambiguousDates.length > 0 && decisions.dates === undefined ? 'question' : 'ready';
}

/** Nothing may go in while a question is open; files in trouble stay outside by themselves. */
export function canImport(state: ImportState): boolean {
  const statuses = state.files.map(fileStatus);
  return state.step === 'ready' && statuses.includes('ready') && !statuses.includes('question') && !statuses.includes('reading');
}
