/** A value cut out of a document, not yet looked into. */
export interface JsonPiece {
  /** Keys that lead to the list it stands in, with dots; empty at the top. */
  readonly list: string;
  readonly text: string;
  readonly line: number;
  /** From 1, in characters. */
  readonly column: number;
}

/** Where a document stops being JSON. */
export class JsonBroken extends Error {
  constructor(readonly line: number, readonly column: number) {
    super(`not JSON at ${line}:${column}`);
  }
}

/** How a document holds its records: in a list, in lists inside an object, one after the other, or as its only value. */
export type JsonForm = 'list' | 'wrapped' | 'sequence';

interface Container {
  readonly kind: 'object' | 'list';
  readonly path: string;
  /** What may come next. */
  expects: 'first' | 'value' | 'colon' | 'member' | 'comma';
  key: string;
}

const [QUOTE, BACKSLASH, COMMA, COLON, OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, LF] = [0x22, 0x5c, 0x2c, 0x3a, 0x7b, 0x7d, 0x5b, 0x5d, 0x0a];
/** Lists deeper inside objects belong to their record. */
const WRAPPED_DEPTH = 3;
const LONGEST_VALUE_BYTES = 1 << 26;

/**
 * Cuts a document into the values of its lists, a piece of its bytes at a time; what holds the lists is checked here, the values by who
 * reads them.
 */
export class JsonCutter {
  readonly #form: JsonForm;
  readonly #visit: (piece: JsonPiece) => void;
  readonly #stack: Container[] = [];
  #pending: Buffer = Buffer.alloc(0);
  #line = 1;
  #column = 1;
  #isOver = false;
  // How far the value that the pending bytes begin with has been looked through.
  #scanned = 0;
  #depth = 0;
  #inString = false;

  constructor(form: JsonForm, visit: (piece: JsonPiece) => void) {
    this.#form = form;
    this.#visit = visit;
  }

