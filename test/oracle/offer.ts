import type { Offer } from '../support/random-view';

/** Measures that are set against objectives: drawn by views of their own. */
export const GOALS = ['target', 'target_attainment', 'paced_attainment', 'gap_to_target', 'reps_at_target', 'landing', 'coverage'] as const;

/** What random views are made of: everything that engine and oracle both know. */
export const OFFER: Offer = {
  measures: [
    'revenue_won', 'deals_won', 'deals_lost', 'win_rate', 'win_rate_value', 'average_deal', 'open_deals', 'open_amount', 'sales_cycle', 'orders_amount', 'orders_count',
    'invoiced_amount', 'invoiced_volume', 'collected_amount', 'calls', 'activities', 'proposals', 'lateness', 'median_lateness', 'new_leads', 'lead_conversion', 'first_response', 'stalled_deals',
    'due_actions', 'overdue_actions', 'untouched_leads', 'orders_margin', 'gross_margin', 'lost_amount', 'median_deal', 'median_sales_cycle', 'lost_cycle', 'new_deals', 'pipeline_created',
    'new_business', 'existing_business', 'new_business_share', 'cohort_win_rate', 'average_discount', 'margin_rate', 'active_accounts', 'stage_conversion', 'time_in_stage', 'push_count',
    'revenue_shared', 'revenue_lines', 'deals_disqualified', 'proposal_win_rate', 'loss_reason_share', 'visits', 'meetings', 'demos', 'emails', 'new_contacts', 'new_accounts', 'neglected_accounts',
    'weighted_amount', 'overdue_deals', 'pipeline_change', 'pipeline_new', 'pipeline_increased', 'pipeline_pulled_in', 'pipeline_received', 'pipeline_entered_stage', 'pipeline_decreased', 'pipeline_pushed_out',
    'pipeline_handed_over', 'pipeline_left_stage', 'pipeline_won', 'pipeline_lost',
    'velocity', 'coverage_needed', 'opening_close_ratio', 'slippage', 'forecast_accuracy', 'forecast_bias', 'activities_per_day', 'activities_per_win', 'next_step_coverage', 'bonus', 'bonus_base',
  ],
  comparisons: ['previous', 'last-year', 'last-year', { yearsAgo: 2 }, 'last-year-weekdays', 'last-year-working-days', 'last-year-working-days', { averageOfYears: 2 }, { from: '2018-09-01', to: '2019-09-01' }],
  shows: ['value', 'share-of-total', 'share-of-row', 'share-of-column', 'share-of-parent', 'running-total', 'rank'],
  comparedShows: ['difference', 'percent', 'index', 'contribution'],
  spans: ['year-to-date', 'quarter-to-date', 'month-to-date', 'half-to-date', 'rolling-12'],
  running: ['active_accounts'],
  dates: {
    ...Object.fromEntries(['revenue_won', 'deals_won', 'deals_lost', 'lost_amount', 'win_rate', 'average_deal', 'median_deal', 'sales_cycle', 'new_deals', 'pipeline_created', 'gross_margin', 'new_business', 'revenue_shared', 'revenue_lines', 'cohort_win_rate'].map((id) => [id, ['created_on', 'closed_on', 'expected_close_on']])),
    ...Object.fromEntries(['calls', 'activities', 'proposals'].map((id) => [id, ['created_on', 'due_on', 'done_on']])),
    invoiced_amount: ['invoiced_on', 'paid_on'], collected_amount: ['invoiced_on', 'paid_on'], new_leads: ['created_on', 'converted_on'], lead_conversion: ['created_on', 'converted_on'],
  },
  members: ['rep', 'team', 'team-1', 'manager', 'account', 'industry', 'country', 'product', 'product-family', 'status', 'stage', 'source', 'custom:Channel', 'loss-reason', 'activity-kind'],
  times: [
    ['year'], ['half'], ['quarter'], ['quarter'], ['month'], ['week'], ['weekday'], ['month-of-year'], ['year', 'quarter'], ['year', 'month'], ['fiscal-year', 'fiscal-quarter'],
    ['fiscal-half'], ['fiscal-month'], ['fiscal-year', 'fiscal-month'], ['year', 'month-of-year'], ['retail-year'], ['retail-half'], ['retail-quarter'], ['retail-month'], ['retail-year', 'retail-month'], ['retail-week'],
    ['day'], ['month', 'day'], ['weekday', 'day'], ['month-of-year', 'month'],
  ],
};
