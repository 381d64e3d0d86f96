import type { BONUS_BASES, BONUS_GRAINS } from '../../../../shared/catalogue/bonus-bases';
import { formatExact } from '../../../../shared/format/number';
import { decimalSignOf, readTypedNumber } from '../../../../shared/format/typed-number';
import type { BonusBand, BonusOverride, BonusPlan } from '../../../../shared/protocol/bonus-plan';
import type { Parameters } from '../../../../shared/protocol/methods';
import type { Language } from '../../../../shared/text/translate';

/** A bonus plan while it is typed: figures as texts, shares and rates in per cent, as people write them. */
export interface BandDraft {
  readonly key: number;
  readonly from: string;
  readonly rate: string;
  readonly fixed: string;
}

export interface OverrideDraft {
  readonly key: number;
  readonly rep: string | null;
  readonly eligible: boolean;
  readonly share: string;
  readonly cap: string;
  /** Null: the plan's. */
  readonly bands: readonly BandDraft[] | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface PlanDraft {
  readonly name: string;
  readonly base: (typeof BONUS_BASES)[number];
  readonly grain: (typeof BONUS_GRAINS)[number];
  readonly share: string;
  readonly thresholds: BonusPlan['thresholds'];
  readonly paid: BonusPlan['paid'];
  readonly bands: readonly BandDraft[];
  readonly cap: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly teams: readonly string[];
  readonly reps: readonly string[];
  readonly overrides: readonly OverrideDraft[];
}

const DRAFT_PROBLEMS = ['name', 'share', 'bands', 'rising', 'cap', 'days', 'overrideRep'] as const;
export type DraftProblem = (typeof DRAFT_PROBLEMS)[number];
type SavedPlan = Parameters<'bonus.save'>;

const MOST_DECIMALS = 6;
const DIGITS = 15;
const exact = (value: number, language: Language) => formatExact(value, language, MOST_DECIMALS);
const percent = (share: number, language: Language) => exact(share * 100, language);

/** What most begin with: paid from 80 % of the target on, better above it. */
export function beginPlan(name: string): PlanDraft {
  return {
    name, base: 'revenue_won', grain: 'quarter', share: '100', thresholds: 'attainment', paid: 'band', cap: '', from: null, to: null, teams: [], reps: [], overrides: [],
    bands: [{ key: 0, from: '80', rate: '1', fixed: '' }, { key: 1, from: '100', rate: '2', fixed: '' }],
  };
}

export function draftOf(plan: BonusPlan, language: Language): PlanDraft {
  const bandsOf = (bands: readonly BonusBand[]) => bands.map(({ from, rate, fixed }, key): BandDraft => ({
    key, from: plan.thresholds === 'attainment' ? percent(from, language) : exact(from, language), rate: percent(rate, language), fixed: fixed === 0 ? '' : exact(fixed, language),
  }));
  const { name, base, grain, thresholds, paid, from, to, teams, reps } = plan;
  return {
    name, base, grain, thresholds, paid, from, to, teams, reps, share: percent(plan.share, language), bands: bandsOf(plan.bands), cap: plan.cap === null ? '' : exact(plan.cap, language),
    overrides: plan.overrides.map((one, key): OverrideDraft => ({
      key, rep: one.rep, eligible: one.eligible, from: one.from, to: one.to,
      share: one.share === undefined ? '' : percent(one.share, language), cap: one.cap === undefined || one.cap === null ? '' : exact(one.cap, language), bands: one.bands === undefined ? null : bandsOf(one.bands),
    })),
  };
}

/** The next row of bands or of exceptions: its key is its own. */
export const nextKey = (rows: readonly { readonly key: number }[]): number => rows.reduce((most, { key }) => Math.max(most, key), -1) + 1;

/** The plan that the draft says, or what is wrong with it. */
export function planOf(draft: PlanDraft, language: Language): { readonly plan: SavedPlan; readonly problems: readonly DraftProblem[] } {
  const problems = new Set<DraftProblem>();
  const name = draft.name.trim();
  if (name === '') problems.add('name');
  const amount = (text: string, problem: DraftProblem) => readFigure(text, language, () => problems.add(problem));
  const share = (text: string, problem: DraftProblem) => toShare(amount(text.replace('%', ''), problem));
  const eligible = (text: string) => {
    const value = share(text, 'share');
    if (value !== null && value > 1) problems.add('share');
    return value;
  };
  const bandsOf = (bands: readonly BandDraft[]): BonusBand[] => {
    const read = bands.map((band) => ({
      from: (draft.thresholds === 'attainment' ? share(band.from, 'bands') : amount(band.from, 'bands')) ?? 0, rate: share(band.rate, 'bands') ?? 0, fixed: amount(band.fixed, 'bands') ?? 0,
    })).toSorted((one, other) => one.from - other.from);
    if (read.length === 0) problems.add('bands');
    if (read.some(({ from }, place) => from === read[place - 1]?.from)) problems.add('rising');
    return read;
  };
  const days = ({ from, to }: { readonly from: string | null; readonly to: string | null }) => {
    if (from !== null && to !== null && from >= to) problems.add('days');
    return { from, to };
  };
  const overrides = draft.overrides.map((one): BonusOverride => {
    if (one.rep === null) problems.add('overrideRep');
    const [part, cap] = [eligible(one.share), amount(one.cap, 'cap')];
    return { rep: one.rep ?? '', eligible: one.eligible, ...days(one), ...(part === null ? {} : { share: part }), ...(cap === null ? {} : { cap }), ...(one.bands === null ? {} : { bands: bandsOf(one.bands) }) };
  });
  const { base, grain, thresholds, paid, teams, reps } = draft;
  const plan: SavedPlan = { name, base, grain, thresholds, paid, share: eligible(draft.share) ?? 1, bands: bandsOf(draft.bands), cap: amount(draft.cap, 'cap'), ...days(draft), teams: [...teams], reps: [...reps], overrides };
  return { plan, problems: DRAFT_PROBLEMS.filter((problem) => problems.has(problem)) };
}

const toShare = (percents: number | null) => (percents === null ? null : Number((percents / 100).toPrecision(DIGITS)));

/** Null where nothing stands; below 0 and no number at all is a problem. */
function readFigure(text: string, language: Language, refuse: () => void): number | null {
  const value = readTypedNumber(text, decimalSignOf([text], language));
  if (value === undefined || (value !== null && value < 0)) {
    refuse();
    return null;
  }
  return value;
}