  push(bytes: Buffer): void {
    this.#pending = this.#pending.length > 0 ? Buffer.concat([this.#pending, bytes]) : bytes;
    let at = 0;
    for (;;) {
      const next = this.#step(at);
      if (next === undefined) break;
      at = next;
    }
    this.#consume(at);
    if (this.#pending.length > LONGEST_VALUE_BYTES) throw this.#broken(0);
  }

  /** After the last byte. */
  end(): void {
    if (this.#pending.length > 0) {
      // A number or a word ends with the document.
      const last = this.#pending;
      this.push(Buffer.from(' '));
      if (this.#pending.length > 0) throw this.#broken(last.length);
    }
    if (this.#stack.length > 0 || (!this.#isOver && this.#form !== 'sequence')) throw this.#broken(0);
  }

  /** Goes on from `at`; undefined when more bytes are needed. */
  #step(at: number): number | undefined {
    const start = this.#scanned > 0 ? at : this.#skipBlanks(at);
    if (start > at && this.#scanned === 0) return start;
    const byte = this.#pending[start];
    if (byte === undefined) return undefined;
    const top = this.#stack.at(-1);
    if (!top) return this.#atTop(start, byte);
    if (top.expects === 'comma' || top.expects === 'first') {
      if (byte === (top.kind === 'object' ? CLOSE_OBJECT : CLOSE_LIST)) return this.#close(start);
      if (top.expects === 'comma') return this.#after(start, byte === COMMA, top, top.kind === 'object' ? 'member' : 'value');
    }
    if (top.expects === 'colon') return this.#after(start, byte === COLON, top, 'value');
    if (top.kind === 'object' && top.expects !== 'value') return this.#key(start, top);
    return this.#value(start, byte, top);
  }

  #atTop(start: number, byte: number): number | undefined {
    if (this.#form === 'sequence') return this.#piece(start, '');
    if (this.#isOver) throw this.#broken(start);
    if (byte === (this.#form === 'list' ? OPEN_LIST : OPEN_OBJECT)) return this.#open(start, this.#form === 'list' ? 'list' : 'object', '');
    throw this.#broken(start);
  }

  #value(start: number, byte: number, top: Container): number | undefined {
    if (top.kind === 'list') {
      const next = this.#piece(start, top.path);
      if (next !== undefined) top.expects = 'comma';
      return next;
    }
    const path = top.path === '' ? top.key : `${top.path}.${top.key}`;
    if (byte === OPEN_LIST) return this.#open(start, 'list', path);
    if (byte === OPEN_OBJECT && this.#stack.length < WRAPPED_DEPTH) return this.#open(start, 'object', path);
    const end = this.#endOfValue(start);
    if (end !== undefined) top.expects = 'comma';
    return end;
  }

  #open(start: number, kind: Container['kind'], path: string): number {
    const top = this.#stack.at(-1);
    if (top) top.expects = 'comma';
    this.#stack.push({ kind, path, expects: 'first', key: '' });
    return start + 1;
  }

  #close(start: number): number {
    this.#stack.pop();
    if (this.#stack.length === 0) this.#isOver = true;
    return start + 1;
  }

  #after(start: number, isRight: boolean, top: Container, expects: Container['expects']): number {
    if (!isRight) throw this.#broken(start);
    top.expects = expects;
    return start + 1;
  }

  #key(start: number, top: Container): number | undefined {
    if (this.#pending[start] !== QUOTE) throw this.#broken(start);
    const end = this.#endOfValue(start);
    if (end === undefined) return undefined;
    try {
      top.key = String(JSON.parse(this.#pending.toString('utf8', start, end)));
    } catch {
      throw this.#broken(start);
    }
    top.expects = 'colon';
    return end;
  }

  #piece(start: number, list: string): number | undefined {
    const end = this.#endOfValue(start);
    if (end === undefined) return undefined;
    // Only what stands before it is counted yet.
    this.#consume(start);
    this.#visit({ list, text: this.#pending.toString('utf8', 0, end - start), line: this.#line, column: this.#column });
    this.#consume(end - start);
    return 0;
  }

  /** The position after the value that starts there; undefined when its end isn't there yet. */
  #endOfValue(start: number): number | undefined {
    const bytes = this.#pending;
    const first = bytes[start] ?? 0;
    if (first === COMMA || first === COLON || first === CLOSE_LIST || first === CLOSE_OBJECT) throw this.#broken(start);
    let at = start + this.#scanned;
    if (first !== QUOTE && first !== OPEN_OBJECT && first !== OPEN_LIST) {
      while (at < bytes.length && !endsWord(bytes[at] ?? 0)) at += 1;
      return at < bytes.length ? this.#found(at) : this.#wait(start, at);
    }
    for (; at < bytes.length; at += 1) {
      const byte = bytes[at];
      if (this.#inString) {
        if (byte === BACKSLASH) at += 1;
        else if (byte === QUOTE) {
          this.#inString = false;
          if (this.#depth === 0) return this.#found(at + 1);
        }
      } else if (byte === QUOTE) this.#inString = true;
      else if (byte === OPEN_OBJECT || byte === OPEN_LIST) this.#depth += 1;
      else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
        this.#depth -= 1;
        if (this.#depth === 0) return this.#found(at + 1);
      }
    }
    return this.#wait(start, at);
  }

  #found(end: number): number {
    this.#scanned = 0;
    this.#depth = 0;
    this.#inString = false;
    return end;
  }

  #wait(start: number, at: number): undefined {
    this.#scanned = at - start;
    return undefined;
  }

  #skipBlanks(from: number): number {
    let at = from;
    for (let byte = this.#pending[at]; byte === 0x20 || byte === LF || byte === 0x0d || byte === 0x09; byte = this.#pending[at]) at += 1;
    return at;
  }

  #consume(bytes: number): void {
    const { line, column } = placeIn(this.#pending.subarray(0, bytes), this.#line, this.#column);
    this.#line = line;
    this.#column = column;
    this.#pending = this.#pending.subarray(bytes);
  }

  #broken(at: number): JsonBroken {
    const { line, column } = placeIn(this.#pending.subarray(0, at), this.#line, this.#column);
    return new JsonBroken(line, column);
  }
}

function endsWord(byte: number): boolean {
  return byte === COMMA || byte === CLOSE_OBJECT || byte === CLOSE_LIST || byte <= 0x20 || byte === OPEN_OBJECT || byte === OPEN_LIST || byte === QUOTE;
}

/** Line and column after those bytes. */
export function placeIn(bytes: Buffer, line: number, column: number): { line: number; column: number } {
  let lines = line;
  let lineStart = -1;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    lines += 1;
    lineStart = at;
  }
  const tail = bytes.toString('utf8', lineStart + 1).length;
  return { line: lines, column: lineStart < 0 ? column + tail : tail + 1 };
}
