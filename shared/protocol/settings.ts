import { z } from 'zod';
import { WIN_RATE_OF } from '../catalogue/counting';
import { MOST_WAITING_DAYS, USUAL_WAITING } from '../catalogue/spells';
import { RETAIL_PATTERNS, USUAL_RETAIL } from '../time/retail';
import { USUAL_WEEKEND } from '../time/working-days';
import { isZone } from '../time/zones';
import { isoDate } from '../view/view-spec';

const country = z.string().regex(/^[A-Z]{2}$/, { error: 'bad_country' });
const zone = z.string().refine(isZone, { error: 'bad_zone' });
const month = z.int().min(1).max(12);
const weekday = z.int().min(1).max(7);
const days = z.int().min(1).max(MOST_WAITING_DAYS);

/** What a workspace decides for all of its answers. */
export const settingsSchema = z.strictObject({
  /** Today for the data; null: the data's own. */
  asOf: isoDate.nullable(),
  /** First month of the fiscal year, which is named by the year it ends in. */
  fiscalStart: month,
  /** Months of whole weeks: their order, and the first of month that the year's first weekday is nearest to. */
  retail: z.strictObject({ pattern: z.enum(RETAIL_PATTERNS), month, weekday }),
  /** Whose public holidays aren't worked; null: the one country that the imported days off name, else none. */
  country: country.nullable(),
  /** Teams of another country, by name. */
  teamCountries: z.record(z.string(), country),
  weekend: z.array(weekday).max(6),
  /** The reporting currency: what amounts without one are in, and what rates convert to; null: what the rates leave. */
  currency: z.string().min(1).nullable(),
  /** Where moments that say how far they are from UTC are days, when they come in. */
  zone,
  /** Whether views that say nothing of currencies convert to the reporting one, by month or at constant rates; without one they don't. */
  conversion: z.enum(['none', 'monthly', 'constant']),
  /** How an objective is spread over shorter periods. */
  targetSpread: z.enum(['even', 'season']),
  /** Like-for-like by rep keeps those who were there for nine tenths of both periods, not all who have a fact in both. */
  likeForLikePresence: z.boolean(),
  /** What win rates divide won deals by: won and lost ones, disqualified ones too, or those created in the period. */
  winRateOf: z.enum(WIN_RATE_OF),
  /** Lost deals in these stages are told apart as disqualified; null: in those whose words say so. */
  disqualifiedStages: z.array(z.string().min(1)).nullable(),
  /** Whose a fact is where a view doesn't say: of whoever it names, or of whoever owns its account today. */
  owners: z.enum(['at-date', 'today']),
  /** Sales cycles begin when a deal first enters this stage; null: when it is created. */
  cycleStart: z.string().min(1).nullable(),
  /** Days without a move after which an open deal is stalled; those of some stages, by their name. */
  stalledAfter: days,
  stalledAfterByStage: z.record(z.string().min(1), days),
  /** Days after which a new lead is untouched, and an account not contacted. */
  untouchedAfter: days,
  neglectedAfter: days,
  /** Actions are due from so many days ahead. */
  dueWithin: days,
});
export type WorkspaceSettings = z.infer<typeof settingsSchema>;

/** What is to change; null: back to the default. */
export const settingsChangeSchema = z.strictObject({
  asOf: settingsSchema.shape.asOf.optional(), fiscalStart: settingsSchema.shape.fiscalStart.nullable().optional(), retail: settingsSchema.shape.retail.nullable().optional(),
  country: settingsSchema.shape.country.optional(), teamCountries: settingsSchema.shape.teamCountries.nullable().optional(), weekend: settingsSchema.shape.weekend.nullable().optional(),
  currency: settingsSchema.shape.currency.optional(), conversion: settingsSchema.shape.conversion.nullable().optional(), targetSpread: settingsSchema.shape.targetSpread.nullable().optional(),
  likeForLikePresence: settingsSchema.shape.likeForLikePresence.nullable().optional(), winRateOf: settingsSchema.shape.winRateOf.nullable().optional(),
  disqualifiedStages: settingsSchema.shape.disqualifiedStages.optional(), owners: settingsSchema.shape.owners.nullable().optional(), cycleStart: settingsSchema.shape.cycleStart.optional(),
  zone: settingsSchema.shape.zone.nullable().optional(), stalledAfter: days.nullable().optional(), stalledAfterByStage: settingsSchema.shape.stalledAfterByStage.nullable().optional(),
  untouchedAfter: days.nullable().optional(), neglectedAfter: days.nullable().optional(), dueWithin: days.nullable().optional(),
});

export const USUAL_SETTINGS: WorkspaceSettings = {
  asOf: null, fiscalStart: 1, retail: USUAL_RETAIL, country: null, teamCountries: {}, weekend: [...USUAL_WEEKEND], currency: null, conversion: 'none', targetSpread: 'even', likeForLikePresence: false,
  winRateOf: 'decided', disqualifiedStages: null, owners: 'at-date', cycleStart: null, zone: 'UTC', ...USUAL_WAITING,
};
