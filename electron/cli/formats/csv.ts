/** A CSV line as RFC 4180 writes it: comma, quotes doubled. Missing is empty. */
export type CsvCell = string | number | boolean | null;

export function csvLine(cells: readonly CsvCell[]): string {
  return cells.map(cellText).join(',');
}

/**
 * A text that a spreadsheet would take for a formula is given an apostrophe, which the spreadsheet hides: a member's name must
 * never run. Signed numbers and telephone numbers are left alone.
 */
export function withoutFormula(text: string): string {
  const isFormula = /^[=@\t\r]/.test(text) || (/^[+-]/.test(text) && !/^[+-][\d\s.,()/-]*$/.test(text));
  return isFormula ? `'${text}` : text;
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
