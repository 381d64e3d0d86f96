/** What a workspace decides of how measures count. */
export interface Counting {
  readonly winRateOf: (typeof WIN_RATE_OF)[number];
  /** A stage; null: the creation of the deal. */
  readonly cycleStart: string | null;
}

export const WIN_RATE_OF = ['decided', 'disqualified', 'created'] as const;

/** The settings that change what a measure says, by measure: its explanation names them. Whose facts are changes every measure. */
export const COUNTED_BY: Readonly<Partial<Record<string, readonly (keyof Counting)[]>>> = {
  win_rate: ['winRateOf'], win_rate_value: ['winRateOf'], coverage_needed: ['winRateOf'],
  sales_cycle: ['cycleStart'], median_sales_cycle: ['cycleStart'], lost_cycle: ['cycleStart'],
  velocity: ['winRateOf', 'cycleStart'],
};
