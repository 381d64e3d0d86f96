import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

export interface Editing {
  readonly row: number;
  readonly column: number;
  /** Where it stands, px from the sheet's corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
  /** Begun by typing: arrows leave the cell. Else they move in its text. */
  readonly isFresh: boolean;
  readonly label: string;
}

export interface CellEditorProps {
  readonly editing: Editing;
  /** With the step to the cell that comes next. */
  readonly onCommit: (text: string, down: number, right: number) => void;
  readonly onCancel: () => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** The cell that is being typed into, laid over the sheet. */
export function CellEditor({ editing, onCommit, onCancel }: CellEditorProps) {
  const [text, setText] = useState(editing.text);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus();
    if (!editing.isFresh) input.current?.select();
  }, [editing.isFresh]);
  const finish = (down: number, right: number) => {
    if (isDone.current) return;
    isDone.current = true;
    onCommit(text, down, right);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const step = editing.isFresh ? STEPS[event.key] : undefined;
    if (event.key === 'Escape') {
      isDone.current = true;
      event.preventDefault();
      onCancel();
    } else if (event.key === 'Enter' || event.key === 'Tab' || step !== undefined) {
      event.preventDefault();
      if (step !== undefined) finish(step[0], step[1]);
      else if (event.key === 'Enter') finish(event.shiftKey ? -1 : 1, 0);
      else finish(0, event.shiftKey ? -1 : 1);
    }
  };
  return (
    <input
      ref={input} className="entry-input num" aria-label={editing.label} inputMode="decimal" value={text} onChange={(event) => setText(event.target.value)} onKeyDown={onKeyDown} onBlur={() => finish(0, 0)}
      style={{ left: editing.left, top: editing.top, width: editing.width, height: editing.height }}
    />
  );
}
