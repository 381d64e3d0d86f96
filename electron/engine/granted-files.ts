import { VigieError } from '../../shared/protocol/errors';

/** Files and folders that a door let the engine read, by token. A client can't name a path, only a token that it was given. */
export class GrantedFiles {
  readonly #paths = new Map<string, string>();

  grant(token: string, path: string): void {
    this.#paths.set(token, path);
  }

  pathOf(token: string): string {
    const path = this.#paths.get(token);
    if (path === undefined) throw new VigieError('file_missing', { file: token });
    return path;
  }
}
