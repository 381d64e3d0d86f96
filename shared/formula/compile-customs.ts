import type { ComputedMeasure } from '../catalogue/computed';
import type { Measure } from '../catalogue/measure';
import type { Language } from '../text/translate';
import { checkFormula, type CheckedFormula } from './check';
import { fold } from './fold';
import { formulaNames, type CustomFound, type FormulaNames, type NameSources } from './names';
import { ARROW, problemAt, type FormulaProblem } from './problem';

/** A measure of the workspace's own: as it is kept, or as it is being written. */
export interface CustomSource {
  readonly name: string;
  readonly formula: string;
  /** The language that the formula is written in; what is kept is English. */
  readonly language?: Language;
  readonly unit: Measure['unit'] | null;
  readonly better: Measure['better'];
}

/** Ready to be asked for, or why not. */
export interface CompiledCustom {
  readonly source: CustomSource;
  readonly formula: CheckedFormula | null;
  readonly measure: ComputedMeasure | null;
  readonly problems: readonly FormulaProblem[];
}

/** All measures of a workspace's own, each compiled once, whatever their order; what is made of itself is told by name. */
export class CustomBook {
  readonly names: FormulaNames;
  readonly #sources: ReadonlyMap<string, CustomSource>;
  readonly #compiled = new Map<string, CompiledCustom>();
  readonly #open: string[] = [];

  constructor(readonly sources: readonly CustomSource[], ground: Omit<NameSources, 'customs' | 'custom'>, words: Parameters<typeof formulaNames>[1]) {
    this.#sources = new Map(sources.map((source) => [fold(source.name), source]));
    this.names = formulaNames({ ...ground, customs: sources.map(({ name }) => name), custom: (name) => this.#found(name) }, words);
  }

  get all(): CompiledCustom[] {
    return this.sources.map((source) => this.#compile(source));
  }

  /** The measure of that name, whatever its case and accents. */
  find(name: string): CompiledCustom | undefined {
    const source = this.#sources.get(fold(name));
    return source && this.#compile(source);
  }

  #found(name: string): CustomFound {
    const source = this.#sources.get(fold(name));
    if (!source) return { kind: 'broken' };
    const at = this.#open.indexOf(source.name);
    if (at >= 0) return { kind: 'cycle', through: [...this.#open.slice(at), source.name] };
    const { measure, problems } = this.#compile(source);
    if (measure) return { kind: 'ready', measure };
    // Whoever is in the circle hears of the circle, not of the other's error.
    const circle = problems.find(({ code }) => code === 'cycle')?.params['names'];
    const asker = this.#open.at(-1);
    const through = typeof circle === 'string' ? circle.split(ARROW) : [];
    return asker !== undefined && through.includes(asker) ? { kind: 'cycle', through } : { kind: 'broken' };
  }

  #compile(source: CustomSource): CompiledCustom {
    const known = this.#compiled.get(source.name);
    if (known) return known;
    this.#open.push(source.name);
    const { formula, problems = [] } = checkFormula(source.formula, source.language ?? 'en', this.names);
    this.#open.pop();
    const compiled = formula ? finished(source, formula) : { source, formula: null, measure: null, problems };
    this.#compiled.set(source.name, compiled);
    return compiled;
  }
}

/** Units that are only ways of showing a plain number. */
const PLAIN: readonly Measure['unit'][] = ['count', 'number', 'ratio'];

function finished(source: CustomSource, formula: CheckedFormula): CompiledCustom {
  const { name, unit, better } = source;
  const isFree = unit === null || unit === formula.unit || (PLAIN.includes(unit) && PLAIN.includes(formula.unit));
  if (!isFree) return { source, formula, measure: null, problems: [problemAt(formula.syntax, 'unit_not_possible', { expected: formula.unit, found: unit })] };
  const [first] = formula.expression.parts;
  if (!first) throw new Error('a formula without parts');
  const measure: ComputedMeasure = {
    id: `custom:${name}`, family: 'custom', fact: first.measure.fact, role: first.role ?? first.measure.role,
    unit: unit ?? formula.unit, additivity: formula.additivity, better, suits: [], expression: formula.expression,
  };
  return { source, formula, measure, problems: [] };
}
