/** What a measure entry can be shown as, and what that needs. `unit`: of the result; `own` keeps the measure's. */
export interface ShowRow {
  readonly needsComparison: boolean;
  readonly unit: 'own' | 'difference' | 'ratio' | 'index' | 'rank';
}

export const SHOW_TABLE = {
  'value': { needsComparison: false, unit: 'own' },
  'difference': { needsComparison: true, unit: 'difference' },
  'percent': { needsComparison: true, unit: 'ratio' },
  'index': { needsComparison: true, unit: 'index' },
  'contribution': { needsComparison: true, unit: 'ratio' },
  'share-of-total': { needsComparison: false, unit: 'ratio' },
  'share-of-row': { needsComparison: false, unit: 'ratio' },
  'share-of-column': { needsComparison: false, unit: 'ratio' },
  'share-of-parent': { needsComparison: false, unit: 'ratio' },
  'running-total': { needsComparison: false, unit: 'own' },
  'rank': { needsComparison: false, unit: 'rank' },
} as const satisfies Record<string, ShowRow>;
