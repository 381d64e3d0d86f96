import { z } from 'zod';
import { openedWorkspaceSchema, recentWorkspaceSchema, workspaceNameSchema } from './door';
import { errorBodySchema } from './errors';
import { grantedFileSchema } from './import';

/** What the browser door answers over HTTP beside the engine's port; both its ends are typed and checked from this table. */
const none = z.strictObject({});
const one = z.strictObject({ id: z.string() });

const WEB_API = {
  'workspaces.recent': { parameters: none, result: z.array(recentWorkspaceSchema) },
  'workspaces.create': { parameters: z.strictObject({ name: workspaceNameSchema }), result: openedWorkspaceSchema },
  'workspaces.open': { parameters: one, result: openedWorkspaceSchema },
  'workspaces.rename': { parameters: z.strictObject({ id: z.string(), name: workspaceNameSchema }), result: openedWorkspaceSchema },
  'workspaces.forget': { parameters: one, result: none },
  /** Opens the demo company's workspace, made on first use; filling it is the engine's `demo.create`. */
  'workspaces.demo': { parameters: z.strictObject({ name: workspaceNameSchema }), result: openedWorkspaceSchema },
  'uploads.limit': { parameters: none, result: z.strictObject({ bytes: z.number() }) },
} as const satisfies Record<string, { parameters: z.ZodType; result: z.ZodType }>;

export type WebApiName = keyof typeof WEB_API;
export type WebApiParameters<Name extends WebApiName> = z.output<(typeof WEB_API)[Name]['parameters']>;
export type WebApiResult<Name extends WebApiName> = z.output<(typeof WEB_API)[Name]['result']>;

interface WebApiLine<Name extends WebApiName> {
  readonly parameters: z.ZodType<WebApiParameters<Name>>;
  readonly result: z.ZodType<WebApiResult<Name>>;
}
const table: { readonly [Name in WebApiName]: WebApiLine<Name> } = WEB_API;

export function webApiOf<Name extends WebApiName>(name: Name): WebApiLine<Name> {
  return table[name];
}

export function isWebApiName(name: string): name is WebApiName {
  return Object.hasOwn(WEB_API, name);
}

/** What an upload answers. */
export const uploadedSchema = grantedFileSchema;

/** What any of them answers instead. */
export const webFailureSchema = z.strictObject({ error: errorBodySchema });

/** Paths of the browser door; every other one is a built file or nothing. */
export const WEB_PATHS = { api: '/api/', engine: '/engine', upload: '/upload', answer: '/answer/' } as const;

/** On the engine's wire in a browser: instead of a large message, the id under which it can be fetched once. */
export const setAsideSchema = z.strictObject({ setAside: z.string() });

/** The engine's wire's first word: the engine is there. Until then being connected isn't yet being let in. */
export const wireReadySchema = z.strictObject({ ready: z.literal(true) });

/** Why the server closes the engine's wire: the engine died (try again), or can't be opened (the reason is the error's code). */
export const WIRE_CLOSE = { engineLost: 4001, refused: 4003 } as const;
