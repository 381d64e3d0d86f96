/**
 * Where a text stops being JSON: the index of the first character that can't be there (the text's length when it stops too
 * soon). JSON.parse knows, but its message doesn't always say (Node 20 leaves the position out for most errors).
 */
export function findJsonError(text: string): number {
  try {
    return skipBlanks(text, valueEnd(text, skipBlanks(text, 0)));
  } catch (error) {
    if (error instanceof Misplaced) return error.index;
    throw error;
  }
}

/** Line and column, from 1, at which the text stops being JSON. */
export function jsonErrorPlace(text: string): { line: number; column: number } {
  const before = text.slice(0, findJsonError(text)).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

class Misplaced extends Error {
  constructor(readonly index: number) {
    super();
  }
}

function skipBlanks(text: string, from: number): number {
  let index = from;
  while (' \t\r\n'.includes(text[index] ?? 'x')) index += 1;
  return index;
}

/** Numbers, strings and words, each from where it starts. */
const TOKENS = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|true|false|null/y;

function valueEnd(text: string, start: number): number {
  if (text[start] === '{') return listEnd(text, start, '}', entryEnd);
  if (text[start] === '[') return listEnd(text, start, ']', valueEnd);
  TOKENS.lastIndex = start;
  const token = TOKENS.exec(text);
  if (token === null || token[0] === '') throw new Misplaced(start);
  return start + token[0].length;
}

function entryEnd(text: string, start: number): number {
  if (text[start] !== '"') throw new Misplaced(start);
  const colon = skipBlanks(text, valueEnd(text, start));
  if (text[colon] !== ':') throw new Misplaced(colon);
  return valueEnd(text, skipBlanks(text, colon + 1));
}

function listEnd(text: string, start: number, close: string, itemEnd: (text: string, start: number) => number): number {
  let index = skipBlanks(text, start + 1);
  if (text[index] === close) return index + 1;
  for (;;) {
    index = skipBlanks(text, itemEnd(text, index));
    if (text[index] === close) return index + 1;
    if (text[index] !== ',') throw new Misplaced(index);
    index = skipBlanks(text, index + 1);
  }
}
