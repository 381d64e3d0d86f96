import type { Language } from '../text/translate';
import { functionRow } from './functions';
import { PRECEDENCE, type NameSyntax, type Syntax } from './syntax';

/** How a printed formula calls what it names; the path as written when not said. */
export type Renaming = (name: NameSyntax) => readonly string[];

const SIGN = 5;
const VALUE = 6;

/** A tree as text in a language, without the leading `=`; reading it gives the same tree. */
export function printFormula(syntax: Syntax, language: Language, rename: Renaming = ({ path }) => path): string {
  const print = (node: Syntax, least: number): string => {
    const { text, binds } = written(node);
    return binds < least ? `(${text})` : text;
  };
  const written = (node: Syntax): { text: string; binds: number } => {
    switch (node.kind) {
      case 'number': return { text: numberText(node.value, language), binds: VALUE };
      case 'text': return { text: `"${node.value.replaceAll('"', '""')}"`, binds: VALUE };
      case 'boolean': return { text: BOOLEAN_WORDS[language][Number(node.value)] ?? '', binds: VALUE };
      case 'name': return { text: rename(node).map(bracketed).join('.'), binds: VALUE };
      case 'negate': return { text: `-${print(node.of, SIGN)}`, binds: SIGN };
      case 'percent': return { text: `${print(node.of, VALUE)}%`, binds: VALUE };
      case 'binary': {
        const binds = PRECEDENCE[node.operator];
        const [before, after] = node.operator === '^' ? ['', ''] : [' ', ' '];
        return { text: `${print(node.left, binds)}${before}${node.operator}${after}${print(node.right, binds + 1)}`, binds };
      }
      case 'call': return { text: `${functionRow(node.function)[language]}(${node.arguments.map((argument) => print(argument, 0)).join('; ')})`, binds: VALUE };
    }
  };
  return print(syntax, 0);
}

const BOOLEAN_WORDS: Readonly<Record<Language, readonly string[]>> = { en: ['FALSE', 'TRUE'], fr: ['FAUX', 'VRAI'] };

function numberText(value: number, language: Language): string {
  return language === 'fr' ? String(value).replace('.', ',') : String(value);
}

/** A name in its brackets; a closing bracket inside it is doubled. */
export function bracketed(name: string): string {
  return `[${name.replaceAll(']', ']]')}]`;
}
