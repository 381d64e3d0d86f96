const SIGNS_OF_LINES = /^[\s|+,;:"'=_*~#\u2500-\u257f-]+$/;
const RUN = /([=_*~#\u2500-\u257f-])\1\1/;

/** Whether a record is a line that is drawn between others, across all columns or below each: it holds no data. */
export function isDrawn(text: string): boolean {
  return SIGNS_OF_LINES.test(text) && RUN.test(text);
}

const FIRST_BYTES: ReadonlySet<number> = new Set(Buffer.from('-=+|_*~#─'));

/** Whether a record that starts with that byte may be one: few do. */
export const mayBeDrawn = (first: number): boolean => FIRST_BYTES.has(first);

/** What stands between the bars of a line such as `| a | b |`. */
export function unframed(text: string): string {
  return text.trim().replace(/^\|/, '').replace(/\|$/, '');
}

const BARS_AS_QUOTES = /\|[,;\t]\|/;

/** Whether lines begin and end with a bar, the header among them, so that blanks in a first and a last column are no frame; nor are bars the quotes of cells. */
export function areFramed(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.map((line) => line.trim()).every((line) => line.length > 2 && line.startsWith('|') && line.endsWith('|') && !BARS_AS_QUOTES.test(line));
}
