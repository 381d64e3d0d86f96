import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Checks } from './checks';
import { checkCsvSpectrum } from './csv-spectrum';
import { checkEncodings } from './encodings';
import { checkFedMeasures } from './fed-measures';
import { checkHubspot } from './hubspot';
import { checkMaven } from './maven';
import { checkNorthwind } from './northwind';
import { checkPollock } from './pollock';
import { checkSuperstore } from './superstore';

/** Sets of real and made exports, by the folder in which they lie. */
const SETS: Readonly<Record<string, readonly ((folder: string, checks: Checks) => void)[]>> = {
  'maven-crm': [checkMaven, checkFedMeasures('maven-crm')],
  'superstore': [checkSuperstore, checkFedMeasures('superstore')],
  'encodings': [checkEncodings],
  'northwind': [checkNorthwind, checkFedMeasures('northwind')],
  'hubspot-dummy': [checkHubspot, checkFedMeasures('hubspot-dummy')],
  'csv-spectrum': [checkCsvSpectrum],
  'pollock': [checkPollock],
};

/** `npm run check:data -- FOLDER [SET…]`. The exit status. */
export function main(options: readonly string[]): number {
  const [folder, ...only] = options;
  if (folder === undefined || !existsSync(folder)) {
    process.stderr.write('npm run check:data -- FOLDER [SET…]: FOLDER holds the sets (maven-crm, superstore, …)\n');
    return 2;
  }
  const checks = new Checks();
  for (const [name, ownChecks] of Object.entries(SETS)) {
    if (only.length > 0 && !only.includes(name)) continue;
    if (!existsSync(join(folder, name))) {
      checks.leftOut(name, `not in ${folder}`);
      continue;
    }
    for (const check of ownChecks) {
      try {
        check(join(folder, name), checks);
      } catch (error) {
        checks.tell(`${name}: runs to its end`, error instanceof Error ? error.message : String(error));
      }
    }
  }
  return checks.close();
}
