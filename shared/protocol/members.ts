import { z } from 'zod';

/** Whom facts point at. */
export const MEMBER_KINDS = ['rep', 'team', 'account', 'product'] as const;
export type MemberKind = (typeof MEMBER_KINDS)[number];

/** A member as it is chosen from a list. `code` holds as long as the import that brought the member stands. */
const memberSchema = z.strictObject({
  code: z.int(),
  /** As people see it. */
  name: z.string(),
  id: z.string().nullable(),
  email: z.string().nullable(),
  /** Told by an export of its own; false: only named by facts. */
  described: z.boolean(),
  /** Facts that point at it. */
  rows: z.number(),
});
export type Member = z.infer<typeof memberSchema>;

export const findMembersSchema = z.strictObject({ kind: z.enum(MEMBER_KINDS), search: z.string().default(''), limit: z.int().min(1).max(10_000).default(200) });
export const foundMembersSchema = z.strictObject({ members: z.array(memberSchema), total: z.number() });

/**
 * Members that may be one. `spelling`: their names differ by case, accents, blanks and signs, the order of the words or a legal form
 * alone; `close`: by a letter; `email`: they share an address.
 */
export const lookAlikesSchema = z.array(z.strictObject({
  kind: z.enum(MEMBER_KINDS),
  reason: z.enum(['email', 'spelling', 'close']),
  members: z.array(memberSchema).min(2),
  /** Code of the one that the others would be merged into: the best described, then the most used. */
  into: z.int(),
}));
export type LookAlikes = z.infer<typeof lookAlikesSchema>;

/** Who a rule is about, by what exports say: it holds for whatever member later bears that id, or that name where there is no id. */
const namedSchema = z.strictObject({ id: z.string().nullable(), name: z.string().nullable() });

/** What a person decided about members: kept through imports and their undo. */
export const memberRuleSchema = z.strictObject({
  rule: z.int(),
  kind: z.enum(MEMBER_KINDS),
  /** `apart`: they look alike and aren't the same; never proposed again. */
  action: z.enum(['merge', 'rename', 'apart']),
  member: namedSchema,
  /** The other member of a merge or of two that are kept apart; null for a rename. */
  other: namedSchema.nullable(),
  /** The new name of a rename; else null. */
  name: z.string().nullable(),
  /** ISO date and time, UTC. */
  madeAt: z.string(),
  /** Whether the workspace holds the members that it is about. */
  active: z.boolean(),
});
export type MemberRule = z.infer<typeof memberRuleSchema>;

export const mergeMembersSchema = z.strictObject({ kind: z.enum(MEMBER_KINDS), members: z.array(z.int()).min(1), into: z.int() });
/** A name of null gives back the one of the data. */
export const renameMemberSchema = z.strictObject({ kind: z.enum(MEMBER_KINDS), member: z.int(), name: z.string().trim().min(1).max(200).nullable() });
export const keepApartSchema = z.strictObject({ kind: z.enum(MEMBER_KINDS), members: z.array(z.int()).min(2).max(20) });
