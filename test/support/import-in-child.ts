import { basename } from 'node:path';
import { statSync } from 'node:fs';
import { openEngine } from '../../electron/engine/engine';

/** `main([workspace, file])`: the exit status. */
export async function main([workspace = '', path = '']: readonly string[]): Promise<number> {
  const engine = await openEngine({ path: workspace, mode: 'open' });
  engine.files.grant('file', path);
  const files = [{ token: 'file', name: basename(path), bytes: statSync(path).size }];
  await engine.call('import.commit', { files }, { progress: ({ phase }) => process.stdout.write(`${phase}\n`) });
  process.stdout.write('committed\n');
  await engine.close();
  return 0;
}
