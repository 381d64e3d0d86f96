import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ViewSpecInput } from '../../shared/view/view-spec';
import { nextMonthOf, type MonthRules } from '../support/next-month';
import type { Checks } from './checks';
import { TrialWorkspace, type Report } from './command-line';

export interface NextMonthCase {
  readonly set: string;
  /** The real export. */
  readonly path: string;
  readonly rules: MonthRules;
  readonly views: readonly ViewSpecInput[];
}

/**
 * A real export comes again as it is, then a month later: what was added, changed, left and went is what the rows themselves tell,
 * and undo gives every answer as it was, to the byte.
 */
export function checkNextMonth({ set, path, rules, views }: NextMonthCase, checks: Checks): void {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-month-'));
  const workspace = new TrialWorkspace();
  try {
    const next = nextMonthOf(path, rules);
    const later = join(folder, basename(path));
    writeFileSync(later, next.text);
    const rows = next.before.length;
    workspace.import(path);
    const answers = () => views.map((view) => workspace.answer(view));
    const before = answers();
    checks.equal(`${set}: the same export again changes nothing`, countsOf(workspace.import(path)), { added: 0, changed: 0, unchanged: rows, gone: 0 });
    checks.tell(`${set}: and every answer stays`, same(answers(), before));
    const report = workspace.import(later);
    checks.equal(`${set}: the next month's, as its rows tell`, countsOf(report), next.counts);
    checks.tell(`${set}: whose answers differ`, before.every((text, index) => text === answers()[index]) ? 'every answer is as before' : null);
    workspace.undo(report);
    checks.tell(`${set}: undo gives the same bytes`, same(answers(), before));
    checks.equal(`${set}: and the next month's comes in again as it did`, countsOf(workspace.import(later)), next.counts);
  } finally {
    workspace.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

function countsOf({ files }: Report) {
  return files.map(({ added, changed, unchanged, gone }) => ({ added, changed, unchanged, gone }))[0];
}

function same(found: readonly string[], wanted: readonly string[]): string | null {
  const at = found.findIndex((text, index) => text !== wanted[index]);
  return at < 0 ? null : `answer ${at + 1} differs`;
}
