import { stat } from 'node:fs/promises';

/** What changes with a file's content; empty when there is no file. */
export async function stampOf(path: string): Promise<string> {
  const found = await stat(path).catch(() => undefined);
  return found ? `${found.size} ${found.mtimeMs}` : '';
}
