import { CHECK_RULES, CHECK_SEVERITIES } from '../../../shared/catalogue/checks';
import type { ObjectId } from '../../../shared/model/objects';
import type { CheckReport, Finding } from '../../../shared/protocol/check';
import { VigieError } from '../../../shared/protocol/errors';
import type { Columns } from '../db/columns';
import type { RunOptions } from '../db/database';
import { numberAt, rowsOf, textAt } from '../db/read-cells';
import { countStatement, memberAmountStatement, valuesStatement, type CheckedRows } from '../sql/check-statements';
import type { Workspace } from '../workspace';
import { checkedRows, readCheckedData, type CheckedData } from './check-ground';
import { findDamage } from './integrity';

export interface CheckOptions {
  readonly signal: AbortSignal;
  /** Steps done, and all of them. */
  readonly onStep: (done: number, total: number) => void;
}

/**
 * Looks through the whole workspace, at one moment: first whether it holds together (`workspace_damaged` when it doesn't), then for
 * everything that the rules look for.
 */
export async function runCheck(workspace: Workspace, { signal, onStep }: CheckOptions): Promise<CheckReport> {
  const started = performance.now();
  return workspace.database.transaction(async (lane) => {
    const damage = await findDamage(lane, { signal });
    if (damage.length > 0) throw new VigieError('workspace_damaged', { file: workspace.path }, damage);
    const data = await readCheckedData(lane);
    const looks = checkedRows(data);
    const objects = [...new Set(looks.map(({ object }) => object))];
    const findings: Finding[] = [];
    for (const [done, object] of objects.entries()) {
      onStep(done, objects.length);
      findings.push(...(await lookThrough(data, object, looks.filter((look) => look.object === object), { signal })));
    }
    return {
      asOf: data.asOf, rows: [...data.schema.values()].reduce((sum, { rowCount }) => sum + rowCount, 0),
      findings: findings.toSorted(byWeight), seconds: (performance.now() - started) / 1000,
    };
  }, { signal });
}

const PLACES = new Map(CHECK_RULES.map(({ id }, place) => [id, place]));

function byWeight(a: Finding, b: Finding): number {
  return CHECK_SEVERITIES.indexOf(a.severity) - CHECK_SEVERITIES.indexOf(b.severity) || b.count - a.count
    || (PLACES.get(a.rule) ?? 0) - (PLACES.get(b.rule) ?? 0) || (a.object < b.object ? -1 : 1);
}

/** All rules of an object in one scan; then, for what was found alone, which values it has. */
async function lookThrough(data: CheckedData, object: ObjectId, looks: readonly CheckedRows[], options: RunOptions): Promise<Finding[]> {
  const { lane, ground, described } = data;
  const counts = await lane.read(countStatement(object, looks.map(({ condition }) => condition), ground.names), options);
  const findings: Finding[] = [];
  for (const [place, look] of looks.entries()) {
    const count = rowsOf(counts).reduce((sum, row) => sum + (numberAt(counts, `k${place}`, row) ?? 0), 0);
    if (count === 0) continue;
    const { rule } = look;
    // Where no list was brought, that nobody is described is no mistake in the rows.
    const isListMissing = rule.find.kind === 'undescribed' && !described.has(LISTS[rule.find.reference]);
    findings.push({
      rule: rule.id, object, severity: isListMissing ? 'notice' : rule.severity, count, fields: [...(rule.in[object] ?? [])],
      amounts: (await memberAmounts(data, look, options)) ?? amountsIn(counts, `v${place}`), ...(await valuesOf(data, look, options)),
    });
  }
  return findings;
}

const LISTS = { rep: 'reps', account: 'accounts', product: 'products' } as const;

function amountsIn(columns: Columns, name: string): Finding['amounts'] {
  return rowsOf(columns)
    .flatMap((row) => {
      const amount = numberAt(columns, name, row);
      return amount === null || amount === 0 ? [] : [{ currency: textAt(columns, 'currency', row), amount }];
    })
    .toSorted((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}

/** What is at stake with members: the facts that point at them, deals before orders before invoices. */
async function memberAmounts({ lane, schema, ground }: CheckedData, look: CheckedRows, options: RunOptions): Promise<Finding['amounts'] | undefined> {
  const facts = (['deals', 'orders', 'invoices'] as const).find((object) => (schema.get(object)?.rowCount ?? 0) > 0);
  const statement = facts && memberAmountStatement(look, facts, ground.names);
  return statement && amountsIn(await lane.read(statement, options), 'amount');
}

const MOST_VALUES = 20;

async function valuesOf({ lane, ground }: CheckedData, look: CheckedRows, options: RunOptions): Promise<Pick<Finding, 'values' | 'distinct'>> {
  if (look.rule.byValue === undefined && look.rule.find.kind !== 'look-alike') return { values: [], distinct: 0 };
  const found = await lane.read(valuesStatement(look, MOST_VALUES, ground.names), options);
  return {
    values: rowsOf(found).map((row) => ({ value: textAt(found, 'value', row), count: numberAt(found, 'count', row) ?? 0 })),
    distinct: found.rowCount === 0 ? 0 : (numberAt(found, 'total') ?? 0),
  };
}
