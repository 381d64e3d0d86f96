import type { Language } from '../text/translate';
import { nearest } from '../text/nearest';
import { fold } from './fold';
import { functionNamed, functionRow, FUNCTIONS, type FunctionId } from './functions';
import { problemAt, Stopped, type FormulaProblem, type Stretch } from './problem';
import { PRECEDENCE, type BinaryOperator, type Syntax } from './syntax';
import { tokensOf, type Token } from './tokens';

export type Parsed = { readonly syntax: Syntax; readonly problem?: never } | { readonly syntax?: never; readonly problem: FormulaProblem };

/** Longer or deeper than anyone writes; both bound what reading, checking and printing take. */
const MOST_CHARACTERS = 10_000;
const MOST_DEPTH = 200;

/** A formula's text to its tree, or the first thing that is wrong with it. A leading `=` is not part of the formula. */
export function parseFormula(text: string, language: Language): Parsed {
  try {
    if (text.length > MOST_CHARACTERS) throw new Stopped(problemAt({ start: MOST_CHARACTERS, end: text.length }, 'too_long', { limit: MOST_CHARACTERS }));
    return { syntax: new Parser(tokensOf(text, language), language).whole() };
  } catch (error) {
    if (error instanceof Stopped) return { problem: error.problem };
    throw error;
  }
}

const BOOLEANS: Readonly<Record<string, boolean>> = { true: true, vrai: true, false: false, faux: false };

interface Part {
  readonly node: Syntax;
  /** Levels of nodes inside. */
  readonly depth: number;
}

class Parser {
  #at = 0;
  #open = 0;

  constructor(readonly tokens: readonly Token[], readonly language: Language) {}

  whole(): Syntax {
    const first = this.#token;
    if (first.kind === 'operator' && first.value === '=') this.#at += 1;
    const start = this.#token;
    if (start.kind === 'end') throw this.#stop(start, 'empty');
    const { node } = this.#expression(1);
    const rest = this.#token;
    if (rest.kind === 'end') return node;
    if (isMark(rest, ')')) throw this.#stop(rest, 'unexpected_close');
    if (isMark(rest, ',') && this.language === 'fr') throw this.#stop(rest, 'comma_separates');
    throw this.#stop(rest, 'expected_operator');
  }

  get #token(): Token {
    const token = this.tokens[this.#at] ?? this.tokens.at(-1);
    if (!token) throw new Error('tokens without an end');
    return token;
  }

