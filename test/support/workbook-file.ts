import { aZip } from './zip-file';

/** A cell: a text (shared), a number as it is written, a date or time by its serial, or one of the rarer kinds. */
export type Cell = string | number | boolean | null
  | { readonly raw: string } | { readonly date: number } | { readonly time: number } | { readonly styled: string; readonly value: number } | { readonly inline: string }
  | { readonly rich: readonly string[] } | { readonly error: string } | { readonly formula: string; readonly value?: string | number };

interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly hiddenRows?: readonly number[];
  readonly isChart?: boolean;
  /** Neither rows nor cells say where they are. */
  readonly withoutPlaces?: boolean;
}

export interface WorkbookContent {
  readonly sheets: readonly SheetContent[];
  readonly is1904?: boolean;
  readonly hasMacros?: boolean;
  readonly hasLinks?: boolean;
  /** Names in the documents with a prefix, as some programs write them. */
  readonly prefix?: string;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A workbook as Excel writes it: shared strings, styles for dates, relations. */
export async function aWorkbook(content: WorkbookContent): Promise<Buffer> {
  const parts = new WorkbookParts(content);
  return aZip(parts.entries());
}

class WorkbookParts {
  readonly #content: WorkbookContent;
  readonly #strings = new Map<string, number>();
  /** Styles 0 to 2: general, a day, a time. */
  readonly #formats: string[] = [];

  constructor(content: WorkbookContent) {
    this.#content = content;
  }

  entries(): [string, string][] {
    const { sheets, hasMacros = false, hasLinks = false, is1904 = false } = this.#content;
    const documents = sheets.map((sheet, index): [string, string] => (sheet.isChart
      ? [`xl/chartsheets/sheet${index + 1}.xml`, `${HEAD}<chartsheet xmlns="${MAIN}"/>`]
      : [`xl/worksheets/sheet${index + 1}.xml`, this.#sheet(sheet)]));
    const relations = [
      ...sheets.map(({ isChart }, index) => relation(`rId${index + 1}`, isChart ? 'chartsheet' : 'worksheet', `${isChart ? 'chartsheets' : 'worksheets'}/sheet${index + 1}.xml`)),
      relation('rId101', 'styles', 'styles.xml'), relation('rId102', 'sharedStrings', '/xl/sharedStrings.xml'),
      ...(hasMacros ? [relation('rId103', 'vbaProject', 'vbaProject.bin')] : []), ...(hasLinks ? [relation('rId104', 'externalLink', 'externalLinks/externalLink1.xml')] : []),
    ];
    return [
      ['[Content_Types].xml', `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`],
      ['_rels/.rels', `${HEAD}<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`],
      ['xl/workbook.xml', `${HEAD}${this.#tags(`<workbook xmlns${this.#colon()}="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${
        sheets.map(({ name, state }, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}"${state ? ` state="${state}"` : ''} r:id="rId${index + 1}"/>`).join('')}</sheets>${
        hasLinks ? '<externalReferences><externalReference r:id="rId104"/></externalReferences>' : ''}</workbook>`)}`],
      ['xl/_rels/workbook.xml.rels', `${HEAD}<Relationships xmlns="${PACKAGE}">${relations.join('')}</Relationships>`],
      ...documents,
      ['xl/styles.xml', this.#styles()],
      ['xl/sharedStrings.xml', `${HEAD}${this.#tags(`<sst xmlns${this.#colon()}="${MAIN}">${[...this.#strings.keys()].map((item) => `<si>${item}</si>`).join('')}</sst>`)}`],
      ...(hasMacros ? [['xl/vbaProject.bin', 'macros'] satisfies [string, string]] : []),
    ];
  }

  #colon(): string {
    return this.#content.prefix === undefined ? '' : `:${this.#content.prefix}`;
  }

  #tags(document: string): string {
    return this.#content.prefix === undefined ? document : document.replaceAll(/<(\/?)(?=[a-z])/gi, `<$1${this.#content.prefix}:`);
  }

  #styles(): string {
    const codes = this.#formats.map((code, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escape(code)}"/>`).join('');
    const styles = this.#formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('');
    return `${HEAD}${this.#tags(`<styleSheet xmlns${this.#colon()}="${MAIN}"><numFmts>${codes}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/>${styles}</cellXfs></styleSheet>`)}`;
  }

  #sheet({ rows, merges = [], hiddenRows = [], withoutPlaces = false }: SheetContent): string {
    const lines = rows.map((cells, index) => {
      if (cells.length === 0) return '';
      const place = withoutPlaces ? '' : ` r="${index + 1}"`;
      return `<row${place}${hiddenRows.includes(index + 1) ? ' hidden="1"' : ''}>${cells.map((cell, column) => this.#cell(cell, withoutPlaces ? '' : ` r="${String.fromCharCode(65 + column)}${index + 1}"`, withoutPlaces)).join('')}</row>`;
    });
    const merged = merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    return `${HEAD}${this.#tags(`<worksheet xmlns${this.#colon()}="${MAIN}"><sheetData>${lines.join('')}</sheetData>${merged}</worksheet>`)}`;
  }

  #cell(cell: Cell, place: string, isKept: boolean): string {
    if (cell === null) return isKept ? '<c/>' : '';
    if (typeof cell === 'string') return `<c${place} t="s"><v>${this.#shared(`<t xml:space="preserve">${escape(cell)}</t>`)}</v></c>`;
    if (typeof cell === 'number') return `<c${place}><v>${cell}</v></c>`;
    if (typeof cell === 'boolean') return `<c${place} t="b"><v>${cell ? 1 : 0}</v></c>`;
    if ('raw' in cell) return `<c${place}><v>${cell.raw}</v></c>`;
    if ('date' in cell) return `<c${place} s="1"><v>${cell.date}</v></c>`;
    if ('time' in cell) return `<c${place} s="2"><v>${cell.time}</v></c>`;
    if ('styled' in cell) return `<c${place} s="${this.#style(cell.styled)}"><v>${cell.value}</v></c>`;
    if ('inline' in cell) return `<c${place} t="inlineStr"><is><t>${escape(cell.inline)}</t></is></c>`;
    if ('rich' in cell) return `<c${place} t="s"><v>${this.#shared(`${cell.rich.map((run) => `<r><rPr><b/></rPr><t xml:space="preserve">${escape(run)}</t></r>`).join('')}<rPh sb="0" eb="1"><t>reading</t></rPh>`)}</v></c>`;
    if ('error' in cell) return `<c${place} t="e"><v>${escape(cell.error)}</v></c>`;
    const value = cell.value === undefined ? '' : `<v>${escape(String(cell.value))}</v>`;
    return `<c${place}${typeof cell.value === 'string' ? ' t="str"' : ''}><f>${escape(cell.formula)}</f>${value}</c>`;
  }

  #style(code: string): number {
    if (!this.#formats.includes(code)) this.#formats.push(code);
    return 3 + this.#formats.indexOf(code);
  }

  #shared(item: string): number {
    const known = this.#strings.get(item) ?? this.#strings.size;
    this.#strings.set(item, known);
    return known;
  }
}

function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
}
