import type { RawTable } from './base-table';

/**
 * What stands at each cut, from entries and departures: a row for each group and cut where something stands. `cuts`: how many
 * there are; the same number again follows for what has no date of entry.
 */
export function standing(events: RawTable, cuts: number): RawTable {
  const { group, firstRow } = groupsOf(events);
  const width = 2 * cuts + 1;
  const totals = events.aggregates.map(() => new Float64Array(firstRow.length * width));
  for (let row = 0; row < events.rowCount; row += 1) {
    const at = (group[row] ?? 0) * width + (events.segment[row] ?? 0);
    events.aggregates.forEach((values, index) => add(totals[index], at, values[row] ?? 0));
  }
  const rows: number[] = [];
  for (let one = 0; one < firstRow.length; one += 1) {
    for (let cut = 0; cut < width; cut += 1) {
      const at = one * width + cut;
      if (cut > 1 && cut !== cuts + 1) for (const values of totals) add(values, at, values[at - 1] ?? 0);
      if (totals.some((values) => values[at] !== 0)) rows.push(at);
    }
  }
  return {
    rowCount: rows.length,
    segment: Int32Array.from(rows, (at) => at % width),
    keys: events.keys.map(({ codes, texts }) => ({ codes: Int32Array.from(rows, (at) => codes[firstRow[Math.floor(at / width)] ?? 0] ?? -1), texts })),
    aggregates: totals.map((values) => Float64Array.from(rows, (at) => values[at] ?? 0)),
    scales: events.scales,
  };
}

function add(values: Float64Array | undefined, at: number, amount: number): void {
  if (values) values[at] = (values[at] ?? 0) + amount;
}

/** Rows with the same keys share a group; the first row of each speaks for it. */
function groupsOf({ rowCount, keys }: RawTable): { group: Int32Array; firstRow: number[] } {
  const group = new Int32Array(rowCount);
  let firstRow: number[] = rowCount > 0 ? [0] : [];
  for (const { codes } of keys) {
    const found = new Map<string, number>();
    firstRow = [];
    for (let row = 0; row < rowCount; row += 1) {
      const key = `${group[row]} ${codes[row]}`;
      let number = found.get(key);
      if (number === undefined) {
        number = firstRow.push(row) - 1;
        found.set(key, number);
      }
      group[row] = number;
    }
  }
  return { group, firstRow };
}
