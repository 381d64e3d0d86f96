import { StringDecoder } from 'node:string_decoder';
import { decodeFile } from '../decode-file';
import { detectEncoding, encodingNamed, type Encoding, type EncodingFound } from '../detect-encoding';
import type { TextPiece } from '../workbook/xml-reader';

const DECLARED = /(?:charset|encoding)\s*=\s*["']?([\w.-]+)/i;

/** The text of a page or an XML document, a piece at a time, none ending within a character. */
export async function* markupText(path: string, found: EncodingFound, signal: AbortSignal): AsyncGenerator<TextPiece> {
  const decoder = new StringDecoder('utf8');
  for await (const { bytes, readBytes } of decodeFile(path, found, { signal, repair: false })) yield { text: decoder.write(bytes), readBytes };
}

/** Its encoding: what is asked for, else what its bytes say; where these could be several, what the document says of itself. */
export async function markupEncoding(path: string, name: string, { asked, head, signal }: { readonly asked: Encoding | undefined; readonly head: string; readonly signal: AbortSignal }): Promise<EncodingFound> {
  const found = await detectEncoding(path, name, asked, signal);
  if (asked !== undefined || found.encoding.startsWith('utf-')) return found;
  const declared = encodingNamed(DECLARED.exec(head)?.[1] ?? '');
  return declared === undefined || declared.startsWith('utf-') ? found : { ...found, encoding: declared };
}
