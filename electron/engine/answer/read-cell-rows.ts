import type { KeptBonusPlan } from '../../../shared/protocol/bonus-plan';
import type { RowsTable } from '../../../shared/view/rows-table';
import type { CellSpec, MeasureEntry, ViewSpec } from '../../../shared/view/view-spec';
import type { RunOptions } from '../db/database';
import type { Workspace } from '../workspace';
import { directoryOf, type Directory } from './directory';
import { bonusPlansOf } from './bonus-book';
import { findCell } from './find-cell';
import { planView, prepareView } from './prepare-view';
import { readRows, type RowsRequest } from './read-rows';

/** The facts behind any cell: of a bonus, those of the bases that it is paid on, by whom its plans are for. */
export async function readCellRows(request: RowsRequest, workspace: Workspace, options: RunOptions): Promise<RowsTable> {
  const { view, cell } = request;
  const { plan } = await planView(await prepareView(view, workspace), undefined, options);
  const { entry } = findCell(plan, cell);
  if (plan.scans[entry.scan]?.byRep !== 'bonus') return readRows(request, workspace, options);
  const directory = await directoryOf(await workspace.schema(), workspace.database);
  const asked = (await bonusPlansOf(workspace)).flatMap((one) => askedOf(one, entry.resolved.spec, request, directory) ?? []);
  const different = asked.filter((one, index) => asked.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index);
  const table: RowsTable = { fact: entry.resolved.measure.fact, columns: [], rows: [], total: 0, contribution: null };
  for (const { view: ownView, cell: ownCell } of different) {
    const wanted = { offset: Math.max(0, request.offset - table.total), limit: request.limit - table.rows.length };
    const found = await readRows({ view: ownView, cell: ownCell, ...wanted }, workspace, options);
    add(table, found);
  }
  return table;
}

/** The same cell of the measure that a plan is paid on; undefined where the plan is for nobody who is known. */
function askedOf(plan: KeptBonusPlan, entry: MeasureEntry, { view, cell }: Pick<RowsRequest, 'view' | 'cell'>, directory: Directory): { view: ViewSpec; cell: CellSpec } | undefined {
  const reps = plan.reps.filter((name) => !plan.unknown.reps.includes(name));
  const teams = plan.teams.filter((name) => !plan.unknown.teams.includes(name));
  if (reps.length + teams.length === 0 && plan.reps.length + plan.teams.length > 0) return undefined;
  // Whoever is named beside teams can't be said in one filter: then all are shown.
  const whom: ViewSpec['filters'] = teams.length === 0 && reps.length > 0 ? [{ dimension: 'rep', in: reps }] : reps.length === 0 && teams.length > 0 ? [{ dimension: 'team', in: withThoseUnder(teams, directory) }] : [];
  return { view: { ...view, measures: [{ ...entry, measure: plan.base }], filters: [...view.filters, ...whom], sort: [] }, cell: { ...cell, measure: plan.base } };
}

function withThoseUnder(names: readonly string[], { teams, teamPeople }: Directory): string[] {
  const wanted = new Set(names.flatMap((name) => teamPeople.codes.get(name) ?? []));
  const isUnder = (team: number): boolean => {
    const seen = new Set<number>();
    for (let at: number | undefined = team; at !== undefined && !seen.has(at); at = teams.parents.get(at)) {
      if (wanted.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  return [...teams.labels].flatMap(([team, label]) => (isUnder(team) ? [label] : []));
}

/** Rows of another fact under those that are there: fields of the same name and type in one column. */
function add(table: RowsTable, more: RowsTable): void {
  const key = ({ id, type }: RowsTable['columns'][number]) => `${id} ${type}`;
  const columns = [...new Map([...table.columns, ...more.columns].map((column) => [key(column), column])).values()];
  const places = columns.map((column) => more.columns.findIndex((own) => key(own) === key(column)));
  const before = table.columns.length;
  table.rows = [...table.rows.map((row) => [...row, ...columns.slice(before).map(() => null)]), ...more.rows.map((row) => places.map((place) => row[place] ?? null))];
  table.columns = columns;
  table.fact = table.total === 0 ? more.fact : table.fact;
  table.total += more.total;
}
