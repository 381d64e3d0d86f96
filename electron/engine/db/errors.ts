import { VigieError, type ErrorCode } from '../../../shared/protocol/errors';

/** The one place where DuckDB's words are read: its errors have no codes. */
const TABLE: readonly { readonly words: RegExp; readonly code: ErrorCode }[] = [
  { words: /INTERRUPT|Interrupted/, code: 'cancelled' },
  { words: /Could not set lock on file|already open in another|Unique file handle conflict/i, code: 'workspace_locked' },
  { words: /not a valid DuckDB database file/i, code: 'workspace_not_one' },
  { words: /database file with version number|newer version of DuckDB/i, code: 'workspace_newer' },
  { words: /No space left on device|disk is full|max_temp_directory_size/i, code: 'disk_full' },
  { words: /Cannot open file .*(Permission denied|Read-only file system)|opened in read-only mode/i, code: 'workspace_read_only' },
  {
    words: /Corrupt|checksum|Failed to load metadata|WAL file|could not read|read enough bytes|INTERNAL Error|Serialization Error|database has been invalidated/i,
    code: 'workspace_damaged',
  },
];

/** DuckDB's error as one of ours; anything unforeseen is `internal`, with DuckDB's words kept as the cause. */
export function vigieErrorOf(error: unknown, file: string): VigieError {
  if (error instanceof VigieError) return error;
  const words = error instanceof Error ? error.message : String(error);
  const code = TABLE.find((row) => row.words.test(words))?.code ?? 'internal';
  if (code === 'cancelled') return new VigieError('cancelled', {}, [], { cause: error });
  // Its own words say all.
  if (code === 'disk_full') return new VigieError('disk_full', { file }, [], { cause: error });
  const detail = words.split('\n', 1)[0] ?? '';
  const holder = /\(PID (\d+)\)/.exec(words)?.[1];
  const params = code === 'workspace_locked' ? { file, pid: Number(holder ?? process.pid) } : { file, detail };
  return new VigieError(code, params, [], { cause: error });
}
