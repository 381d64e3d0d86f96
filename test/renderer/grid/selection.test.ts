import { describe, expect, it } from 'vitest';
import { applyKey } from '../../../renderer/features/grid/selection/apply-key';
import { sheetKey, type KeyPress } from '../../../renderer/features/grid/selection/keys';
import { SelectionPaint } from '../../../renderer/features/grid/selection/paint';
import { clicked, rectangleOf, selectionAt, spotOf, type Selection } from '../../../renderer/features/grid/selection/selection';

const extent = { rows: ['/a', '/b', '/c', '/d', '/e', '/'], columns: ['row-header', 'x', 'y', 'z'] };
/** `.` is blank: columns x, y, z of rows a to e and the total. */
const FILLED = ['111', '1.1', '1.1', '...', '1.1', '111'];
const ground = { rows: 6, columns: 4, page: 3, isBlank: ({ row, column }: { row: number; column: number }) => column > 0 && FILLED[row]?.[column - 1] === '.' };
const at = (row: string, column: string) => selectionAt({ row, column });
const press = (text: string): KeyPress => ({ key: text.split('+').at(-1) ?? '', ctrl: text.includes('Ctrl+'), shift: text.includes('Shift+'), alt: text.includes('Alt+') });

function after(selection: Selection, ...keys: string[]): string {
  let now = selection;
  for (const text of keys) {
    const key = sheetKey(press(text));
    if (key?.kind === 'move' || key?.kind === 'select' || key?.kind === 'reduce') now = applyKey(extent, ground, now, key);
  }
  const box = rectangleOf(extent, now);
  const active = spotOf(extent, now.active);
  return `${active?.row},${active?.column} in ${box?.top},${box?.left}-${box?.bottom},${box?.right}`;
}

describe('the keyboard of a sheet', () => {
  it.each([
    ['right', ['ArrowRight'], '0,2 in 0,2-0,2'],
    ['down and back up past the edge', ['ArrowDown', 'ArrowUp', 'ArrowUp'], '0,1 in 0,1-0,1'],
    ['left onto the names', ['ArrowLeft', 'ArrowLeft'], '0,0 in 0,0-0,0'],
    ['Shift keeps the active cell', ['Shift+ArrowDown', 'Shift+ArrowRight'], '0,1 in 0,1-1,2'],
    ['Shift back over the anchor', ['ArrowDown', 'Shift+ArrowUp'], '1,1 in 0,1-1,1'],
    ['an arrow after a range starts from the active cell', ['Shift+ArrowDown', 'ArrowRight'], '0,2 in 0,2-0,2'],
    ['Ctrl+Down to the end of a run', ['Ctrl+ArrowDown'], '2,1 in 2,1-2,1'],
    ['Ctrl+Down over blanks to the next run', ['Ctrl+ArrowDown', 'Ctrl+ArrowDown'], '4,1 in 4,1-4,1'],
    ['Ctrl+Right to the edge', ['Ctrl+ArrowRight'], '0,3 in 0,3-0,3'],
    ['Ctrl+Shift+Down', ['Ctrl+Shift+ArrowDown'], '0,1 in 0,1-2,1'],
    ['Page Down', ['PageDown'], '3,1 in 3,1-3,1'],
    ['Page Down to the last', ['PageDown', 'PageDown'], '5,1 in 5,1-5,1'],
    ['End, Home', ['End', 'Home'], '0,1 in 0,1-0,1'],
    ['Ctrl+End', ['Ctrl+End'], '5,3 in 5,3-5,3'],
    ['Ctrl+Shift+End', ['Ctrl+Shift+End'], '0,1 in 0,1-5,3'],
    ['Ctrl+Home', ['Ctrl+End', 'Ctrl+Home'], '0,1 in 0,1-0,1'],
    ['Ctrl+A keeps the active cell', ['ArrowDown', 'Ctrl+a'], '1,1 in 0,1-5,3'],
    ['Shift+Space takes the row', ['ArrowDown', 'Shift+ '], '1,1 in 1,1-1,3'],
    ['Ctrl+Space takes the column', ['ArrowRight', 'Ctrl+ '], '0,2 in 0,2-5,2'],
    ['Escape goes back to one cell', ['Ctrl+a', 'Escape'], '0,1 in 0,1-0,1'],
  ])('%s', (_, keys, expected) => expect(after(at('/a', 'x'), ...keys)).toBe(expected));

  it.each([
    ['Ctrl+c', 'copy'], ['Enter', 'enter'], ['Alt+Shift+ArrowRight', 'open'], ['Alt+Shift+ArrowLeft', 'close'], [' ', 'toggle'], ['Shift+F10', 'menu'],
  ])('%s: %s', (text, kind) => expect(sheetKey(press(text))?.kind).toBe(kind));
  it.each(['Ctrl+PageDown', 'Ctrl+z', 'a', 'Tab', 'Alt+ArrowDown', 'Ctrl+Shift+c'])('leaves %s to others', (text) => expect(sheetKey(press(text))).toBeUndefined());
});

describe('a selection', () => {
  it('extends with Shift, starts anew without', () => {
    const first = clicked(null, { row: '/b', column: 'x' }, true);
    expect(rectangleOf(extent, clicked(first, { row: '/d', column: 'y' }, true))).toEqual({ top: 1, bottom: 3, left: 1, right: 2 });
    expect(rectangleOf(extent, clicked(first, { row: '/d', column: 'y' }, false))).toEqual({ top: 3, bottom: 3, left: 2, right: 2 });
  });

  it('falls back on the parent when its row is closed', () => {
    expect(spotOf(extent, { row: '/b/Bastien%20Roche', column: 'x' })).toEqual({ row: 1, column: 1 });
    expect(spotOf(extent, { row: '/gone/x', column: 'x' })).toBeUndefined();
  });

  it('paints one frame around the range and one on the active cell', () => {
    const paint = new SelectionPaint(extent, { active: { row: '/b', column: 'x' }, anchor: { row: '/b', column: 'x' }, lead: { row: '/c', column: 'y' } });
    expect(paint.at('/b', 'x')).toEqual({ active: true, range: false, top: true, right: false, bottom: false, left: true });
    expect(paint.at('/c', 'y')).toEqual({ active: false, range: true, top: false, right: true, bottom: true, left: false });
    expect([paint.at('/a', 'x'), paint.lights('y'), paint.lights('z')]).toEqual([undefined, true, false]);
  });
});
