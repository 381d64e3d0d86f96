import { en } from '../../../../shared/text/en';
import { fr } from '../../../../shared/text/fr';
import type { StagedTable } from '../read/staged-table';

const HEADINGS = [en, fr].map((words) => words.import.screen.report.csv);

/**
 * The columns that Vigie puts behind a file's own in a file of rejects, which comes back mended: they aren't the file's. A column of
 * the file may have the same name; the last ones are meant, and lines are whole numbers where they are given.
 */
export function rejectColumns({ header, sample }: Pick<StagedTable, 'header' | 'sample'>): string[] {
  const names = header.map((name) => name.replace(/ \(\d+\)$/, ''));
  for (const { file, line, column, reason } of HEADINGS) {
    const at = header.length - 3;
    if (at < 1 || [line, column, reason].some((name, index) => names[at + index] !== name)) continue;
    if (!sample.every(({ cells }) => /^\d*$/.test(cells[at] ?? ''))) continue;
    return header.slice(at > 1 && names[at - 1] === file ? at - 1 : at);
  }
  return [];
}
