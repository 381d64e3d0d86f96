import type { Comparator, Condition, Operand, RowValue } from '../catalogue/measure';
import { parseDay, type Day } from '../time/day';
import type { Binding } from './binding';
import type { NamedField, NamedObject } from './names';
import { functionRow } from './functions';
import { childrenOf, type CallSyntax, type NameSyntax, type Syntax } from './syntax';
import { AMOUNT, commonUnit, DAYS, NUMBER, productUnit, RATIO, SCALAR, unitName, type Unit } from './units';

/** What an expression is on a row of a fact. */
export type RowTyped =
  | { readonly type: 'number'; readonly value: RowValue; readonly unit: Unit }
  | { readonly type: 'text' | 'date'; readonly operand: Operand }
  | { readonly type: 'boolean'; readonly condition: Condition };

type RowOf<Type extends RowTyped['type']> = Extract<RowTyped, { type: Type }>;
const ON_ROWS = new Set(['logic', 'number']);
const RATIO_FIELDS = new Set(['probability', 'share']);
const MOST_DECIMALS = 6;
const MOST_CONSTANT = 1e12;

/** Whether a formula's part speaks of rows: it names a field, but for those that an aggregate inside makes one number of. */
export function namesField(node: Syntax): boolean {
  if (node.kind === 'call' && !ON_ROWS.has(functionRow(node.function).family)) return false;
  return (node.kind === 'name' && node.path.length === 2) || childrenOf(node).some(namesField);
}

/** Binds what stands inside an aggregate: values and conditions over the fields of one object's rows. */
export class RowBinder {
  #object: NamedObject | undefined;

  constructor(readonly binding: Binding) {}

  /** The object whose fields were named; undefined before the first. */
  get object(): NamedObject | undefined {
    return this.#object;
  }

  /** `[Deals]`: the rows themselves. */
  rows(node: NameSyntax): NamedObject | undefined {
    const { names, language } = this.binding;
    const [name = ''] = node.path;
    const found = names.objects.find(name, language);
    if (!found) return this.binding.unknown(node, 'unknown_object', name, names.objects.nearest(name, language));
    this.binding.remember(node, [{ item: found, nameIn: (wanted) => names.objects.nameOf(found, wanted) }]);
    return this.#settle(found, node) ? found : undefined;
  }

  field(node: NameSyntax): NamedField | undefined {
    const { names, language } = this.binding;
    const [objectName = '', fieldName = ''] = node.path;
    const object = names.objects.find(objectName, language);
    if (!object) return this.binding.unknown(node, 'unknown_object', objectName, names.objects.nearest(objectName, language));
    const field = object.fields.find(fieldName, language);
    if (!field) return this.binding.unknown(node, 'unknown_field', fieldName, object.fields.nearest(fieldName, language));
    this.binding.remember(node, [
      { item: object, nameIn: (wanted) => names.objects.nameOf(object, wanted) }, { item: field, nameIn: (wanted) => object.fields.nameOf(field, wanted) },
    ]);
    return this.#settle(object, node) ? field : undefined;
  }

  /** Everything inside one aggregate is on rows of one object. */
  #settle(object: NamedObject, node: NameSyntax): boolean {
    this.#object ??= object;
    if (this.#object === object) return true;
    const nameOf = ({ label }: NamedObject) => label[this.binding.language];
    this.binding.report(node, 'other_object', { object: nameOf(this.#object), other: nameOf(object) });
    return false;
  }

  number(node: Syntax): RowOf<'number'> | undefined {
    const found = this.bind(node);
    if (!found || found.type === 'number') return found;
    return this.binding.report(node, 'wrong_kind', { expected: 'number', found: found.type });
  }

  condition(node: Syntax): Condition | undefined {
    const found = this.bind(node);
    if (!found || found.type === 'boolean') return found?.condition;
    return this.binding.report(node, 'wrong_kind', { expected: 'condition', found: found.type === 'number' ? unitName(found.unit) : found.type });
  }

  /** Conditions that must all hold; undefined after telling what is wrong with one. */
  conditions(nodes: readonly Syntax[]): Condition[] | undefined {
    const found = nodes.map((node) => this.condition(node));
    const known = found.filter((condition) => condition !== undefined);
    return known.length === found.length ? known : undefined;
  }

  bind(node: Syntax): RowTyped | undefined {
    switch (node.kind) {
      case 'number': return this.#constant(node, node.value);
      case 'text': return { type: 'text', operand: { text: node.value } };
      case 'boolean': return { type: 'boolean', condition: node.value ? { allOf: [] } : { anyOf: [] } };
      case 'name': return this.#name(node);
      case 'percent': return node.of.kind === 'number' ? this.#constant(node, node.of.value / 100) : this.binding.report(node, 'not_on_rows', { name: '%' });
      case 'negate': {
        if (node.of.kind === 'number') return this.#constant(node, -node.of.value);
        const of = this.number(node.of);
        return of && { ...of, value: { minus: [{ constant: 0 }, of.value] } };
      }
      case 'binary': return node.operator === '+' || node.operator === '-' || node.operator === '*' ? this.#arithmetic(node) : isComparator(node.operator) ? this.#compared(node, node.operator) : this.binding.report(node, node.operator === '/' ? 'no_division_on_rows' : 'not_on_rows', { name: node.operator });
      case 'call': return this.#call(node);
    }
  }

  #constant(node: Syntax, value: number): RowTyped | undefined {
    const isExact = Math.abs(value) < MOST_CONSTANT && Math.abs(value - Number(value.toFixed(MOST_DECIMALS))) < Number.EPSILON * Math.max(1, Math.abs(value));
    if (!isExact) return this.binding.report(node, 'constant_on_rows', { decimals: MOST_DECIMALS });
    return { type: 'number', value: { constant: Number(value.toFixed(MOST_DECIMALS)) }, unit: SCALAR };
  }

  #name(node: NameSyntax): RowTyped | undefined {
    if (node.path.length === 1) return this.binding.report(node, 'measure_on_rows', { name: node.path[0] ?? '' });
    const field = this.field(node);
    if (!field) return undefined;
    switch (field.type) {
      case 'amount': return { type: 'number', value: { field: field.field }, unit: AMOUNT };
      case 'number': return { type: 'number', value: { field: field.field }, unit: RATIO_FIELDS.has(field.field) ? RATIO : { ...NUMBER, of: field.object } };
      case 'text': return { type: 'text', operand: { textField: field.field } };
      case 'date': return { type: 'date', operand: { dateField: field.field } };
      case 'boolean': return { type: 'boolean', condition: { field: field.field, isTrue: true } };
    }
  }

  #arithmetic(node: Extract<Syntax, { kind: 'binary' }>): RowTyped | undefined {
    const left = this.bind(node.left);
    const right = this.bind(node.right);
    if (!left || !right) return undefined;
    if (node.operator === '-' && left.type === 'date' && right.type === 'date') return this.#daysBetween(node, left.operand, right.operand);
    if (left.type !== 'number') return this.binding.report(node.left, 'wrong_kind', { expected: 'number', found: left.type });
    if (right.type !== 'number') return this.binding.report(node.right, 'wrong_kind', { expected: 'number', found: right.type });
    const pair = [left.value, right.value] as const;
    if (node.operator === '*') return { type: 'number', value: { times: pair }, unit: productUnit(left.unit, right.unit) };
    const unit = commonUnit(left.unit, right.unit);
    if (!unit) return this.binding.report(node.right, 'wrong_kind', { expected: unitName(left.unit), found: unitName(right.unit) });
    return { type: 'number', value: node.operator === '+' ? { plus: pair } : { minus: pair }, unit };
  }

