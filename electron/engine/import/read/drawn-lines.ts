const SIGNS_OF_LINES = /^[\s|+,;:"'=_*~#\u2500-\u257f-]+$/;
const RUN = /([=_*~#\u2500-\u257f-])\1\1/;

/** Whether a record is a line that is drawn between others, across all columns or below each: it holds no data. */
export function isDrawn(text: string): boolean {
  return SIGNS_OF_LINES.test(text) && RUN.test(text);
}

/** What stands between the bars of a line such as `| a | b |`. */
export function unframed(text: string): string {
  const [line, bar] = [text.trim(), '|'];
  return line.slice(line.startsWith(bar) ? 1 : 0, line.length > 1 && line.endsWith(bar) ? -1 : undefined);
}

const BARS_AS_QUOTES = /\|[,;\t]\|/;

/** Whether most lines that have bars begin and end with one, and bars aren't the quotes of their cells. */
export function areFramed(texts: readonly string[]): boolean {
  const barred = texts.map((text) => text.trim()).filter((text) => text.includes('|'));
  const framed = barred.filter((text) => text.length > 2 && text.startsWith('|') && text.endsWith('|') && !BARS_AS_QUOTES.test(text));
  return framed.length > 1 && framed.length >= barred.length * 0.6;
}
