import { open, type FileHandle } from 'node:fs/promises';

const BUFFER_BYTES = 1 << 20;

/** Writes records with their line numbers to the staged file, through one buffer. */
export class StagedWriter {
  readonly #path: string;
  readonly #separator: number;
  #file: FileHandle | undefined;
  #buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  #used = 0;
  longestRecordBytes = 0;
  recordCount = 0;

  /** The file is made when something is written to it first. */
  constructor(path: string, separator: string) {
    this.#path = path;
    this.#separator = separator.charCodeAt(0);
  }

  /** Whether `flush` is due before more is added. */
  get isFull(): boolean {
    return this.#used > BUFFER_BYTES / 2;
  }

  /** The bytes of a record as they stand in `source`. */
  add(line: number, source: Buffer, start: number, end: number): void {
    const bytes = end - start;
    this.#reserve(bytes + 24);
    this.#used += this.#buffer.write(String(line), this.#used, 'latin1');
    this.#buffer[this.#used] = this.#separator;
    source.copy(this.#buffer, this.#used + 1, start, end);
    this.#used += bytes + 1;
    this.#buffer[this.#used] = 0x0a;
    this.#used += 1;
    this.recordCount += 1;
    if (bytes > this.longestRecordBytes) this.longestRecordBytes = bytes;
  }

  async flush(): Promise<void> {
    this.#file ??= await open(this.#path, 'w');
    await this.#file.write(this.#buffer, 0, this.#used);
    this.#used = 0;
  }

  async close(): Promise<void> {
    try {
      await this.flush();
    } finally {
      await this.#file?.close();
    }
  }

  #reserve(bytes: number): void {
    if (this.#used + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#used + bytes));
    this.#buffer.copy(larger, 0, 0, this.#used);
    this.#buffer = larger;
  }
}
