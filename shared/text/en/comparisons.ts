/** Names of the comparisons that have one, and what each of them sets against the period. */
export const comparisons = {
  previous: { name: 'Period before', description: 'The period before, of the same grain; at a total the span just before.' },
  'last-year': { name: 'Same dates last year', description: 'The same dates one year earlier.' },
  'last-year-weekdays': { name: 'Same weekdays last year', description: '364 days earlier, so that each weekday meets the same weekday.' },
  'last-year-working-days': { name: 'Same working days last year', description: 'Last year’s period up to the same working day.' },
  target: { name: 'Target', description: 'The objective of the period.' },
} as const;
