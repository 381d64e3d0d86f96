import { useCallback } from 'react';
import type { VigieError } from '../../../shared/protocol/errors';
import type { MethodName, Parameters } from '../../../shared/protocol/methods';
import { useEngineCall } from '../../bridge/use-call';
import type { Steps } from './use-steps';

export interface Saving<Value> {
  readonly save: (value: Value, back: Value) => void;
  /** Why the last one failed. */
  readonly error: VigieError | undefined;
}

/** What one method writes, each call a step of the page. */
export function useSaving<Name extends MethodName>(method: Name, { save: step }: Pick<Steps, 'save'>): Saving<Parameters<Name>> {
  const { run, error } = useEngineCall(method);
  const save = useCallback((value: Parameters<Name>, back: Parameters<Name>) => step(() => run(value), () => run(back)), [step, run]);
  return { save, error };
}
