import { createInstance } from 'i18next';
import { en } from './en';
import { fr } from './fr';

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

type WithoutPlural<Key extends string> = Key extends `${infer Base}_one` | `${infer Base}_other` | `${infer Base}_zero` ? Base : Key;
type Keys<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? WithoutPlural<Key> : `${Key}.${Keys<Tree[Key]>}`;
}[keyof Tree & string];
/** Every key of the catalogue, dotted; plural forms (`_one`, `_other`) by their base with a `count` parameter. */
export type MessageKey = Keys<typeof en>;

export type MessageParameters = Readonly<Record<string, string | number>>;
export interface Translate {
  (key: MessageKey, parameters?: MessageParameters): string;
  readonly language: Language;
  /** For keys made from codes that arrive at run time; undefined when the catalogue has no such key. */
  readonly maybe: (key: string, parameters?: MessageParameters) => string | undefined;
}

/** One a language: a catalogue takes a millisecond to be read, and some ask once a member. */
const translators: Partial<Record<Language, Translate>> = {};

/** The words of one language. Parameters are inserted as they are (`{{name}}`): whoever draws them escapes. */
export function translator(language: Language): Translate {
  return translators[language] ??= translatorOf(language);
}

function translatorOf(language: Language): Translate {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    resources: { en: { translation: en }, fr: { translation: fr } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  const maybe = (key: string, parameters: MessageParameters = {}) =>
    instance.exists(key, parameters) ? instance.t(key, { ...parameters }) : undefined;
  const translate = (key: MessageKey, parameters: MessageParameters = {}) => instance.t(key, { ...parameters });
  return Object.assign(translate, { language, maybe });
}
