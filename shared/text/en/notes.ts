/** What a reader must know beside the numbers, by code. */
export const notes = {
  undated_one: '{{count}} row of {{fact}} without a date ({{date}}) is left out, because a period was asked for.',
  undated_other: '{{count}} rows of {{fact}} without a date ({{date}}) are left out, because a period was asked for.',
  not_imported: '{{measure}} is blank: no {{fact}} have been imported.',
  unreachable: '{{measure}} can’t be broken down by {{dimension}}: its value stands at the level above.',
  filter_unreachable: '{{measure}} is blank: the filter on {{dimension}} says nothing about it.',
  stock_rebuilt: '{{measure}} on past dates is rebuilt from creation and closing dates.',
  week_53: '{{week}} has no week of its own name a year before: it is compared with the days 364 days earlier.',
  moves_one: 'The comparison crosses a change of team ({{reps}}): each fact counts for the team of its own day. “As is” counts today’s teams.',
  moves_other: 'The comparison crosses changes of team of {{count}} reps ({{reps}}): each fact counts for the team of its own day. “As is” counts today’s teams.',
  choice: '{{shown}} of {{total}} members of {{dimension}} are shown; the rest is in (others).',
  choice_unseen: '{{dimension}} isn’t in the view: choosing its members changes nothing.',
} as const;
