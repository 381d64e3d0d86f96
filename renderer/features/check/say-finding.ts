import { formatMoneyShort } from '../../../shared/format/money';
import { formatNumber, pluralCount } from '../../../shared/format/number';
import type { Finding } from '../../../shared/protocol/check';
import type { Translate } from '../../../shared/text/translate';

export function sayFigure(figure: number, words: Translate): string {
  return formatNumber(figure, words.language);
}

function sayRows(count: number, words: Translate): string {
  return words('check.rows', { count: pluralCount(count), figure: sayFigure(count, words) });
}

/** `€84k + $12k`; empty where nothing can be summed. */
function sayStake({ amounts }: Pick<Finding, 'amounts'>, words: Translate): string {
  return amounts.map(({ currency, amount }) => formatMoneyShort(amount, { language: words.language, currency })).join(' + ');
}

/** Deals · 12 rows · €84k at stake */
export function sayFinding(finding: Finding, words: Translate): string {
  const stake = sayStake(finding, words);
  return [
    words.maybe(`model.objects.${finding.object}`) ?? finding.object.replace(/^custom:/, ''),
    sayRows(finding.count, words),
    ...(stake === '' ? [] : [words('check.stake', { amount: stake })]),
  ].join(' · ');
}

/** A finding's own key: a rule finds once in each object. */
export const findingKey = ({ rule, object }: Pick<Finding, 'rule' | 'object'>) => `${rule} ${object}`;
