import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const entrySchema = z.strictObject({
  id: z.string(),
  path: z.string(),
  openedAt: z.string().nullable(),
  asOf: z.string().nullable(),
  /** Made by "Explore the demo company". */
  demo: z.boolean(),
  /** Taken off the list by the user; the file stays. */
  forgotten: z.boolean(),
});
export type RecentEntry = Readonly<z.infer<typeof entrySchema>>;

const fileSchema = z.strictObject({ version: z.literal(1), workspaces: z.array(entrySchema) });
const NAME = '.vigie-recent.json';

/** The list as it was kept. One that can't be read is an empty one: the folder's own files find their way back into it. */
export async function readRecentFile(folder: string): Promise<readonly RecentEntry[]> {
  const text = await readFile(join(folder, NAME), 'utf8').catch(() => '');
  try {
    return fileSchema.parse(JSON.parse(text)).workspaces;
  } catch {
    return [];
  }
}

/** Written beside and put in place, so that a reader never sees half of it. */
export async function writeRecentFile(folder: string, workspaces: readonly RecentEntry[]): Promise<void> {
  const beside = join(folder, `${NAME}.${randomUUID()}`);
  await writeFile(beside, `${JSON.stringify({ version: 1, workspaces }, null, 1)}\n`);
  await rename(beside, join(folder, NAME));
}
