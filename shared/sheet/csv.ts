export type CsvCell = string | number | boolean | null;

/** A CSV line as RFC 4180 writes it: comma unless said otherwise, quotes doubled. Missing is empty. */
export function csvLine(cells: readonly CsvCell[], separator = ','): string {
  return cells.map((cell) => cellText(cell, separator)).join(separator);
}

function cellText(cell: CsvCell, separator: string): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return /["\n\r]/.test(cell) || cell.includes(separator) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
