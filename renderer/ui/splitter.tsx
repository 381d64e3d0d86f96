import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import './splitter.css';

export interface SplitterProps {
  readonly label: string;
  /** `horizontal`: a bar between a pane above and one below. */
  readonly direction: 'horizontal' | 'vertical';
  /** Size of the pane it steers, px. */
  readonly size: number;
  readonly min: number;
  readonly max: number;
  /** The pane lies after the bar (below, right): dragging towards it shrinks it. */
  readonly paneAfter?: boolean;
  readonly onResize: (size: number) => void;
}

const STEP_PX = 16;

/** A bar to drag, or to move with the arrow keys, between two panes. */
export function Splitter({ label, direction, size, min, max, paneAfter = true, onResize }: SplitterProps) {
  const start = useRef<{ at: number; size: number } | null>(null);
  const sign = paneAfter ? -1 : 1;
  const position = (event: PointerEvent) => (direction === 'horizontal' ? event.clientY : event.clientX);
  const resize = (next: number) => onResize(Math.round(Math.min(max, Math.max(min, next))));
  const onKeyDown = (event: KeyboardEvent) => {
    const grow = direction === 'horizontal' ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (grow !== undefined) resize(size + grow * sign * STEP_PX);
    else if (event.key === 'Home') resize(min);
    else if (event.key === 'End') resize(max);
    else return;
    event.preventDefault();
  };
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation={direction}
      aria-valuenow={size}
      aria-valuemin={min}
      aria-valuemax={max}
      className={`ui-splitter ${direction}`}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: position(event), size };
      }}
      onPointerMove={(event) => {
        if (start.current) resize(start.current.size + (position(event) - start.current.at) * sign);
      }}
      onPointerUp={() => { start.current = null; }}
      onPointerCancel={() => { start.current = null; }}
      onKeyDown={onKeyDown}
    />
  );
}