  #stop(place: Stretch, code: string, params: FormulaProblem['params'] = {}): Stopped {
    return new Stopped(problemAt(place, code, params));
  }

  #expression(least: number): Part {
    this.#open += 1;
    if (this.#open > MOST_DEPTH) throw this.#stop(this.#token, 'too_deep', { limit: MOST_DEPTH });
    let left = this.#signed();
    for (;;) {
      const token = this.#token;
      if (token.kind !== 'operator' || PRECEDENCE[token.value] < least) break;
      this.#at += 1;
      left = this.#joined(left, token.value, this.#expression(PRECEDENCE[token.value] + 1));
    }
    this.#open -= 1;
    return left;
  }

  #joined(left: Part, operator: BinaryOperator, right: Part): Part {
    return this.#part({ kind: 'binary', operator, left: left.node, right: right.node, start: left.node.start, end: right.node.end }, left.depth, right.depth);
  }

  #part(node: Syntax, ...inside: number[]): Part {
    const depth = 1 + Math.max(0, ...inside);
    if (depth > MOST_DEPTH) throw this.#stop(node, 'too_deep', { limit: MOST_DEPTH });
    return { node, depth };
  }

  /** Signs before a value bind tighter than anything but the % after it, which says the same either way. */
  #signed(): Part {
    const token = this.#token;
    if (token.kind !== 'operator' || (token.value !== '-' && token.value !== '+')) return this.#percent();
    this.#at += 1;
    this.#open += 1;
    if (this.#open > MOST_DEPTH) throw this.#stop(token, 'too_deep', { limit: MOST_DEPTH });
    const of = this.#signed();
    this.#open -= 1;
    return token.value === '+' ? of : this.#part({ kind: 'negate', of: of.node, start: token.start, end: of.node.end }, of.depth);
  }

  #percent(): Part {
    let part = this.#value();
    for (let token = this.#token; isMark(token, '%'); token = this.#token) {
      this.#at += 1;
      part = this.#part({ kind: 'percent', of: part.node, start: part.node.start, end: token.end }, part.depth);
    }
    return part;
  }

  #value(): Part {
    const token = this.#token;
    this.#at += 1;
    const { start, end } = token;
    switch (token.kind) {
      case 'number': return this.#part({ kind: 'number', value: token.value, start, end });
      case 'text': return this.#part({ kind: 'text', value: token.value, start, end });
      case 'name': return this.#name(token);
      case 'word': return this.#word(token);
      case 'mark': if (token.value === '(') return this.#parenthesis(token);
    }
    this.#at -= 1;
    throw this.#stop(token, token.kind === 'end' ? 'expected_value_at_end' : 'expected_value');
  }

  #parenthesis(open: Token): Part {
    const inside = this.#expression(1);
    this.#close(open);
    return inside;
  }

  #close(open: Token): number {
    const token = this.#token;
    if (isMark(token, ')')) {
      this.#at += 1;
      return token.end;
    }
    if (token.kind === 'end') throw this.#stop(open, 'unclosed_parenthesis');
    if (isMark(token, ',') && this.language === 'fr') throw this.#stop(token, 'comma_separates');
    throw this.#stop(token, 'expected_operator');
  }

  #name(first: Extract<Token, { kind: 'text' | 'name' | 'word' }>): Part {
    const point = this.#token;
    if (first.value.trim() === '') throw this.#stop(first, 'empty_name');
    if (!isMark(point, '.')) return this.#part({ kind: 'name', path: [first.value], start: first.start, end: first.end });
    this.#at += 1;
    const second = this.#token;
    if (second.kind !== 'name') throw this.#stop(second.kind === 'end' ? point : second, 'expected_field');
    if (second.value.trim() === '') throw this.#stop(second, 'empty_name');
    this.#at += 1;
    return this.#part({ kind: 'name', path: [first.value, second.value], start: first.start, end: second.end });
  }

  /** A function, TRUE or FALSE; any other word is a name that lacks its brackets, or a slip. */
  #word(word: Extract<Token, { kind: 'text' | 'name' | 'word' }>): Part {
    const { start, end } = word;
    const value = BOOLEANS[fold(word.value)];
    const open = this.#token;
    if (value !== undefined) return this.#part({ kind: 'boolean', value, start, end: isMark(open, '(') ? this.#emptyCall(open) : end });
    const id = functionNamed(word.value);
    if (isMark(open, '(')) {
      if (id === undefined) throw this.#unknownFunction(word);
      this.#at += 1;
      return this.#call(id, word, open);
    }
    if (id !== undefined) throw this.#stop(word, 'expected_open', { name: functionRow(id)[this.language] });
    throw this.#stop(word, 'bare_name', { name: word.value });
  }

  #emptyCall(open: Token): number {
    this.#at += 1;
    return this.#close(open);
  }

  #unknownFunction(word: Extract<Token, { kind: 'text' | 'name' | 'word' }>): Stopped {
    const meant = nearest(word.value, FUNCTIONS.map((row) => row[this.language]));
    return this.#stop(word, meant === undefined ? 'unknown_function' : 'unknown_function_near', meant === undefined ? { name: word.value } : { name: word.value, nearest: meant });
  }

  #call(id: FunctionId, word: Stretch, open: Token): Part {
    const found: Part[] = [];
    if (!isMark(this.#token, ')')) {
      found.push(this.#expression(1));
      while (isMark(this.#token, ';') || (isMark(this.#token, ',') && this.language === 'en')) {
        this.#at += 1;
        found.push(this.#expression(1));
      }
    }
    const end = this.#close(open);
    this.#checkCount(id, found, { start: word.start, end });
    return this.#part({ kind: 'call', function: id, arguments: found.map(({ node }) => node), start: word.start, end }, ...found.map(({ depth }) => depth));
  }

  #checkCount(id: FunctionId, found: readonly Part[], place: Stretch): void {
    const row = functionRow(id);
    const least = row.parameters.filter(({ optional }) => optional !== true).length;
    const name = row[this.language];
    if (found.length < least) throw this.#stop(place, 'too_few_arguments', { name, least });
    const most = row.parameters.some(({ repeats }) => repeats === true) ? Infinity : row.parameters.length;
    const extra = found[most];
    if (extra) throw this.#stop(extra.node, 'too_many_arguments', { name, most });
  }
}

function isMark(token: Token, value: Extract<Token, { kind: 'mark' }>['value']): boolean {
  return token.kind === 'mark' && token.value === value;
}
