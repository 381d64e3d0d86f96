import type { Language } from '../text/translate';
import { localeOf } from './number';

/** `Lyon, Paris and Köln`, `Lyon, Paris et Köln`. */
export function formatList(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items);
}
