import type { Document } from '../../../shared/protocol/documents';
import { viewSpecSchema, type MeasureEntry, type ViewSpecInput } from '../../../shared/view/view-spec';
import { DEMO_WORDS, type DemoWords } from './words';

/** The one workbook of a workspace. */
const WORKBOOK_ID = 'workbook';

/** A measure, the same time last year, and the change. */
const againstLastYear = (measure: string, change: 'percent' | 'difference' = 'percent'): MeasureEntry[] => [
  { measure }, { measure, comparison: 'last-year' }, { measure, comparison: 'last-year', show: change },
];
const plain = (...measures: string[]): MeasureEntry[] => measures.map((measure) => ({ measure }));

interface Tab {
  readonly name: keyof DemoWords['tabs'];
  readonly colour: number;
  readonly view: Omit<ViewSpecInput, 'version'>;
}

/** The tabs that a newcomer finds, the main question first. */
const TABS: readonly [Tab, ...Tab[]] = [
  { name: 'teams', colour: 1, view: { rows: ['team', 'rep'], columns: ['quarter'], period: 'year-to-date', measures: againstLastYear('revenue_won') } },
  { name: 'months', colour: 2, view: { rows: ['month-of-year'], columns: ['year'], measures: plain('revenue_won') } },
  {
    name: 'winRates', colour: 3,
    view: { rows: ['team', 'rep'], columns: [], period: 'last-12-months', measures: [...plain('deals_won', 'deals_lost'), ...againstLastYear('win_rate', 'difference'), ...plain('average_deal', 'sales_cycle')] },
  },
  {
    name: 'reps', colour: 4,
    view: {
      rows: ['team', 'rep'], columns: [], period: 'last-12-months',
      measures: plain('calls', 'visits', 'meetings', 'demos', 'proposals', 'new_leads', 'new_deals', 'deals_won', 'revenue_won'),
    },
  },
  { name: 'pipeline', colour: 5, view: { rows: ['stage'], columns: ['team'], measures: plain('open_deals', 'open_amount'), filters: [{ dimension: 'status', in: ['open'] }] } },
  { name: 'orders', colour: 6, view: { rows: ['product-family', 'product'], columns: ['quarter'], period: 'year-to-date', measures: [...againstLastYear('orders_amount'), ...plain('orders_margin')] } },
];

/** The workbook that the demo opens with; its tabs are named in the language asked for. */
export function startingWorkbook(language: 'en' | 'fr'): Document {
  const words = DEMO_WORDS[language];
  const views = TABS.map(({ name, colour, view }) => ({ id: `demo-${name.toLowerCase()}`, name: words.tabs[name], colour, view: viewSpecSchema.parse({ version: 1, ...view }) }));
  return { id: WORKBOOK_ID, kind: 'workbook', name: words.workbook, body: { version: 1, views, active: 'demo-teams' } };
}
