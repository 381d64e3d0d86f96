import type { CheckId } from '../../../shared/catalogue/checks';

/** Where in the window a finding can be mended; what isn't here is corrected at its source and imported again. */
export type Mend = 'stages' | 'members' | 'import';

const MENDS: Readonly<Partial<Record<CheckId, readonly Mend[]>>> = {
  'unmapped-stage': ['stages'], 'untold-stage': ['stages'],
  'look-alikes': ['members'],
  'unknown-owner': ['members', 'import'],
  'unknown-product': ['members', 'import'],
  'unknown-account': ['members', 'import'],
  'rep-without-team': ['import'],
  'target-unknown-rep': ['members', 'import'],
  'unknown-deal': ['import'],
  'no-rate': ['import'],
  gone: ['import'],
};

export function mendsOf(rule: CheckId): readonly Mend[] {
  return MENDS[rule] ?? [];
}
