import { z } from 'zod';
import { nearest } from '../text/nearest';
import type { Problem } from './errors';
import { keysAt, schemasAt } from './schema-keys';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * What is wrong with a value, as problems with codes (`errors.problems.<code>`) instead of zod's English: every problem at
 * once, each with its path (`filters[2].top`), unknown keys and words with their nearest neighbour.
 */
export function problemsOf(error: z.ZodError, schema: z.core.$ZodType, input: unknown): Problem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, [], schema, input));
}

function problemsOfIssue(issue: Issue, base: Path, schema: z.core.$ZodType, input: unknown): Problem[] {
  const path = [...base, ...issue.path];
  const value = valueAt(input, path);
  const problem = (code: string, params: Problem['params'] = {}): Problem => ({ path: pathText(path), code, params });
  switch (issue.code) {
    case 'unrecognized_keys':
      // Of a union zod reports only the branch that failed by keys alone, though another may be the one that is meant.
      if (issue.keys.some((key) => keysAt(schema, path).includes(key))) return problemsOfUnion(branchIssues(schema, path, value), path, schema, input);
      return issue.keys.map((key) => unknownKey(key, path, schema));
    case 'invalid_union':
      return problemsOfUnion(issue.errors, path, schema, input);
    case 'invalid_type':
      return value === undefined ? [problem('missing')] : [problem('wrong_type', { expected: issue.expected, found: kindOf(value) })];
    case 'invalid_value':
      return [value === undefined ? problem('missing') : notOneOf(path, value, issue.values)];
    case 'too_small':
      return [problem('too_small', { limit: Number(issue.minimum) })];
    case 'too_big':
      return [problem('too_big', { limit: Number(issue.maximum) })];
    case 'custom':
      return [problem(issue.message, typeof value === 'string' ? { value } : {})];
    default:
      return [problem('bad_value')];
  }
}

/** Of a union's branches: keys that none of them knows, else the one that was nearly met, else the words that would do. */
function problemsOfUnion(branches: readonly (readonly Issue[])[], path: Path, schema: z.core.$ZodType, input: unknown): Problem[] {
  const possible = branches.filter((branch) => !branch.some(missesEntirely));
  const [only] = possible;
  // One that can be meant: all that is wrong with it.
  if (only && possible.length === 1) return only.flatMap((inner) => (isOwnKeys(inner) ? inner.keys.map((key) => (keysAt(schema, path).includes(key) ? misplacedKey(key, path) : unknownKey(key, path, schema))) : problemsOfIssue(inner, path, schema, input)));

  const unknown = branches.map((branch) => branch.flatMap((inner) => (isOwnKeys(inner) ? inner.keys : [])));
  const strange = (unknown[0] ?? []).filter((key) => unknown.every((keys) => keys.includes(key)));
  if (strange.length > 0) return strange.map((key) => unknownKey(key, path, schema));

  const near = possible.toSorted((one, other) => badness(one) - badness(other))[0];
  if (near !== undefined) return near.flatMap((inner) => (isOwnKeys(inner) ? inner.keys.map((key) => misplacedKey(key, path)) : problemsOfIssue(inner, path, schema, input)));

  const words = branches.flatMap((branch) => branch.flatMap((inner) => (inner.code === 'invalid_value' && inner.path.length === 0 ? inner.values : [])));
  const value = valueAt(input, path);
  return [value === undefined ? { path: pathText(path), code: 'missing', params: {} } : notOneOf(path, value, words)];
}

/** What a branch of a union says of a value that isn't its own: another branch is meant. */
export const OTHER_KIND = 'other_kind';

const missesEntirely = (issue: Issue) => issue.path.length === 0
  && (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union' || (issue.code === 'custom' && issue.message === OTHER_KIND));

const isOwnKeys = (issue: Issue): issue is z.core.$ZodIssueUnrecognizedKeys => issue.code === 'unrecognized_keys' && issue.path.length === 0;

/** Known, but not beside the others that are there. */
const misplacedKey = (key: string, path: Path): Problem => ({ path: pathText([...path, key]), code: 'misplaced_key', params: { key } });

/** A branch that doesn't know a key is further off than one whose values are wrong: keys tell branches apart. */
const badness = (branch: readonly Issue[]) => branch.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 100 * issue.keys.length : 1), 0);

function branchIssues(schema: z.core.$ZodType, path: Path, value: unknown): Issue[][] {
  return schemasAt(schema, path).map((branch) => z.core.safeParse(branch, value).error?.issues ?? []);
}

function unknownKey(key: string, path: Path, schema: z.core.$ZodType): Problem {
  const meant = nearest(key, keysAt(schema, path));
  return { path: pathText([...path, key]), code: meant === undefined ? 'unknown_key' : 'unknown_key_near', params: meant === undefined ? { key } : { key, nearest: meant } };
}

function notOneOf(path: Path, value: unknown, values: readonly unknown[]): Problem {
  const words = values.map(String);
  if (words.length === 0) return { path: pathText(path), code: 'bad_value', params: {} };
  const meant = typeof value === 'string' ? nearest(value, words) : undefined;
  const params = { value: isWord(value) ? String(value) : kindOf(value), values: words.join(', ') };
  return { path: pathText(path), code: meant === undefined ? 'not_one_of' : 'not_one_of_near', params: meant === undefined ? params : { ...params, nearest: meant } };
}

/** `["filters", 2, "top"]` as `filters[2].top`. */
function pathText(path: Path): string {
  return path.reduce<string>((text, step) => (typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`), '');
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined), input);
}

const isWord = (value: unknown): value is string | number | boolean => typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
