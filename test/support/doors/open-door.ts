import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWebDoor, type WebDoor, type WebDoorOptions } from '../../../electron/web/web-door';
import { callApi, enter, type Visitor } from './web-client';

export interface OpenDoor {
  readonly door: WebDoor;
  /** Where its workspaces live. */
  readonly folder: string;
  readonly visitor: Visitor;
  /** A workspace that exists as a file, and its id. */
  addWorkspace(name: string): Promise<string>;
  close(): Promise<void>;
}

/** A browser door on a free port, over a small window and the given engine, with one browser let in. */
export async function openDoor(engine: string, options: Partial<WebDoorOptions> = {}): Promise<OpenDoor> {
  const home = await mkdtemp(join(tmpdir(), 'vigie-door-test-'));
  const folder = join(home, 'Vigie');
  const renderer = join(home, 'renderer');
  await mkdir(join(renderer, 'assets'), { recursive: true });
  await mkdir(folder);
  await writeFile(join(home, 'secret.txt'), 'secret');
  await writeFile(join(home, 'secret.js'), 'secret');
  await writeFile(join(renderer, 'index.html'), '<!doctype html><html><head><title>Vigie</title></head><body></body></html>');
  await writeFile(join(renderer, 'assets', 'main-abc.js'), 'export {};');
  await symlink(join(home, 'secret.js'), join(renderer, 'assets', 'link.js'));
  const door = await openWebDoor({ folder, places: { engine, renderer }, port: 0, log: () => {}, ...options });
  const visitor = await enter(door.freshAddress());
  return {
    door,
    folder,
    visitor,
    async addWorkspace(name) {
      await writeFile(join(folder, `${name}.vigie`), 'x');
      const { value } = await callApi(visitor, 'workspaces.recent', {});
      const found: unknown = Array.isArray(value) ? value.find((entry: { name?: unknown }) => entry.name === name) : undefined;
      return typeof found === 'object' && found !== null && 'id' in found ? String(found.id) : '';
    },
    async close() {
      await door.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
