import type { MessageKey, Translate } from '../../../shared/text/translate';

export interface RichPart {
  readonly text: string;
  readonly strong: boolean;
}

/** Marks that no catalogue and no export holds: private use characters around a parameter's name. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

/** A message in parts, some parameters strong, whatever their order in the language. Members' names are never read as markup. */
export function richText(translate: Translate, key: MessageKey, parameters: Readonly<Record<string, string>>, strong: readonly string[]): RichPart[] {
  const marked = Object.fromEntries(Object.keys(parameters).map((name) => [name, `${OPEN}${name}${CLOSE}`]));
  return translate(key, marked).split(OPEN).flatMap((piece, index) => {
    if (index === 0) return piece === '' ? [] : [{ text: piece, strong: false }];
    const [name = '', rest = ''] = piece.split(CLOSE);
    const value = { text: parameters[name] ?? '', strong: strong.includes(name) };
    return rest === '' ? [value] : [value, { text: rest, strong: false }];
  });
}

/** The same as plain text. */
export function plainText(parts: readonly RichPart[]): string {
  return parts.map((part) => part.text).join('');
}
