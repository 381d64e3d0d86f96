import { TOLD_BY_HISTORY } from '../../../shared/catalogue/spells';
import type { RunOptions } from '../db/database';
import { numberAt } from '../db/read-cells';
import type { Note } from '../../../shared/view/pivot-table';
import { reachOf } from '../layout/axis-levels';
import { NO_SCAN, type Plan, type PlanEntry, type Scan } from '../plan/plan';
import { pipelineSourcesStatement } from '../sql/pipeline-states';
import { undatedStatement } from '../sql/undated-statement';
import type { Cells } from './cells';
import { currencyNotes } from './currency-notes';
import { earlyNotes } from './early-notes';
import { goalNotes } from './goal-notes';
import type { PreparedView } from './prepare-view';
import { reachNotes, type ToldMeasure } from './reach-notes';
import { missingFact } from './run-scan';

const MOST_NAMES = 5;

/** What the reader must know beside the numbers. */
export async function notesOf(prepared: PreparedView, cells: Cells, options: RunOptions): Promise<Note[]> {
  const entries = cells.plan.entries.filter(({ hidden }) => !hidden);
  const told = entries.flatMap((entry) => toldBy(entry, entry.resolved.measure.id, cells.plan));
  return [
    ...await undatedNotes(prepared, cells, options),
    ...told.flatMap((one) => entryNotes(one, cells, prepared)),
    ...await pipelineNotes(prepared, cells, told, options),
    ...await reachNotes(prepared, cells, told, options),
    ...week53Notes(cells.plan, entries),
    ...await moveNotes(prepared, cells.plan, entries),
    ...goalNotes(prepared, cells),
    ...await currencyNotes(prepared, cells, options),
    ...holidayNotes(prepared, entries),
    ...await earlyNotes(prepared, entries, options),
  ].filter((note, index, all) => all.findIndex((other) => JSON.stringify(other) === JSON.stringify(note)) === index);
}

/** A period that was asked for leaves out the facts without a date. */
async function undatedNotes({ directory }: PreparedView, { plan, prepared }: Cells, options: RunOptions): Promise<Note[]> {
  if (!plan.asked) return [];
  const notes = await Promise.all(prepared.map(async ({ scan, source, imported }): Promise<Note[]> => {
    if (!imported || scan.blankBy !== null || scan.byRep !== null) return [];
    const key = JSON.stringify([plan.asOf, scan.fact, scan.role, scan.spells, scan.owners, scan.concerns, source.filters, scan.stock]);
    const count = await directory.numbers.get(`undated ${key}`, async () => numberAt(await directory.lane.read(undatedStatement(source), options), 'rows')) ?? 0;
    return count > 0 ? [{ code: 'undated', params: { count, fact: scan.fact, date: scan.role === 'spell_from' ? 'created_on' : scan.role } }] : [];
  }));
  return notes.flat();
}

/** The measures that an entry is told by: its own, or those that it is made of. */
function toldBy({ resolved: { measure }, scan, formula }: PlanEntry, shown: string, plan: Plan): ToldMeasure[] {
  const parts = formula.kind === 'computed' ? formula.parts.flatMap((part) => plan.entries[part] ?? []) : [];
  const own = scan === NO_SCAN || measure.expression.kind === 'computed' ? [] : [{ shown, scan, measure: { ...measure, expression: measure.expression } }];
  return [...own, ...parts.flatMap((part) => toldBy(part, shown, plan))];
}

function entryNotes({ shown: id, scan: index }: ToldMeasure, { answers, prepared, rows, columns }: Cells, { directory }: PreparedView): Note[] {
  const [answer, read] = [answers[index], prepared[index]];
  if (!answer || !read) return [];
  const { scan } = answer.base;
  if (!answer.imported) return [{ code: 'not_imported', params: { measure: id, fact: missingFact(read, directory) } }];
  if (scan.blankBy !== null) return [{ code: 'filter_unreachable', params: { measure: id, dimension: scan.blankBy } }];
  const notes: Note[] = [...(answer.notes ?? [])];
  if (answer.missing !== undefined && answer.missing !== null) return notes;
  if (scan.stock && !isToldByHistory(scan)) notes.push({ code: 'stock_rebuilt', params: { measure: id } });
  for (const dimension of [unreached(scan, rows), unreached(scan, columns)]) {
    if (dimension) notes.push({ code: 'unreachable', params: { measure: id, dimension } });
  }
  return notes;
}

