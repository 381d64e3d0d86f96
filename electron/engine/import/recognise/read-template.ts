import { VigieError, type Problem } from '../../../../shared/protocol/errors';
import { problemsOf } from '../../../../shared/protocol/problems';
import { meaningProblem, unknownKey, type Meant } from './target-problems';
import { isTarget, targetsOf } from './targets';
import { templateSchema, type Template, type TemplateObject } from './template';

/** A template as a file or a request holds it, not yet checked, with the name that it is told by. */
export interface TemplateSource {
  readonly name: string;
  readonly body: unknown;
}

/** The template, or an error that names each place of the file that can't be as it is. */
export function readTemplate({ name, body }: TemplateSource): Template {
  const parsed = templateSchema.safeParse(body);
  const problems = parsed.success ? meaningProblems(parsed.data) : problemsOf(parsed.error, templateSchema, body);
  if (parsed.success && problems.length === 0) return parsed.data;
  throw new VigieError('invalid_template', { file: name }, problems.map((problem) => ({ ...problem, path: problem.path === '' ? name : `${name}: ${problem.path}` })));
}

/** Fields that the model lacks, and meanings that their fields don't take: such a line would do nothing, in silence. */
export function meaningProblems({ fields, objects }: Template): Problem[] {
  const common = Object.keys(fields).filter((target) => !objects.some(({ object }) => isTarget(object, target)));
  return [
    ...common.map((target) => unknownKey(`fields.${target}`, target, objects.flatMap(({ object }) => targetsOf(object)))),
    ...objects.flatMap((object, index) => objectProblems(`objects[${index}]`, object)),
  ];
}

function objectProblems(path: string, { object, fields, shared, needs, values, constants }: TemplateObject): Problem[] {
  const named = [
    ...Object.keys(fields).map((target): [string, string] => [`${path}.fields.${target}`, target]), ...shared.map((target, index): [string, string] => [`${path}.shared[${index}]`, target]), ...needs.map((target, index): [string, string] => [`${path}.needs[${index}]`, target]),
    ...Object.keys(values).map((target): [string, string] => [`${path}.values.${target}`, target]), ...Object.keys(constants).map((target): [string, string] => [`${path}.constants.${target}`, target]),
  ];
  const meant = [
    ...Object.entries(values).flatMap(([field, meanings]) => Object.entries(meanings).map(([text, meaning]): Meant => ({ path: `${path}.values.${field}.${text}`, field, meaning }))),
    ...Object.entries(constants).map(([field, meaning]): Meant => ({ path: `${path}.constants.${field}`, field, meaning })),
  ];
  return [
    ...named.filter(([, target]) => !isTarget(object, target)).map(([place, target]) => unknownKey(place, target, targetsOf(object))),
    ...meant.flatMap((one) => meaningProblem(object, one)),
  ];
}
