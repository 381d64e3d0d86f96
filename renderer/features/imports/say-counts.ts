import { formatNumber, pluralCount } from '../../../shared/format/number';
import type { ImportSummary } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';

export const COUNTS = ['accepted', 'added', 'changed', 'unchanged', 'gone', 'rejected'] as const;
export type Count = (typeof COUNTS)[number];

export function sumOf({ files }: Pick<ImportSummary, 'files'>, count: Count): number {
  return files.reduce((sum, file) => sum + file[count], 0);
}

export function sayFigure(figure: number, words: Translate): string {
  return formatNumber(figure, words.language);
}

export function sayObject(object: string, words: Translate): string {
  return words.maybe(`model.objects.${object}`) ?? object.replace(/^custom:/, '');
}

/** What taking an import back does, line by line; empty when it had changed no row. */
export function sayUndo(summary: Pick<ImportSummary, 'files'>, words: Translate): string[] {
  return (['added', 'changed', 'gone'] as const).flatMap((kind) => {
    const count = sumOf(summary, kind);
    return count === 0 ? [] : [words(`data.imports.confirm.${kind}`, { count: pluralCount(count), figure: sayFigure(count, words) })];
  });
}
