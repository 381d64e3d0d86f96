import { noteText } from '../../../shared/text/note-text';
import type { PivotTable } from '../../../shared/view/pivot-table';
import { useWords } from '../../state/words';

/** What the reader must know beside the figures, in one line of the status bar; all of it when pointed at. */
export function Notes({ table }: { readonly table: PivotTable }) {
  const words = useWords();
  const texts = table.notes.map((note) => noteText(note, words));
  return texts.length === 0 ? null : <span className="sheet-notes" title={texts.join('\n')}>{texts.join(' ')}</span>;
}
