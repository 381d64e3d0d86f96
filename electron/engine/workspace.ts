import { mkdir, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { VigieError } from '../../shared/protocol/errors';
import { Database } from './db/database';
import { createTables, migrate, readVersion } from './model/migrate';
import { MIGRATIONS } from './model/migrations/index';
import type { Migration } from './model/migrations/migration';
import { readSchema, type Schema } from './model/schema';
import { readSettings, type Settings } from './model/settings';

export interface WorkspaceOptions {
  /** Where the staging folder is made (a fresh one for each opening); default: the system's folder for temporary files. */
  readonly stagingRoot?: string | undefined;
  readonly memoryLimitMb?: number | undefined;
  /** For tests of older and newer files. */
  readonly migrations?: readonly Migration[] | undefined;
}

/** An open `.vigie` file: its database, and a folder of its own where files are staged and statements may spill. */
export class Workspace {
  readonly path: string;
  readonly database: Database;
  readonly staging: string;
  readonly schemaVersion: number;
  #schema: Promise<Schema> | undefined;
  #settings: Promise<Settings> | undefined;

  private constructor(path: string, database: Database, staging: string, schemaVersion: number) {
    this.path = path;
    this.database = database;
    this.staging = staging;
    this.schemaVersion = schemaVersion;
  }

  /** A new, empty workspace; an existing file is never touched. */
  static async create(file: string, options: WorkspaceOptions = {}): Promise<Workspace> {
    const path = resolve(file);
    const exists = await stat(path).then(() => true, () => false);
    if (exists) throw new VigieError('workspace_exists', { file: path });
    if (!(await isFolder(dirname(path)))) throw new VigieError('workspace_missing', { file: dirname(path) });
    return Workspace.#openDatabase(path, options, async (database) => {
      try {
        await createTables(database, options.migrations ?? MIGRATIONS);
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
    });
  }

  /** Opens a workspace, migrating an older one. Whatever is refused is left byte for byte as it was. */
  static async open(file: string, options: WorkspaceOptions = {}): Promise<Workspace> {
    const path = resolve(file);
    const migrations = options.migrations ?? MIGRATIONS;
    await checkIsDatabase(path);
    const version = await probeVersion(path, options);
    if (version > migrations.length) throw new VigieError('workspace_newer', { file: path, version, known: migrations.length });
    return Workspace.#openDatabase(path, options, (database) => migrate(database, path, version, migrations));
  }

  get name(): string {
    return basename(this.path).replace(/\.vigie$/i, '');
  }

  /** Tables and columns as they are now; kept until `changed`. */
  schema(): Promise<Schema> {
    this.#schema ??= readSchema(this.database);
    return this.#schema;
  }

  /** Settings and the as-of date; kept until `changed`. */
  settings(): Promise<Settings> {
    this.#settings ??= readSettings(this.database);
    return this.#settings;
  }

  /** To be called after every committed write: what was remembered is read again. */
  changed(): void {
    this.#schema = undefined;
    this.#settings = undefined;
  }

  async close(): Promise<void> {
    this.database.close();
    await rm(this.staging, { recursive: true, force: true });
  }

  static async #openDatabase(path: string, options: WorkspaceOptions, prepare: (database: Database) => Promise<void>): Promise<Workspace> {
    const staging = await makeStaging(options);
    try {
      const database = await Database.open(path, { staging, memoryLimitMb: options.memoryLimitMb });
      try {
        await prepare(database);
      } catch (error) {
        database.close();
        throw error;
      }
      return new Workspace(path, database, staging, (options.migrations ?? MIGRATIONS).length);
    } catch (error) {
      await rm(staging, { recursive: true, force: true });
      throw error;
    }
  }
}

async function makeStaging(options: WorkspaceOptions): Promise<string> {
  const root = options.stagingRoot ?? tmpdir();
  await mkdir(root, { recursive: true });
  return mkdtemp(join(root, 'vigie-'));
}

/** Opened read-only first, so that a file that is refused isn't written to, not even to replay its log. */
async function probeVersion(path: string, options: WorkspaceOptions): Promise<number> {
  const staging = await makeStaging(options);
  try {
    const database = await Database.open(path, { staging, readOnly: true });
    try {
      return await readVersion(database, path);
    } finally {
      database.close();
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

// A DuckDB file has a checksum of 8 bytes, then these. Anything else is refused before the driver sees it: it would take an
// empty file for a new database.
const MAGIC = 'DUCK';
const MAGIC_AT = 8;

async function checkIsDatabase(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new VigieError('workspace_missing', { file: path });
  if (!found.isFile()) throw new VigieError('workspace_not_one', { file: path });
  const head = Buffer.alloc(MAGIC_AT + MAGIC.length);
  const file = await open(path, 'r').catch((error: unknown) => {
    throw new VigieError('workspace_read_only', { file: path, detail: String(error) }, [], { cause: error });
  });
  try {
    await file.read(head, 0, head.length, 0);
  } finally {
    await file.close();
  }
  if (head.toString('latin1', MAGIC_AT) !== MAGIC) throw new VigieError('workspace_not_one', { file: path });
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false);
}
