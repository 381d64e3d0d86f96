import { z } from 'zod';

/** What a door tells its window about workspaces. `id` is the door's own name for a file: paths stay with the door. */
export const recentWorkspaceSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  bytes: z.number(),
  /** As-of date of its data when it was last open, ISO; null while unknown or without data. */
  asOf: z.string().nullable(),
  /** ISO date and time, UTC; null when never opened from here. */
  openedAt: z.string().nullable(),
});
export type RecentWorkspace = z.infer<typeof recentWorkspaceSchema>;

export const openedWorkspaceSchema = z.strictObject({ id: z.string(), name: z.string() });
export type OpenedWorkspace = z.infer<typeof openedWorkspaceSchema>;

/** A workspace is a file: its name must be a file name on every system. */
const WORKSPACE_NAME_MAX = 80;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const refused = /[\\/:*?"<>|\u0000-\u001f\u007f]|^\.|[. ]$/;
export const workspaceNameSchema = z
  .string()
  .trim()
  .min(1)
  .max(WORKSPACE_NAME_MAX)
  .refine((name) => !refused.test(name) && !reserved.test(name), { error: 'bad_name' });
