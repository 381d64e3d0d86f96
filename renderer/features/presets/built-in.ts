import { viewSpecSchema, type ViewSpecInput } from '../../../shared/view/view-spec';

/** The roles that come with Vigie, micro to macro. */
export const ROLES = ['rep', 'manager', 'director'] as const;
export type Role = (typeof ROLES)[number];

/** One view of a role. Its words are `presets.builtIn.<id>`; measures that the workspace can't answer are left out of it. */
interface BuiltInView {
  readonly id: string;
  readonly role: Role;
  /** The view says nothing without one of these. */
  readonly needs: readonly string[];
  readonly view: Omit<ViewSpecInput, 'version'>;
}

const against = (measure: string, show: 'percent' | 'difference' = 'percent') => [
  { measure }, { measure, comparison: 'last-year' as const }, { measure, comparison: 'last-year' as const, show },
];
const each = (...measures: string[]) => measures.map((measure) => ({ measure }));
/** A rep looks at one person's own figures: the chip stands ready for the name. */
const ownFigures = [{ dimension: 'rep', notIn: [] }];

/** A rep sees at most eight figures, months and quarters; a director teams, quarters and half-years, never single deals. */
const BUILT_IN: readonly BuiltInView[] = [
  {
    id: 'rep-months', role: 'rep', needs: ['revenue_won'],
    view: { rows: ['quarter', 'month'], columns: [], measures: [...against('revenue_won'), ...each('deals_won', 'win_rate', 'average_deal')], period: 'year-to-date', filters: ownFigures },
  },
  {
    id: 'rep-effort', role: 'rep', needs: ['activities', 'new_leads', 'new_contacts'],
    view: { rows: ['month'], columns: [], measures: each('new_leads', 'new_contacts', 'calls', 'visits', 'meetings', 'demos', 'proposals'), period: 'last-12-months', filters: ownFigures },
  },
  {
    id: 'rep-pipeline', role: 'rep', needs: ['open_amount'],
    view: { rows: ['stage'], columns: [], measures: each('open_deals', 'open_amount'), filters: ownFigures },
  },
  {
    id: 'rep-orders', role: 'rep', needs: ['orders_amount'],
    view: { rows: ['quarter', 'month'], columns: [], measures: [...against('orders_amount'), ...each('orders_count', 'orders_margin')], period: 'year-to-date' },
  },
  {
    id: 'manager-reps', role: 'manager', needs: ['revenue_won'],
    view: { rows: ['team', 'rep'], columns: [], measures: [...against('revenue_won'), ...each('deals_won', 'win_rate', 'average_deal', 'sales_cycle', 'open_amount')], period: 'quarter-to-date' },
  },
  {
    id: 'manager-effort', role: 'manager', needs: ['activities', 'new_leads', 'new_contacts'],
    view: { rows: ['team', 'rep'], columns: [], measures: each('revenue_won', 'new_leads', 'new_contacts', 'calls', 'visits', 'meetings', 'demos', 'proposals'), period: 'quarter-to-date' },
  },
  {
    id: 'manager-months', role: 'manager', needs: ['revenue_won'],
    view: { rows: ['team', 'rep'], columns: ['month'], measures: each('revenue_won'), period: 'year-to-date' },
  },
  {
    id: 'manager-orders', role: 'manager', needs: ['orders_amount'],
    view: { rows: ['account'], columns: ['month'], measures: each('orders_amount'), period: 'year-to-date', filters: [{ dimension: 'account', top: 20, by: 'orders_amount' }] },
  },
  {
    id: 'director-quarters', role: 'director', needs: ['revenue_won'],
    view: { rows: ['team', 'rep'], columns: ['quarter'], measures: against('revenue_won'), period: 'year-to-date' },
  },
  {
    id: 'director-halves', role: 'director', needs: ['revenue_won'],
    view: { rows: ['team'], columns: ['half'], measures: against('revenue_won'), period: 'last-2-years' },
  },
  {
    id: 'director-results', role: 'director', needs: ['deals_won'],
    view: { rows: ['team'], columns: [], measures: [...each('deals_won', 'deals_lost'), ...against('win_rate', 'difference'), ...each('average_deal', 'sales_cycle')], period: 'year-to-date' },
  },
  {
    id: 'director-orders', role: 'director', needs: ['orders_amount'],
    view: { rows: ['product-family'], columns: ['quarter'], measures: [...against('orders_amount'), ...each('orders_margin')], period: 'year-to-date' },
  },
];

/** What decides which of them a workspace can show. */
export interface Answerable {
  readonly measures: readonly { readonly id: string; readonly available: boolean }[];
  readonly dimensions: readonly { readonly id: string; readonly members: number | null }[];
}

/** The role's views as this workspace can answer them: without what it doesn't hold, and without views left empty by that. */
export function builtInViews(role: Role, data: Answerable): { readonly id: string; readonly view: ReturnType<typeof viewSpecSchema.parse> }[] {
  const available = new Set(data.measures.filter((measure) => measure.available).map((measure) => measure.id));
  const known = new Set(data.dimensions.filter((dimension) => dimension.members !== 0).map((dimension) => dimension.id));
  return BUILT_IN.filter((entry) => entry.role === role && entry.needs.some((measure) => available.has(measure))).map(({ id, view }) => ({
    id,
    view: viewSpecSchema.parse({
      ...view,
      version: 1,
      rows: view.rows?.filter((dimension) => known.has(dimension)),
      columns: view.columns?.filter((dimension) => known.has(dimension)),
      measures: view.measures.filter(({ measure }) => typeof measure !== 'string' || available.has(measure)),
      filters: view.filters?.filter((filter) => !('dimension' in filter) || known.has(filter.dimension)),
    }),
  }));
}
