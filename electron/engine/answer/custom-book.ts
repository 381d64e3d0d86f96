import { MEASURES } from '../../../shared/catalogue/measures/index';
import { CustomBook, type CompiledCustom, type CustomSource } from '../../../shared/formula/compile-customs';
import type { CustomMeasure, PackedMeasure } from '../../../shared/protocol/custom-measures';
import { translator } from '../../../shared/text/translate';
import { roleOf } from '../../../shared/view/free-aggregate';
import { readCustomMeasures } from '../model/custom-measures';
import type { Schema } from '../model/schema';
import type { Workspace } from '../workspace';
import { directoryOf } from './directory';

/** The workspace's own measures, as kept and compiled. */
export interface Customs {
  readonly kept: readonly PackedMeasure[];
  readonly book: CustomBook;
  /** The same with other measures in it: to try what is to be saved. */
  readonly withMeasures: (measures: readonly CustomSource[]) => CustomBook;
}

const WORDS = { en: translator('en'), fr: translator('fr') };
const known = new WeakMap<Schema, Promise<Customs>>();

/** Read once, kept until the workspace changes. */
export async function customsOf(workspace: Workspace): Promise<Customs> {
  const schema = await workspace.schema();
  const found = known.get(schema);
  if (found) return found;
  const read = readCustoms(schema, workspace);
  known.set(schema, read);
  read.catch(() => known.delete(schema));
  return read;
}

async function readCustoms(schema: Schema, { database }: Workspace): Promise<Customs> {
  const { shape } = await directoryOf(schema, database);
  const withMeasures = (measures: readonly CustomSource[]) => new CustomBook(measures, { shape, measures: MEASURES, roleOf }, WORDS);
  const kept = await readCustomMeasures(database);
  return { kept, book: withMeasures(kept), withMeasures };
}

/** A measure as it travels: what is kept of it, its formula in both languages, and what is wrong with it here. */
export function customMeasure({ source, formula, measure, problems }: CompiledCustom, { description }: Pick<PackedMeasure, 'description'>): CustomMeasure {
  return {
    name: source.name, formula: source.formula, en: formula?.printed('en') ?? source.formula, fr: formula?.printed('fr') ?? source.formula,
    unit: measure?.unit ?? source.unit ?? formula?.unit ?? 'number', shown: source.unit, better: source.better, description,
    problems: problems.map(({ start, end, code, params }) => ({ start, end, code, params: { ...params } })),
  };
}
