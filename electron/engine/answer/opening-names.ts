import type { Opening } from './opening';

/** Whether the rows behind a measure add up to its value. */
const addsUp = ({ factor, path, told, cell }: Opening): boolean =>
  factor !== null && path.length === 0 && told.kind !== 'nothing' && (told.kind !== 'facts' || cell.entry.formula.kind !== 'ratio');

/** One side of a cell: a sum under the side's own name, else each measure in it apart, so that each adds up to itself. */
export function namedOpenings(side: Opening['path'], openings: readonly Opening[]): Opening[] {
  if (openings.every(addsUp)) return openings.map((opening) => ({ ...opening, path: side }));
  const met = new Map<string, number>();
  return openings.map((opening) => {
    const [name = '', ...rest] = opening.path.length > 0 ? opening.path : [opening.cell.entry.resolved.measure.id];
    const key = JSON.stringify([name, rest]);
    const times = (met.get(key) ?? 0) + 1;
    met.set(key, times);
    return { ...opening, factor: null, path: [...side, times === 1 ? name : `${name} ${times}`, ...rest] };
  });
}

/** The same measure in the same cell opens once. */
export function mergedOpenings(openings: readonly Opening[]): Opening[] {
  const found = new Map<string, Opening>();
  for (const opening of openings) {
    const { entry, halves, target, members } = opening.cell;
    const key = JSON.stringify([entry.scan, entry.resolved.measure, entry.current, entry.reference, halves, target, members, opening.path, opening.told]);
    const known = found.get(key);
    found.set(key, known ? { ...known, factor: known.factor === null || opening.factor === null ? null : known.factor + opening.factor } : opening);
  }
  return [...found.values()];
}
