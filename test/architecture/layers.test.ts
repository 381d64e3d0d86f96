import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, describe, expect, it } from 'vitest';

/** The layer rules hold on this tree, the tool really reads it, and each planted break is found by the rule meant for it. */

interface Configuration {
  readonly forbidden: NonNullable<IFlattenedRuleSet['forbidden']>;
  readonly options: ICruiseOptions;
}
const configuration: Configuration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');
const root = join(import.meta.dirname, '..', '..');

async function cruiseIn(folder: string, paths: string[]): Promise<ICruiseResult> {
  const { output } = await cruise(paths, {
    ...configuration.options,
    tsConfig: { fileName: join(root, 'tsconfig.base.json') },
    baseDir: folder,
    validate: true,
    ruleSet: { forbidden: configuration.forbidden },
  });
  if (typeof output === 'string') throw new Error('expected a result object');
  return output;
}

const temporary = mkdtempSync(join(tmpdir(), 'vigie-layers-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

const plants: { rule: string; from: string; to: string }[] = [
  { rule: 'shared-stands-alone', from: 'shared/view/a.ts', to: 'electron/engine/b.ts' },
  { rule: 'renderer-imports-shared-only', from: 'renderer/app/a.ts', to: 'electron/engine/b.ts' },
  { rule: 'nothing-imports-tests', from: 'shared/view/a.ts', to: 'test/support/b.ts' },
  { rule: 'shared-downward-base', from: 'shared/time/a.ts', to: 'shared/view/b.ts' },
  { rule: 'shared-downward-catalogue', from: 'shared/catalogue/a.ts', to: 'shared/protocol/b.ts' },
  { rule: 'engine-imports-shared-only', from: 'electron/engine/a.ts', to: 'electron/web/b.ts' },
  { rule: 'plan-is-pure', from: 'electron/engine/plan/a.ts', to: 'electron/engine/db/b.ts' },
  { rule: 'sql-is-pure', from: 'electron/engine/sql/a.ts', to: 'electron/engine/db/b.ts' },
  { rule: 'layout-is-pure', from: 'electron/engine/layout/a.ts', to: 'electron/engine/db/b.ts' },
  { rule: 'doors-do-not-know-each-other', from: 'electron/web/a.ts', to: 'electron/main/b.ts' },
  { rule: 'doors-use-the-engine-by-its-entry', from: 'electron/cli/a.ts', to: 'electron/engine/sql/b.ts' },
  { rule: 'ui-is-only-ui', from: 'renderer/ui/a.ts', to: 'renderer/state/b.ts' },
  { rule: 'features-apart', from: 'renderer/features/grid/a.ts', to: 'renderer/features/chart/b.ts' },
  { rule: 'features-below-app', from: 'renderer/features/grid/a.ts', to: 'renderer/app/b.ts' },
];
const nodePlants: { rule: string; from: string }[] = [
  { rule: 'shared-without-node', from: 'shared/view/a.ts' },
  { rule: 'renderer-without-node', from: 'renderer/app/a.ts' },
  { rule: 'pure-rooms-without-node', from: 'electron/engine/plan/a.ts' },
];

let planted = 0;
function plant(files: Record<string, string>): string {
  const folder = join(temporary, String((planted += 1)));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

async function brokenRules(folder: string): Promise<string[]> {
  const result = await cruiseIn(folder, ['.']);
  return result.summary.violations.map((violation) => violation.rule.name);
}

describe('layers', () => {
  it('hold on the tree, which is really read', async () => {
    const result = await cruiseIn(root, ['shared', 'renderer', 'electron']);
    expect(result.summary.violations.map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`)).toEqual([]);
    expect(result.summary.totalCruised).toBeGreaterThan(200);
  });

  it.each(plants)('a planted break is found: $rule', async ({ rule, from, to }) => {
    const up = '../'.repeat(from.split('/').length - 1);
    const folder = plant({ [from]: `import { b } from '${up}${to.replace('.ts', '')}';\nexport const a = b;\n`, [to]: 'export const b = 1;\n' });
    expect(await brokenRules(folder)).toContain(rule);
  });

  it.each(nodePlants)('Node where it may not be is found: $rule', async ({ rule, from }) => {
    const folder = plant({ [from]: "import { readFileSync } from 'node:fs';\nexport const a = readFileSync;\n" });
    expect(await brokenRules(folder)).toContain(rule);
  });

  it('a cycle is found', async () => {
    const folder = plant({
      'shared/view/a.ts': "import { b } from './b';\nexport const a = (): number => b();\n",
      'shared/view/b.ts': "import { a } from './a';\nexport const b = (): number => a();\n",
    });
    expect(await brokenRules(folder)).toContain('no-cycles');
  });
});
