import { fold } from '../../../shared/formula/fold';
import { formulaError } from '../../../shared/formula/formula-error';
import type { PackedMeasure } from '../../../shared/protocol/custom-measures';
import type { Document } from '../../../shared/protocol/documents';
import { VigieError, type Problem } from '../../../shared/protocol/errors';
import type { KpiPack, PackReport } from '../../../shared/protocol/kpi-pack';
import type { ParsedParameters } from '../../../shared/protocol/methods';
import { listDocuments, readDocument, saveDocument } from '../model/documents';
import { writeCustomMeasure } from '../model/custom-measures';
import type { Workspace } from '../workspace';
import { customsOf } from './custom-book';

type PresetDocument = Extract<Document, { kind: 'preset' }>;
type PackedPreset = KpiPack['presets'][number];
type Outcome = PackReport['presets'][number]['outcome'];

/** All measures and presets of a workspace, to be carried into another. */
export async function exportPack(name: string, workspace: Workspace): Promise<KpiPack> {
  const { kept } = await customsOf(workspace);
  const presets = await presetsOf(workspace);
  return { vigie: 'pack', version: 1, name, description: '', measures: [...kept], presets: presets.map(packed) };
}

async function presetsOf({ database }: Workspace): Promise<PresetDocument[]> {
  const listed = await listDocuments(database, 'preset');
  const found = await Promise.all(listed.map(({ id }) => readDocument(database, id)));
  return found.flatMap((document) => (document.kind === 'preset' ? [document] : []));
}

function packed({ name, body: { role, description, views } }: PresetDocument): PackedPreset {
  return { name, role, description, views };
}

/**
 * Brings a pack in, all of it or nothing. What is there under the same name and says the same is left alone; what says something
 * else is a conflict. A measure that names columns which this workspace lacks comes in too, and says so until it has them.
 */
export async function importPack({ pack, conflicts }: ParsedParameters<'packs.import'>, workspace: Workspace): Promise<PackReport> {
  const customs = await customsOf(workspace);
  const presets = await presetsOf(workspace);
  refuseTwins(pack);
  const taken = pack.measures.find(({ name }) => customs.book.names.measures.find(name, 'en'));
  if (taken) throw new VigieError('measure_name_taken', { name: taken.name });
  const measures = pack.measures.map((measure) => {
    const known = customs.kept.find(({ name }) => fold(name) === fold(measure.name));
    return { measure: known ? { ...measure, name: known.name } : measure, outcome: outcomeOf(known, measure, conflicts, sameMeasure) };
  });
  const sheets = pack.presets.map((preset) => {
    const known = presets.find(({ name }) => fold(name) === fold(preset.name));
    return { preset, known, outcome: outcomeOf(known && packed(known), preset, conflicts, samePreset) };
  });
  const clashes = [...measures.flatMap(({ measure, outcome }) => (outcome === 'conflict' ? [measure.name] : [])), ...sheets.flatMap(({ preset, outcome }) => (outcome === 'conflict' ? [preset.name] : []))];
  if (clashes.length > 0) throw new VigieError('pack_conflict', {}, clashes.map((name): Problem => ({ path: name, code: 'same_name', params: {} })));

  const written = measures.filter(({ outcome }) => outcome === 'added' || outcome === 'replaced').map(({ measure }) => measure);
  const book = customs.withMeasures([...customs.kept.filter(({ name }) => !written.some((measure) => fold(measure.name) === fold(name))), ...written]);
  const saved = written.map((measure): PackedMeasure => {
    const compiled = book.find(measure.name);
    const wrong = compiled?.problems.filter(({ code }) => !MISSING_HERE.some((start) => code.startsWith(start))) ?? [];
    if (wrong.length > 0) throw formulaError(`${measure.name} = ${measure.formula}`, wrong);
    return { ...measure, formula: compiled?.formula?.canonical ?? measure.formula };
  });
  const now = new Date();
  await workspace.database.transaction(async (lane) => {
    for (const measure of saved) await writeCustomMeasure(lane, measure, now);
    for (const { preset: { name, ...body }, known, outcome } of sheets) {
      if (outcome === 'added' || outcome === 'replaced') await saveDocument(lane, { id: known?.id ?? crypto.randomUUID(), name, kind: 'preset', body: { version: 1, ...body } }, now);
    }
  });
  workspace.changed();
  return {
    measures: measures.map(({ measure: { name }, outcome }) => ({ name, outcome: told(outcome), problems: book.find(name)?.problems.map(({ code }) => code) ?? [] })),
    presets: sheets.map(({ preset: { name }, outcome }) => ({ name, outcome: told(outcome) })),
  };
}

/** Names of data that another workspace may lack: the measure waits for them. A formula that can't be read is refused. */
const MISSING_HERE = ['unknown_', 'broken_measure'];

function refuseTwins({ measures, presets }: KpiPack): void {
  const problems = [measures, presets].flatMap((list, index) => list.flatMap(({ name }, at): Problem[] => {
    const isTwin = list.findIndex((other) => fold(other.name) === fold(name)) < at;
    return isTwin ? [{ path: `${index === 0 ? 'measures' : 'presets'}[${at}].name`, code: 'same_name', params: {} }] : [];
  }));
  if (problems.length > 0) throw new VigieError('invalid_pack', { file: '' }, problems);
}

function sameMeasure(a: PackedMeasure, b: PackedMeasure): boolean {
  return a.formula === b.formula && a.unit === b.unit && a.better === b.better && a.description === b.description;
}

function samePreset(a: PackedPreset, b: PackedPreset): boolean {
  return a.role === b.role && a.description === b.description && JSON.stringify(a.views) === JSON.stringify(b.views);
}

function outcomeOf<Item>(known: Item | undefined, item: Item, conflicts: 'stop' | 'keep' | 'replace', isSame: (a: Item, b: Item) => boolean): Outcome | 'conflict' {
  if (known === undefined) return 'added';
  if (isSame(known, item)) return 'unchanged';
  if (conflicts === 'stop') return 'conflict';
  return conflicts === 'keep' ? 'kept' : 'replaced';
}

function told(outcome: Outcome | 'conflict'): Outcome {
  if (outcome === 'conflict') throw new Error('a conflict that was not told');
  return outcome;
}
