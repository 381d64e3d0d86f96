import type { Language } from '../text/translate';
import { problemAt, Stopped, type Stretch } from './problem';
import { BINARY_OPERATORS, type BinaryOperator } from './syntax';

export type Token = Stretch & (
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text' | 'name' | 'word'; readonly value: string }
  | { readonly kind: 'operator'; readonly value: BinaryOperator }
  | { readonly kind: 'mark'; readonly value: '(' | ')' | ';' | ',' | '.' | '%' }
  | { readonly kind: 'end' }
);

const BLANK = /[\s\u00a0\u202f\ufeff]/u;
/** In French the comma is the decimal mark; the point is understood too, since nothing else is meant by it. */
const NUMBERS: Readonly<Record<Language, RegExp>> = {
  en: /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y,
  fr: /(?:\d+(?:[.,]\d+)?|[.,]\d+)(?:[eE][+-]?\d+)?/y,
};
const WORD = /[\p{L}_][\p{L}\p{M}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_]*)*/uy;
const OPERATOR = /<>|<=|>=|[=<>+\-*/^]/y;
/** What other programs and keyboards write for the same operators. */
const LOOKALIKES: Readonly<Record<string, BinaryOperator>> = { '≤': '<=', '≥': '>=', '≠': '<>', '×': '*', '÷': '/', '−': '-' };
const MARKS = ['(', ')', ';', ',', '.', '%'] as const;

/** The tokens of a formula, `end` last; stops at the first character that can't be there. */
export function tokensOf(text: string, language: Language): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (BLANK.test(text[at] ?? '')) at += 1;
    else {
      const token = tokenAt(text, at, language);
      tokens.push(token);
      at = token.end;
    }
  }
  tokens.push({ kind: 'end', start: text.length, end: text.length });
  return tokens;
}

function tokenAt(text: string, start: number, language: Language): Token {
  const character = text[start] ?? '';
  if (character === '"') return quoted(text, start, { close: '"', kind: 'text', unclosed: 'unclosed_text' });
  if (character === '[') return quoted(text, start, { close: ']', kind: 'name', unclosed: 'unclosed_name' });
  const number = matchAt(NUMBERS[language], text, start);
  if (number !== undefined) return numberToken(number, start);
  const word = matchAt(WORD, text, start);
  if (word !== undefined) return { kind: 'word', value: word, start, end: start + word.length };
  const written = matchAt(OPERATOR, text, start);
  const operator = LOOKALIKES[character] ?? BINARY_OPERATORS.find((candidate) => candidate === written);
  if (operator !== undefined) return { kind: 'operator', value: operator, start, end: start + (written?.length ?? 1) };
  const mark = MARKS.find((candidate) => candidate === character);
  if (mark !== undefined) return { kind: 'mark', value: mark, start, end: start + 1 };
  const whole = String.fromCodePoint(text.codePointAt(start) ?? 0);
  throw new Stopped(problemAt({ start, end: start + whole.length }, whole === '&' ? 'no_text_join' : 'unexpected_character', { text: whole }));
}

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start;
  const found = pattern.exec(text)?.[0];
  return found === undefined || found === '' ? undefined : found;
}

function numberToken(written: string, start: number): Token {
  const end = start + written.length;
  const value = Number(written.replace(',', '.'));
  if (!Number.isFinite(value)) throw new Stopped(problemAt({ start, end }, 'number_too_large'));
  return { kind: 'number', value, start, end };
}

/** A text or a name up to its closing mark, which is doubled where it is meant itself. */
function quoted(text: string, start: number, { close, kind, unclosed }: { readonly close: string; readonly kind: 'text' | 'name'; readonly unclosed: string }): Token {
  let value = '';
  let at = start + 1;
  for (;;) {
    const end = text.indexOf(close, at);
    if (end < 0) throw new Stopped(problemAt({ start, end: text.length }, unclosed));
    value += text.slice(at, end);
    if (text[end + 1] !== close) return { kind, value, start, end: end + 1 };
    value += close;
    at = end + 2;
  }
}
