import { z } from 'zod';
import { noteText } from '../../../shared/text/note-text';
import type { PivotTable } from '../../../shared/view/pivot-table';
import type { CliCommand } from '../command';
import { tableLines } from '../formats/table';
import { tidyLines } from '../formats/tidy';
import { readOptions } from '../options';
import { writeBytes, writeLines } from '../output';
import { readView } from '../read-view';
import type { Session } from '../session';
import { withEngine } from '../with-engine';
import { words } from '../words';

const optionsSchema = z.object({
  view: z.string(),
  format: z.enum(['table', 'csv', 'jsonl', 'xlsx', 'parquet']).default('table'),
  out: z.string().optional(),
  explain: z.boolean().default(false),
});

/** `vigie query WORKSPACE --view FILE|-`: answers a view. */
export const queryCommand: CliCommand = {
  name: 'query',
  define: (command, session) =>
    void command
      .argument('<workspace>', words(session, 'arguments', 'workspace'))
      .option('--view <file>', words(session, 'options', 'view'))
      .option('--format <format>', words(session, 'options', 'queryFormat'))
      .option('--out <file>', words(session, 'options', 'out'))
      .option('--explain', words(session, 'options', 'explain'))
      .action(async (workspace: string, written: unknown) => {
        const { view: file, format, out, explain } = readOptions(optionsSchema, written);
        const view = await readView(session, file, workspace);
        await withEngine(session, { path: workspace, mode: 'open' }, async (engine, context) => {
          if (explain) {
            await writeLines(session, out, [JSON.stringify(await engine.call('view.explain', { view }, context), null, 2)]);
            return;
          }
          if (format !== 'table' && format !== 'jsonl') {
            const { bytes, notes } = await engine.call('view.export', { view, format, language: session.translate.language }, context);
            tellNotes(session, notes);
            session.endProgress();
            await writeBytes(session, out, bytes);
            return;
          }
          const table = await engine.call('view.query', { view }, context);
          const { currency } = await engine.call('workspace.describe', {}, context);
          tellNotes(session, table.notes);
          session.endProgress();
          await writeLines(session, out, linesOf(format, table, { session, currency }));
        });
      }),
};

function linesOf(format: 'table' | 'jsonl', table: PivotTable, { session, currency }: { session: Session; currency: string | null }): Iterable<string> {
  return format === 'jsonl' ? tidyLines(table) : tableLines(table, session.translate, currency);
}

/** What the reader must know stands beside the answer, on standard error. */
function tellNotes(session: Session, notes: PivotTable['notes']): void {
  for (const note of notes) session.say(noteText(note, session.translate));
}
