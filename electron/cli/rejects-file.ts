import type { FileReport, ImportReport } from '../../shared/protocol/import';
import type { Translate } from '../../shared/text/translate';
import { csvLine } from './formats/csv';
import { reasonText } from './formats/import-report';
import { splitLine } from './split-line';

/**
 * Every rejected line in the columns of its file, then `file` (when there are several), `line`, `column` and `reason`: to be
 * mended and brought again. Files with other columns stand in the same table, each in its own columns.
 */
export function* rejectLines({ files }: ImportReport, translate: Translate): Generator<string> {
  const rejecting = files.filter((file) => file.rejects.length > 0);
  const columns = [...new Set(rejecting.flatMap((file) => file.columns.map(({ column }) => column)))];
  const names = rejecting.length > 1;
  yield csvLine([...columns, ...(names ? ['file'] : []), 'line', 'column', 'reason']);
  for (const file of rejecting) {
    for (const { line, column, reason, text } of file.rejects) {
      const cells = cellsByColumn(file, text);
      yield csvLine([
        ...columns.map((name) => cells.get(name) ?? null), ...(names ? [file.path] : []), line, column, reasonText('reasons', reason, translate),
      ]);
    }
  }
}

function cellsByColumn(file: FileReport, text: string): Map<string, string> {
  const cells = splitLine(text, file.delimiter ?? ',');
  return new Map(file.columns.map(({ column }, index) => [column, cells[index] ?? '']));
}
