import { useEffect, type RefObject } from 'react';
import type { GridSelection } from './use-grid-selection';
import { placeOf, spotOf } from './selection/selection';

const EVERY_MS = 60;

/** Dragging past an edge goes on selecting, row by row and column by column, as in a sheet. */
export function useEdgeScroll(host: RefObject<HTMLElement | null>, selection: GridSelection): void {
  useEffect(() => {
    let x = 0;
    let y = 0;
    let timer: ReturnType<typeof setInterval> | undefined;
    const stop = () => {
      clearInterval(timer);
      timer = undefined;
    };
    const tick = () => {
      const lead = selection.current.current?.lead;
      if (!selection.isDragging() || lead === undefined) return stop();
      const extent = selection.extent();
      const spot = spotOf(extent, lead);
      if (spot === undefined) return undefined;
      const row = Math.max(0, Math.min(spot.row + y, extent.rows.length - 1));
      const column = Math.max(1, Math.min(spot.column + x, extent.columns.length - 1));
      const place = placeOf(extent, { row, column });
      if (place !== undefined) selection.drawTo(place);
      return undefined;
    };
    const move = (event: MouseEvent) => {
      const box = host.current?.getBoundingClientRect();
      if (!selection.isDragging() || box === undefined) return stop();
      x = event.clientX > box.right - 8 ? 1 : event.clientX < box.left ? -1 : 0;
      y = event.clientY > box.bottom - 8 ? 1 : event.clientY < box.top ? -1 : 0;
      if (x === 0 && y === 0) return stop();
      timer ??= setInterval(tick, EVERY_MS);
      return undefined;
    };
    window.addEventListener('mousemove', move);
    return () => {
      stop();
      window.removeEventListener('mousemove', move);
    };
  }, [host, selection]);
}
