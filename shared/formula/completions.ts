import type { Language, Translate } from '../text/translate';
import { fold } from './fold';
import { functionNamed, functionRow, FUNCTIONS, type FunctionId } from './functions';
import type { Book, FormulaNames, Named } from './names';
import { bracketed } from './print';
import type { Stretch } from './problem';

/** Something that could stand at a place: what is seen, and what is written into the text. */
interface Completion {
  readonly kind: 'measure' | 'function' | 'object' | 'field' | 'dimension';
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** What could be written instead of a stretch of the text. */
export interface Completions extends Stretch {
  readonly items: readonly Completion[];
}

const WORD_BEFORE = /[\p{L}\p{N}\p{M}_.]*$/u;

/** What could stand at a position of a formula, best first: names inside brackets, functions and names elsewhere. */
export function completionsAt(text: string, position: number, language: Language, names: FormulaNames): Completions {
  const before = text.slice(0, position);
  const open = openBracket(before);
  if (open === 'text') return { start: position, end: position, items: [] };
  if (open === null) {
    const written = WORD_BEFORE.exec(before)?.[0] ?? '';
    const items = [...functionsNamed(written, language), ...(written === '' ? [] : namesLike(written, position, { text, language, names }))];
    return { start: position - written.length, end: position, items };
  }
  const end = text[position] === ']' ? position + 1 : position;
  const written = before.slice(open + 1);
  const object = objectBefore(before.slice(0, open), language, names);
  if (object) return { start: open, end, items: bestFirst(matching(object.fields, 'field', written, language)) };
  return { start: open, end, items: namesLike(written, open, { text, language, names }) };
}

interface Surroundings {
  readonly text: string;
  readonly language: Language;
  readonly names: FormulaNames;
}

/** Where a bracket stands open; `text`: inside a text, where nothing is proposed. */
function openBracket(before: string): number | 'text' | null {
  let open: number | null = null;
  let quoted = false;
  for (let at = 0; at < before.length; at += 1) {
    const character = before[at];
    if (quoted) quoted = character !== '"';
    else if (open !== null) {
      if (character !== ']') continue;
      if (before[at + 1] === ']') at += 1;
      else open = null;
    } else if (character === '[') open = at;
    else if (character === '"') quoted = true;
  }
  return quoted ? 'text' : open;
}

function objectBefore(before: string, language: Language, names: FormulaNames) {
  const name = /\[((?:[^\]]|\]\])+)\]\s*\.\s*$/u.exec(before)?.[1];
  return name === undefined ? undefined : names.objects.find(name.replaceAll(']]', ']'), language);
}

/** Inside an aggregate tables come first, elsewhere measures; dimensions where PARENT asks for one. */
function namesLike(written: string, position: number, { text, language, names }: Surroundings): Completion[] {
  const call = callAt(text, position, language);
  const measures = bestFirst([...matching(names.measures, 'measure', written, language), ...matching(names.customs, 'measure', written, language)]);
  const objects = bestFirst(matching(names.objects, 'object', written, language));
  if (call?.function === 'PARENT' && call.argument === 1) return bestFirst(matching(names.dimensions, 'dimension', written, language));
  return call && functionRow(call.function).family === 'aggregate' ? [...objects, ...measures] : [...measures, ...objects];
}

function functionsNamed(written: string, language: Language): Completion[] {
  const key = fold(written);
  return FUNCTIONS.filter((row) => fold(row[language]).startsWith(key) || (key !== '' && fold(row[language === 'en' ? 'fr' : 'en']).startsWith(key)))
    .map((row) => ({ kind: 'function', id: row.id, label: row[language], text: `${row[language]}(` }));
}

interface Match {
  readonly completion: Completion;
  readonly begins: boolean;
}

/** Names that hold what is written. */
function matching<Item extends Named>(book: Book<Item>, kind: Completion['kind'], written: string, language: Language): Match[] {
  const key = fold(written);
  return book.items.flatMap((item): Match[] => {
    const at = fold(item.label[language]).indexOf(key);
    if (at < 0 && !fold(item.id).startsWith(key)) return [];
    return [{ begins: at === 0, completion: { kind, id: item.id, label: item.label[language], text: bracketed(book.nameOf(item, language)) } }];
  });
}

/** Names that begin with what is written, then those that hold it. */
function bestFirst(matches: readonly Match[]): Completion[] {
  return matches.toSorted((a, b) => Number(b.begins) - Number(a.begins)).map(({ completion }) => completion);
}

/** The call around a position, and which of its arguments is being written. */
export interface CallAt {
  readonly function: FunctionId;
  readonly argument: number;
}

export function callAt(text: string, position: number, language: Language): CallAt | undefined {
  const calls: { function: FunctionId | undefined; argument: number }[] = [];
  const pattern = /"[^"]*"?|\[(?:[^\]]|\]\])*\]?|([\p{L}_][\p{L}\p{M}\p{N}_.]*)?\s*\(|\)|;|,/gu;
  for (const match of text.slice(0, position).matchAll(pattern)) {
    const [found, word] = match;
    if (found.endsWith('(')) calls.push({ function: word === undefined ? undefined : functionNamed(word), argument: 0 });
    else if (found === ')') calls.pop();
    else if (found === ';' || (found === ',' && language === 'en')) {
      const call = calls.at(-1);
      if (call) call.argument += 1;
    }
  }
  const call = calls.findLast(({ function: id }) => id !== undefined);
  return call?.function === undefined ? undefined : { function: call.function, argument: call.argument };
}

/** A function as help shows it: `DIVIDE(numerator; denominator; [alternative])`, and what it does. */
export function functionHelp(id: FunctionId, translate: Translate): { readonly signature: string; readonly description: string } {
  const row = functionRow(id);
  const parameters = row.parameters.map(({ id: parameter, optional, repeats }) => {
    const name = `${translate(`formula.parameters.${parameter}`)}${repeats === true ? '…' : ''}`;
    return optional === true ? `[${name}]` : name;
  });
  return { signature: `${row[translate.language]}(${parameters.join('; ')})`, description: translate(`formula.functions.${id}`) };
}
