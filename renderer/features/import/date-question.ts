import type { FileReading } from '../../../shared/protocol/import';
import type { DateOrder } from './import-state';
import { readDate } from './read-date';

/** A date of the file that reads two ways, as ISO dates under each reading. */
export interface DateQuestion {
  readonly example: string;
  readonly columns: readonly string[];
  readonly readings: readonly { readonly order: DateOrder; readonly iso: string }[];
  /** The reading that the file itself makes likelier; null when nothing does, and then nothing is chosen in advance. */
  readonly proposed: DateOrder | null;
}

/** The question to ask about a file's dates; null when there is none. */
export function dateQuestion(reading: FileReading): DateQuestion | null {
  if (reading.ambiguousDates.length === 0) return null;
  const examples = reading.columns.filter(({ column }) => reading.ambiguousDates.includes(column)).flatMap(({ examples: some }) => some);
  // A date with two different parts shows the difference; 05/05 doesn't.
  const example = examples.find((text) => readingsOf(text).length > 1) ?? examples[0] ?? '';
  return {
    example,
    columns: reading.ambiguousDates,
    readings: readingsOf(example),
    proposed: reading.dates ?? (reading.language === 'fr' ? 'dmy' : null),
  };
}

function readingsOf(text: string): { order: DateOrder; iso: string }[] {
  const real = (['dmy', 'mdy'] as const).flatMap((order) => {
    const iso = readDate(text, order);
    return iso === null ? [] : [{ order, iso }];
  });
  return new Set(real.map(({ iso }) => iso)).size === real.length ? real : real.slice(0, 1);
}
