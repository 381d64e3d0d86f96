import type { Language } from '../text/translate';
import type { FormulaNames, Named } from './names';
import { problemAt, type FormulaProblem, type Stretch } from './problem';
import type { NameSyntax } from './syntax';

/** What a formula's names were found to mean, and everything that is wrong with it, gathered on the way through its tree. */
export class Binding {
  readonly problems: FormulaProblem[] = [];
  /** Measures of the workspace's own that are named. */
  readonly customs = new Set<string>();
  /** How each name is printed: its id, and its name in a language. */
  readonly #found = new Map<NameSyntax, { readonly id: readonly string[]; readonly nameIn: (language: Language) => readonly string[] }>();

  constructor(readonly names: FormulaNames, readonly language: Language) {}

  /** Tells a problem; nothing is known of the node then. */
  report(place: Stretch, code: string, params: FormulaProblem['params'] = {}): undefined {
    this.problems.push(problemAt(place, code, params));
    return undefined;
  }

  /** An unknown name, with the nearest known one where there is one. */
  unknown(place: Stretch, code: string, name: string, meant: string | undefined): undefined {
    return this.report(place, meant === undefined ? code : `${code}_near`, meant === undefined ? { name } : { name, nearest: meant });
  }

  remember(node: NameSyntax, parts: readonly { readonly item: Named; readonly nameIn: (language: Language) => string }[]): void {
    this.#found.set(node, { id: parts.map(({ item }) => item.id), nameIn: (language) => parts.map(({ nameIn }) => nameIn(language)) });
  }

  /** The path under which a name is kept. */
  idOf(node: NameSyntax): readonly string[] {
    return this.#found.get(node)?.id ?? node.path;
  }

  nameOf(node: NameSyntax, language: Language): readonly string[] {
    return this.#found.get(node)?.nameIn(language) ?? node.path;
  }
}
