import { readFileSync } from 'node:fs';

/** A CSV reader of plain loops (UTF-8, comma, doubled quotes): what Vigie's own reading is checked against. */
export type CsvRow = Readonly<Record<string, string>>;

export function parseCells(text: string, separator = ','): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let hasAny = false;
  const endCell = (): void => {
    cells.push(cell);
    cell = '';
  };
  const endLine = (): void => {
    endCell();
    if (hasAny) lines.push(cells);
    cells = [];
    hasAny = false;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (isQuoted) {
      if (character !== '"') cell += character;
      else if (text.charAt(at + 1) === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && cell === '') {
      isQuoted = true;
      hasAny = true;
    } else if (character === separator) {
      hasAny = true;
      endCell();
    } else if (character === '\n') endLine();
    else if (character !== '\r') {
      hasAny = true;
      cell += character;
    }
  }
  if (hasAny || cell !== '') endLine();
  return lines;
}

/** Rows by header; a missing cell is the empty text. */
export function readCsv(path: string): CsvRow[] {
  const [header = [], ...lines] = parseCells(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  return lines.map((cells) => Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])));
}
