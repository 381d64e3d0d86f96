import { listMemberships } from '../answer/membership-list';
import { writeMemberships } from '../import/by-hand/write-memberships';
import type { Handler } from './handler';

export const membershipsList: Handler<'memberships.list'> = (_, { workspace }) => listMemberships(workspace);

export const membershipsSet: Handler<'memberships.set'> = async (request, { workspace }) => {
  await workspace.database.transaction((lane) => writeMemberships(lane, request, new Date()));
  workspace.changed();
  return {};
};
