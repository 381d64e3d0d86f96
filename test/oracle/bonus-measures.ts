import type { Written } from './measure';
import type { Row } from './rows';

/** Measures that plans may be paid on: one of them begins the period of a bonus. */
export const PAID_ON = ['revenue_won', 'gross_margin', 'orders_amount', 'orders_margin', 'invoiced_amount', 'collected_amount'];

/** What plans pay, and on what, written a second time. */
const bonuses = (part: 'base' | 'bonus'): Written => ({
  fact: 'bonuses', kind: 'sum', day: (row: Row) => (row.fact === 'bonuses' ? row.of.day : null), concerns: () => true, scale: 10_000,
  numerator: (row: Row) => (row.fact === 'bonuses' ? row.of[part] : null),
});

export const BONUS_MEASURES: Readonly<Record<string, Written>> = {
  bonus_base: bonuses('base'),
  bonus: { ...bonuses('bonus'), isTold: (row) => row.fact === 'bonuses' && row.of.isTold },
};
