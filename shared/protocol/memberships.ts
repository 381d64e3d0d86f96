import { z } from 'zod';
import { isoDate } from '../view/view-spec';

/** Half-open days; null: no bound. */
const staySchema = z.strictObject({ team: z.int(), from: isoDate.nullable(), to: isoDate.nullable() });
const MOST_STAYS = 200;

/** Who was in which team when, as views under `as-was` read it. Codes hold as long as the imports that brought the members stand. */
export const membershipsSchema = z.strictObject({
  asOf: isoDate.nullable(),
  teams: z.array(z.strictObject({ code: z.int(), name: z.string(), parent: z.int().nullable() })),
  reps: z.array(z.strictObject({
    code: z.int(), name: z.string(), id: z.string().nullable(), hiredOn: isoDate.nullable(), leftOn: isoDate.nullable(),
    /** The team at as-of; null: none. */
    now: z.int().nullable(),
    /** In order of time. `usual`: no file tells when; the one team that is known, for all time. */
    stays: z.array(staySchema.extend({ source: z.enum(['import', 'hand', 'usual']) })),
    /** Days on which two stays hold, by their places: the later start counts. */
    overlaps: z.array(z.strictObject({ first: z.int(), second: z.int(), from: isoDate.nullable(), to: isoDate.nullable() })),
  })),
});
export type Memberships = z.infer<typeof membershipsSchema>;
export type RepStays = Memberships['reps'][number];

/** All stays of a rep, in place of those that stand; none: what the exports say without them. */
export const setMembershipsSchema = z.strictObject({
  rep: z.int(),
  stays: z.array(staySchema.refine(({ from, to }) => from === null || to === null || from < to, { error: 'bad_stay', path: ['to'] })).max(MOST_STAYS),
});
