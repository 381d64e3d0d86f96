import { bonusPlansOf, dropBonusPlan, saveBonusPlan } from '../answer/bonus-book';
import type { Handler } from './handler';

export const bonusList: Handler<'bonus.list'> = (_, { workspace }) => bonusPlansOf(workspace);

export const bonusSave: Handler<'bonus.save'> = (plan, { workspace }) => saveBonusPlan(plan, workspace);

export const bonusRemove: Handler<'bonus.remove'> = ({ id }, { workspace }) => dropBonusPlan(id, workspace);
