import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes: the process's own streams, or a test's. */
export interface Io {
  readonly stdin: Readable;
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder from which relative paths start. */
  readonly cwd: string;
  /** Aborted when the user gives up (Ctrl+C, a closed pipe). */
  readonly signal: AbortSignal;
}