const isToldByHistory = ({ spells }: Scan): boolean => spells !== null && TOLD_BY_HISTORY.has(spells);

/** How the pipeline of past days is known: told by stage history, by what changed between dated imports, else rebuilt. */
async function pipelineNotes({ directory }: PreparedView, { answers }: Cells, all: readonly ToldMeasure[], options: RunOptions): Promise<Note[]> {
  const told = all.flatMap(({ shown, scan }) => {
    const answer = answers[scan];
    return answer?.imported && isToldByHistory(answer.base.scan) ? [shown] : [];
  });
  if (told.length === 0) return [];
  const { names, lane, numbers } = directory;
  const count = (kind: 'history' | 'followed' | 'rebuilt') => numbers.get(`pipeline ${kind}`, async () => numberAt(await lane.read(pipelineSourcesStatement(kind, names), options), 'deals'));
  const [history, followed] = names.isEmpty('deal_stages') ? [0, 0] : [await count('history') ?? 0, await count('followed') ?? 0];
  if (history + followed === 0) return told.map((measure) => ({ code: 'stock_rebuilt', params: { measure } }));
  const rebuilt = await count('rebuilt') ?? 0;
  return told.map((measure) => ({ code: 'pipeline_history', params: { measure, history, followed, rebuilt } }));
}

function unreached(scan: Scan, { levels }: Cells['rows']): string | undefined {
  return levels.dimensions[reachOf(levels, new Set(scan.keys.map(({ dimension }) => dimension)))]?.id;
}

/** Moved by 364 days, a week 53 has no week of its own name a year before. */
function week53Notes({ time }: Plan, entries: readonly PlanEntry[]): Note[] {
  if (!entries.some(({ resolved }) => resolved.comparison?.rule.kind === 'weekdays')) return [];
  const weeks = [...time.rowPaths, ...time.columnPaths].filter(({ key }) => key.endsWith('-W53'));
  return weeks.map(({ key }) => ({ code: 'week_53', params: { week: key } }));
}

/** A comparison by team, or of some teams, that crosses a move: the team is each fact's own, so the two sides aren't the same people. */
async function moveNotes({ directory, view }: PreparedView, plan: Plan, entries: readonly PlanEntry[]): Promise<Note[]> {
  const byTeam = [...view.rows, ...view.columns, ...view.filters.map(({ dimension }) => dimension)].some((dimension) => dimension.kind === 'member' && [...dimension.paths.values()].some(({ kind }) => kind === 'team'));
  if (!byTeam || plan.teams !== 'as-was' || !entries.some(({ reference }) => reference !== null)) return [];
  const first = plan.segments.bounds[0] ?? Infinity;
  const last = plan.segments.bounds.at(-1) ?? -Infinity;
  const movers = [...directory.teams.stays].filter(([, stays]) => stays.some(({ from }) => from !== null && first < from && from < last && stays.length > 1));
  if (movers.length === 0) return [];
  const { labels } = await directory.people('rep');
  const names = movers.map(([rep]) => labels.get(rep) ?? String(rep)).sort();
  return [{ code: 'moves', params: { count: names.length, reps: names.slice(0, MOST_NAMES).join(', ') } }];
}

/** Working days decide, and nobody has said whose public holidays aren't worked. */
function holidayNotes({ work, settings }: PreparedView, entries: readonly PlanEntry[]): Note[] {
  const counts = entries.some(({ resolved, goal }) => goal || resolved.comparison?.rule.kind === 'workingDays' || (resolved.measure.expression.kind === 'goal' && ['paced', 'landing'].includes(resolved.measure.expression.told)));
  return counts && work.country === null && Object.keys(settings.teamCountries).length === 0 ? [{ code: 'no_holidays', params: {} }] : [];
}
