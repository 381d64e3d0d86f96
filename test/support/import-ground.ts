import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { GrantedFiles } from '../../electron/engine/granted-files';
import { commitImport } from '../../electron/engine/import/commit-import';
import { undoImport } from '../../electron/engine/import/history/undo-import';
import { knowledgeOf } from '../../electron/engine/import/knowledge';
import { readTables } from '../../electron/engine/import/read-tables';
import { readingsOf } from '../../electron/engine/import/readings';
import type { sql } from '../../electron/engine/sql/sql';
import { Workspace } from '../../electron/engine/workspace';
import { importRequestSchema, type FileReading, type ImportReport, type ImportRequest } from '../../shared/protocol/import';
import { rowsOf } from './read-workspace';

type Wishes = Partial<Omit<ImportRequest, 'files'>>;
/** Name → content of a file. */
type Files = Readonly<Record<string, string | Uint8Array>>;

/** A workspace whose tables can be looked into while it is open, and files made for it. */
export class ImportGround {
  readonly files = new GrantedFiles();

  private constructor(readonly folder: string, readonly workspace: Workspace) {}

  static async open(): Promise<ImportGround> {
    const folder = await mkdtemp(join(tmpdir(), 'vigie-ground-'));
    return new ImportGround(folder, await Workspace.create(join(folder, 'ground.vigie')));
  }

  async import(files: Files, wishes: Wishes = {}): Promise<ImportReport> {
    const request = await this.#request(files, wishes);
    return commitImport(request, { workspace: this.workspace, files: this.files, signal: new AbortController().signal, progress: () => undefined, now: new Date('2026-06-30T12:00:00Z') });
  }

  async read(files: Files, wishes: Wishes = {}): Promise<FileReading[]> {
    const request = await this.#request(files, wishes);
    const folder = await mkdtemp(join(this.workspace.staging, 'read-'));
    const read = await readTables(request, {
      files: this.files, folder, lane: this.workspace.database, ...(await knowledgeOf(this.workspace, request)), signal: new AbortController().signal, progress: () => undefined,
    });
    return readingsOf(read, this.workspace.database);
  }

  undo(id: string | null): Promise<void> {
    return this.workspace.database.transaction((lane) => undoImport(lane, id ?? '', new Date('2026-06-30T12:00:00Z')));
  }

  rows(statement: ReturnType<typeof sql>) {
    return rowsOf(this.workspace.database, statement);
  }

  async close(): Promise<void> {
    await this.workspace.close();
    await rm(this.folder, { recursive: true, force: true });
  }

  async #request(files: Files, wishes: Wishes): Promise<ImportRequest> {
    const paths = await Promise.all(Object.entries(files).map(async ([name, content]) => {
      const path = join(this.folder, name);
      await writeFile(path, content);
      this.files.grant(path, path);
      return path;
    }));
    const granted = await Promise.all(paths.map(async (path) => ({ token: path, name: basename(path), bytes: (await stat(path)).size })));
    return importRequestSchema.parse({ ...wishes, files: granted });
  }
}
