import { VigieError } from '../../../shared/protocol/errors';
import type { Handler } from './handler';

const notYet = (what: string) => new VigieError('not_supported', {}, [{ path: what, code: 'not_supported', params: { what } }]);

export const membersFind: Handler<'members.find'> = () => Promise.reject(notYet('members.find'));

export const membersLookAlikes: Handler<'members.lookAlikes'> = () => Promise.reject(notYet('members.lookAlikes'));

export const membersMerge: Handler<'members.merge'> = () => Promise.reject(notYet('members.merge'));

export const membersRename: Handler<'members.rename'> = () => Promise.reject(notYet('members.rename'));

export const membersKeepApart: Handler<'members.keepApart'> = () => Promise.reject(notYet('members.keepApart'));

export const membersMerges: Handler<'members.merges'> = () => Promise.reject(notYet('members.merges'));

export const membersUndo: Handler<'members.undo'> = () => Promise.reject(notYet('members.undo'));
