import { useCallback, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { Progress } from '../../../shared/protocol/envelope';
import { VigieError, type ErrorBody } from '../../../shared/protocol/errors';
import type { GrantedFile, Mapping } from '../../../shared/protocol/import';
import type { ImportDoor, Work } from './import-door';
import { commitRequest, readRequest } from './import-request';
import { mappingsIn, parted } from './mapping-file';
import { EMPTY_IMPORT, reduceImport, type Decisions, type ImportState } from './import-state';

/** What is brought in at once: files dropped, files already granted by the door, or files that its dialog asks for. */
export interface FirstFiles {
  readonly dropped?: readonly File[];
  readonly granted?: readonly GrantedFile[];
  readonly choose?: 'files' | 'folder';
}

export interface ImportControls {
  readonly state: ImportState;
  readonly progress: Progress | null;
  /** Milliseconds since the work under way began, as of its last news. */
  readonly elapsedMs: number;
  readonly choose: (key: string) => void;
  readonly leaveOut: (key: string, leftOut: boolean) => void;
  readonly decide: (key: string, decisions: Partial<Decisions>) => void;
  readonly drop: (files: readonly File[]) => void;
  readonly chooseFiles: () => void;
  readonly chooseFolder: () => void;
  readonly readAgain: () => void;
  /** Tries the import without writing. */
  readonly check: () => void;
  /** From the check back to the files. */
  readonly back: () => void;
  readonly commit: () => void;
  /** A mapping file of the user's. */
  readonly openMapping: (file: File) => void;
  readonly stop: () => void;
}

/** The import screen's work: one thing under way at a time, each with its progress, each stopped by `stop`. */
export function useImport(door: ImportDoor, first: FirstFiles): ImportControls {
  const [state, dispatch] = useReducer(reduceImport, EMPTY_IMPORT);
  const [news, setNews] = useState<{ progress: Progress | null; elapsedMs: number }>({ progress: null, elapsedMs: 0 });
  const abort = useRef<AbortController | null>(null);
  const latest = useRef(state);
  useLayoutEffect(() => { latest.current = state; }, [state]);

  const work = useCallback(async (run: (work: Work) => Promise<void>) => {
    abort.current?.abort();
    const controller = new AbortController();
    abort.current = controller;
    const began = performance.now();
    setNews({ progress: null, elapsedMs: 0 });
    try {
      await run({ signal: controller.signal, onProgress: (progress) => { if (!controller.signal.aborted) setNews({ progress, elapsedMs: performance.now() - began }); } });
    } catch (error) {
      // Work that was replaced by other work has nothing to say any more.
      if (abort.current === controller) dispatch(controller.signal.aborted || isCancelled(error) ? { type: 'stopped' } : { type: 'failed', error: bodyOf(error) });
    } finally {
      if (abort.current === controller) setNews({ progress: null, elapsedMs: 0 });
    }
  }, []);

  const read = useCallback((next: ImportState) => {
    const request = readRequest(next);
    if (request === null) return;
    dispatch({ type: 'read' });
    void work(async (doing) => {
      const readings = await door.read(request, doing);
      if (!doing.signal.aborted) dispatch({ type: 'recognised', readings });
    });
  }, [door, work]);

  const bring = useCallback((fetchFiles: (work: Work) => Promise<readonly GrantedFile[]>) => {
    dispatch({ type: 'stage' });
    void work(async (doing) => {
      const files = await fetchFiles(doing);
      if (doing.signal.aborted) return;
      const staged = { type: 'staged', files } as const;
      dispatch(staged);
      read(reduceImport(latest.current, staged));
    });
  }, [read, work]);

  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    const { dropped, granted, choose } = first;
    if (granted !== undefined && granted.length > 0) bring(() => Promise.resolve(granted));
    else if (dropped !== undefined && dropped.length > 0) bring((doing) => door.grant(dropped, doing));
    else if (choose !== undefined) bring(choose === 'files' ? door.chooseFiles : door.chooseFolder);
  }, [first, bring, door]);

  const map = (mappings: readonly Mapping[]) => {
    const action = { type: 'map', mappings: [...latest.current.mappings, ...mappings] } as const;
    dispatch(action);
    read(reduceImport(latest.current, action));
  };

  return {
    state,
    ...news,
    choose: (key) => dispatch({ type: 'choose', key }),
    leaveOut: (key, leftOut) => dispatch({ type: 'leave-out', key, leftOut }),
    decide: (key, decisions) => {
      const action = { type: 'decide', key, decisions } as const;
      dispatch(action);
      read(reduceImport(latest.current, action));
    },
    drop: (files) => void parted(files).then(({ mappings, exports }) => {
      if (mappings.length > 0) map(mappings);
      if (exports.length > 0) bring((doing) => door.grant(exports, doing));
    }),
    chooseFiles: () => bring(door.chooseFiles),
    chooseFolder: () => bring(door.chooseFolder),
    readAgain: () => read(latest.current),
    check: () => {
      const request = commitRequest(latest.current, { dryRun: true });
      if (request === null) return;
      dispatch({ type: 'check' });
      void work(async (doing) => {
        const trial = await door.commit(request, doing);
        dispatch({ type: 'checked', trial });
      });
    },
    back: () => dispatch({ type: 'back' }),
    openMapping: (file) => void mappingsIn(file).then((mappings) => {
      if (mappings === null) dispatch({ type: 'failed', error: { code: 'invalid_mapping', params: {}, problems: [] } });
      else map(mappings);
    }),
    commit: () => {
      const request = commitRequest(latest.current);
      if (request === null) return;
      dispatch({ type: 'import' });
      void work(async (doing) => {
        const report = await door.commit(request, doing);
        dispatch({ type: 'imported', report });
      });
    },
    stop: () => abort.current?.abort(),
  };
}

const isCancelled = (error: unknown) => error instanceof VigieError && error.code === 'cancelled';

function bodyOf(error: unknown): ErrorBody {
  return error instanceof VigieError ? error.toBody() : { code: 'internal', params: {}, problems: [] };
}
