import { describe, expect, it } from 'vitest';
import { copySelection } from '../../../renderer/features/grid/copy-selection';
import { buildColumns } from '../../../renderer/features/grid/pivot-columns';
import { buildRows } from '../../../renderer/features/grid/pivot-rows';
import { copied } from '../../../shared/sheet/copy-cells';
import { translator, type Language } from '../../../shared/text/translate';
import { mockTable } from '../harness/mock-table';

function sheet(language: Language) {
  const table = mockTable();
  const translate = translator(language);
  const { columns, formats } = buildColumns(table, translate, 'EUR');
  return { context: { table, translate, formats }, rows: buildRows(table, { expansion: null, translate }).body, columns };
}

describe('copying', () => {
  it('takes one cell bare and in full, not as scaled', () => {
    const { context, rows, columns } = sheet('en');
    expect(copySelection(context, { rows: rows.slice(1, 2), columns: columns.slice(6, 7) }).text).toBe('1424187');
  });

  it('takes more with their headers', () => {
    const { context, rows, columns } = sheet('en');
    expect(copySelection(context, { rows: rows.slice(0, 2), columns: columns.slice(6, 9) }).text.split('\r\n')).toEqual([
      '\tQ3 2026\tQ3 2026\tQ3 2026', '\t2026\t2025\tchange', 'Paris\t1817187\t1725000\t5.33333333333334%', 'Lyon\t1424187\t1641000\t-13.2236441194394%',
    ].map((line) => expect.stringMatching(new RegExp(`^${line.replaceAll(/(\d\.\d{8})\d+/g, '$1\\d*')}$`))));
  });

  it('writes a decimal comma where sheets read one', () => {
    const { context, rows, columns } = sheet('fr');
    expect(copySelection(context, { rows: rows.slice(1, 2), columns: columns.slice(8, 9) }).text).toMatch(/^-13,2\d+%$/);
  });

  it('gives Excel and LibreOffice the number itself', () => {
    const { html } = copied([[{ text: 'A & <b>' }, { value: -0.132, unit: 'ratio' }, { value: 12.5, unit: 'amount' }, { value: Number.NaN, unit: 'count' }, { value: 0.021, unit: 'points' }]], 'fr');
    expect(html).toContain('A &amp; &lt;b&gt;');
    expect(html).toContain('sdval="-0.132" sdnum="1033;0;0.0%" x:num="-0.132"');
    expect(html).toContain('>-13,2%</td>');
    expect(html).toContain('x:num="12.5"');
    expect(html).toContain('<td></td>');
    expect(html).toContain('x:num="2.1"');
  });

  it('never carries a formula', () => {
    expect(copied([[{ text: '=HYPERLINK("x")' }, { text: '@a' }, { text: 'two\nlines\there' }, { text: '−7 °C' }]], 'en').text).toBe("'=HYPERLINK(\"x\")\t'@a\ttwo lines here\t−7 °C");
  });
});
