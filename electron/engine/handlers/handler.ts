import type { Progress } from '../../../shared/protocol/envelope';
import type { MethodName, ParsedParameters, Result } from '../../../shared/protocol/methods';
import type { GrantedFiles } from '../granted-files';
import type { Workspace } from '../workspace';

/** What a handler may use beside its parameters. */
export interface HandlerContext {
  readonly workspace: Workspace;
  /** Paths behind the tokens that a door has granted. */
  readonly files: GrantedFiles;
  /** Aborted when the client cancels or goes away: stop, undo what isn't committed, throw `cancelled`. */
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
}

export type Handler<Name extends MethodName> = (parameters: ParsedParameters<Name>, context: HandlerContext) => Promise<Result<Name>>;

/** The engine's side of the protocol: one handler for each method, one file each. */
export type Handlers = { readonly [Name in MethodName]: Handler<Name> };
