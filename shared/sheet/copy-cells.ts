import type { Language } from '../text/translate';
import type { Unit } from '../format/unit-value';

/** A cell on its way to the clipboard: a word, or a number with its unit. NaN: blank. */
export type CopyCell = { readonly text: string } | { readonly value: number; readonly unit: Unit };

/** A grid of cells, headers included, as rows. */
export type CopyTable = readonly (readonly CopyCell[])[];

export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** Fractions travel as percentages, differences of fractions as points: rounded at the fifteenth digit, where binary noise is. */
const clean = (value: number) => Number(value.toPrecision(15));

/** A number as a sheet in that language reads it when typed: decimal comma in French, no thousands, `13.2%`. */
function typed(cell: { readonly value: number; readonly unit: Unit }, language: Language): string {
  if (!Number.isFinite(cell.value)) return '';
  const hundredfold = cell.unit === 'ratio' || cell.unit === 'points';
  const plain = String(clean(hundredfold ? cell.value * 100 : cell.value));
  const local = language === 'fr' ? plain.replace('.', ',') : plain;
  return cell.unit === 'ratio' ? `${local}%` : local;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Words that a sheet would take for a formula are quoted: pasted text must never run. */
function harmless(text: string): string {
  const flat = text.replaceAll(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(flat) ? `'${flat}` : flat;
}

const FORMATS = { ratio: '0.0%', points: '0.0', amount: '#,##0.00', days: '0.0', index: '0.0', count: '#,##0', number: 'General', rank: '0' } as const satisfies Record<Unit, string>;

/** `sdval` is read by LibreOffice, `x:num` and the number format by Excel: both get the full number whatever their language. */
function htmlCell(cell: CopyCell, language: Language, tag: 'th' | 'td'): string {
  if ('text' in cell) return `<${tag} style="mso-number-format:'\\@'">${escape(cell.text)}</${tag}>`;
  if (!Number.isFinite(cell.value)) return '<td></td>';
  const value = cell.unit === 'points' ? clean(cell.value * 100) : clean(cell.value);
  const format = FORMATS[cell.unit];
  return `<td align="right" sdval="${value}" sdnum="1033;0;${format}" x:num="${value}" style="mso-number-format:'${format.replace('#,##0', '\\#\\,\\#\\#0')}'">${escape(typed(cell, language))}</td>`;
}

/** The clipboard's two forms: tab-separated text, and a table that Excel and LibreOffice paste as numbers. */
export function copied(table: CopyTable, language: Language, headerRows = 0): Copied {
  const text = table.map((row) => row.map((cell) => ('text' in cell ? harmless(cell.text) : typed(cell, language))).join('\t')).join('\r\n');
  const body = table.map((row, index) => `<tr>${row.map((cell) => htmlCell(cell, language, index < headerRows ? 'th' : 'td')).join('')}</tr>`).join('');
  const html = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>${body}</table></body></html>`;
  return { text, html };
}
