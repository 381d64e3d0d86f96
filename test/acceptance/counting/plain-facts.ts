/** Facts of a real export as plain objects; days as ISO texts, so that they compare as they are written. */
export interface PlainDeal {
  readonly owner: string;
  readonly account: string;
  readonly status: 'open' | 'won' | 'lost';
  readonly type: 'new' | 'existing' | '';
  readonly amount: number | null;
  readonly createdOn: string;
  readonly closedOn: string;
  readonly expectedOn: string;
}

export interface PlainOrder {
  readonly number: string;
  readonly owner: string;
  readonly account: string;
  readonly orderedOn: string;
  /** In ten-thousandths, as are list value and margin. */
  readonly net: number;
  readonly list: number | null;
  readonly margin: number | null;
}

interface PlainActivity {
  readonly owner: string;
  readonly kind: string;
  readonly isDone: boolean;
  readonly doneOn: string;
  readonly dueOn: string;
}

interface PlainMember {
  readonly owner: string;
  readonly createdOn: string;
}

export interface PlainFacts {
  readonly asOf: string;
  readonly deals?: readonly PlainDeal[];
  readonly orders?: readonly PlainOrder[];
  readonly activities?: readonly PlainActivity[];
  readonly contacts?: readonly PlainMember[];
  readonly accounts?: readonly PlainMember[];
}

/** Days from `from` (null: since ever, undated facts too) up to `to`, both included. */
export interface Days {
  readonly from: string | null;
  readonly to: string;
}

export const holds = ({ from, to }: Days, day: string): boolean => (day === '' ? from === null : (from === null || day >= from) && day <= to);

const MS = 86_400_000;
const at = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export const daysBetween = (from: string, to: string): number => (at(to) - at(from)) / MS;
export const plusDays = (day: string, days: number): string => new Date(at(day) + days * MS).toISOString().slice(0, 10);

/** The same date so many months before; a day that the month hasn't becomes its last. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, of = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(of, last))).toISOString().slice(0, 10);
}

export function monthEnd(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [lower, upper] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}
