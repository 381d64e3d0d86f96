import { formatNumber } from '../../../shared/format/number';
import { formatPercent } from '../../../shared/format/percent';
import type { Progress } from '../../../shared/protocol/envelope';
import type { Translate } from '../../../shared/text/translate';

/** How far work has come, in words: "Counting 10.2 of 16.3 million rows" needs no more than the figures. */
export function describeProgress(progress: Progress | null, translate: Translate): string {
  if (progress === null || progress.total === null || progress.total <= 0) return translate('workbook.status.workingUnknown');
  const { language } = translate;
  if (progress.unit === 'percent') return translate('workbook.status.workingPercent', { done: formatPercent(progress.done / progress.total, language, { decimals: 0 }) });
  if (progress.unit === 'bytes') {
    const megabytes = (bytes: number) => formatNumber(bytes / 1_000_000, language, { decimals: 1 });
    return translate('workbook.status.workingBytes', { done: megabytes(progress.done), total: megabytes(progress.total) });
  }
  const key = progress.unit === 'rows' ? 'workbook.status.workingRows' : 'workbook.status.working';
  return translate(key, { done: formatNumber(progress.done, language), total: formatNumber(progress.total, language) });
}
