import { benchImport } from './import';
import { benchPivot } from './pivot';

/** What can be measured, by name. */
const BENCHES: Readonly<Record<string, () => Promise<number>>> = { pivot: benchPivot, import: benchImport };

/** `npm run bench -- [NAME…]`: all of them without a name. The exit status. */
export async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => BENCHES[name] === undefined);
  if (unknown.length > 0) {
    process.stderr.write(`npm run bench -- [${Object.keys(BENCHES).join(' ')}]: there is no ${unknown.join(', ')}\n`);
    return 2;
  }
  let status = 0;
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (names.length === 0 || names.includes(name)) status = Math.max(status, await bench());
  }
  return status;
}
