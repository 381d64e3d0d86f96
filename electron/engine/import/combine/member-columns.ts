import type { Mapping } from '../../../../shared/protocol/import';
import { measureNamed } from '../../../../shared/catalogue/measure-named';
import { numberShape } from '../detect/number-shape';
import type { StagedTable } from '../read/staged-table';
import { headerWords } from '../recognise/headers';
import { isPeriodHeader } from '../recognise/month-columns';
import { lengthened, placesAsked } from './lengthened';
import { speaksOfTargets } from './measure-columns';
import { periodOf } from './period-headers';
import { isTotal } from './unpivot';

export type ColumnMember = 'rep' | 'team';

/** Columns that hold the objectives of a rep or a team each, which the header names. */
export interface MemberColumns {
  readonly member: ColumnMember;
  readonly columns: readonly { readonly place: number }[];
  /** Places of the totals beside them. */
  readonly totals: readonly number[];
}

/** Objectives of reps or teams side by side, as a mapping names their columns. */
export function askedMembers(table: StagedTable, { unpivot }: Mapping): MemberColumns | undefined {
  if (unpivot?.period !== 'rep' && unpivot?.period !== 'team') return undefined;
  const places = placesAsked(table, unpivot.columns);
  return { member: unpivot.period, columns: places.map((place) => ({ place })), totals: totalsOf(table, new Set(places)) };
}

const LEAST_MEMBERS = 2;
const TEAM_WORDS = /^(?:team|equipe|agence) | (?:team|equipe|agence)$/;
/** A first name and a name, each with its capital. */
const PERSON = /^\p{Lu}[\p{L}'’.-]*(?: (?:de|du|da|le|la|van|von|der|den))*(?: \p{Lu}[\p{L}'’.-]*)+$/u;

/**
 * The same by their headers, where the file, its sheet or a header speaks of objectives: a row a period, and beside it nothing but columns of numbers
 * below persons' names, or below the names of teams.
 */
export function recognisedMembers(table: StagedTable): MemberColumns | undefined {
  const { header, sample, sheet, file } = table;
  if (![sheet ?? '', file.replace(/\.[^.]*$/, ''), ...header].some(speaksOfTargets)) return undefined;
  const times = header.flatMap((name, place) => (isPeriodHeader(name) ? [place] : []));
  const totals = totalsOf(table, new Set(times));
  const columns = header.flatMap((_, place) => (times.includes(place) || totals.includes(place) ? [] : [{ place }]));
  const names = columns.map(({ place }) => (header[place] ?? '').trim());
  if (times.length === 0 || columns.length < LEAST_MEMBERS || names.some((name) => periodOf(name) !== undefined || measureNamed(headerWords(name)) !== undefined)) return undefined;
  const areNumbers = columns.every(({ place }) => numberShape(sample.flatMap(({ cells }) => cells[place]?.trim() || [])) !== undefined);
  const member = names.every((name) => TEAM_WORDS.test(headerWords(name))) ? 'team' : names.every((name) => PERSON.test(name)) ? 'rep' : undefined;
  return areNumbers && member ? { member, columns, totals } : undefined;
}

function totalsOf({ header }: StagedTable, without: ReadonlySet<number>): number[] {
  return header.flatMap((name, place) => (!without.has(place) && isTotal(name) ? [place] : []));
}

/** The long table: one row a member that has a value. */
export function byMember(table: StagedTable, { member, columns, totals }: MemberColumns, path: string, missing: readonly string[]): Promise<StagedTable> {
  const places = columns.map(({ place }) => place);
  return lengthened(table, { places, without: totals, key: member, keyOf: (index) => (table.header[places[index] ?? -1] ?? '').trim() }, path, missing);
}
