import { useCallback, useState } from 'react';
import { VigieError } from '../../shared/protocol/errors';
import type { MethodName, Parameters, Result } from '../../shared/protocol/methods';
import { useEngine } from './engine-provider';

export interface CallState<Name extends MethodName> {
  /** Undefined: it failed, and `error` says why. */
  readonly run: (parameters: Parameters<Name>) => Promise<Result<Name> | undefined>;
  readonly running: boolean;
  readonly error: VigieError | undefined;
  readonly forget: () => void;
}

/** A command of the engine, run when asked: what it changes, every question on screen asks for anew by itself. */
export function useEngineCall<Name extends MethodName>(method: Name): CallState<Name> {
  const { client } = useEngine();
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<VigieError>();
  const run = useCallback(async (parameters: Parameters<Name>) => {
    setRunning(true);
    setError(undefined);
    try {
      return await client.call(method, parameters);
    } catch (reason) {
      setError(reason instanceof VigieError ? reason : new VigieError('internal', {}, [], { cause: reason }));
      return undefined;
    } finally {
      setRunning(false);
    }
  }, [client, method]);
  return { run, running, error, forget: useCallback(() => setError(undefined), []) };
}
