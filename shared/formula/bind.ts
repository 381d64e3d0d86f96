import type { CellExpression, CellOperator } from '../catalogue/computed';
import type { Binding } from './binding';
import { bindAggregate } from './bind-aggregate';
import { namesField, RowBinder } from './bind-rows';
import { functionRow, type FunctionId } from './functions';
import { ARROW } from './problem';
import { PartList, withMove, OWN_TIME, type TimeFrame } from './parts';
import type { BinaryOperator, CallSyntax, NameSyntax, Syntax } from './syntax';
import { commonUnit, COUNT, meanUnit, NUMBER, productUnit, quotientUnit, RATIO, SCALAR, unitName, unitOfMeasure, type Unit } from './units';

/** What an expression is in a cell. */
export type CellTyped =
  | { readonly type: 'number'; readonly expression: CellExpression; readonly unit: Unit }
  | { readonly type: 'boolean'; readonly expression: CellExpression };

const SPANS: Readonly<Partial<Record<FunctionId, TimeFrame['span']>>> = { YTD: 'year-to-date', QTD: 'quarter-to-date', MTD: 'month-to-date', R12: 'rolling-12' };
const COMPARISONS: Readonly<Partial<Record<BinaryOperator, CellOperator>>> = { '=': 'equal', '<>': 'differ', '<': 'less', '<=': 'atMost', '>': 'more', '>=': 'atLeast' };
const LISTS: Readonly<Partial<Record<FunctionId, CellOperator>>> = { SUM: 'sum', AVERAGE: 'average', MIN: 'min', MAX: 'max', MEDIAN: 'median' };
const MOST_YEARS = 50;

const number = (expression: CellExpression, unit: Unit): CellTyped => ({ type: 'number', expression, unit });
const apply = (operator: CellOperator, ...of: CellExpression[]): CellExpression => ({ kind: 'apply', operator, of });

/** Binds a formula to what it names: its parts, and the expression over them. Problems are told to the binding. */
export class CellBinder {
  readonly parts = new PartList();

  constructor(readonly binding: Binding) {}

  bind(node: Syntax, frame: TimeFrame = OWN_TIME): CellTyped | undefined {
    switch (node.kind) {
      case 'number': return number({ kind: 'constant', value: node.value }, SCALAR);
      case 'boolean': return { type: 'boolean', expression: { kind: 'constant', value: Number(node.value) } };
      case 'text': return this.binding.report(node, 'text_in_measure');
      case 'name': return this.#name(node, frame);
      case 'negate': {
        const of = this.#number(node.of, frame);
        return of && number(apply('negate', of.expression), of.unit);
      }
      case 'percent': {
        const of = this.#number(node.of, frame);
        return of && number(apply('divide', of.expression, { kind: 'constant', value: 100 }), of.unit);
      }
      case 'binary': return this.#binary(node, frame);
      case 'call': return this.#call(node, frame);
    }
  }

