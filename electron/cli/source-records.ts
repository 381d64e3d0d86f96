import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';

/**
 * The records of a delimited file that start on the lines asked for, as they are written. Line breaks inside quotes belong to
 * their record; CR, LF and CR LF each end a line. Lines count from 1.
 */
export async function recordsAt(path: string, encoding: string, lines: ReadonlySet<number>): Promise<Map<number, string>> {
  const found = new Map<number, string>();
  const scan = new RecordScan(lines, found);
  const decoder = createReadStream(path).pipe(iconv.decodeStream(encoding));
  for await (const chunk of decoder) {
    scan.take(String(chunk));
    if (found.size === lines.size) break;
  }
  scan.end();
  return found;
}

class RecordScan {
  #line = 1;
  #start = 1;
  #record = '';
  #isQuoted = false;
  #afterReturn = false;

  constructor(readonly wanted: ReadonlySet<number>, readonly found: Map<number, string>) {}

  take(text: string): void {
    for (const character of text) {
      const endsPair = character === '\n' && this.#afterReturn;
      this.#afterReturn = character === '\r';
      if (character === '"') this.#isQuoted = !this.#isQuoted;
      if (character === '\n' || character === '\r') this.#breakLine(character, endsPair);
      else if (this.wanted.has(this.#start)) this.#record += character;
    }
  }

  #breakLine(character: string, endsPair: boolean): void {
    if (this.#isQuoted) {
      if (!endsPair) this.#line += 1;
      if (this.wanted.has(this.#start)) this.#record += character;
    } else if (!endsPair) {
      this.#line += 1;
      this.end();
      this.#start = this.#line;
    }
  }

  end(): void {
    if (this.wanted.has(this.#start) && !this.found.has(this.#start) && this.#record !== '') this.found.set(this.#start, this.#record);
    this.#record = '';
  }
}
