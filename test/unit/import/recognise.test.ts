import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { columnShapes } from '../../../electron/engine/import/detect/column-shape';
import { recognise } from '../../../electron/engine/import/recognise/recognise';

interface HeaderRow {
  readonly crm: string;
  readonly object: string;
  readonly headers: readonly string[];
  readonly expect: Readonly<Record<string, string>>;
}
const { entries }: { entries: readonly HeaderRow[] } = JSON.parse(readFileSync('test/data/crm-headers.json', 'utf8'));

test('real header rows of CRMs: most columns are found with no help from values', () => {
  let right = 0;
  let all = 0;
  const wrong: string[] = [];
  for (const entry of entries) {
    const found = recognise('export.csv', entry.headers, columnShapes([], entry.headers.length, []), { columns: {}, ignore: [] });
    for (const [header, target] of Object.entries(entry.expect)) {
      all += 1;
      const got = found?.targets[entry.headers.indexOf(header)] ?? 'custom';
      if (got === target || (target.includes(got)) || (target === 'status' && got.startsWith('is_')) || (target === 'name' && got.endsWith('_name'))) right += 1;
      else wrong.push(`${entry.crm} ${entry.object} (${found?.object}): ${header} is ${got}, not ${target}`);
    }
  }
  // The rest comes with the CRMs' own templates; this number only rises.
  expect(right / all, wrong.join('\n')).toBeGreaterThan(0.75);
});
