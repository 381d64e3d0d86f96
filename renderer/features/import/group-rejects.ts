import type { ImportMessage, ImportReport } from '../../../shared/protocol/import';

export interface RejectGroup {
  readonly file: string;
  readonly reason: ImportMessage;
  /** Null: the whole line is meant. */
  readonly column: string | null;
  readonly lines: readonly number[];
  /** The text of the first such line. */
  readonly example: string;
}

/** Rejects by file, reason and column, the most frequent first. What a reason names in particular (a value) doesn't part it. */
export function groupRejects({ files }: ImportReport): RejectGroup[] {
  const groups = new Map<string, { file: string; reason: ImportMessage; column: string | null; lines: number[]; example: string }>();
  for (const file of files) {
    const name = file.path.split(/[\\/]/).at(-1) ?? file.path;
    for (const { line, column, reason, text } of file.rejects) {
      const key = JSON.stringify([name, reason.code, column]);
      const group = groups.get(key);
      if (group) group.lines.push(line);
      else groups.set(key, { file: name, reason, column, lines: [line], example: text });
    }
  }
  return [...groups.values()].toSorted((a, b) => b.lines.length - a.lines.length);
}
