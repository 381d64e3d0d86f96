import type { ColumnShape } from '../detect/column-shape';
import { headerWords } from './headers';

const WORDS = new Set(['month', 'mois', 'period', 'periode']);

/** A column of months that says when its rows were. Six figures may be any number: there the header has to say it. */
export function isMonthColumn(header: string, shape: ColumnShape | undefined): boolean {
  if (shape?.months !== true) return false;
  return shape.number === undefined || headerWords(header).split(' ').some((word) => WORDS.has(word));
}
