import { decimalSignOf, readTypedNumber } from '../format/typed-number';
import { plainText } from '../text/plain-text';
import type { Language } from '../text/translate';

/** What a block lands on: rows and columns by the names that people have for them. */
export interface PasteGround {
  /** Each row's names: as shown, its id, … Null: nothing can be put there. */
  readonly rows: readonly (readonly string[] | null)[];
  readonly columns: readonly (readonly string[] | null)[];
  readonly language: Language;
}

interface PastedValue {
  readonly row: number;
  readonly column: number;
  readonly value: number | null;
}

export interface PastePlan {
  readonly values: readonly PastedValue[];
  /** Names that no row has; their lines are left out. */
  readonly unknown: readonly string[];
  /** Cells that are no number, as written. */
  readonly unread: readonly string[];
  /** Cells that would lie outside. */
  readonly outside: number;
}

export const plainName = (text: string) => plainText(text).replaceAll(/[\s\u00a0\u202f.\-–'’]+/g, ' ').trim();

/**
 * Where the cells of a pasted block go. With names in its first column each line goes to the row of that name, whatever is selected, and
 * its columns to those that its first line names, else from the selected one on. Without names it lies from the selected cell on; one
 * cell alone fills the selection.
 */
export function planPaste(cells: readonly (readonly string[])[], at: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }, { rows, columns, language }: PasteGround): PastePlan {
  const columnOf = lookUp(columns);
  const rowOf = lookUp(rows);
  // Names of periods and ids have points and figures of their own.
  const sign = decimalSignOf(cells.flat().filter((text) => /\d/.test(text) && !columnOf.has(plainName(text)) && !rowOf.has(plainName(text))), language);
  const isFigure = (text: string) => readTypedNumber(text, sign) !== undefined;
  const [head = []] = cells;
  const [first = '', ...headings] = head;
  const hasHead = headings.some((text) => columnOf.has(plainName(text))) && headings.every((text) => text === '' || columnOf.has(plainName(text)) || !isFigure(text));
  const body = hasHead ? cells.slice(1) : cells;
  const isNamed = body.some(([name = '']) => name !== '' && (rowOf.has(plainName(name)) || !isFigure(name))) || (hasHead && first !== '' && !columnOf.has(plainName(first)));
  const values: PastedValue[] = [];
  const unknown: string[] = [];
  const unread: string[] = [];
  let outside = 0;
  const put = (row: number, column: number | undefined, text: string): void => {
    const value = readTypedNumber(text, sign);
    if (column === undefined || !rows[row] || !columns[column]) outside += text === '' ? 0 : 1;
    else if (value === undefined) unread.push(text);
    else values.push({ row, column, value });
  };
  const [only] = cells;
  if (cells.length === 1 && only?.length === 1) {
    for (let row = at.top; row <= at.bottom; row += 1) for (let column = at.left; column <= at.right; column += 1) put(row, column, only[0] ?? '');
    return { values, unknown, unread: [...new Set(unread)], outside };
  }
  const named = headings.map((text) => columnOf.get(plainName(text)));
  const from = Math.max(at.left, columns.findIndex((column) => column !== null));
  for (const [index, line] of body.entries()) {
    const [name = '', ...figures] = isNamed ? line : ['', ...line];
    const row = isNamed ? rowOf.get(plainName(name)) : at.top + index;
    if (row === undefined) {
      if (line.some((text) => text !== '')) unknown.push(name);
      continue;
    }
    const places = hasHead ? (isNamed ? named : head.map((text) => columnOf.get(plainName(text)))) : undefined;
    for (const [place, text] of figures.entries()) {
      // A column that nothing here is called, as a total: not meant for the sheet.
      if (places && places[place] === undefined) continue;
      put(row, places ? places[place] : from + place, text);
    }
  }
  return { values, unknown: [...new Set(unknown)], unread: [...new Set(unread)], outside };
}

function lookUp(names: PasteGround['rows']): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  names.forEach((own, index) => own?.forEach((name) => { if (!found.has(plainName(name))) found.set(plainName(name), index); }));
  return found;
}
