/**
 * A text that a spreadsheet would take for a formula is given an apostrophe, which the spreadsheet hides: a member's name must
 * never run. Signed numbers and telephone numbers are left alone.
 */
export function withoutFormula(text: string): string {
  const isFormula = /^[=@\t\r]/.test(text) || (/^[+-]/.test(text) && !/^[+-][\d\s.,()/-]*$/.test(text));
  return isFormula ? `'${text}` : text;
}
