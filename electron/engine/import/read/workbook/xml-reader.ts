import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { systemDetail, VigieError } from '../../../../../shared/protocol/errors';
import type { Archive, ArchiveEntry } from '../archive/archive';

type Attributes = Readonly<Record<string, string>>;

/** What is done with the parts of a document, names without their prefix. */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** After each piece, before the next is parsed. */
  readonly afterPiece?: (bytes: number) => Promise<void>;
}

export interface TextPiece {
  readonly text: string;
  /** Bytes read so far. */
  readonly readBytes: number;
}

/** Parses an entry of a workbook. */
export async function readXml(archive: Archive, entry: ArchiveEntry, signal: AbortSignal, handler: XmlHandler): Promise<void> {
  const damaged = (error: unknown) => new VigieError('file_damaged', { file: archive.file, detail: `${entry.name}: ${systemDetail(error)}` }, [], { cause: error });
  await parseXml(entryText(archive, entry, signal), handler, damaged);
}

async function* entryText(archive: Archive, entry: ArchiveEntry, signal: AbortSignal): AsyncGenerator<TextPiece> {
  let decoder: TextDecoder | undefined;
  let readBytes = 0;
  for await (const piece of archive.read(entry, signal)) {
    decoder ??= new TextDecoder(piece[0] === 0xff && piece[1] === 0xfe ? 'utf-16le' : 'utf-8');
    readBytes += piece.length;
    yield { text: decoder.decode(piece, { stream: true }), readBytes };
  }
}

/** Parses a document piece by piece; entities that it declares itself are refused, nothing outside is ever fetched. `damaged`: what is thrown where it isn't XML. */
export async function parseXml(pieces: AsyncIterable<TextPiece>, handler: XmlHandler, damaged: (error: unknown) => VigieError): Promise<void> {
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => handler.open(localName(name), attributes));
  if (handler.text) parser.on('text', handler.text);
  if (handler.text) parser.on('cdata', handler.text);
  if (handler.close) parser.on('closetag', ({ name }) => handler.close?.(localName(name)));
  const parse = (step: () => unknown) => {
    try {
      step();
    } catch (error) {
      throw error instanceof VigieError ? error : damaged(error);
    }
  };
  for await (const { text, readBytes } of pieces) {
    parse(() => parser.write(text));
    await handler.afterPiece?.(readBytes);
  }
  parse(() => parser.close());
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** An attribute by its name without a prefix: `r:id` as `id` in some files, `rel:id` in others. */
export function attributeOf(attributes: Attributes, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}

/** Texts of a workbook write what XML can't hold as `_x000D_`. */
export function unescapeText(text: string): string {
  return text.includes('_x') ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}
