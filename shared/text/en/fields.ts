/** Field panel, wells, filters, period, comparison and as-of pickers. */
export const fields = {
  title: 'Fields', close: 'Close fields', open: 'Show fields', resize: 'Width of the field panel', find: 'Find a field', clear: 'Clear', nothing: 'No field is called “{{text}}”.',
  tree: 'All fields', dragTree: 'Drag to a well, or press Enter', count: '{{used}} of {{all}}', unavailable: 'Its data has not been imported',
  groups: { results: 'Results', pipeline: 'Pipeline', effort: 'Effort', alerts: 'Alerts', custom: 'Your formulas', time: 'Time' },
  wells: { filters: 'Filters', columns: 'Columns', rows: 'Rows', measures: 'Measures' },
  empty: { filters: 'Nothing is filtered', columns: 'Drop a field here', rows: 'Drop a field here', measures: 'Drop a measure here' },
  all: 'all', lastMeasure: 'A view keeps at least one measure',
  chip: {
    menu: 'What to do with {{name}}', drag: 'Move {{name}}', moveTo: 'Move to {{well}}', up: 'Move up', down: 'Move down', remove: 'Remove', removeAll: 'Remove the measure', filter: 'Filter…', edit: 'Edit the filter…',
    showAs: 'Show values as', comparison: 'Compare with', likeForLike: 'Like for like', addToFilters: 'Filter by it…', span: 'Over',
  },
  likeForLike: { none: 'Among all', rep: 'Reps of both periods only', account: 'Accounts of both periods only', product: 'Products of both periods only' },
  shows: {
    value: 'Value', difference: 'Difference', percent: 'Difference in %', index: 'Index', contribution: 'Contribution to the change', 'share-of-total': 'Share of the total', 'share-of-row': 'Share of the row',
    'share-of-column': 'Share of the column', 'share-of-parent': 'Share of the parent', 'running-total': 'Running total', rank: 'Rank',
  },
  filter: {
    title: 'Filter {{name}}', mode: 'How to choose', modes: { in: 'Only these', notIn: 'All but these', text: 'Contains', period: 'Moving period', dates: 'Between two dates', top: 'First by a measure', bottom: 'Last by a measure', values: 'By value' },
    period: 'Period', by: 'Measure', noMeasure: 'No measure is called that.', topCount: 'How many of the first', bottomCount: 'How many of the last', min: 'At least', max: 'At most', find: 'Find in {{name}}', members: 'Members of {{name}}',
    all: 'Select all', none: 'Select none', contains: 'Text', containsHint: 'part of the name', from: 'From', to: 'To', apply: 'Done', remove: 'Remove the filter', nothing: 'Nothing fits “{{text}}”.', loading: 'Loading…', failed: 'The list could not be read.',
    more: '{{shown}} of {{total}}: type to find the others', chosen_one: '{{count}} chosen', chosen_other: '{{count}} chosen', emptyIn: 'Nothing is chosen: the sheet is empty.',
    except: 'not {{names}}', andMore: '{{name}} and {{count}} more', quoted: '“{{text}}”', since: 'from {{date}}', until: 'to {{date}}', top: 'top {{count}}', bottom: 'bottom {{count}}', atLeast: '≥ {{value}}', atMost: '≤ {{value}}', between: '{{min}} to {{max}}',
  },
  period: {
    label: 'Period', running: 'Running', years: 'Years', custom: 'Chosen dates', from: 'From', to: 'To', apply: 'Show these dates', wrongOrder: 'The last day comes before the first.', previous: 'Previous period', next: 'Next period',
    all: 'All dates', noDates: 'no dates', yearToDate: '{{year}}, year to date', fiscalYearToDate: 'FY {{year}}, to date', chosen: 'Chosen dates', clipped: 'up to {{date}}',
    names: {
      'this-year': 'This year', 'this-half': 'This half-year', 'this-quarter': 'This quarter', 'this-month': 'This month', 'this-week': 'This week', 'this-fiscal-year': 'This fiscal year', 'this-fiscal-half': 'This fiscal half-year', 'this-fiscal-quarter': 'This fiscal quarter',
      'last-year': 'Last year', 'last-half': 'Last half-year', 'last-quarter': 'Last quarter', 'last-month': 'Last month', 'last-week': 'Last week', 'last-fiscal-year': 'Last fiscal year', 'last-fiscal-half': 'Last fiscal half-year', 'last-fiscal-quarter': 'Last fiscal quarter',
      'next-year': 'Next year', 'next-half': 'Next half-year', 'next-quarter': 'Next quarter', 'next-month': 'Next month', 'next-week': 'Next week', 'next-fiscal-year': 'Next fiscal year', 'next-fiscal-half': 'Next fiscal half-year', 'next-fiscal-quarter': 'Next fiscal quarter',
      'year-to-date': 'Year to date', 'half-to-date': 'Half-year to date', 'quarter-to-date': 'Quarter to date', 'month-to-date': 'Month to date', 'week-to-date': 'Week to date', 'fiscal-year-to-date': 'Fiscal year to date', 'fiscal-half-to-date': 'Fiscal half-year to date', 'fiscal-quarter-to-date': 'Fiscal quarter to date',
      'last-3-months': 'Last 3 months', 'last-6-months': 'Last 6 months', 'last-12-months': 'Last 12 months', 'last-24-months': 'Last 24 months', 'last-36-months': 'Last 36 months',
      'last-7-days': 'Last 7 days', 'last-30-days': 'Last 30 days', 'last-90-days': 'Last 90 days', 'last-2-years': 'Last 2 years', 'rolling-12': 'Rolling 12 months', today: 'Today', yesterday: 'Yesterday',
    },
  },
  comparison: {
    label: 'Comparison', against: 'Against', none: 'Nothing', mixed: 'Several', yearsAgo_one: '{{count}} year ago', yearsAgo_other: '{{count}} years ago', averageOfYears_one: 'Mean of {{count}} year', averageOfYears_other: 'Mean of {{count}} years', choose: 'Chosen dates…', chooseTitle: 'Compare with these days',
  },
  asOf: { label: 'As of', title: 'The day taken for today', hint: 'What comes later does not count. The data says {{date}}.', date: 'Day', reset: 'Back to {{date}}', none: 'no date' },
} as const;
