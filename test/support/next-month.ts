import { readCsv, type CsvRow } from './read-csv';

/** What a month does to an export: plain rules over its rows, so that every count can be told without Vigie. */
export interface MonthRules {
  /** The column that tells one row from another. */
  readonly id: string;
  /** The row as the month leaves it; undefined: the next export lacks it. */
  readonly next: (row: CsvRow, index: number) => CsvRow | undefined;
  /** A row that the month brings, made after the n-th; undefined: none. */
  readonly brought: (row: CsvRow, index: number) => CsvRow | undefined;
}

export interface NextMonth {
  /** The next export's text; its rows stand in another order, as exports have it. */
  readonly text: string;
  readonly before: readonly CsvRow[];
  readonly after: readonly CsvRow[];
  readonly counts: { readonly added: number; readonly changed: number; readonly unchanged: number; readonly gone: number };
}

export function nextMonthOf(path: string, { id, next, brought }: MonthRules): NextMonth {
  const before = readCsv(path);
  const counts = { added: 0, changed: 0, unchanged: 0, gone: 0 };
  const kept: CsvRow[] = [];
  const added: CsvRow[] = [];
  before.forEach((row, index) => {
    const now = next(row, index);
    if (now === undefined) counts.gone += 1;
    else {
      const isSame = Object.keys(row).every((column) => row[column] === now[column]);
      counts[isSame ? 'unchanged' : 'changed'] += 1;
      kept.push(now);
    }
    const one = brought(row, index);
    if (one) added.push(one);
  });
  counts.added = added.length;
  if (new Set([...kept, ...added].map((row) => row[id])).size !== kept.length + added.length) throw new Error(`${id} stands twice`);
  const after = [...added, ...kept.toReversed()];
  const header = Object.keys(before[0] ?? {});
  const line = (cells: readonly string[]) => `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
  return { text: [header, ...after.map((row) => header.map((column) => row[column] ?? ''))].map(line).join(''), before, after, counts };
}

/** A deal as one export shows it, its days ISO; null where it doesn't say. */
export interface DealState {
  readonly stage: string;
  readonly amount: string | null;
  readonly expected: string | null;
  readonly owner: string;
  readonly isClosed: boolean;
  readonly closed: string | null;
  readonly created: string | null;
}

/** An entry into a stage: how many deals entered it on that day; null: on an unknown one. */
export function stageEntries({ before, after }: NextMonth, { id, stateOf, days }: { readonly id: string; readonly stateOf: (row: CsvRow) => DealState; readonly days: readonly [first: string, next: string] }): Map<string, number> {
  const entries = new Map<string, number>();
  const enter = (stage: string, day: string | null): void => {
    const key = `${stage} ${day ?? '(none)'}`;
    entries.set(key, (entries.get(key) ?? 0) + 1);
  };
  const [first, next] = days;
  const former = new Map(before.map((row) => [row[id], stateOf(row)]));
  for (const row of after) {
    const now = stateOf(row);
    const was = former.get(row[id]);
    if (!was) {
      enter(now.stage, now.created !== null && now.created > first ? now.created : null);
      continue;
    }
    enter(was.stage, null);
    const moved = was.stage !== now.stage || Number(was.amount ?? NaN) !== Number(now.amount ?? NaN) && (was.amount ?? now.amount) !== null || was.expected !== now.expected || was.owner !== now.owner;
    if (!moved) continue;
    const isClosing = now.isClosed && was.stage !== now.stage && now.closed !== null && now.closed > first && now.closed <= next;
    enter(now.stage, isClosing ? now.closed : next);
  }
  return entries;
}

/** Maven's deals a month later: the reps win, lose and start some, correct some amounts, delete and open others. */
export const MAVEN_MONTH: MonthRules & { readonly stateOf: (row: CsvRow) => DealState; readonly days: readonly [string, string] } = {
  id: 'opportunity_id',
  days: ['2017-12-31', '2018-01-20'],
  next: (row, index) => {
    if (index % 97 === 5) return undefined;
    const stage = row['deal_stage'];
    if (stage === 'Engaging' && index % 7 === 0) return { ...row, deal_stage: 'Won', close_date: '2018-01-15', close_value: '1234' };
    if (stage === 'Engaging' && index % 11 === 0) return { ...row, deal_stage: 'Lost', close_date: '2018-01-20', close_value: '0' };
    if (stage === 'Prospecting' && index % 5 === 0) return { ...row, deal_stage: 'Engaging', engage_date: '2018-01-05' };
    if (stage === 'Won' && index % 50 === 0) return { ...row, close_value: String(Number(row['close_value']) + 1) };
    return stage === 'Lost' && index % 60 === 0 ? { ...row, account: 'Hottechi' } : row;
  },
  brought: (row, index) => {
    if (index % 150 !== 0) return undefined;
    const fresh = { ...row, opportunity_id: `NEW${index}`, engage_date: '2018-01-08', close_date: '', close_value: '', deal_stage: 'Engaging' };
    return index % 300 === 0 ? { ...fresh, deal_stage: 'Won', close_date: '2018-01-18', close_value: '99' } : fresh;
  },
  stateOf: (row) => {
    const isClosed = row['deal_stage'] === 'Won' || row['deal_stage'] === 'Lost';
    return { stage: row['deal_stage'] ?? '', amount: row['close_value'] || null, expected: isClosed ? null : (row['close_date'] || null), owner: row['sales_agent'] ?? '', isClosed, closed: isClosed ? (row['close_date'] || null) : null, created: row['engage_date'] || null };
  },
};
