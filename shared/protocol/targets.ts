import { z } from 'zod';

export const TARGET_GRAINS = ['month', 'quarter', 'half', 'year'] as const;
export type TargetGrain = (typeof TARGET_GRAINS)[number];

/** Who has a target: the company (code 0), a team or a rep, by the codes of the workspace. */
const WHO = ['company', 'team', 'rep'] as const;

/** Beyond this an amount has lost its cents on the way. */
const MOST = 1e13;
const MOST_CELLS = 100_000;

/** The year by its name: that in which it ends, where it is fiscal. Null: the one that holds as-of. */
export const targetSheetRequestSchema = z.strictObject({ measure: z.string().min(1), grain: z.enum(TARGET_GRAINS), year: z.int().min(1900).max(2200).nullable().default(null) });

/**
 * Targets as a sheet: members in the order company, teams each with its reps; cells by rows. `own`: given for exactly this member and
 * period. `shown`: what counts there, as every view has it: its own, else what its parts say. `parts`: what the shorter periods and those
 * under it say where there is an own one beside them.
 */
export const targetSheetSchema = z.strictObject({
  measure: z.string(),
  unit: z.enum(['amount', 'count', 'number', 'ratio', 'days']),
  /** Targets add up over members and periods. */
  isSum: z.boolean(),
  year: z.int(),
  isFiscal: z.boolean(),
  /** Years with a target of any measure, and those of the data. */
  years: z.array(z.int()),
  /** Measures that have targets, and how many. */
  used: z.array(z.strictObject({ measure: z.string(), count: z.int() })),
  periods: z.array(z.strictObject({ key: z.string(), from: z.string(), to: z.string() })),
  members: z.array(z.strictObject({
    who: z.enum(WHO), code: z.int(), name: z.string(), id: z.string().nullable(),
    /** How deep it stands: the company 0, its teams 1, … */
    depth: z.int(),
    /** Told by an export of its own; false: nobody but targets and facts name it. */
    described: z.boolean(),
  })),
  own: z.array(z.number().nullable()),
  shown: z.array(z.number().nullable()),
  parts: z.array(z.number().nullable()),
  /** Whole years, a number a member. */
  totals: z.array(z.number().nullable()),
  /** Given more than once for the same member and period: the first counts. */
  doubled: z.array(z.strictObject({ member: z.int(), period: z.int(), values: z.array(z.number()) })),
  /** Targets of this measure that can't be placed: for somebody unknown, or of no period that can be read. */
  lost: z.array(z.strictObject({ rep: z.string().nullable(), team: z.string().nullable(), period: z.string().nullable(), value: z.number(), reason: z.enum(['member', 'period']) })),
});
export type TargetSheet = z.infer<typeof targetSheetSchema>;

/** Cells as typed; null: no target. All of them or none. */
export const setTargetsSchema = z.strictObject({
  measure: z.string().min(1),
  cells: z.array(z.strictObject({ who: z.enum(WHO), code: z.int().min(0), period: z.string().min(1), value: z.number().min(-MOST).max(MOST).nullable() })).min(1).max(MOST_CELLS),
});
export type SetTargets = z.infer<typeof setTargetsSchema>;
