import { useCallback, useRef, useState } from 'react';
import type { VigieError } from '../../../shared/protocol/errors';
import type { MethodName, Parameters } from '../../../shared/protocol/methods';
import { useEngineCall } from '../../bridge/use-call';

export interface Saving<Value> {
  /** Writes it after what is still on its way; `back`: what takes it back. */
  readonly save: (value: Value, back: Value) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Changes written and not yet answered for. */
  readonly waiting: number;
  readonly error: VigieError | undefined;
}

interface Step<Value> {
  readonly value: Value;
  readonly back: Value;
}

/** Changes written one after the other, each with its way back: unlimited in the sitting. One that failed is no step. */
export function useSaving<Name extends MethodName>(method: Name): Saving<Parameters<Name>> {
  const { run, error } = useEngineCall(method);
  const [past, setPast] = useState<readonly Step<Parameters<Name>>[]>([]);
  const [future, setFuture] = useState<readonly Step<Parameters<Name>>[]>([]);
  const [waiting, setWaiting] = useState(0);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const write = useCallback((value: Parameters<Name>, done: () => void) => {
    setWaiting((count) => count + 1);
    const send = async (before: Promise<unknown>) => {
      await before;
      const answer = await run(value);
      if (answer !== undefined) done();
      setWaiting((count) => count - 1);
    };
    queue.current = send(queue.current);
  }, [run]);
  const save = useCallback((value: Parameters<Name>, back: Parameters<Name>) => write(value, () => {
    setPast((steps) => [...steps, { value, back }]);
    setFuture([]);
  }), [write]);
  const undo = () => {
    const step = past.at(-1);
    if (step === undefined || waiting > 0) return;
    write(step.back, () => {
      setPast((steps) => steps.slice(0, -1));
      setFuture((steps) => [...steps, step]);
    });
  };
  const redo = () => {
    const step = future.at(-1);
    if (step === undefined || waiting > 0) return;
    write(step.value, () => {
      setFuture((steps) => steps.slice(0, -1));
      setPast((steps) => [...steps, step]);
    });
  };
  return { save, undo, redo, canUndo: past.length > 0, canRedo: future.length > 0, waiting, error };
}
