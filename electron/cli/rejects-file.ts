import type { FileReport, GrantedFile, ImportReport } from '../../shared/protocol/import';
import type { Translate } from '../../shared/text/translate';
import { csvLine } from './formats/csv';
import { reasonText } from './formats/import-report';
import { recordsAt } from './source-records';
import { splitLine } from './split-line';

/**
 * Every rejected line in the columns of its file, as the file has it, then `file` (when there are several), `line`, `column` and
 * `reason`: to be mended and brought again. Files with other columns stand in the same table, each in its own columns.
 */
export async function* rejectLines({ files }: ImportReport, granted: readonly GrantedFile[], translate: Translate): AsyncGenerator<string> {
  const rejecting = pathsOf(files, granted).filter(({ file }) => file.rejects.length > 0);
  const columns = [...new Set(rejecting.flatMap(({ file }) => file.columns.map(({ column }) => column)))];
  const names = rejecting.length > 1;
  yield csvLine([...columns, ...(names ? ['file'] : []), 'line', 'column', 'reason']);
  for (const { file, path } of rejecting) {
    const records = await recordsAt(path, file.encoding, new Set(file.rejects.map(({ line }) => line)));
    for (const { line, column, reason, text } of file.rejects) {
      const cells = cellsByColumn(file, records.get(line) ?? text);
      yield csvLine([
        ...columns.map((name) => cells.get(name) ?? null), ...(names ? [file.path] : []), line, column, reasonText('reasons', reason, translate),
      ]);
    }
  }
}

/** The reports name files, in the order in which they were brought; two folders may hold files of one name. */
function pathsOf(files: readonly FileReport[], granted: readonly GrantedFile[]): { file: FileReport; path: string }[] {
  const left = [...granted];
  return files.map((file) => {
    const place = left.findIndex(({ name }) => name === file.path);
    const [found] = place < 0 ? [] : left.splice(place, 1);
    return { file, path: found?.token ?? file.path };
  });
}

function cellsByColumn(file: FileReport, record: string): Map<string, string> {
  const cells = splitLine(record, file.delimiter ?? ',');
  return new Map(file.columns.map(({ column }, index) => [column, cells[index] ?? '']));
}
