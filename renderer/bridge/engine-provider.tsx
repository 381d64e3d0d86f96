import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import type { EngineClient } from '../../shared/protocol/client';
import { VigieError } from '../../shared/protocol/errors';
import { ProgressStore } from './progress-store';

interface Engine {
  readonly client: EngineClient;
  readonly progress: ProgressStore;
}
const EngineContext = createContext<Engine | undefined>(undefined);

/** Answers nobody shows are let go of soon: a large one holds megabytes. */
const UNUSED_KEPT_MS = 60_000;

function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // Answers change when the workspace does, and then all of them are asked for again; not by time or focus.
        staleTime: Infinity,
        gcTime: UNUSED_KEPT_MS,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        // Comparing megabytes item by item costs more than drawing them anew.
        structuralSharing: false,
        // Asked again once when the engine died under it: the wire holds it until the next engine is there.
        retry: (failures, error) => failures < 1 && error instanceof VigieError && error.code === 'engine_lost',
        retryDelay: 0,
      },
    },
  });
}

export interface EngineProviderProps {
  readonly client: EngineClient;
  /** The engine died and is back: the window says so. */
  readonly onRestart?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** Everything below may ask the engine of one open workspace. Another workspace: another provider (give it a `key`). */
export function EngineProvider({ client, onRestart, children }: EngineProviderProps) {
  const [queries] = useState(makeQueryClient);
  const [progress] = useState(() => new ProgressStore());
  useEffect(
    () =>
      client.onEvent((event) => {
        if (event === 'engine-restarted') onRestart?.();
        void queries.invalidateQueries();
      }),
    [client, queries, onRestart],
  );
  return (
    <EngineContext value={{ client, progress }}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </EngineContext>
  );
}

export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (engine === undefined) throw new Error('useEngine outside of EngineProvider');
  return engine;
}
