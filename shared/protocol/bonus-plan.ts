import { z } from 'zod';
import { BONUS_BASES, BONUS_GRAINS } from '../catalogue/bonus-bases';
import { isoDate } from '../view/view-spec';

/** How bonuses are worked out: rep by rep and period by period, then added up; never on a team's total. */

const MOST_BANDS = 20;
const MOST_MEMBERS = 5_000;

/** From a threshold on. Below the lowest one, nothing is paid. */
const bandSchema = z.strictObject({
  /** Attainment (1: the whole target), or an amount of the base, as `thresholds` says. */
  from: z.number().min(0),
  /** What is paid of the base: 0.05 is 5 %. */
  rate: z.number().min(0).max(10),
  /** Paid once when the threshold is reached. */
  fixed: z.number().min(0).default(0),
});
export type BonusBand = z.infer<typeof bandSchema>;

const bandsSchema = z.array(bandSchema).min(1).max(MOST_BANDS)
  .refine((bands) => bands.every(({ from }, index) => index === 0 || from > (bands[index - 1]?.from ?? 0)), { error: 'bad_bands' });
/** Part of the base that is eligible. */
const shareSchema = z.number().min(0).max(1);
/** Most that a rep is paid for one period; null: no limit. */
const capSchema = z.number().min(0).nullable();
/** Half-open days; null: no bound. */
const validity = { from: isoDate.nullable().default(null), to: isoDate.nullable().default(null) };
const isForward = ({ from, to }: { readonly from: string | null; readonly to: string | null }) => from === null || to === null || from < to;
const backward = { error: 'bad_validity', path: ['to'] };

/** What is otherwise for one rep, in the periods that begin in its days. What is left out is the plan's. Of two that hold, the later one does. */
const overrideSchema = z.strictObject({
  rep: z.string().min(1),
  ...validity,
  /** False: paid nothing by this plan. */
  eligible: z.boolean().default(true),
  share: shareSchema.optional(),
  bands: bandsSchema.optional(),
  cap: capSchema.optional(),
}).refine(isForward, backward);
export type BonusOverride = z.infer<typeof overrideSchema>;

const plan = {
  name: z.string().trim().min(1).max(80),
  base: z.enum(BONUS_BASES).default('revenue_won'),
  grain: z.enum(BONUS_GRAINS).default('quarter'),
  share: shareSchema.default(1),
  /** What thresholds are compared with: the base as a part of the rep's own target of it, or the base itself. */
  thresholds: z.enum(['attainment', 'amount']).default('attainment'),
  /** `band`: each rate pays the part of the base inside its band; `all`: the rate of the band reached pays all of the base. */
  paid: z.enum(['band', 'all']).default('band'),
  bands: bandsSchema,
  cap: capSchema.default(null),
  /** Periods that begin in these days. */
  ...validity,
  /** Whom it pays, by name or id: days in one of the teams or under it, and these reps. Both empty: everybody. */
  teams: z.array(z.string().min(1)).max(MOST_MEMBERS).default([]),
  reps: z.array(z.string().min(1)).max(MOST_MEMBERS).default([]),
  overrides: z.array(overrideSchema).max(MOST_MEMBERS).default([]),
};

/** What is kept of a plan. */
export const bonusDocumentSchema = z.strictObject({ version: z.literal(1), ...plan });
export type BonusDocument = z.infer<typeof bonusDocumentSchema>;

/** A plan as it is saved; without an id it is new. */
export const bonusDraftSchema = z.strictObject({ id: z.string().min(1).optional(), ...plan }).refine(isForward, backward);

const planSchema = z.strictObject({ id: z.string().min(1), ...plan });
export type BonusPlan = z.infer<typeof planSchema>;

/** A saved plan, and the names in it that no rep or team goes by here. */
export const keptBonusPlanSchema = planSchema.extend({ unknown: z.strictObject({ reps: z.array(z.string()), teams: z.array(z.string()) }) });
export type KeptBonusPlan = z.infer<typeof keptBonusPlanSchema>;
