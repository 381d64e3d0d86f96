import type { DimensionInfo, MeasureInfo, WorkspaceInfo } from '../../shared/protocol/methods';
import { parseDay, partsOf } from '../../shared/time/day';
import { viewSpecSchema, type ComparisonSpec, type ViewSpec } from '../../shared/view/view-spec';
import { comparedEntries } from './view-edits';

/** A view to begin with, and what the data lacks for a better one (`fields.missing.<code>`). */
export interface FirstView {
  readonly view: ViewSpec;
  /** Key of the tab's name under `presets.first`. */
  readonly name: 'teams' | 'reps' | 'places' | 'results';
  readonly missing: readonly ('rep' | 'last-year')[];
}

/** What is looked at first, best first: the result of the fact that says most. */
const STARTS = ['revenue_won', 'orders_amount', 'invoiced_amount', 'open_amount', 'activities', 'new_leads', 'new_contacts', 'new_accounts'] as const;

/** Words that places and markets go by in exports, wide to narrow, in both languages. */
const PLACES: readonly RegExp[] = [
  /^(sales )?(region|région|territory|territoire|zone|market|marché|area|secteur)$/i,
  /^(country|pays)$/i,
  /^(state|state\/province|province|département|departement|county)$/i,
  /^(segment|category|catégorie|channel|canal|industry|family|famille|product-family|source)$/i,
];
/** A first sheet is read at a glance: outermost rows at most. */
const MOST_OUTER_MEMBERS = 40;
const MOST_INNER_MEMBERS = 2_000;
/** With less behind it, last year is mostly empty. */
const DAYS_FOR_LAST_YEAR = 548;
const DAYS_FOR_PREVIOUS = 100;
/** Before March, a year to date says little. */
const FIRST_MONTH_OF_YEAR_TO_DATE = 3;

/** The view that opens with a new workspace, from what its data holds; null when it holds nothing that can be measured. */
export function firstView(info: WorkspaceInfo, measures: readonly MeasureInfo[], dimensions: readonly DimensionInfo[]): FirstView | null {
  const measure = STARTS.map((id) => measures.find((candidate) => candidate.id === id && candidate.available)).find((found) => found !== undefined)
    ?? measures.find((candidate) => candidate.available);
  if (measure === undefined) return null;
  const reachable = dimensions.filter((dimension) => dimension.facts.includes(measure.fact));
  const people = peopleRows(reachable);
  const rows = people.length > 0 ? people : placeRows(reachable);
  const comparison = comparisonFor(info);
  const base = { measure: measure.ref };
  const view = viewSpecSchema.parse({
    version: 1,
    rows,
    columns: ['quarter'],
    measures: comparison === null ? [base] : comparedEntries(base, comparison, () => measure.unit),
    ...(info.asOf === null ? {} : { period: periodFor(info.asOf) }),
  });
  return {
    view,
    name: people.length > 1 ? 'teams' : people.length === 1 ? 'reps' : rows.length > 0 ? 'places' : 'results',
    missing: [...(people.length > 0 ? [] : ['rep'] as const), ...(comparison === 'last-year' || info.firstDate === null ? [] : ['last-year'] as const)],
  };
}

const membersOf = (dimensions: readonly DimensionInfo[], id: string) => dimensions.find((dimension) => dimension.id === id)?.members ?? 0;

/** Teams above reps; the managers where there are no teams; reps alone in one team. */
function peopleRows(dimensions: readonly DimensionInfo[]): string[] {
  if (membersOf(dimensions, 'rep') === 0) return [];
  const above = ['team', 'manager'].find((id) => membersOf(dimensions, id) > 1);
  return above === undefined ? ['rep'] : [above, 'rep'];
}

function placeRows(dimensions: readonly DimensionInfo[]): string[] {
  const found = PLACES.flatMap((pattern) => dimensions.filter((dimension) => dimension.kind === 'member' && pattern.test(dimension.label ?? dimension.id)));
  const known = found.filter((dimension) => (dimension.members ?? 0) > 1);
  const outer = known.find((dimension) => (dimension.members ?? 0) <= MOST_OUTER_MEMBERS);
  if (outer === undefined) return [];
  const inner = known.find((dimension) => (dimension.members ?? 0) > (outer.members ?? 0) && (dimension.members ?? 0) <= MOST_INNER_MEMBERS);
  return inner === undefined ? [outer.id] : [outer.id, inner.id];
}

function comparisonFor(info: WorkspaceInfo): ComparisonSpec | null {
  const first = info.firstDate === null ? undefined : parseDay(info.firstDate);
  const asOf = info.asOf === null ? undefined : parseDay(info.asOf);
  if (first === undefined || asOf === undefined) return null;
  const days = asOf - first;
  return days >= DAYS_FOR_LAST_YEAR ? 'last-year' : days >= DAYS_FOR_PREVIOUS ? 'previous' : null;
}

function periodFor(asOf: string): string {
  const { month } = partsOf(parseDay(asOf) ?? 0);
  return month >= FIRST_MONTH_OF_YEAR_TO_DATE ? 'year-to-date' : 'last-12-months';
}