  #daysBetween(node: Syntax, later: Operand, earlier: Operand): RowTyped | undefined {
    if (!('dateField' in later) || !('dateField' in earlier)) return this.binding.report(node, 'days_between_fields');
    return { type: 'number', value: { daysBetween: [earlier.dateField, later.dateField] }, unit: DAYS };
  }

  #compared(node: Extract<Syntax, { kind: 'binary' }>, by: Comparator): RowTyped | undefined {
    const left = this.bind(node.left);
    const right = this.bind(node.right);
    if (!left || !right) return undefined;
    if (left.type === 'boolean' || right.type === 'boolean') return this.binding.report(left.type === 'boolean' ? node.left : node.right, 'compared_condition');
    if (left.type !== right.type) return this.binding.report(node.right, 'wrong_kind', { expected: kindOf(left), found: kindOf(right) });
    if (left.type === 'number' && right.type === 'number') {
      if (!commonUnit(left.unit, right.unit)) return this.binding.report(node.right, 'wrong_kind', { expected: unitName(left.unit), found: unitName(right.unit) });
      return { type: 'boolean', condition: { compared: { number: left.value }, by, with: { number: right.value } } };
    }
    if (left.type === 'number' || right.type === 'number') return undefined;
    if (left.type === 'text' && by !== '=' && by !== '<>') return this.binding.report(node, 'texts_are_equal_or_not', { name: by });
    return { type: 'boolean', condition: { compared: left.operand, by, with: right.operand } };
  }

  #call(node: CallSyntax): RowTyped | undefined {
    const name = functionRow(node.function)[this.binding.language];
    switch (node.function) {
      case 'AND': case 'OR': {
        const conditions = this.conditions(node.arguments);
        return conditions && { type: 'boolean', condition: node.function === 'AND' ? { allOf: conditions } : { anyOf: conditions } };
      }
      case 'NOT': {
        const conditions = this.conditions(node.arguments);
        return conditions && { type: 'boolean', condition: { noneOf: conditions } };
      }
      case 'ISBLANK': return this.#isBlank(node);
      case 'DATE': {
        const day = dateOf(node);
        return day === undefined ? this.binding.report(node, 'bad_date', { name }) : { type: 'date', operand: { day } };
      }
      default: {
        const isAggregate = functionRow(node.function).family === 'aggregate';
        return this.binding.report(node, isAggregate ? 'aggregate_inside' : 'not_on_rows', { name });
      }
    }
  }

  #isBlank(node: CallSyntax): RowTyped | undefined {
    const [of] = node.arguments;
    if (of?.kind !== 'name' || of.path.length !== 2) return this.binding.report(of ?? node, 'expected_field_here');
    const field = this.field(of);
    return field && { type: 'boolean', condition: { noneOf: [{ field: field.field, known: true }] } };
  }
}

function isComparator(operator: string): operator is Comparator {
  return operator === '=' || operator === '<>' || operator === '<' || operator === '<=' || operator === '>' || operator === '>=';
}

const kindOf = (typed: RowTyped) => (typed.type === 'number' ? unitName(typed.unit) : typed.type);

/** The day that `DATE(2024; 1; 31)` says; undefined when there is none. */
function dateOf(node: CallSyntax): Day | undefined {
  const written = node.arguments.map((argument, index) => (argument.kind === 'number' ? String(argument.value).padStart(index === 0 ? 4 : 2, '0') : ''));
  return parseDay(written.join('-'));
}
