import type { Problem } from '../protocol/errors';
import { viewSpecSchema, type ViewSpec } from './view-spec';

/** What can still be read of a view whose form is wrong in places, so that its names are checked beside its form. */
interface Salvaged {
  readonly view: ViewSpec;
  /** The place was written by the user: not put in to stand for what can't be read. */
  readonly isWritten: (path: string) => boolean;
}

/** Lists whose parts stand by themselves: one that can't be read is replaced by one that says nothing, and places stay. */
const STAND_INS: Readonly<Record<string, unknown>> = {
  measures: { measure: 'revenue_won' }, filters: { dimension: 'year', notIn: [] }, sort: { dimension: 'year' },
};

/** Without the keys and parts that the problems name; undefined when nothing is left to read. */
export function salvageView(input: unknown, problems: readonly Problem[]): Salvaged | undefined {
  if (!isObject(input)) return undefined;
  // What is read is JSON.
  const copy: unknown = JSON.parse(JSON.stringify(input));
  if (!isObject(copy)) return undefined;
  const replaced = new Set<string>();
  const kept = new Set<string>();
  for (const { path, code } of problems) {
    const steps = path.match(/[^.[\]]+/g) ?? [];
    const [key = '', index] = steps;
    if (code.startsWith('unknown_key') || code === 'misplaced_key') remove(copy, steps);
    else if (index !== undefined && STAND_INS[key] !== undefined && Array.isArray(copy[key])) {
      const named = key === 'measures' && steps[2] !== 'measure' ? nameIn(copy[key][Number(index)]) : undefined;
      copy[key][Number(index)] = named ?? STAND_INS[key];
      replaced.add(`${key}[${index}]`);
      if (named) kept.add(`${key}[${index}].measure`);
    } else Reflect.deleteProperty(copy, key);
  }
  if (!Array.isArray(copy['measures']) || copy['measures'].length === 0) {
    copy['measures'] = [STAND_INS['measures']];
    replaced.add('measures[0]');
  }
  const parsed = viewSpecSchema.safeParse({ ...copy, version: 1 });
  return parsed.success ? { view: parsed.data, isWritten: (path) => kept.has(path) || ![...replaced].some((place) => path.startsWith(place)) } : undefined;
}

/** Of a measure that can't be read as it is asked for: its name alone. */
function nameIn(entry: unknown): { readonly measure: string } | undefined {
  return isObject(entry) && typeof entry['measure'] === 'string' ? { measure: entry['measure'] } : undefined;
}

function remove(input: unknown, steps: readonly string[]): void {
  const [key = '', ...rest] = steps;
  if (typeof input !== 'object' || input === null) return;
  if (rest.length === 0) Reflect.deleteProperty(input, key);
  else remove(Reflect.get(input, key), rest);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
