import { BLANK_SIGNS, CURRENCIES, MINUS_SIGNS, SCALED } from './amount-signs';

/** What the numbers of a column look like. */
export interface NumberShape {
  /** Decimal signs that every value allows. */
  readonly comma: boolean;
  readonly point: boolean;
  readonly dressed: boolean;
  /** Most decimals seen. */
  readonly scale: number;
  /** A value such as 01234, or one too long to be a quantity: a code, not a number. */
  readonly looksLikeCode: boolean;
}

const BLANK = `[${BLANK_SIGNS}]`;
const SIGN = `[-+(${MINUS_SIGNS}]`;
// India groups thousands by three figures and all above by two.
const body = (group: string, decimal: string) => `(?:\\d+|\\d{1,3}(?:[${BLANK_SIGNS}'’${group}]\\d{3})+|\\d{1,2}(?:[${group}]\\d{2})+[${group}]\\d{3})?(?:\\${decimal}\\d*)?`;
const dressedNumber = (group: string, decimal: string) =>
  new RegExp(`^${SIGN}?${BLANK}?${CURRENCIES}?${BLANK}?${SIGN}?${BLANK}?${body(group, decimal)}${BLANK}?(?:${CURRENCIES}|%)?${BLANK}?\\)?[-${MINUS_SIGNS}]?$`, 'i');
const POINT = dressedNumber(',', '.');
const COMMA = dressedNumber('.', ',');
const PLAIN = /^[-+]?\d*(?:[.,]\d*)?$/;
const LONGEST_NUMBER = 15;

const IN_THOUSANDS = new RegExp(SCALED, 'i');

/** The values without their thousands and millions; undefined where none has any. */
export function withoutScale(values: readonly string[]): readonly string[] | undefined {
  const bare = values.map((value) => value.replace(IN_THOUSANDS, '$1$3'));
  return bare.every((value, index) => value === values[index]) ? undefined : bare;
}

/** The shape of a column of which every value is a number in one style; undefined when one isn't. */
export function numberShape(values: readonly string[]): NumberShape | undefined {
  let comma = true;
  let point = true;
  let dressed = false;
  let scale = 0;
  let looksLikeCode = false;
  for (const value of values) {
    if (!/\d/.test(value)) return undefined;
    comma &&= COMMA.test(value);
    point &&= POINT.test(value);
    if (!comma && !point) return undefined;
    if (!PLAIN.test(value)) dressed = true;
    // "1.234" is a thousand and more for whom the comma is decimal: then the point is dress.
    if (/[.,]/.test(value)) scale = Math.max(scale, /[.,](\d*)\D*$/.exec(value)?.[1]?.length ?? 0);
    if (/^0\d/.test(value) || /^\d+$/.test(value) && value.length > LONGEST_NUMBER) looksLikeCode = true;
  }
  return { comma, point, dressed, scale, looksLikeCode };
}
