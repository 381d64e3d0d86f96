import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** What the desktop door remembers between sittings. */
const settingsSchema = z.strictObject({
  version: z.literal(1),
  workspaces: z.array(z.strictObject({ id: z.string(), path: z.string(), asOf: z.string().nullable(), openedAt: z.string() })),
});
export type Settings = z.infer<typeof settingsSchema>;
const none: Settings = { version: 1, workspaces: [] };

/** Reads the settings; a missing file is an empty one, an unreadable one is set aside and started afresh. */
export async function readSettings(path: string): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return none;
    throw error;
  }
  const parsed = settingsSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  await rename(path, `${path}.unreadable`);
  return none;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // told apart from good content by the schema
  }
}

/** Writes beside and renames, so that a power cut leaves the old file or the new one. */
export async function writeSettings(path: string, settings: Settings): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.new`, JSON.stringify(settings, null, 2));
  await rename(`${path}.new`, path);
}
