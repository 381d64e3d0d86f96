import { z } from 'zod';
import { openedWorkspaceSchema, recentWorkspaceSchema, workspaceNameSchema } from './door';
import { grantedFileSchema } from './import';

/**
 * What the desktop window may ask of its door, by the names of `Bridge`: parameters in order, result. The door parses every
 * call by this table; dropped files arrive as the paths that the preload learnt from the system.
 */
const one = z.string().min(1).max(200);
const opened = openedWorkspaceSchema.nullable();
const files = z.array(grantedFileSchema);

export const DESKTOP_API = {
  recentWorkspaces: { parameters: z.tuple([]), result: z.array(recentWorkspaceSchema) },
  createWorkspace: { parameters: z.tuple([workspaceNameSchema]), result: opened },
  openWorkspace: { parameters: z.tuple([one]), result: openedWorkspaceSchema },
  openOtherWorkspace: { parameters: z.tuple([]), result: opened },
  renameWorkspace: { parameters: z.tuple([one, workspaceNameSchema]), result: openedWorkspaceSchema },
  forgetWorkspace: { parameters: z.tuple([one]), result: z.null() },
  openDemo: { parameters: z.tuple([workspaceNameSchema]), result: openedWorkspaceSchema },
  currentWorkspace: { parameters: z.tuple([]), result: opened },
  chooseFiles: { parameters: z.tuple([]), result: files },
  chooseFolder: { parameters: z.tuple([]), result: files },
  grantDropped: { parameters: z.tuple([z.array(z.string().min(1)).max(10_000)]), result: files },
  saveFile: { parameters: z.tuple([z.string().min(1).max(255), z.custom<Uint8Array>((value) => value instanceof Uint8Array), z.string().max(200)]), result: z.boolean() },
  print: { parameters: z.tuple([]), result: z.null() },
} as const satisfies Record<string, { parameters: z.ZodType; result: z.ZodType }>;

export type DesktopCall = keyof typeof DESKTOP_API;
export type DesktopParameters<Call extends DesktopCall> = z.output<(typeof DESKTOP_API)[Call]['parameters']>;
export type DesktopResult<Call extends DesktopCall> = z.output<(typeof DESKTOP_API)[Call]['result']>;

export function isDesktopCall(name: unknown): name is DesktopCall {
  return typeof name === 'string' && Object.hasOwn(DESKTOP_API, name);
}

/** The window's address: a scheme of its own, so that nothing from the network or the disk shares its origin. */
export const APP_SCHEME = 'app';
export const APP_ORIGIN = 'app://vigie';
