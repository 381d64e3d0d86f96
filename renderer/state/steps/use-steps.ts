import { useCallback, useState } from 'react';

/** Undefined: it failed. */
type Write = () => Promise<unknown>;

/** What a page has written: one change after the other, each with its way back. */
export interface Steps {
  /** Sent at once, so that nothing is lost when the page is left: the engine keeps the order. `back`: what takes it back. */
  readonly save: (write: Write, back: Write) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Changes written and not yet answered for. */
  readonly waiting: number;
}

interface Step {
  readonly write: Write;
  readonly back: Write;
}

/** The changes of a page, unlimited in the sitting. One that failed is no step. */
export function useSteps(): Steps {
  const [past, setPast] = useState<readonly Step[]>([]);
  const [future, setFuture] = useState<readonly Step[]>([]);
  const [waiting, setWaiting] = useState(0);
  const run = useCallback((write: Write, done: () => void) => {
    setWaiting((count) => count + 1);
    const send = async () => {
      const answer = await write();
      if (answer !== undefined) done();
      setWaiting((count) => count - 1);
    };
    void send();
  }, []);
  const save = useCallback((write: Write, back: Write) => run(write, () => {
    setPast((steps) => [...steps, { write, back }]);
    setFuture([]);
  }), [run]);
  const undo = () => {
    const step = past.at(-1);
    if (step === undefined || waiting > 0) return;
    run(step.back, () => {
      setPast((steps) => steps.slice(0, -1));
      setFuture((steps) => [...steps, step]);
    });
  };
  const redo = () => {
    const step = future.at(-1);
    if (step === undefined || waiting > 0) return;
    run(step.write, () => {
      setFuture((steps) => steps.slice(0, -1));
      setPast((steps) => [...steps, step]);
    });
  };
  return { save, undo, redo, canUndo: past.length > 0, canRedo: future.length > 0, waiting };
}
