import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** What stands around this program: the nearest file of that name in the folders above it (checkout and package alike). */
function findAbove(path: string): string | undefined {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const candidate = join(folder, path);
    if (existsSync(candidate)) return candidate;
    if (dirname(folder) === folder) return undefined;
  }
}

const packageSchema = z.object({ version: z.string() });

/** The version that a package's own description names. */
function versionIn(packageJson: string | undefined): string | undefined {
  if (packageJson === undefined) return undefined;
  const parsed = packageSchema.safeParse(JSON.parse(readFileSync(packageJson, 'utf8')));
  return parsed.success ? parsed.data.version : undefined;
}

export function vigieVersion(): string {
  return versionIn(findAbove('package.json')) ?? '';
}

export const versionOfPackage = (name: string) => versionIn(findAbove(join('node_modules', name, 'package.json')));

/** Electron's executable, if it is there: never by require, which would go and fetch it. */
export function electronExecutable(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const pathFile = findAbove(join('node_modules', 'electron', 'path.txt'));
  if (pathFile === undefined) return undefined;
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(dirname(pathFile), 'dist');
  const executable = join(folder, readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : undefined;
}
