import { describe, expect, it } from 'vitest';
import { joinStage, moveStage, partStages, settingsOf, type MeantStage, type Stage } from '../../../renderer/features/stages/stage-edits';

const aStage = (stage: string, status: Stage['status'], order = 1): Stage => ({ stage, status, order, probability: null, deals: 1, isSet: false, dealsWithOwnStatus: 0 });
const meant = (...names: [string, MeantStage['status']][]) => partStages(names.map(([name, status], index) => aStage(name, status, index + 1))).meant;
const names = (stages: readonly Stage[]) => stages.map(({ stage }) => stage);

describe('stages', () => {
  it('stand in order; those without a meaning apart', () => {
    const { meant: ordered, unmapped } = partStages([aStage('Won', 'won', 2), aStage('Limbo', null, 3), aStage('New', 'open', 1)]);
    expect(names(ordered)).toEqual(['New', 'Won']);
    expect(names(unmapped)).toEqual(['Limbo']);
    expect(settingsOf(ordered)).toEqual([{ stage: 'New', status: 'open', probability: null }, { stage: 'Won', status: 'won', probability: null }]);
  });
  it.each([
    { from: 0, to: 2, order: ['b', 'a', 'c'] }, { from: 2, to: 0, order: ['c', 'a', 'b'] }, { from: 0, to: 3, order: ['b', 'c', 'a'] }, { from: 1, to: 1, order: ['a', 'b', 'c'] }, { from: 9, to: 0, order: ['a', 'b', 'c'] },
  ])('moved from $from in front of $to: $order', ({ from, to, order }) => expect(moveStage(['a', 'b', 'c'], from, to)).toEqual(order));
  it.each([
    { status: 'open', order: ['New', 'Limbo', 'Won', 'Lost'] }, { status: 'won', order: ['New', 'Won', 'Limbo', 'Lost'] }, { status: 'lost', order: ['New', 'Won', 'Lost', 'Limbo'] },
  ] as const)('one that gets the meaning $status joins its like', ({ status, order }) => {
    expect(names(joinStage(meant(['New', 'open'], ['Won', 'won'], ['Lost', 'lost']), aStage('Limbo', null), status))).toEqual(order);
  });
  it('the first of its kind stands before those that come after it', () => {
    expect(names(joinStage(meant(['Lost', 'lost']), aStage('Limbo', null), 'open'))).toEqual(['Limbo', 'Lost']);
    expect(names(joinStage([], aStage('Limbo', null), 'won'))).toEqual(['Limbo']);
  });
});
