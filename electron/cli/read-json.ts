import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { VigieError, type ErrorCode } from '../../shared/protocol/errors';
import { jsonErrorPlace } from '../../shared/text/json-error';
import type { Session } from './session';

/** What is to be read as JSON: a file, `-` for standard input, or the text itself. */
export type JsonSource = { readonly file: string } | { readonly text: string; readonly name: string };

/** The value, or an error that says where the text stops being JSON; `code` is what that error is called. */
export async function readJson(session: Session, source: JsonSource, code: ErrorCode): Promise<unknown> {
  const written = ('text' in source ? source.text : await contentOf(session, source.file)).replace(/^\uFEFF/, '');
  const name = 'text' in source ? source.name : source.file;
  try {
    const value: unknown = JSON.parse(written);
    return value;
  } catch (error) {
    throw new VigieError(code, { file: name }, [{ path: name, code: 'not_json', params: jsonErrorPlace(written) }], { cause: error });
  }
}

async function contentOf(session: Session, file: string): Promise<string> {
  if (file === '-') return text(session.io.stdin);
  try {
    return await readFile(session.pathOf(file), 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    // A view or mapping that isn't there is a wrong request, not wrong data.
    throw new VigieError('usage', {}, [{ path: file, code: isMissing ? 'file_missing' : 'file_unreadable', params: {} }], { cause: error });
  }
}
