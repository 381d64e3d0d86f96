/** A file that was taken for regular isn't: what was made of it is worth nothing. */
export class IrregularFile extends Error {
  constructor(file: string, cause?: unknown) {
    super(`${file} is less regular than it looked`, { cause });
  }
}
