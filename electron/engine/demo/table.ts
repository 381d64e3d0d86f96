import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

export type Cell = string | number | null;

const needsQuotes = /[",\n\r]/;
const FLUSH_AT_CHARACTERS = 256 * 1024;

/** One CSV file of the demo (UTF-8, comma, RFC 4180), written as it is made: memory doesn't grow with the rows. */
export class DemoTable {
  readonly #stream: WriteStream;
  #pending: string;
  #rows = 0;

  constructor(readonly path: string, columns: readonly string[]) {
    this.#stream = createWriteStream(path);
    this.#pending = `${columns.join(',')}\n`;
  }

  get rows(): number {
    return this.#rows;
  }

  add(row: readonly Cell[]): void {
    this.#rows += 1;
    this.#pending += `${row.map(toCsv).join(',')}\n`;
  }

  /** To be awaited now and then: hands over what has piled up and waits for the disk. */
  async flush(): Promise<void> {
    if (this.#pending.length < FLUSH_AT_CHARACTERS) return;
    await this.#write();
  }

  async close(): Promise<void> {
    await this.#write();
    this.#stream.end();
    await finished(this.#stream);
  }

  destroy(): void {
    this.#stream.destroy();
  }

  async #write(): Promise<void> {
    const text = this.#pending;
    this.#pending = '';
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
  }
}

function toCsv(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Exact text of a number held in hundredths: an amount in cents, a fraction in per cent. */
export function hundredths(count: number): string {
  const sign = count < 0 ? '-' : '';
  const digits = String(Math.abs(count)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
