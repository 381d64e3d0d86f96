import { posix } from 'node:path';
import { VigieError } from '../../../../../shared/protocol/errors';
import type { Archive, ArchiveEntry } from '../archive/archive';
import { meaningOfFormat, type NumberMeaning } from './cell-styles';
import { attributeOf, readXml, unescapeText } from './xml-reader';

export interface Sheet {
  readonly name: string;
  /** Null: a chart or a dialog, no cells. */
  readonly entry: ArchiveEntry | null;
  readonly isHidden: boolean;
}

/** What a workbook says outside its sheets. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly is1904: boolean;
  readonly hasMacros: boolean;
  readonly hasLinks: boolean;
  readonly meanings: readonly NumberMeaning[];
  readonly sharedStrings: readonly string[];
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Whether an archive is a workbook of Excel's present kind. */
export function isWorkbook(archive: Archive): boolean {
  return archive.entry('[Content_Types].xml') !== undefined && archive.entries.some(({ name }) => /^xl\/workbook\.(xml|bin)$/i.test(name));
}

/** Reads all but the cells. */
export async function openWorkbook(archive: Archive, signal: AbortSignal): Promise<Workbook> {
  const root = await relationsOf(archive, '', signal);
  const path = root.find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const entry = archive.entry(path);
  if (!entry || /\.bin$/i.test(path)) throw new VigieError(entry ? 'file_binary_workbook' : 'file_damaged', { file: archive.file });
  const relations = await relationsOf(archive, path, signal);
  const targetOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
  const { sheets, is1904, hasLinks } = await readBook(archive, entry, signal);
  return {
    is1904,
    hasLinks: hasLinks || relations.some(({ type }) => type === 'externalLink'),
    hasMacros: relations.some(({ type }) => type === 'vbaProject') || archive.entry('xl/vbaProject.bin') !== undefined,
    sheets: sheets.map(({ name, relation, isHidden }) => {
      const found = relations.find(({ id }) => id === relation);
      return { name, isHidden, entry: found?.type === 'worksheet' ? needed(archive, found.target) : null };
    }),
    meanings: await readMeanings(archive, targetOf('styles'), signal),
    sharedStrings: await readSharedStrings(archive, targetOf('sharedStrings'), signal),
  };
}

function needed(archive: Archive, name: string): ArchiveEntry {
  const entry = archive.entry(name);
  if (!entry) throw new VigieError('file_damaged', { file: archive.file, detail: `${name} is missing` });
  return entry;
}

async function relationsOf(archive: Archive, part: string, signal: AbortSignal): Promise<Relation[]> {
  const folder = posix.dirname(part);
  const entry = archive.entry(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  const relations: Relation[] = [];
  if (!entry) return relations;
  await readXml(archive, entry, signal, {
    open: (name, attributes) => {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (name !== 'Relationship' || id === undefined || type === undefined || target === undefined) return;
      relations.push({ id, type: posix.basename(type), target: mode === 'External' ? target : target.startsWith('/') ? target.slice(1) : posix.join(folder, target) });
    },
  });
  return relations;
}

async function readBook(archive: Archive, entry: ArchiveEntry, signal: AbortSignal) {
  const sheets: { name: string; relation: string; isHidden: boolean }[] = [];
  let is1904 = false;
  let hasLinks = false;
  await readXml(archive, entry, signal, {
    open: (name, attributes) => {
      if (name === 'workbookPr') is1904 = isTrue(attributes['date1904']);
      else if (name === 'externalReference') hasLinks = true;
      else if (name === 'sheet') {
        const { name: title = '', state } = attributes;
        sheets.push({ name: unescapeText(title), relation: attributeOf(attributes, 'id') ?? '', isHidden: state === 'hidden' || state === 'veryHidden' });
      }
    },
  });
  return { sheets, is1904, hasLinks };
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** What a number means by the style of its cell. */
async function readMeanings(archive: Archive, path: string | undefined, signal: AbortSignal): Promise<NumberMeaning[]> {
  const entry = path === undefined ? undefined : archive.entry(path);
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  if (!entry) return [];
  await readXml(archive, entry, signal, {
    open: (name, attributes) => {
      if (name === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCells = true;
      else if (name === 'xf' && inCells) formats.push(Number(attributes['numFmtId'] ?? 0));
    },
    close: (name) => {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return formats.map((id) => meaningOfFormat(id, codes.get(id)));
}

async function readSharedStrings(archive: Archive, path: string | undefined, signal: AbortSignal): Promise<string[]> {
  const entry = path === undefined ? undefined : archive.entry(path);
  const strings: string[] = [];
  if (!entry) return strings;
  let text = '';
  let reads = false;
  // How a text is pronounced isn't its text.
  let inPhonetic = false;
  await readXml(archive, entry, signal, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') inPhonetic = true;
      reads = name === 't' && !inPhonetic;
    },
    text: (piece) => {
      if (reads) text += piece;
    },
    close: (name) => {
      if (name === 't') reads = false;
      else if (name === 'rPh') inPhonetic = false;
      else if (name === 'si') strings.push(unescapeText(text));
    },
  });
  return strings;
}
