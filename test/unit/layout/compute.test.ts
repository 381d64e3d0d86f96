import { describe, expect, it } from 'vitest';
import type { CellExpression, CellOperator } from '../../../shared/catalogue/computed';
import { BLANK_REASONS } from '../../../shared/view/pivot-table';
import { compute } from '../../../electron/engine/layout/compute';
import { OPERATORS, type CellValue } from '../../../electron/engine/layout/operators';
import type { FoldAxis } from '../../../electron/engine/layout/fold';
import { MemberTrie } from '../../../electron/engine/layout/member-trie';
import { shownOf } from '../../../electron/engine/layout/shown';
import type { Side } from '../../../electron/engine/layout/sides';

const cents = (value: number): CellValue => ({ top: Math.round(value * 100), bottom: 100 });
const none: CellValue = { blank: 'no-data' };
const shown = (value: CellValue): number | string => ('blank' in value ? value.blank : value.top / value.bottom);

describe('operators', () => {
  it.each<[CellOperator, CellValue[], number | string]>([
    ['add', [cents(0.1), cents(0.2)], 0.3],
    ['add', [cents(0.1), { top: 2, bottom: 10 }], 0.3],
    ['add', [none, cents(1)], 'no-data'],
    ['add', [{ top: 9e15, bottom: 1 }, { top: 1, bottom: 3 }], 9e15 + 1 / 3],
    ['subtract', [cents(0.3), cents(0.1)], 0.2],
    ['multiply', [cents(1.1), cents(1.1)], 1.21],
    ['multiply', [{ top: 2 ** 40, bottom: 3 }, { top: 2 ** 40, bottom: 7 }], (2 ** 40 / 3) * (2 ** 40 / 7)],
    ['divide', [cents(1), cents(-4)], -0.25],
    ['divide', [cents(1), cents(0)], 'zero-denominator'],
    ['divide', [cents(0), cents(0)], 'zero-denominator'],
    ['divide', [cents(1), cents(0), cents(7)], 7],
    ['divide', [cents(1), none, cents(7)], 7],
    ['divide', [none, cents(0), cents(7)], 'no-data'],
    ['power', [cents(2), cents(0.5)], Math.SQRT2],
    ['power', [cents(-1), cents(0.5)], 'not-applicable'],
    ['power', [cents(0), cents(-1)], 'not-applicable'],
    ['negate', [cents(3)], -3],
    ['absolute', [cents(-3)], 3],
    ['round', [{ top: 1005, bottom: 1000 }, { top: 2, bottom: 1 }], 1.01],
    ['round', [cents(-2.5), { top: 0, bottom: 1 }], -3],
    ['round', [cents(1250), { top: -2, bottom: 1 }], 1300],
    ['equal', [{ top: 1, bottom: 3 }, { top: 2, bottom: 6 }], 1],
    ['differ', [cents(1), cents(1)], 0],
    ['less', [cents(1), cents(2)], 1],
    ['atMost', [cents(2), cents(2)], 1],
    ['more', [cents(1), none], 'no-data'],
    ['and', [none, cents(0)], 0],
    ['and', [none, cents(1)], 'no-data'],
    ['or', [none, cents(1)], 1],
    ['or', [cents(0), cents(0)], 0],
    ['not', [cents(0)], 1],
    ['if', [cents(1), cents(5), none], 5],
    ['if', [cents(0), cents(5)], 'not-applicable'],
    ['if', [none, cents(5), cents(6)], 'no-data'],
    ['isBlank', [none], 1],
    ['ifBlank', [none, cents(4)], 4],
    ['sum', [none, cents(1), cents(2)], 3],
    ['sum', [none, none], 'no-data'],
    ['average', [cents(1), none, cents(2)], 1.5],
    ['min', [cents(3), cents(-1), none], -1],
    ['max', [cents(3), cents(-1), none], 3],
    ['median', [cents(9), cents(1), cents(2)], 2],
    ['median', [cents(9), cents(1), cents(2), cents(3)], 2.5],
  ])('%s %j is %s', (operator, of, expected) => {
    expect(shown(OPERATORS[operator](...of))).toBe(expected);
  });
});

function trieOf(dimensions: readonly string[]): MemberTrie {
  const trie = new MemberTrie(dimensions);
  for (const [outer, ...inner] of dimensions.length === 0 ? [] : [[0, 0, 1], [1, 0]] as const) for (const member of inner) trie.child(2, trie.child(1, 0, outer), member);
  return trie;
}

