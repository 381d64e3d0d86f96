/** Lays cells out in columns for a terminal: texts to the left, figures to the right, two blanks between. */
export type Align = 'left' | 'right';

export function textColumns(lines: readonly (readonly string[])[], align: readonly Align[]): string[] {
  const widths = align.map((_, column) => lines.reduce((widest, cells) => Math.max(widest, widthOf(cells[column] ?? '')), 0));
  return lines.map((cells) =>
    align.map((side, column) => {
      const cell = cells[column] ?? '';
      const gap = ' '.repeat((widths[column] ?? 0) - widthOf(cell));
      return side === 'left' ? cell + gap : gap + cell;
    }).join('  ').trimEnd());
}

/** Columns that a text takes on a terminal: accents put together, wide East Asian characters counted twice. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text.normalize('NFC')) {
    if (/\p{M}/u.test(character)) continue;
    width += /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(character) ? 2 : 1;
  }
  return width;
}

/** Member names come from files: what would move the cursor or colour the terminal is shown as a dot. */
export function printable(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '·');
}
