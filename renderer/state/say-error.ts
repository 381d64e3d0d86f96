import type { ErrorBody } from '../../shared/protocol/errors';
import type { Translate } from '../../shared/text/translate';

/** What went wrong and what to do next, in words. */
export function sayError({ code, params }: Pick<ErrorBody, 'code' | 'params'>, words: Translate): { readonly message: string; readonly hint: string } {
  return { message: words.maybe(`errors.${code}.message`, params) ?? code, hint: words.maybe(`errors.${code}.hint`, params) ?? '' };
}
