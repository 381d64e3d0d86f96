import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function whose identity never changes and that always runs the newest one: column definitions hold on to it, and a new
 * set of definitions makes AG Grid rebuild its headers.
 */
export function useStable<Arguments extends readonly unknown[], Result>(run: (...given: Arguments) => Result): (...given: Arguments) => Result {
  const newest = useRef(run);
  useLayoutEffect(() => {
    newest.current = run;
  });
  return useCallback((...given: Arguments) => newest.current(...given), []);
}
