import type { HandlerContext, Handler } from './handler';
import type { Lane } from '../db/database';
import { findAllLookAlikes, findMembers } from '../import/members/find-members';
import { decide, forgetNames, listRules, takeRuleBack } from '../import/members/member-rules';
import { MEMBER_KINDS } from '../../../shared/protocol/members';

export const membersFind: Handler<'members.find'> = ({ kind, search, limit }, { workspace }) => findMembers(workspace.database, kind, search, limit);

export const membersLookAlikes: Handler<'members.lookAlikes'> = async ({ kind }, { workspace }) =>
  (await Promise.all((kind ? [kind] : MEMBER_KINDS).map((one) => findAllLookAlikes(workspace.database, one)))).flat();

export const membersMerge: Handler<'members.merge'> = ({ kind, members, into }, context) =>
  change(context, (lane) => decide(lane, members.filter((member) => member !== into).map((member) => ({ kind, action: 'merge', member, other: into, name: null })), new Date()));

export const membersRename: Handler<'members.rename'> = ({ kind, member, name }, context) =>
  change(context, (lane) => (name === null ? forgetNames(lane, kind, member) : decide(lane, [{ kind, action: 'rename', member, other: null, name }], new Date())));

export const membersKeepApart: Handler<'members.keepApart'> = ({ kind, members }, context) => {
  const pairs = members.flatMap((member, index) => members.slice(index + 1).map((other) => ({ kind, action: 'apart' as const, member, other, name: null })));
  return change(context, (lane) => decide(lane, pairs, new Date()));
};

export const membersMerges: Handler<'members.merges'> = (_, { workspace }) => listRules(workspace.database);

export const membersUndo: Handler<'members.undo'> = ({ rule }, context) => change(context, (lane) => takeRuleBack(lane, rule));

async function change({ workspace }: HandlerContext, work: (lane: Lane) => Promise<void>) {
  await workspace.database.transaction(work);
  workspace.changed();
  return listRules(workspace.database);
}
