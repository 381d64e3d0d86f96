import writeExcelFile from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import type { ExportSheet } from './sheet-cells';

/** A workbook of these sheets, as the bytes of an `.xlsx` file. Texts are written as texts: nothing in them can run as a formula. */
export async function writeXlsx(sheets: readonly ExportSheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, cells, frozenRows, frozenColumns, widths }) => ({
    sheet: sheetName(name), data: cells, stickyRowsCount: frozenRows, stickyColumnsCount: frozenColumns, columns: widths.map((width) => ({ width })),
  }));
  return writeExcelFile(written, { fontFamily: 'Calibri', fontSize: 11, features: [outline(sheets)] }).toBuffer();
}

/** Excel's rule for names of sheets. */
function sheetName(name: string): string {
  return name.replaceAll(/[\\/?*[\]:]/g, ' ').replaceAll(/^'+|'+$/g, '').slice(0, 31).trim() || 'Vigie';
}

type WriteOptions = NonNullable<Parameters<typeof writeExcelFile>[1]>;
type Feature = NonNullable<WriteOptions['features']>[number];

const SHEET_FILE = 'xl/worksheets/sheet{id}.xml';

/** Rows nested as on the screen, so that Excel opens and closes them. */
function outline(sheets: readonly ExportSheet[]): Feature {
  const levelsOf = (sheetIndex: number) => sheets[sheetIndex]?.levels ?? [];
  return { files: { transform: { [SHEET_FILE]: {
    transformElementAttributes: (...[tag, attributes, index, , { sheetIndex }]) => {
      const level = tag === 'row' && index !== undefined ? (levelsOf(sheetIndex)[index] ?? 0) : 0;
      return level === 0 ? attributes : { ...attributes, outlineLevel: level };
    },
    transform: (content, _options, { sheetIndex }) => {
      if (!levelsOf(sheetIndex).some((level) => level > 0)) return content;
      const below = sheets[sheetIndex]?.totalsBelow === true ? 1 : 0;
      return insertElementMarkupAccordingToOrderOfSiblings(content, `<sheetPr><outlinePr summaryBelow="${below}"/></sheetPr>`, getOrderOfSiblings(SHEET_FILE, 'worksheet') ?? [], 'worksheet');
    },
  } } } };
}
