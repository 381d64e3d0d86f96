import { z } from 'zod';

export const STAGE_STATUSES = ['open', 'won', 'lost'] as const;
export type StageStatus = (typeof STAGE_STATUSES)[number];

/** A stage of deals as it is set, in order from the first to the last. */
const stageSetSchema = z.strictObject({
  stage: z.string().min(1),
  status: z.enum(STAGE_STATUSES),
  /** Chance that a deal in it is won, 0 to 1; null: none is said. */
  probability: z.number().min(0).max(1).nullable().default(null),
});
export type StageSet = z.infer<typeof stageSetSchema>;

/** All stages of the workspace, those that were set and those that only the data names, in order. */
export const stagesSchema = z.array(z.strictObject({
  stage: z.string(),
  /** As set, else as the stage's words or its deals say; null where nothing tells. */
  status: z.enum(STAGE_STATUSES).nullable(),
  /** Place from 1. */
  order: z.int(),
  probability: z.number().nullable(),
  deals: z.number(),
  /** Set by a person; false: read from the data. */
  isSet: z.boolean(),
  /** Deals whose export gives their status itself: setting the stage's leaves them as they are. */
  dealsWithOwnStatus: z.number(),
}));
export type Stages = z.infer<typeof stagesSchema>;

/** What is left out is read from the data again; an empty list takes everything back. */
export const setStagesSchema = z.strictObject({ stages: z.array(stageSetSchema) });
