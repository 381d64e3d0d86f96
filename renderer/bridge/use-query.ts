import { hashKey, keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { Progress } from '../../shared/protocol/envelope';
import { VigieError } from '../../shared/protocol/errors';
import type { MethodName, Parameters, Result } from '../../shared/protocol/methods';
import { useEngine } from './engine-provider';

export interface QueryState<Value> {
  /** The answer; while a newer one is on its way, still the older one. */
  readonly data: Value | undefined;
  /** `data` answers an older question, or the data has changed since: draw it dimmed. */
  readonly stale: boolean;
  /** A question is under way. */
  readonly running: boolean;
  readonly progress: Progress | undefined;
  readonly error: VigieError | undefined;
  /** Stops the question under way; the older answer stays. */
  readonly cancel: () => void;
  readonly again: () => void;
}

export interface QueryOptions {
  /** False: don't ask yet. */
  readonly enabled?: boolean | undefined;
}

/**
 * Asks the engine and keeps asking as the parameters change. A newer question from the same place cancels the older one in
 * the engine; the older answer stays until the newer is there.
 */
export function useEngineQuery<Name extends MethodName>(method: Name, parameters: Parameters<Name>, { enabled = true }: QueryOptions = {}): QueryState<Result<Name>> {
  const { client, progress } = useEngine();
  const queries = useQueryClient();
  const queryKey = [method, parameters];
  const key = hashKey(queryKey);
  const query = useQuery({
    queryKey,
    // Using the signal makes TanStack Query abort it once nobody shows this question any more.
    queryFn: ({ signal }) =>
      client.call(method, parameters, { signal, onProgress: (news) => progress.set(key, news) }).finally(() => progress.set(key, undefined)),
    enabled,
    placeholderData: keepPreviousData,
  });
  const news = useSyncExternalStore(progress.subscribe, () => progress.get(key));
  const cancel = useCallback(() => void queries.cancelQueries({ predicate: ({ queryHash }) => queryHash === key }), [queries, key]);
  const { refetch } = query;
  const again = useCallback(() => void refetch(), [refetch]);

  return {
    data: query.data,
    stale: query.data !== undefined && (query.isPlaceholderData || query.isFetching),
    running: query.isFetching,
    progress: news,
    error: query.error === null ? undefined : query.error instanceof VigieError ? query.error : new VigieError('internal', {}, [], { cause: query.error }),
    cancel,
    again,
  };
}
