import type { ParsedParameters } from '../../../shared/protocol/methods';
import { csvGridLines } from '../../../shared/sheet/csv-grid';
import { translator } from '../../../shared/text/translate';
import type { PivotTable } from '../../../shared/view/pivot-table';
import { answerView } from '../answer/answer-view';
import { definitionsSheet } from '../export/definitions-sheet';
import { viewSheet } from '../export/sheet-cells';
import { writeParquet } from '../export/write-parquet';
import { writeXlsx } from '../export/write-xlsx';
import type { Handler, HandlerContext } from './handler';

/** The same answer that the screen draws, as a file. */
export const viewExport: Handler<'view.export'> = async (parameters, context) => {
  const { workspace, signal, progress } = context;
  const table = await answerView(parameters.view, workspace, {
    signal, onProgress: (fraction) => progress({ phase: 'query', done: Math.round(fraction * 100), total: 100, unit: 'percent' }),
  });
  return { bytes: new Uint8Array(await fileOf(table, parameters, context)), notes: table.notes };
};

async function fileOf(table: PivotTable, { view, format, language, name }: ParsedParameters<'view.export'>, { workspace, signal }: HandlerContext): Promise<Uint8Array> {
  const translate = translator(language);
  switch (format) {
    case 'xlsx': return writeXlsx([viewSheet(table, name ?? translate('export.sheet'), translate), definitionsSheet(table, view, translate)]);
    case 'csv': return new TextEncoder().encode([...csvGridLines(table, translate)].map((line) => `${line}\n`).join(''));
    case 'parquet': return writeParquet(table, workspace, signal);
  }
}
