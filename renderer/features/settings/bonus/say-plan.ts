import { formatList } from '../../../../shared/format/list';
import { formatMoneyFull } from '../../../../shared/format/money';
import { formatPercent } from '../../../../shared/format/percent';
import type { BonusBand, BonusOverride, BonusPlan } from '../../../../shared/protocol/bonus-plan';
import type { Translate } from '../../../../shared/text/translate';
import { sayDays } from '../teams/stay-edits';

const RATE_DECIMALS = 4;
const percent = (share: number, words: Translate) => formatPercent(share, words.language, { decimals: 0, maxDecimals: RATE_DECIMALS });

export const sayAmount = (value: number, currency: string | null, words: Translate) => formatMoneyFull(value, { language: words.language, currency });

/** From where a band pays: "70% of the target", "€50,000". */
export function sayFrom({ from }: BonusBand, { thresholds }: Pick<BonusPlan, 'thresholds'>, currency: string | null, words: Translate): string {
  return thresholds === 'attainment' ? words('settings.bonus.ofTarget', { share: percent(from, words) }) : sayAmount(from, currency, words);
}

export const sayRate = ({ rate }: BonusBand, words: Translate) => percent(rate, words);

/** What a plan pays on, how and for whom, a sentence each. */
export function sayPlan(plan: BonusPlan, currency: string | null, words: Translate): string[] {
  const sentence = (key: 'share' | 'cap' | 'days' | 'who', parameters: Readonly<Record<string, string>>) => words(`settings.bonus.told.${key}`, parameters);
  return [
    words(`settings.bonus.told.${plan.paid}`),
    ...(plan.share === 1 ? [] : [sentence('share', { share: percent(plan.share, words) })]),
    ...(plan.cap === null ? [] : [sentence('cap', { amount: sayAmount(plan.cap, currency, words) })]),
    ...(plan.from === null && plan.to === null ? [] : [sentence('days', { days: sayDays(plan, words) })]),
    plan.teams.length + plan.reps.length === 0 ? words('settings.bonus.told.everybody') : sentence('who', { names: formatList([...plan.teams, ...plan.reps], words.language) }),
  ];
}

/** "Camille Thévenet from 1 Jan 2026 on: 50% eligible, at most €3,000." */
export function sayOverride(one: BonusOverride, plan: BonusPlan, currency: string | null, words: Translate): string {
  const parts = one.eligible ? [
    ...(one.share === undefined ? [] : [words('settings.bonus.exception.share', { share: percent(one.share, words) })]),
    ...(one.cap === undefined || one.cap === null ? [] : [words('settings.bonus.exception.cap', { amount: sayAmount(one.cap, currency, words) })]),
    ...(one.bands ?? []).map((band) => words('settings.bonus.exception.band', { rate: sayRate(band, words), from: sayFrom(band, plan, currency, words) })),
  ] : [words('settings.bonus.exception.none')];
  const days = one.from === null && one.to === null ? '' : ` ${sayDays(one, words)}`;
  return words('settings.bonus.exception.of', { rep: `${one.rep}${days}`, what: formatList(parts.length === 0 ? [words('settings.bonus.exception.same')] : parts, words.language) });
}

