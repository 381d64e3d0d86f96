import { SelectionPaint } from './selection/paint';

/** What headers and cells ask while they are drawn. Outside React's state: a selection being dragged must not redraw the sheet. */
export class SheetStore {
  paint = new SelectionPaint({ rows: [], columns: [] }, null);
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  show(paint: SelectionPaint): void {
    this.paint = paint;
    for (const listener of this.listeners) listener();
  }
}
