import { copyFile, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openEngine, type CallContext, type Engine } from '../../electron/engine/engine';
import type { FileReading, ImportReport } from '../../shared/protocol/import';
import type { Parameters } from '../../shared/protocol/methods';

type Wishes = Omit<Parameters<'import.commit'>, 'files'>;

/** A workspace in a folder of its own, with files to bring into it. */
export class ImportBench {
  private constructor(readonly folder: string, public engine: Engine) {}

  /** `from`: the workspace to go on with a copy of; an empty one, unless it is said. */
  static async open(from?: string): Promise<ImportBench> {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-import-'));
    const path = join(folder, 'test.vigie');
    if (from !== undefined) await copyFile(from, path);
    return new ImportBench(folder, await openEngine({ path, mode: from === undefined ? 'create' : 'open' }));
  }

  /** Writes a file of that name and gives its path. */
  async write(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.folder, name);
    await writeFile(path, content);
    return path;
  }

  async import(paths: readonly string[], wishes: Wishes = {}, context: CallContext = {}): Promise<ImportReport> {
    return this.engine.call('import.commit', { ...wishes, files: await this.grant(paths) }, context);
  }

  async read(paths: readonly string[], wishes: Wishes = {}): Promise<FileReading[]> {
    return (await this.engine.call('import.read', { ...wishes, files: await this.grant(paths) })).files;
  }

  /** How many rows each object that has any holds. */
  async rowCounts(): Promise<Record<string, number>> {
    const { objects } = await this.engine.call('workspace.describe', {});
    return Object.fromEntries(objects.filter(({ rows }) => rows > 0).map(({ id, rows }) => [id, rows]));
  }

  async close(): Promise<void> {
    await this.engine.close();
    await rm(this.folder, { recursive: true });
  }

  /** The folder as the engine may write to it. */
  grantFolder(): string {
    this.engine.files.grant(this.folder, this.folder);
    return this.folder;
  }

  /** The files as the engine takes them. */
  async grant(paths: readonly string[]) {
    return Promise.all(paths.map(async (path) => {
      this.engine.files.grant(path, path);
      return { token: path, name: basename(path), bytes: await stat(path).then(({ size }) => size, () => 0) };
    }));
  }
}
