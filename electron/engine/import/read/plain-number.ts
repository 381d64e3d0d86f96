const NUMBER = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d+))?$/;
// No exponent that a file of figures has is larger; a longer text would only fill the disk.
const MOST_ZEROS = 400;

/** A number's text without an exponent, its digits kept one by one; what is no such number stays as it is. */
export function plainNumber(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent] = NUMBER.exec(text) ?? [];
  if (exponent === undefined || whole + fraction === '') return text;
  const shift = Number(exponent);
  if (Math.abs(shift) > MOST_ZEROS) return text;
  const digits = whole + fraction;
  const point = whole.length + shift;
  const left = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const right = (point < 0 ? '0'.repeat(-point) + digits : digits.slice(Math.max(0, point))).replace(/0+$/, '');
  const value = left.replace(/^0+(?=\d)/, '') + (right === '' ? '' : `.${right}`);
  return `${sign === '-' && /[1-9]/.test(value) ? '-' : ''}${value}`;
}

const EXACT_DIGITS = 15;

/**
 * A number as a spreadsheet shows it in full. Spreadsheets store binary fractions with up to seventeen digits (9.95 as
 * 9.9499999999999993) and mean the first fifteen; whole numbers are kept digit by digit, whatever their length.
 */
export function sheetNumber(text: string): string {
  if (/^-?\d+$/.test(text)) return text;
  const digits = text.replace(/[eE].*$/, '').replaceAll(/[^\d]/g, '').replace(/^0+/, '').length;
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  return plainNumber(digits <= EXACT_DIGITS ? text : String(Number(value.toPrecision(EXACT_DIGITS))));
}
