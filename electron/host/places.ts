import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the built parts stand that a door starts or serves. */
export interface Places {
  /** Script of the engine's own process. */
  readonly engine: string;
  /** Folder of the window's files. */
  readonly renderer: string;
}

/** Every built script stands one folder below `dist` (vite.node.config.ts), and so do its neighbours. */
export function builtPlaces(): Places {
  const dist = fileURLToPath(new URL('../', import.meta.url));
  return { engine: join(dist, 'engine', 'engine-process.js'), renderer: join(dist, 'renderer') };
}
