import type { Motion } from './step';

/** What a key asks of the sheet; undefined: not ours. */
export type SheetKey =
  | { readonly kind: 'move'; readonly motion: Motion; readonly extend: boolean }
  | { readonly kind: 'select'; readonly what: 'all' | 'rows' | 'columns' }
  | { readonly kind: 'copy' } | { readonly kind: 'enter' } | { readonly kind: 'toggle' } | { readonly kind: 'open' } | { readonly kind: 'close' } | { readonly kind: 'menu' } | { readonly kind: 'reduce' };

export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const MOVES: Readonly<Record<string, Motion>> = {
  ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right', PageUp: 'page-up', PageDown: 'page-down', Home: 'row-start', End: 'row-end',
};
const CTRL_MOVES: Readonly<Record<string, Motion>> = {
  ArrowUp: 'edge-up', ArrowDown: 'edge-down', ArrowLeft: 'edge-left', ArrowRight: 'edge-right', Home: 'top', End: 'end',
};

export function sheetKey(press: KeyPress): SheetKey | undefined {
  const { key, ctrl, shift, alt } = press;
  if (alt) {
    if (shift && key === 'ArrowRight') return { kind: 'open' };
    return shift && key === 'ArrowLeft' ? { kind: 'close' } : undefined;
  }
  // Ctrl+PageUp and Ctrl+PageDown turn the tabs: not the sheet's.
  const motion = (ctrl ? CTRL_MOVES : MOVES)[key];
  if (motion !== undefined) return { kind: 'move', motion, extend: shift };
  if (key === ' ') return ctrl && shift ? { kind: 'select', what: 'all' } : ctrl ? { kind: 'select', what: 'columns' } : shift ? { kind: 'select', what: 'rows' } : { kind: 'toggle' };
  if (ctrl && !shift && key.toLowerCase() === 'a') return { kind: 'select', what: 'all' };
  if (ctrl && !shift && (key.toLowerCase() === 'c' || key === 'Insert')) return { kind: 'copy' };
  if (ctrl) return undefined;
  if (key === 'Enter') return { kind: 'enter' };
  if (key === '+') return { kind: 'open' };
  if (key === '-') return { kind: 'close' };
  if (key === 'Escape') return { kind: 'reduce' };
  if (key === 'ContextMenu' || (shift && key === 'F10')) return { kind: 'menu' };
  return undefined;
}
