import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEASURES } from '../../shared/catalogue/measures/index';
import type { Checks } from './checks';
import { TrialWorkspace, type TidyLine } from './command-line';
import { countsOf } from './counting/plain-counts';
import type { Days, PlainFacts } from './counting/plain-facts';
import { FED_SETS, type FedSet } from './counting/read-sets';

/** The page that tells which measure each set can feed: what it says must hold. */
const PAGE = join(import.meta.dirname, '../../docs/measures-by-set.md');

/** Every measure of the catalogue on a set: counted row by row where the set feeds it, of everybody and of each rep, in all days and in a year; else blank. */
export const checkFedMeasures = (name: string) => (folder: string, checks: Checks): void => {
  const set = FED_SETS[name];
  if (!set) throw new Error(`nothing says what ${name} feeds`);
  const workspace = new TrialWorkspace();
  try {
    const { asOf } = workspace.import(...set.files.map((file) => join(folder, file)));
    const facts = set.read(folder, asOf ?? '');
    for (const period of [undefined, set.year]) {
      const lines = workspace.query({ version: 1, rows: ['rep'], measures: MEASURES.map(({ id }) => ({ measure: id })), ...(period && { period }) });
      const days: Days = period === undefined ? { from: null, to: facts.asOf } : { from: `${period}-01-01`, to: `${period}-12-31` };
      const wrong = lines.flatMap((line) => wrongCell(line, { set, facts, days }));
      const cells = `${lines.length} cells, ${period ?? 'all days'}`;
      checks.tell(`${name}: each measure, of everybody and of each rep, as counted row by row (${cells})`, wrong.length === 0 ? null : `${wrong.length} differ: ${wrong.slice(0, 3).join('; ')}`);
    }
    const told = toldBy(readFileSync(PAGE, 'utf8'), name);
    const fed = countsOf(facts);
    const unlike = MEASURES.filter(({ id }) => told.get(id) !== markOf(id, set, fed)).map(({ id }) => `${id} is ${markOf(id, set, fed)}, the page says ${told.get(id) ?? 'nothing'}`);
    checks.tell(`${name}: as docs/measures-by-set.md tells`, unlike.length === 0 ? null : unlike.slice(0, 3).join('; '));
  } finally {
    workspace.remove();
  }
};

type Mark = 'counted' | 'no field' | 'no rows';

function markOf(id: string, { without }: FedSet, fed: ReadonlyMap<string, unknown>): Mark {
  return id in without ? 'no field' : fed.has(id) ? 'counted' : 'no rows';
}

function wrongCell({ rows, measure, value }: TidyLine, { set, facts, days }: { set: FedSet; facts: PlainFacts; days: Days }): string[] {
  const rep = rows['rep'] ?? null;
  const expected = expectedValue(measure, rep, { set, facts, days });
  const isSame = value === null || expected === null ? value === expected : Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  return isSame ? [] : [`${measure} of ${rep ?? 'everybody'} is ${value}, expected ${expected}`];
}

function expectedValue(measure: string, rep: string | null, { set, facts, days }: { set: FedSet; facts: PlainFacts; days: Days }): number | null {
  const count = countsOf(facts).get(measure);
  if (!count) return set.without[measure] ?? null;
  return count({ own: rep === null ? facts : ofRep(facts, rep), all: facts, days });
}

function ofRep({ asOf, deals, orders, activities, contacts, accounts }: PlainFacts, rep: string): PlainFacts {
  const owner = rep === '(none)' ? '' : rep;
  const mine = <Row extends { readonly owner: string }>(rows: readonly Row[] | undefined) => rows?.filter((row) => row.owner === owner) ?? [];
  return { asOf, deals: mine(deals), orders: mine(orders), activities: mine(activities), contacts: mine(contacts), accounts: mine(accounts) };
}

/** What the page's column of a set says of each measure. */
function toldBy(page: string, name: string): ReadonlyMap<string, string> {
  const table = page.split('\n').filter((line) => line.startsWith('|')).map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  const column = table[0]?.indexOf(name) ?? -1;
  return new Map(table.slice(2).map((cells) => [cells[0]?.replaceAll('`', '') ?? '', cells[column] ?? '']));
}
