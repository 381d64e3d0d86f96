import { asFraction } from './fraction';
import type { FieldValues, RuleContext } from './rule-context';

/** Shares of a deal's credit are kept as fractions. */
export async function applyShareRules(context: RuleContext, { fields }: FieldValues): Promise<void> {
  const share = fields.get('share');
  if (share) fields.set('share', await asFraction(context, share));
}
