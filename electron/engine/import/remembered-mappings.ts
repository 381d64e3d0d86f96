import { mappingFileSchema, type Mapping } from '../../../shared/protocol/import';
import type { Lane } from '../db/database';
import { rowsOf, textAt } from '../db/read-cells';
import { systemTable } from '../model/schema';
import { identifier, sql } from '../sql/sql';
import type { StagedTable } from './read/staged-table';
import { headerWords } from './recognise/headers';
import type { TablePlan } from './table-plan';

const mappings = identifier(systemTable('mappings'));

/** Mappings that were used in this workspace, by the headers of the tables that they were used for. */
export class RememberedMappings {
  static readonly none = new RememberedMappings(new Map());

  private constructor(readonly bySignature: ReadonlyMap<string, Mapping>) {}

  static async read(lane: Pick<Lane, 'read'>): Promise<RememberedMappings> {
    const found = await lane.read(sql`select signature, body from ${mappings}`);
    const known = new Map<string, Mapping>();
    for (const row of rowsOf(found)) {
      const body: unknown = JSON.parse(textAt(found, 'body', row) ?? 'null');
      const parsed = mappingFileSchema.safeParse(body);
      const [mapping] = parsed.success ? parsed.data : [];
      if (mapping) known.set(textAt(found, 'signature', row) ?? '', mapping);
    }
    return new RememberedMappings(known);
  }

  mappingFor(table: StagedTable): Mapping | undefined {
    return this.bySignature.get(signatureOf(table.header));
  }
}

/** The same headers, in whatever order and case. */
function signatureOf(header: readonly string[]): string {
  return header.map(headerWords).toSorted().join('|');
}

/** Keeps the mappings that a person gave for the tables of an import; what was remembered already stays as it is. */
export async function rememberMappings(lane: Lane, plans: readonly TablePlan[], now: Date): Promise<void> {
  for (const { mapping, isRemembered, source, table } of plans) {
    if (!mapping || isRemembered) continue;
    // What holds for one file only isn't said of the next: its name, its sheet, faults of its text.
    const { sheet: _sheet, repair: _repair, ...kept } = mapping;
    const body = JSON.stringify({ ...kept, match: '*' });
    await lane.run(sql`insert or replace into ${mappings} values (${signatureOf((source ?? table).header)}, ${body}, ${now.toISOString()}::TIMESTAMPTZ::TIMESTAMP)`);
  }
}