/** An axis of two dimensions: total, a (x, y), b (x). */
const axis = (...dimensions: string[]): FoldAxis => ({
  levels: { dimensions: dimensions.map((id) => ({ id, kind: 'member' as const })), memberDimensions: dimensions, paths: [], membersAt: dimensions.length === 0 ? [0] : [0, 1, 2], timesAt: [], membersBeside: [] },
  trie: trieOf(dimensions),
  tree: { depth: [0, 1, 2, 2, 1, 2], parent: [-1, 0, 1, 1, 0, 4], member: [0, 0, 0, 1, 1, 2], time: [], children: [[1, 4], [2, 3], [], [], [5], []], lookup: [] },
});
const single: FoldAxis = { ...axis(), tree: { depth: [0], parent: [-1], member: [], time: [], children: [[]], lookup: [] } };
const frame = { rows: axis('team', 'rep'), columns: single };

const side = (...values: (number | null)[]): Side => ({
  top: Float64Array.from(values, (value) => value ?? 0), bottom: new Float64Array(values.length).fill(1), blank: Uint8Array.from(values, (value) => (value === null ? 1 : 0)),
});
const read = ({ top, bottom, blank }: Side) => Array.from(top, (value, at) => (blank[at] === 0 ? value / (bottom[at] ?? 1) : BLANK_REASONS[blank[at] ?? 0]));
const part: CellExpression = { kind: 'part', part: 0 };

describe('levels', () => {
  const sales = side(60, 40, 30, 10, 20, 20);

  it.each<[string, CellExpression, (number | string)[]]>([
    ['the grand total', { kind: 'at', level: 'total', of: part }, [60, 60, 60, 60, 60, 60]],
    ['the row above', { kind: 'at', level: 'parent', of: part }, ['not-applicable', 60, 40, 40, 60, 20]],
    ['the row of a dimension', { kind: 'at', level: { dimension: 'team' }, of: part }, ['not-applicable', 40, 40, 40, 20, 20]],
    ['a dimension of another view', { kind: 'at', level: { dimension: 'account' }, of: part }, Array.from({ length: 6 }, () => 'not-applicable')],
    ['all members of the outer dimension', { kind: 'at', level: { all: 'team' }, of: part }, [60, 60, 50, 10, 60, 50]],
    ['all members of the inner dimension', { kind: 'at', level: { all: 'rep' }, of: part }, [60, 40, 40, 40, 20, 20]],
    ['all members of a dimension of another view', { kind: 'at', level: { all: 'account' }, of: part }, [60, 40, 30, 10, 20, 20]],
    ['the share of the total', { kind: 'share', of: part }, [1, 40 / 60, 0.5, 10 / 60, 20 / 60, 20 / 60]],
    ['the rank among siblings', { kind: 'rank', of: part }, ['not-applicable', 1, 1, 2, 2, 1]],
    ['a mean of the row above', { kind: 'apply', operator: 'divide', of: [part, { kind: 'at', level: 'parent', of: part }] }, ['not-applicable', 40 / 60, 0.75, 0.25, 20 / 60, 1]],
  ])('%s', (_, expression, expected) => {
    expect(read(compute(expression, [sales], frame))).toEqual(expected);
  });

  it('a ratio is worked out from the parts of each level', () => {
    const calls = side(10, 4, 2, 2, 6, 0);
    expect(read(compute({ kind: 'apply', operator: 'divide', of: [part, { kind: 'part', part: 1 }] }, [sales, calls], frame))).toEqual([6, 10, 15, 5, 20 / 6, 'zero-denominator']);
  });

  it('what only rounding tells apart hasn’t changed: nothing contributes to it', () => {
    const context = { rows: frame.rows.tree, columns: frame.columns.tree };
    const readChange = (current: Side, reference: Side) => { const { values, blank } = shownOf('contribution', current, reference, context); return [...values].map((value, at) => (blank[at] === 0 ? value : BLANK_REASONS[blank[at] ?? 0])); };
    expect(readChange(side(0.1 + 0.2, 0.2, 0, 0, 0, 0), side(0.3, 0.1, 0, 0, 0, 0)).slice(0, 2)).toEqual(['zero-denominator', 'zero-denominator']);
    expect(readChange(side(0.5, 0.2, 0, 0, 0, 0), side(0.3, 0.1, 0, 0, 0, 0)).slice(0, 2)).toEqual([1, 0.5]);
  });

  it('what is too large to be told is blank', () => {
    const large = side(1e308, 1, 1, 1, 1, 1);
    expect(read(compute({ kind: 'apply', operator: 'multiply', of: [part, part] }, [large], frame))[0]).toBe('not-applicable');
  });
});
