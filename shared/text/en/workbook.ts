/** The sheet, the formula bar and the status bar. */
export const workbook = {
  time: {
    half: 'H{{number}}', quarter: 'Q{{number}}', week: 'Week {{number}}', period: 'Period {{number}}', fiscal: 'FY {{year}}',
    toDate: '{{name}} to date', yearToDate: 'Year to date', wholeYear: 'Year {{year}}',
  },
  members: {
    others: 'Others', total: 'Total',
    none: {
      rep: '(no owner)', manager: '(no manager)', team: '(no team)', account: '(no account)', product: '(no product)', stage: '(no stage)', source: '(no source)',
      region: '(no region)', country: '(no country)', industry: '(no industry)', date: '(no date)', other: '(none)',
    },
    values: { open: 'open', won: 'won', lost: 'lost', quotation: 'quotation', order: 'order', cancelled: 'cancelled', invoice: 'invoice', credit: 'credit', call: 'call', visit: 'visit', meeting: 'meeting', demo: 'demo', proposal: 'proposal', email: 'email', task: 'task', planned: 'planned', done: 'done', new: 'new', existing: 'existing' },
    all: { rep: 'All reps', manager: 'All managers', team: 'All teams', account: 'All accounts', product: 'All products', stage: 'All stages', source: 'All sources', region: 'All regions', country: 'All countries' },
  },
  ranges: {
    bothYears: '{{dates}}, both years', against: '{{dates}} against {{reference}}',
    mean_one: '{{dates}}, against {{count}} year', mean_other: '{{dates}}, against the mean of {{count}} years',
  },
  comparisons: {
    previous: 'previous', 'last-year': 'last year', 'last-year-weekdays': 'last year, same weekdays', 'last-year-working-days': 'last year, same working days', target: 'target',
    yearsAgo_one: '{{count}} year ago', yearsAgo_other: '{{count}} years ago', averageOfYears_one: 'mean of {{count}} year', averageOfYears_other: 'mean of {{count}} years', chosen: 'chosen dates',
  },
  shows: {
    value: 'value', change: 'change', difference: 'change', percent: 'change %', index: 'index', contribution: 'contribution', 'share-of-total': 'share of total', 'share-of-row': 'share of row',
    'share-of-column': 'share of column', 'share-of-parent': 'share of parent', 'running-total': 'running total', rank: 'rank',
  },
  spans: { 'year-to-date': 'year to date', 'half-to-date': 'half-year to date', 'quarter-to-date': 'quarter to date', 'month-to-date': 'month to date', 'rolling-12': 'rolling 12 months' },
  measure: { changeAgainst: '{{change}} on {{reference}}', likeForLike: 'like for like' },
  aggregates: { sum: 'Sum of {{field}}', count: 'Count of {{field}}', countDistinct: 'Distinct {{field}}', average: 'Mean of {{field}}', median: 'Median of {{field}}', min: 'Lowest {{field}}', max: 'Highest {{field}}' },
  scale: { '1000': '{{sign}} thousand', '1000000': '{{sign}} million', '1000000000': '{{sign}} billion' },
  units: { pointsShort: 'pts', daysShort: 'days', points: '{{figure}} pts', days_one: '{{figure}} day', days_other: '{{figure}} days' },
  cell: {
    notAvailable: 'n/a', few: '{{value}} of {{cases}}', of: 'of {{cases}}',
    casesBehind_one: 'Rests on {{figure}} case', casesBehind_other: 'Rests on {{figure}} cases', blank: 'blank',
    better: 'better', worse: 'worse',
  },
  blanks: {
    'no-data': 'Nothing to measure here', 'zero-denominator': 'No case to take a rate of', 'no-reference': 'Nothing to compare with', 'zero-reference': 'The reference is 0: a percentage of nothing',
    'negative-reference': 'The reference is below 0: a percentage would mislead', unreachable: 'This measure isn’t known at this level', 'not-imported': 'Its data has not been imported', 'no-target': 'No target set', 'no-plan': 'No bonus plan here',
    'no-rate': 'No exchange rate for these dates', 'not-applicable': 'Doesn’t apply here', future: 'Not there yet',
  },
  grid: {
    label: 'Sheet: {{rows}} by {{columns}}', expand: 'Open {{name}}', collapse: 'Close {{name}}', showLevel: 'Show down to {{dimension}}', sortByName: 'Sort by name',
    sortHint: 'Sort by this column', sortedUp: 'sorted, lowest first', sortedDown: 'sorted, highest first', expandGroup: 'Open {{name}}', collapseGroup: 'Close {{name}}',
    loading: 'Loading the sheet', stale: 'Bringing the sheet up to date', empty: 'Nothing to show.', emptyHint: 'Widen the period or remove a filter.', failed: 'The sheet could not be worked out.',
    total: '{{name}}, total', tooNarrow: '####',
  },
  menu: {
    label: 'What to do with this cell', rows: 'Show the rows behind', keepOnly: 'Keep only {{name}}', exclude: 'Exclude {{name}}', expandAll: 'Open all', collapseAll: 'Close all', showAs: 'Show values as',
    copy: 'Copy', copyWithHeaders: 'Copy with headers', sortAscending: 'Sort lowest first', sortDescending: 'Sort highest first',
  },
  formula: {
    nameBox: 'Selected cell', choose: 'Choose a cell', cross: '{{row}} × {{column}}', range: '{{rows}} rows × {{columns}} columns',
    sentence: '{{measure}} of {{member}}, {{period}}: {{value}}.', sentenceUndated: '{{measure}} of {{member}}: {{value}}.',
    reference: '{{comparison}}: {{value}}.', referenceWithChange: '{{comparison}}: {{value}}, {{change}}.', change: '{{change}} on {{comparison}}.',
    sameDates: 'Same dates last year', sameDatesAt: '{{comparison}} ({{dates}})', rows: 'Rows', sql: 'SQL', blank: '{{measure}} of {{member}}, {{period}}: blank. {{reason}}.', blankUndated: '{{measure}} of {{member}}: blank. {{reason}}.',
    label: 'What the selected cell is', changeOf: '{{measure}}, {{change}}', cases_one: '{{figure}} case', cases_other: '{{figure}} cases',
  },
  status: {
    label: 'Status', count: 'Count', sum: 'Sum', average: 'Average', min: 'Min', max: 'Max', once: '(subtotal counted once)', factRows_one: '{{figure}} row', factRows_other: '{{figure}} rows', behind: 'behind the view',
    milliseconds: '{{figure}} ms', seconds: '{{figure}} s', asOf: 'As of', working: 'Counting {{done}} of {{total}}', workingUnknown: 'Counting', cancel: 'Cancel',
    workingRows: 'Counting {{done}} of {{total}} rows', workingBytes: 'Reading {{done}} of {{total}} MB', workingPercent: 'Counting, {{done}}',
  },
} as const;
