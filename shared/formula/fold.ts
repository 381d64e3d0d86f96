import { plainText } from '../text/plain-text';

/** Names as they are compared: without case, accents, or the difference between one blank and several. */
export function fold(text: string): string {
  return plainText(text).replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trim();
}
