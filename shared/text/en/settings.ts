/** The settings pages of a workspace. */
export const settings = {
  title: 'Settings of {{name}}', nav: 'Settings', loading: 'Looking', failed: 'This could not be shown.', notSaved: 'Nothing was changed.', saving: 'Saving', saved: 'Saved',
  sections: { year: 'Year and as-of', 'working-days': 'Working days', teams: 'Teams’ history', targets: 'Targets', currency: 'Currencies', measures: 'How figures count', bonus: 'Bonus plans' },
  year: {
    lead: 'Where the year starts, and which day the data stands at. Every view follows at once.', fiscalStart: 'The fiscal year starts in', fiscalHint: 'It is named by the year in which it ends.', fiscal: 'Fiscal year', fiscalNow: 'Now {{year}}: {{range}}',
    asOf: 'The data stands as of', asOfCard: 'As-of date', asOfHint: '“To date”, “open” and “overdue” are told from this day. A view can have its own.', asOfReset: 'As the data says', rows: 'In this workspace', nothing: 'Nothing has been imported yet.',
  },
  days: {
    lead: 'Days that nobody works: they make the pace of a running period, and comparisons by working days.', country: 'Public holidays of', noCountry: 'No country: no public holidays', find: 'Find a country', none: 'No country is called that.', weekend: 'Not worked in the week',
    year: 'Year', previous: 'The year before', next: 'The year after', months: 'Working days of {{year}}', total: 'Year', workingDays: 'Working days', publicDays_one: '{{count}} public holiday', publicDays_other: '{{count}} public holidays',
    own: 'Own days off', ownHint: 'Seminars, bridges, works holidays.', add: 'Add', date: 'Day', name: 'What for', namePlaceholder: 'Bridge day', remove: 'Remove {{date}}', empty: 'No own days off yet.', paste: 'Paste a list…', everywhere: 'all countries', already: '{{date}} is off already.',
    pasting: { title: 'Paste days off', hint: 'One day a line: 2026-05-15, 15/05/2026 or 15 May 2026, with what it is for after a tab, a comma or a semicolon.', label: 'Days off', save_one: 'Add {{count}} day', save_other: 'Add {{count}} days', unread_one: '{{count}} line is no day: {{lines}}', unread_other: '{{count}} lines are no days: {{lines}}', known_one: '{{count}} day is off already', known_other: '{{count}} days are off already', order: '{{date}} is read with the day first.' },
    abroad: 'Teams of another country', abroadHint: 'Their own public holidays count for them.', team: 'Team', addTeam: 'Add a team', asWorkspace: 'As the workspace',
  },
  teams: {
    lead: 'Who was in which team, and when. A deal counts for the team that its rep was in on its day; a change here moves the figures at once.', find: 'Find a rep', none: 'There are no reps yet.', noneHint: 'They come with the exports that you add.', nobody: 'No rep is called that.',
    rep: 'Rep', now: 'Team on {{date}}', history: 'History', noTeam: 'no team', left: 'left {{date}}', always: 'always', since: 'since {{date}}', until: 'until {{date}}', span: '{{from}} to {{to}}', from: 'From', to: 'Last day', team: 'Team', open: 'still there', start: 'from the start',
    source: { import: 'from an export', hand: 'set here', usual: 'from the list of reps' }, edit: 'Change {{name}}', move: 'Move…', actions: 'What to do', close: 'Close', add: 'Add a stay', remove: 'Remove this stay', end: 'End', save: 'Save', undo: 'Undo', undone: 'Taken back.', reset: 'As the exports say',
    moving: { title: 'Move {{name}} to another team', to: 'New team', on: 'First day there', save: 'Move', effect: 'Until {{before}} {{name}} stays in {{team}}; from {{day}} on the figures count for the new team.' },
    moved: '{{name}} is in {{team}} from {{date}} on.', changed: 'The stays of {{name}} are changed.', overlap: '{{name}} is in {{first}} and in {{second}} {{days}}.', overlapHint: '{{counts}} counts, as it began later.', mend: 'End {{team}} on {{date}}', overlaps_one: '{{count}} overlap', overlaps_other: '{{count}} overlaps',
    backward: 'The last day lies before the first.', some: '{{shown}} of {{total}}', gap: 'no team {{days}}', only: 'Only those with overlaps', from_to: 'from {{from}} to {{to}}', from_on: 'from {{from}} on', up_to: 'up to {{to}}', all_time: 'all the time',
  },
  targets: {
    lead: 'Type, or paste from Excel: figures alone from a cell on, or with names and periods.', measure: 'Targets of', grain: 'By', grains: { month: 'Months', quarter: 'Quarters', half: 'Half-years', year: 'Years' }, year: 'Year', fiscal: 'FY {{year}}', previous: 'The year before', next: 'The year after',
    who: 'Who', company: 'Company', total: 'Year', label: 'Targets of {{measure}}, {{year}}', unknown: 'in no list of reps', given_one: '{{figure}} target', given_other: '{{figure}} targets', findMeasure: 'Find a measure', noMeasure: 'No measure is called that.', own: 'With targets', others: 'All measures',
    undo: 'Undo', redo: 'Redo', told: 'Grey: follows from longer or shorter periods, or from those below. Type to give it a target of its own.', parts: 'The parts say {{parts}}; {{own}} is what counts here.', doubled: 'Given {{count}} times ({{values}}): the first counts. Type to keep one.',
    follows: 'Follows from other targets. Type to give it its own.', none: 'There is nobody to give targets to yet.', noneHint: 'Reps and teams come with the exports that you add.',
    pastedUnknown_one: '{{count}} line is left out: nobody is called {{names}}.', pastedUnknown_other: '{{count}} lines are left out: nobody is called {{names}}.', pastedUnread_one: '{{count}} cell is no number: {{texts}}.', pastedUnread_other: '{{count}} cells are no numbers: {{texts}}.', pastedOutside_one: '{{count}} cell lies outside of the sheet.', pastedOutside_other: '{{count}} cells lie outside of the sheet.',
    pasted_one: '{{figure}} target pasted.', pasted_other: '{{figure}} targets pasted.', nearest: '{{name}} (did you mean {{nearest}}?)', unread: '“{{text}}” is no number.', lost_one: '{{count}} target counts nowhere', lost_other: '{{count}} targets count nowhere', lostMember: '{{name}}, {{period}}: {{value}} (nobody is called that)', lostPeriod: '{{name}}, {{period}}: {{value}} (no period is called that)', company_own: 'the company',
    unknownReps_one: '{{names}} has targets and is in no list of reps.', unknownReps_other: '{{names}} have targets and are in no list of reps.', unknownHint: 'Merge the name with a rep if it is a spelling.', toMembers: 'Open the look-alikes', sum: 'Sum {{value}}', selected_one: '{{figure}} cell', selected_other: '{{figure}} cells',
    spread: 'A target of a longer period is spread', spreads: { even: 'evenly', season: 'as last year went' },
  },
  currency: {
    lead: 'The currency of reports, and what one unit of another is worth in it.', base: 'Reporting currency', baseHint: 'What amounts without a currency are in, and what rates convert to.', none: 'Not set', asData: 'As the data says', ofData: 'As the data says: {{currency}}', conversion: 'Amounts in other currencies', conversionHint: 'A view can have its own way.',
    conversions: { none: 'are added as they stand', monthly: 'are converted at the rate of their own month', constant: 'are converted at the rate of the period compared with' }, noBase: 'Choose the reporting currency first.',
    rates: 'Rates', ratesHint: 'What one unit is worth in {{base}}, month by month.', month: 'Month', missing_one: 'A rate is missing for {{count}} month: {{months}}.', missing_other: 'Rates are missing for {{count}} months: {{months}}.', missingHint: 'Amounts of these months are left out of converted totals, and said so.', missingCell_one: '{{figure}} amount waits for this rate.', missingCell_other: '{{figure}} amounts wait for this rate.', add: 'Add a currency', code: 'Currency', codeHint: 'Three letters, such as USD', save: 'Add',
    unread_one: '{{count}} line of rates says no currency, month or rate.', unread_other: '{{count}} lines of rates say no currency, month or rate.', empty: 'All amounts are in one currency.', emptyHint: 'Add a currency to give it rates.', notPositive: 'A rate is above 0.', complete: 'Every amount has its rate.',
  },
  measures: {
    lead: 'Choices that change what a measure says. Each stands in the measure’s explanation.', spread: 'Targets of longer periods', spreadHint: 'A yearly or quarterly target seen by month.', likeForLike: 'Like for like by rep', likeForLikeHint: 'Which reps a like-for-like comparison keeps.', presence: { any: 'with a result in both periods', most: 'there for nine tenths of both periods' },
  },
} as const;
