import { Database } from '../../electron/engine/db/database';
import { Sql } from '../../electron/engine/sql/sql';

/** A deals export of 20 columns: 500 owners in 36 teams, 20,000 accounts, 400 products, and three columns that no model knows. */
export const COLUMNS: readonly { readonly header: string; readonly type: string; readonly value: string }[] = [
  { header: 'Deal ID', type: 'VARCHAR', value: "'D' || (1000000 + n)" },
  { header: 'Deal Name', type: 'VARCHAR', value: "'Renewal ' || n || ' for customer ' || (hash(n, 1) % 20000)" },
  { header: 'Account', type: 'VARCHAR', value: "'Customer ' || (hash(n, 1) % 20000) || ' Société'" },
  { header: 'Owner', type: 'VARCHAR', value: "'Rep Number ' || (hash(n, 2) % 500)" },
  { header: 'Team', type: 'VARCHAR', value: "'Team ' || (hash(n, 2) % 36)" },
  { header: 'Product', type: 'VARCHAR', value: "'Product ' || (hash(n, 3) % 400)" },
  { header: 'Stage', type: 'VARCHAR', value: "list_extract(['Closed Won', 'Closed Lost', 'Proposal', 'Negotiation'], 1 + (hash(n, 4) % 4)::INTEGER)" },
  { header: 'Amount', type: 'DECIMAL(18,4)', value: '((100 + hash(n, 5) % 5000000)::DECIMAL(18,2) / 100)::DECIMAL(18,2)' },
  { header: 'Cost', type: 'DECIMAL(18,4)', value: '((100 + hash(n, 6) % 3000000)::DECIMAL(18,2) / 100)::DECIMAL(18,2)' },
  { header: 'Currency', type: 'VARCHAR', value: "case hash(n, 7) % 5 when 0 then 'USD' else 'EUR' end" },
  { header: 'Probability', type: 'DOUBLE', value: '(hash(n, 8) % 11) * 10' },
  { header: 'Source', type: 'VARCHAR', value: "case hash(n, 9) % 4 when 0 then 'Web' when 1 then 'Partner' when 2 then 'Trade show' end" },
  { header: 'Type', type: 'VARCHAR', value: "case hash(n, 10) % 2 when 0 then 'New business' else 'Existing business' end" },
  { header: 'Created Date', type: 'DATE', value: "date '2021-01-01' + (hash(n, 11) % 1600)::INTEGER" },
  { header: 'Close Date', type: 'DATE', value: "date '2021-02-01' + (hash(n, 12) % 1800)::INTEGER" },
  { header: 'Last Modified Date', type: 'DATE', value: "date '2021-02-01' + (hash(n, 13) % 1800)::INTEGER" },
  { header: 'Loss Reason', type: 'VARCHAR', value: "case hash(n, 14) % 6 when 0 then 'Price' when 1 then 'No decision' end" },
  { header: 'Campaign', type: 'VARCHAR', value: "'Campaign ' || (hash(n, 15) % 60)" },
  { header: 'Score', type: 'DOUBLE', value: 'hash(n, 16) % 1000' },
  { header: 'Reference', type: 'VARCHAR', value: "md5(n::VARCHAR)" },
];

/** Writes the export: the same bytes at every run. `folder` must hold the file: it is all that the writing may reach. */
export async function writeExport(folder: string, path: string, rows: number): Promise<void> {
  const database = await Database.open(':memory:', { staging: folder });
  try {
    const columns = COLUMNS.map(({ header, value }) => `${value} as "${header}"`).join(', ');
    await database.run(new Sql([`copy (select ${columns} from range(${rows}) t(n)) to '${path}' (format csv, header)`]));
  } finally {
    database.close();
  }
}
