import type { SqlValue } from '../sql/sql';
import { toStatement } from '../sql/sql';
import type { RunOptions } from '../db/database';
import type { ViewSpec } from '../../../shared/view/view-spec';
import type { Workspace } from '../workspace';
import { chooseMembers } from './choose-members';
import { printPlan } from './print-plan';
import { planView, prepareView } from './prepare-view';
import { levelQuestion } from './run-levels';
import { levelsOf, prepareScan } from './run-scan';

export interface Explained {
  readonly plan: unknown;
  readonly statements: { sql: string; parameters: SqlValue[] }[];
}

/** The steps that an answer takes, as it would take them: the plan and the statements, not run. */
export async function explainView(spec: ViewSpec, workspace: Workspace, options: RunOptions): Promise<Explained> {
  const prepared = await prepareView(spec, workspace);
  const { directory } = prepared;
  const { plan, classes } = await planView(prepared, undefined, options);
  const { kept } = await chooseMembers(prepared, plan, options);
  const levels = levelsOf(plan);
  const statements = [];
  for (const index of plan.scans.keys()) {
    const scan = await prepareScan(plan, index, classes, directory);
    if (scan.statement) statements.push(toStatement(scan.statement));
    for (const { formula, current, reference, scan: own } of plan.entries) {
      if (own !== index || formula.kind !== 'level') continue;
      for (const slot of reference === null ? [current] : [current, reference]) {
        const { statement } = await levelQuestion(scan, { aggregate: formula.aggregate, slot }, { plan, directory, kept, rows: { levels: levels.rows }, columns: { levels: levels.columns } });
        statements.push(toStatement(statement));
      }
    }
  }
  return { plan: printPlan(plan), statements: statements.map(({ text, parameters }) => ({ sql: text, parameters: [...parameters] })) };
}
