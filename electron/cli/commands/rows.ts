import { z } from 'zod';
import type { Engine, CallContext } from '../../engine/engine';
import type { CellSpec, ViewSpec } from '../../../shared/view/view-spec';
import type { CliCommand } from '../command';
import { ROWS_FORMATS, type RowsFormat } from '../formats/rows';
import { readOptions, wholeNumber } from '../options';
import { writeLines } from '../output';
import { readCell, readView } from '../read-view';
import { withEngine } from '../with-engine';
import { words } from '../words';

const optionsSchema = z.object({
  view: z.string(),
  cell: z.string(),
  format: z.enum(['csv', 'jsonl']).default('csv'),
  limit: z.int().min(0).optional(),
  out: z.string().optional(),
});

/** Rows asked of the engine at a time: a million rows aren't held in memory for a reader who takes them line by line. */
const PAGE_ROWS = 20_000;

/** `vigie rows WORKSPACE --view FILE|- --cell CELL`: the facts behind a cell. */
export const rowsCommand: CliCommand = {
  name: 'rows',
  define: (command, session) =>
    void command
      .argument('<workspace>', words(session, 'arguments', 'workspace'))
      .option('--view <file>', words(session, 'options', 'view'))
      .option('--cell <cell>', words(session, 'options', 'cell'))
      .option('--format <format>', words(session, 'options', 'rowsFormat'))
      .option('--limit <rows>', words(session, 'options', 'limit'), wholeNumber)
      .option('--out <file>', words(session, 'options', 'out'))
      .action(async (workspace: string, written: unknown) => {
        const options = readOptions(optionsSchema, written);
        const cell = await readCell(session, options.cell);
        const view = await readView(session, options.view, workspace);
        await withEngine(session, { path: workspace, mode: 'open' }, (engine, context) =>
          writeLines(session, options.out, rowLines(engine, { view, cell, limit: options.limit ?? Infinity, format: ROWS_FORMATS[options.format] }, context)));
      }),
};

interface RowsRequest {
  readonly view: ViewSpec;
  readonly cell: CellSpec;
  readonly limit: number;
  readonly format: RowsFormat;
}

async function* rowLines(engine: Engine, { view, cell, limit, format }: RowsRequest, context: CallContext): AsyncGenerator<string> {
  let offset = 0;
  let total = Infinity;
  while (offset === 0 || offset < Math.min(limit, total)) {
    const page = await engine.call('view.rows', { view, cell, offset, limit: Math.min(PAGE_ROWS, limit - offset) }, context);
    if (offset === 0) yield* format.head(page.columns);
    for (const row of page.rows) yield format.line(page.columns, row);
    total = page.total;
    offset += page.rows.length;
    if (page.rows.length === 0) return;
  }
}
