import { formatNumber } from '../../../shared/format/number';
import type { FileReading, ImportReport } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { sayReason, sayWarning } from './say-import';

type Column = FileReading['columns'][number];

/** What is wrong with a column, where it stands: rejects of the last check, and what was noticed about its values. */
export interface ColumnTrouble {
  readonly kind: 'error' | 'ask';
  readonly short: string;
  readonly long: string;
}

/** The last check's word about a table. */
function trialOf(reading: FileReading, trial: ImportReport | null): ImportReport['files'][number] | undefined {
  return trial?.files.find(({ path, sheet }) => path === reading.path && sheet === reading.sheet);
}

export function columnTroubles({ column, field }: Column, reading: FileReading, trial: ImportReport | null, translate: Translate): ColumnTrouble[] {
  const checked = trialOf(reading, trial);
  const rejects = checked?.rejects.filter((reject) => reject.column === column) ?? [];
  const warnings = [...reading.warnings, ...(checked?.warnings ?? [])].filter(({ params }) => params['column'] === column || (field !== null && params['field'] === field));
  const noticed = [...new Set(warnings.map((warning) => sayWarning(warning, translate)))];
  return [
    ...(rejects.length === 0 ? [] : [{
      kind: 'error' as const,
      short: translate('import.screen.columns.rejected', { figure: formatNumber(rejects.length, translate.language) }),
      long: [...new Set(rejects.map(({ reason }) => sayReason(reason, translate)))].join(' '),
    }]),
    ...noticed.map((text) => ({ kind: 'ask' as const, short: translate('import.screen.columns.values'), long: text })),
  ];
}

/** The cells of the preview that would be rejected: `line column` to why. */
export function rejectedCells(reading: FileReading, trial: ImportReport | null, translate: Translate): ReadonlyMap<string, string> {
  return new Map(trialOf(reading, trial)?.rejects.map(({ line, column, reason }) => [`${line} ${column ?? ''}`, sayReason(reason, translate)]) ?? []);
}
