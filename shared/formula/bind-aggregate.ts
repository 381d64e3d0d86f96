import type { Condition, Expression, Measure, RowValue } from '../catalogue/measure';
import type { Binding } from './binding';
import { RowBinder } from './bind-rows';
import { functionRow } from './functions';
import type { NamedObject } from './names';
import type { CallSyntax, Syntax } from './syntax';
import { COUNT, meanUnit, measureUnit, NUMBER, type Unit } from './units';

/** An aggregate over rows, as a measure of its own. */
export interface BoundAggregate {
  readonly measure: Measure;
  readonly unit: Unit;
}

/** What an aggregate computes, before it is known of whom. */
interface Computed {
  readonly expression: Expression;
  readonly unit: Unit;
  readonly additivity: Measure['additivity'];
}

/** `SUMIF([Deals].[Amount]; [Deals].[Type] = "New")` and its like; undefined after telling what is wrong. */
export function bindAggregate(node: CallSyntax, binding: Binding): BoundAggregate | undefined {
  const rows = new RowBinder(binding);
  const computed = aggregateOf(node, rows);
  if (!computed) return undefined;
  if (!rows.object) return binding.report(node, 'no_field', { name: functionRow(node.function)[binding.language] });
  const unit = measureUnit(computed.unit);
  if (unit === null) return binding.report(node, 'no_such_unit');
  return { measure: measureOf(rows.object, computed, unit), unit: computed.unit };
}

function measureOf({ object, role }: NamedObject, { expression, additivity }: Computed, unit: Measure['unit']): Measure {
  return { id: 'formula', family: 'custom', fact: object, role, unit, additivity, better: 'neither', suits: [], expression };
}

function aggregateOf(node: CallSyntax, rows: RowBinder): Computed | undefined {
  const [first, ...rest] = node.arguments;
  if (!first) return undefined;
  switch (node.function) {
    case 'COUNT': return counted(first, rest, rows);
    case 'COUNTIF': {
      const where = rows.conditions(node.arguments);
      return where && countOf(where, rows);
    }
    case 'COUNTD': return distinct(first, rest, rows);
    case 'PERCENTILE': return percentile(first, rest, rows);
    default: return ofValue(node, first, rest, rows);
  }
}

function ofValue({ function: id }: CallSyntax, first: Syntax, rest: readonly Syntax[], rows: RowBinder): Computed | undefined {
  const value = rows.number(first);
  const conditions = rows.conditions(rest);
  if (!value || !conditions) return undefined;
  const { value: of, unit } = value;
  const where: Condition[] = [...conditions, { value: of, known: true }];
  switch (id) {
    case 'SUM': case 'SUMIF': return { expression: { kind: 'sum', of, where }, unit: summedUnit(unit), additivity: 'additive' };
    case 'AVERAGE': case 'AVERAGEIF': return { expression: { kind: 'ratio', numerator: { kind: 'sum', of, where }, denominator: { kind: 'count', where } }, unit: meanUnit(unit), additivity: 'ratio' };
    case 'MIN': return { expression: { kind: 'min', of, where }, unit, additivity: 'distinct' };
    case 'MAX': return { expression: { kind: 'max', of, where }, unit, additivity: 'distinct' };
    case 'MEDIAN': return { expression: { kind: 'median', of, where }, unit, additivity: 'distinct' };
    default: throw new Error(`${id} is no aggregate of a value`);
  }
}

/** Added up, ratios are numbers. */
const summedUnit = (unit: Unit): Unit => (unit.kind === 'ratio' && unit.currency === 0 && unit.days === 0 ? NUMBER : unit);

function countOf(where: readonly Condition[], rows: RowBinder): Computed {
  return { expression: { kind: 'count', where }, unit: { ...COUNT, of: rows.object?.object ?? null }, additivity: 'additive' };
}

/** `COUNT([Deals])`: all rows; `COUNT([Deals].[Amount])`: those where it is known. */
function counted(first: Syntax, rest: readonly Syntax[], rows: RowBinder): Computed | undefined {
  const known = knownIn(first, rows);
  const conditions = rows.conditions(rest);
  return known && conditions && countOf([...conditions, ...known], rows);
}

function knownIn(first: Syntax, rows: RowBinder): Condition[] | undefined {
  if (first.kind !== 'name') return rows.binding.report(first, 'expected_field_here');
  if (first.path.length === 1) return rows.rows(first) && [];
  const field = rows.field(first);
  return field && [{ field: field.field, known: true }];
}

function distinct(first: Syntax, rest: readonly Syntax[], rows: RowBinder): Computed | undefined {
  if (first.kind !== 'name' || first.path.length !== 2) return rows.binding.report(first, 'expected_field_here');
  const field = rows.field(first);
  const conditions = rows.conditions(rest);
  if (!field || !conditions) return undefined;
  const where: Condition[] = [...conditions, { field: field.field, known: true }];
  return { expression: { kind: 'countDistinct', of: field.field, where }, unit: COUNT, additivity: 'distinct' };
}

function percentile(first: Syntax, [fraction, ...rest]: readonly Syntax[], rows: RowBinder): Computed | undefined {
  const value = rows.number(first);
  const conditions = rows.conditions(rest);
  const share = fraction?.kind === 'number' ? fraction.value : fraction?.kind === 'percent' && fraction.of.kind === 'number' ? fraction.of.value / 100 : NaN;
  if (fraction && !(share >= 0 && share <= 1)) return rows.binding.report(fraction, 'bad_fraction');
  if (!value || !conditions) return undefined;
  const of: RowValue = value.value;
  return { expression: { kind: 'percentile', of, fraction: share, where: [...conditions, { value: of, known: true }] }, unit: value.unit, additivity: 'distinct' };
}
