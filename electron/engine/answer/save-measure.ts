import type { CustomBook } from '../../../shared/formula/compile-customs';
import { fold } from '../../../shared/formula/fold';
import { formulaError } from '../../../shared/formula/formula-error';
import { problemAt } from '../../../shared/formula/problem';
import type { CustomMeasure, PackedMeasure } from '../../../shared/protocol/custom-measures';
import { VigieError } from '../../../shared/protocol/errors';
import type { ParsedParameters } from '../../../shared/protocol/methods';
import { removeCustomMeasure, writeCustomMeasure } from '../model/custom-measures';
import type { Workspace } from '../workspace';
import { customMeasure, customsOf, type Customs } from './custom-book';

const isSame = (name: string, other: string) => fold(name) === fold(other);

/** Saves a measure written on screen, once it and everything that is made of it hold. */
export async function saveMeasure({ was, language, ...written }: ParsedParameters<'measures.save'>, workspace: Workspace): Promise<CustomMeasure> {
  const customs = await customsOf(workspace);
  const { name } = written;
  checkName(name, was, customs);
  if (was !== undefined && !isSame(was, name)) refuseUsed(was, customs);
  const others = customs.kept.filter((measure) => !isSame(measure.name, was ?? name));
  const book = customs.withMeasures([...others, { ...written, language }]);
  const compiled = book.find(name);
  if (!compiled?.measure || !compiled.formula) throw formulaError(written.formula, compiled?.problems ?? []);
  const broken = brokenBy(book, customs.book);
  if (broken !== undefined) throw formulaError(written.formula, [problemAt(compiled.formula.syntax, 'breaks_measure', { name: broken })]);
  const saved: PackedMeasure = { ...written, formula: compiled.formula.canonical };
  await workspace.database.transaction(async (lane) => {
    if (was !== undefined && was !== name) await removeCustomMeasure(lane, was);
    await writeCustomMeasure(lane, saved, new Date());
  });
  workspace.changed();
  return customMeasure({ ...compiled, source: saved }, saved);
}

export async function removeMeasure(name: string, workspace: Workspace): Promise<void> {
  refuseUsed(name, await customsOf(workspace));
  await workspace.database.transaction((lane) => removeCustomMeasure(lane, name));
  workspace.changed();
}

/** Formulas and views find measures by name: each name is one measure's, of the catalogue's or of the workspace's own. */
function checkName(name: string, was: string | undefined, { book, kept }: Customs): void {
  const isOther = kept.some((measure) => isSame(measure.name, name) && (was === undefined || !isSame(was, measure.name)));
  if (isOther || book.names.measures.find(name, 'en')) throw new VigieError('measure_name_taken', { name });
}

function refuseUsed(name: string, { book }: Customs): void {
  const others = book.all.filter(({ formula }) => formula?.customs.some((used) => isSame(used, name)));
  if (others.length > 0) throw new VigieError('measure_used', { name, others: others.map(({ source }) => source.name).join(', ') });
}

/** A measure that held before and no longer does. */
function brokenBy(book: CustomBook, before: CustomBook): string | undefined {
  return book.all.find(({ source, measure }) => !measure && before.find(source.name)?.measure)?.source.name;
}