  #number(node: Syntax, frame: TimeFrame): Extract<CellTyped, { type: 'number' }> | undefined {
    const found = this.bind(node, frame);
    if (!found || found.type === 'number') return found;
    return this.binding.report(node, 'wrong_kind', { expected: 'number', found: 'condition' });
  }

  #condition(node: Syntax, frame: TimeFrame): CellExpression | undefined {
    const found = this.bind(node, frame);
    if (!found || found.type === 'boolean') return found?.expression;
    return this.binding.report(node, 'wrong_kind', { expected: 'condition', found: unitName(found.unit) });
  }

  #name(node: NameSyntax, frame: TimeFrame): CellTyped | undefined {
    if (node.path.length === 2) return this.#fieldOutside(node);
    const { names, language } = this.binding;
    const name = node.path[0] ?? '';
    const measure = names.measures.find(name, language);
    if (measure) {
      this.binding.remember(node, [{ item: measure, nameIn: (wanted) => names.measures.nameOf(measure, wanted) }]);
      return this.#placed(node, measure.measure, frame);
    }
    const custom = names.customs.find(name, language);
    if (custom) {
      this.binding.remember(node, [{ item: custom, nameIn: (wanted) => custom.label[wanted] }]);
      this.binding.customs.add(custom.label[language]);
      return this.#custom(node, custom.label[language], frame);
    }
    if (names.objects.find(name, language)) return this.binding.report(node, 'object_alone', { name });
    return this.binding.unknown(node, 'unknown_measure', name, names.measures.nearest(name, language) ?? names.customs.nearest(name, language));
  }

  #fieldOutside(node: NameSyntax): undefined {
    // Names that don't exist are told first: there is nothing to add up.
    if (new RowBinder(this.binding).field(node)) this.binding.report(node, 'field_outside', { name: `[${node.path.join('].[')}]`, sum: functionRow('SUM')[this.binding.language] });
    return undefined;
  }

  #custom(node: NameSyntax, name: string, frame: TimeFrame): CellTyped | undefined {
    const found = this.binding.names.custom(name);
    switch (found.kind) {
      case 'ready': return this.#placed(node, found.measure, frame);
      case 'cycle': return this.binding.report(node, 'cycle', { names: found.through.join(ARROW) });
      case 'broken': return this.binding.report(node, 'broken_measure', { name });
    }
  }

  #placed(node: NameSyntax, measure: Parameters<PartList['place']>[0], frame: TimeFrame): CellTyped | undefined {
    const expression = this.parts.place(measure, frame);
    if (expression === 'span-twice') return this.binding.report(node, 'span_twice');
    if (expression === 'too-large') return this.binding.report(node, 'too_large');
    return number(expression, unitOfMeasure(measure));
  }

  #binary(node: Extract<Syntax, { kind: 'binary' }>, frame: TimeFrame): CellTyped | undefined {
    const left = this.#number(node.left, frame);
    const right = this.#number(node.right, frame);
    if (!left || !right) return undefined;
    const made = (operator: CellOperator, unit: Unit) => number(apply(operator, left.expression, right.expression), unit);
    switch (node.operator) {
      case '*': return made('multiply', productUnit(left.unit, right.unit));
      case '/': return made('divide', quotientUnit(left.unit, right.unit));
      case '^': return this.#plain(node.left, left.unit) && this.#plain(node.right, right.unit) && made('power', left.unit.kind === 'scalar' ? left.unit : NUMBER);
    }
    const unit = this.#common([[node.left, left.unit], [node.right, right.unit]]);
    if (!unit) return undefined;
    const comparison = COMPARISONS[node.operator];
    if (comparison) return { type: 'boolean', expression: apply(comparison, left.expression, right.expression) };
    return made(node.operator === '+' ? 'add' : 'subtract', unit);
  }

  /** Powers are of numbers without a unit, and are such themselves. */
  #plain(node: Syntax, unit: Unit): true | undefined {
    if (unit.currency === 0 && unit.days === 0) return true;
    return this.binding.report(node, 'wrong_kind', { expected: 'number', found: unitName(unit) });
  }

  /** The unit that all share; the first that doesn't is told at its place, with what was expected. */
  #common(found: readonly (readonly [node: Syntax, unit: Unit])[]): Unit | undefined {
    let common: Unit = SCALAR;
    for (const [node, unit] of found) {
      const next = commonUnit(common, unit);
      if (!next) return this.binding.report(node, 'wrong_kind', { expected: unitName(common), found: unitName(unit) });
      common = next;
    }
    return common;
  }

  #numbers(nodes: readonly Syntax[], frame: TimeFrame): { readonly expressions: CellExpression[]; readonly unit: Unit } | undefined {
    const found = nodes.flatMap((node): [Syntax, Extract<CellTyped, { type: 'number' }>][] => {
      const typed = this.#number(node, frame);
      return typed ? [[node, typed]] : [];
    });
    if (found.length < nodes.length) return undefined;
    const unit = this.#common(found.map(([node, typed]) => [node, typed.unit]));
    return unit && { expressions: found.map(([, typed]) => typed.expression), unit };
  }

  #call(node: CallSyntax, frame: TimeFrame): CellTyped | undefined {
    switch (functionRow(node.function).family) {
      case 'aggregate': return this.#aggregate(node, frame);
      case 'logic': return this.#logic(node, frame);
      case 'number': return this.#ofNumbers(node, frame);
      case 'time': return this.#time(node, frame);
      case 'context': return this.#context(node, frame);
    }
  }

  #aggregate(node: CallSyntax, frame: TimeFrame): CellTyped | undefined {
    const list = LISTS[node.function];
    if (!list || node.arguments.some(namesField)) {
      const found = bindAggregate(node, this.binding);
      const expression = found && this.parts.place(found.measure, frame);
      return found && expression && typeof expression !== 'string' ? number(expression, found.unit) : undefined;
    }
    if (node.arguments.length === 1) return this.binding.report(node, 'aggregate_of_measure', { name: functionRow(node.function)[this.binding.language] });
    const found = this.#numbers(node.arguments, frame);
    return found && number(apply(list, ...found.expressions), list === 'average' || list === 'median' ? meanUnit(found.unit) : found.unit);
  }

  #logic(node: CallSyntax, frame: TimeFrame): CellTyped | undefined {
    const [first, second, third] = node.arguments;
    if (!first) return undefined;
    switch (node.function) {
      case 'IF': {
        const condition = this.#condition(first, frame);
        const branches = this.#numbers([second, third].filter((branch) => branch !== undefined), frame);
        return condition && branches && number(apply('if', condition, ...branches.expressions), branches.unit);
      }
      case 'IFBLANK': {
        const found = this.#numbers(node.arguments, frame);
        return found && number(apply('ifBlank', ...found.expressions), found.unit);
      }
      case 'ISBLANK': {
        const found = this.bind(first, frame);
        return found && { type: 'boolean', expression: apply('isBlank', found.expression) };
      }
      default: {
        const conditions = node.arguments.map((argument) => this.#condition(argument, frame)).filter((condition) => condition !== undefined);
        const operator = node.function === 'AND' ? 'and' : node.function === 'OR' ? 'or' : 'not';
        return conditions.length === node.arguments.length ? { type: 'boolean', expression: apply(operator, ...conditions) } : undefined;
      }
    }
  }

  #ofNumbers(node: CallSyntax, frame: TimeFrame): CellTyped | undefined {
    const [first, second, third] = node.arguments;
    if (node.function === 'DATE') return this.binding.report(node, 'date_in_measure');
    const value = first && this.#number(first, frame);
    if (node.function === 'ABS') return value && number(apply('absolute', value.expression), value.unit);
    if (node.function === 'ROUND') {
      const digits = second ? wholeOf(second) : 0;
      if (second && (digits === undefined || Math.abs(digits) > 15)) return this.binding.report(second, 'whole_number', { least: -15, most: 15 });
      return value && number(apply('round', value.expression, { kind: 'constant', value: digits ?? 0 }), value.unit);
    }
    const denominator = second && this.#number(second, frame);
    const alternative = third && this.#number(third, frame);
    if (!value || !denominator || (third && !alternative)) return undefined;
    const unit = quotientUnit(value.unit, denominator.unit);
    if (!third || !alternative) return number(apply('divide', value.expression, denominator.expression), unit);
    const shared = commonUnit(unit, alternative.unit);
    if (!shared) return this.binding.report(third, 'wrong_kind', { expected: unitName(unit), found: unitName(alternative.unit) });
    return number(apply('divide', value.expression, denominator.expression, alternative.expression), shared);
  }

  #time(node: CallSyntax, frame: TimeFrame): CellTyped | undefined {
    const [measure, second] = node.arguments;
    if (!measure) return undefined;
    const span = SPANS[node.function];
    if (span) return frame.span ? this.binding.report(node, 'span_twice') : this.bind(measure, { ...frame, span });
    if (node.function === 'PREVIOUS') return this.bind(measure, withMove(frame, { kind: 'previous' }));
    if (node.function === 'BYDATE') return this.#byDate(measure, second, frame);
    const years = second ? wholeOf(second) : 1;
    if (second && (years === undefined || years < 1 || years > MOST_YEARS)) return this.binding.report(second, 'whole_number', { least: 1, most: MOST_YEARS });
    return this.bind(measure, withMove(frame, { kind: 'years', years: years ?? 1 }));
  }

  #byDate(measure: Syntax, date: Syntax | undefined, frame: TimeFrame): CellTyped | undefined {
    if (date?.kind !== 'name' || date.path.length !== 2) return this.binding.report(date ?? measure, 'expected_date_field');
    const field = new RowBinder(this.binding).field(date);
    if (field && field.type !== 'date') return this.binding.report(date, 'wrong_kind', { expected: 'date', found: field.type });
    return field && this.bind(measure, { ...frame, roles: new Map([...frame.roles, [field.object, field.field]]) });
  }

  #context(node: CallSyntax, frame: TimeFrame): CellTyped | undefined {
    const [first, second] = node.arguments;
    const of = first && this.#number(first, frame);
    if (!of) return undefined;
    switch (node.function) {
      case 'TOTAL': return number({ kind: 'at', level: 'total', of: of.expression }, of.unit);
      case 'SHARE': return number({ kind: 'share', of: of.expression }, RATIO);
      case 'RANK': return number({ kind: 'rank', of: of.expression }, COUNT);
      default: {
        if (!second) return number({ kind: 'at', level: 'parent', of: of.expression }, of.unit);
        const dimension = this.#dimension(second);
        return dimension === undefined ? undefined : number({ kind: 'at', level: { dimension }, of: of.expression }, of.unit);
      }
    }
  }

  #dimension(node: Syntax): string | undefined {
    if (node.kind !== 'name' || node.path.length !== 1) return this.binding.report(node, 'expected_dimension');
    const { names, language } = this.binding;
    const name = node.path[0] ?? '';
    const found = names.dimensions.find(name, language);
    if (!found) return this.binding.unknown(node, 'unknown_dimension', name, names.dimensions.nearest(name, language));
    this.binding.remember(node, [{ item: found, nameIn: (wanted) => names.dimensions.nameOf(found, wanted) }]);
    return found.id;
  }
}

/** A whole number written as such; undefined for anything else. */
function wholeOf(node: Syntax): number | undefined {
  if (node.kind === 'negate') return node.of.kind === 'number' && Number.isInteger(node.of.value) ? -node.of.value : undefined;
  return node.kind === 'number' && Number.isInteger(node.value) ? node.value : undefined;
}
