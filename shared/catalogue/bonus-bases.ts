/** Measures that may pay a bonus: sums that a rep's own facts add up to. In the order in which lists show them. */
export const BONUS_BASES = ['revenue_won', 'gross_margin', 'orders_amount', 'orders_margin', 'invoiced_amount', 'collected_amount'] as const;

/** Periods over which a bonus is worked out. */
export const BONUS_GRAINS = ['month', 'quarter', 'half', 'year', 'fiscal-quarter', 'fiscal-half', 'fiscal-year'] as const;
