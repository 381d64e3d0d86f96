import type { Progress } from '../../shared/protocol/envelope';
import { VigieError } from '../../shared/protocol/errors';
import { Listeners } from '../../shared/protocol/listeners';
import { isShortWrite, methodOf } from '../../shared/protocol/method';
import type { MethodName, Parameters, Result } from '../../shared/protocol/methods';
import { Turns } from '../../shared/protocol/turns';
import { GrantedFiles } from './granted-files';
import { HANDLERS } from './handlers/index';
import { refusalOf } from './refusal';
import { Workspace } from './workspace';

export interface EngineOptions {
  /** The `.vigie` file. */
  readonly path: string;
  readonly mode: 'create' | 'open';
  /** Folder in which the engine makes its own staging folder; default: the system's folder for temporary files. */
  readonly staging?: string | undefined;
  readonly memoryLimitMb?: number | undefined;
}

export interface CallContext {
  readonly signal?: AbortSignal | undefined;
  readonly progress?: ((progress: Progress) => void) | undefined;
}

/** One open workspace and everything that can be asked of it: what the command line calls directly and ports call from afar. */
export interface Engine {
  readonly files: GrantedFiles;
  call<Name extends MethodName>(method: Name, parameters: Parameters<Name>, context?: CallContext): Promise<Result<Name>>;
  /** The same for parameters that arrived as data. */
  answer(method: MethodName, parameters: unknown, context?: CallContext): Promise<unknown>;
  /** Told after each success of a method that writes data. */
  onChange(listener: () => void): () => void;
  /** Stops what is under way, lets short writes end, then closes the file. */
  close(): Promise<void>;
}

export async function openEngine({ path, mode, staging, memoryLimitMb }: EngineOptions): Promise<Engine> {
  const options = { stagingRoot: staging, memoryLimitMb };
  return engineOver(await (mode === 'create' ? Workspace.create(path, options) : Workspace.open(path, options)));
}

function engineOver(workspace: Workspace): Engine {
  const files = new GrantedFiles();
  const changes = new Listeners<void>();
  const closing = new AbortController();
  const running = new Set<Promise<unknown>>();
  const shortWrites = new Turns();

  async function answer<Name extends MethodName>(name: Name, input: unknown, context: CallContext): Promise<Result<Name>> {
    const method = methodOf(name);
    const parameters = method.parameters.safeParse(input);
    if (!parameters.success) throw refusalOf(parameters.error, method.parameters, input);
    const isShort = isShortWrite(method);
    const stops = isShort || context.signal === undefined ? [closing.signal] : [closing.signal, context.signal];
    if (stops.some(({ aborted }) => aborted)) throw new VigieError('cancelled');
    const progress = context.progress ?? (() => {});
    const handle = (signal: AbortSignal) => HANDLERS[name](parameters.data, { workspace, files, signal, progress });
    const work = isShort ? shortWrites.take(() => handle(new AbortController().signal)) : handle(AbortSignal.any(stops));
    running.add(work);
    try {
      const result = await work;
      if (method.writes === 'data') changes.emit();
      return result;
    } finally {
      running.delete(work);
    }
  }

  return {
    files,
    call: (method, parameters, context = {}) => answer(method, parameters, context),
    answer: (method, parameters, context = {}) => answer(method, parameters, context),
    onChange: (listener) => changes.add(listener),
    async close() {
      closing.abort();
      await Promise.allSettled(running);
      await workspace.close();
    },
  };
}
