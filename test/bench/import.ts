import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../electron/engine/db/database';
import { openEngine } from '../../electron/engine/engine';
import { Sql } from '../../electron/engine/sql/sql';
import { COLUMNS, writeExport } from './million-lines';
import { benchWorkbook } from './import-workbook';
import { median, tell, timed } from './measure';

/**
 * A deals export of 1,000,000 lines and 20 columns: brought into an empty workspace, and read by DuckDB's own `create table as`
 * into an empty file with the same types, one after the other. Both are on disk in the end.
 */
const ROWS = 1_000_000;
const PAIRS = 5;
const LIMIT = 1.6;
const MEMORY_LIMIT_MB = 1500;

interface Run {
  readonly ms: number;
  readonly processorMs: number;
}

async function measured(work: () => Promise<void>): Promise<Run> {
  const before = process.cpuUsage();
  const { ms } = await timed(work);
  const { user, system } = process.cpuUsage(before);
  return { ms, processorMs: (user + system) / 1000 };
}

/** One import into a new workspace; with `again`, only the second import of the same file is measured. */
async function byEngine(folder: string, csv: string, again: boolean): Promise<Run> {
  const path = join(folder, 'import.vigie');
  const engine = await openEngine({ path, mode: 'create' });
  engine.files.grant('export', csv);
  const bring = async () => {
    const report = await engine.call('import.commit', { files: [{ token: 'export', name: 'deals.csv', bytes: statSync(csv).size }] });
    const [file] = report.files;
    if (file?.accepted !== ROWS || file.rejected !== 0) throw new Error(`${file?.accepted} rows went in, ${file?.rejected} were rejected`);
  };
  try {
    if (again) await bring();
    return await measured(bring);
  } finally {
    await engine.close();
    rmSync(path, { force: true });
  }
}

async function byDuckDb(folder: string, csv: string): Promise<Run> {
  const path = join(folder, 'by-hand.duckdb');
  const types = COLUMNS.map(({ header, type }) => `'${header}': '${type}'`).join(', ');
  const statement = new Sql([`create table deals as select * from read_csv('${csv}', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${types}})`]);
  const database = await Database.open(path, { staging: folder });
  try {
    return await measured(async () => {
      await database.run(statement);
    });
  } finally {
    database.close();
    rmSync(path, { force: true });
  }
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

/** The exit status: 1 when a limit isn't kept. */
export async function benchImport(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-'));
  try {
    // First, so that the peak of memory that is told below holds for it, too: it only grows.
    const isWorkbookFast = await benchWorkbook(folder);
    const csv = join(folder, 'deals.csv');
    await writeExport(folder, csv, ROWS);
    tell(`import: ${ROWS.toLocaleString('en')} lines, ${COLUMNS.length} columns, ${Math.round(statSync(csv).size / 2 ** 20)} MB; load of the machine ${loadavg()[0]?.toFixed(1)}`);
    const pairs: { ours: Run; theirs: Run }[] = [];
    let peakMb = 0;
    for (let count = 0; count < PAIRS; count += 1) {
      // The engine goes first the first time, so that the peak of memory is its own; then they change turns.
      const first = count % 2 === 0 ? await byEngine(folder, csv, false) : undefined;
      if (count === 0) peakMb = process.resourceUsage().maxRSS / 1024;
      const theirs = await byDuckDb(folder, csv);
      pairs.push({ theirs, ours: first ?? (await byEngine(folder, csv, false)) });
    }
    const again = await byEngine(folder, csv, true);
    const ratio = median(pairs.map(({ ours, theirs }) => ours.ms / theirs.ms));
    const processor = median(pairs.map(({ ours, theirs }) => ours.processorMs / theirs.processorMs));
    tell(`import: engine ${seconds(median(pairs.map(({ ours }) => ours.ms)))} s, create table as ${seconds(median(pairs.map(({ theirs }) => theirs.ms)))} s (medians of ${PAIRS} pairs)`);
    tell(`import: ratio ${ratio.toFixed(2)} (${pairs.map(({ ours, theirs }) => (ours.ms / theirs.ms).toFixed(2)).join(', ')}), processor time alone ${processor.toFixed(2)}; limit ${LIMIT}: ${ratio <= LIMIT ? 'kept' : 'NOT KEPT'}`);
    tell(`import: the same file again ${seconds(again.ms)} s`);
    tell(`import: peak of resident memory ${Math.round(peakMb)} MB; limit ${MEMORY_LIMIT_MB}: ${peakMb <= MEMORY_LIMIT_MB ? 'kept' : 'NOT KEPT'}; load of the machine ${loadavg()[0]?.toFixed(1)}`);
    return isWorkbookFast && ratio <= LIMIT && peakMb <= MEMORY_LIMIT_MB ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
