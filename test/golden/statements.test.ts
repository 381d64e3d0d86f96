import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trialEngine, type TrialEngine } from '../support/trial-engine';
import { goldenCases } from './golden-case';
import { goldenWorld } from './golden-world';

/**
 * The statements of a dozen views, one for each shape that the compiler has, as text that a person can read: beside the rows
 * (golden.test.ts), that the text is the one intended. `VIGIE_WRITE_GOLDEN=1` writes them anew, to be read before committing.
 */
const SHAPES = [
  'revenue-by-quarter', 'win-rates', 'margins', 'cycles', 'open-at-the-end', 'orders', 'two-facts-one-axis', 'teams-as-was', 'through-the-account', 'kept-column',
  'last-year-aligned', 'filters',
];

const fileOf = (name: string): string => join(import.meta.dirname, 'statements', `${name}.sql`);

describe('statements', () => {
  let trial: TrialEngine | undefined;
  beforeAll(async () => {
    trial = await trialEngine(goldenWorld());
  });
  afterAll(() => trial?.close());

  for (const { name, view } of goldenCases().filter((golden) => SHAPES.includes(golden.name))) {
    it(name, async () => {
      const explained = await trial?.engine.call('view.explain', { view });
      const text = (explained?.statements ?? []).map(({ sql, parameters }) => `${sql}\n-- ${JSON.stringify(parameters)}\n`).join('\n');
      if (process.env['VIGIE_WRITE_GOLDEN'] === '1') writeFileSync(fileOf(name), text);
      expect(existsSync(fileOf(name))).toBe(true);
      expect(text).toBe(readFileSync(fileOf(name), 'utf8'));
    });
  }
});
