import { useRef } from 'react';
import type { BonusPlan } from '../../../../shared/protocol/bonus-plan';
import type { Parameters } from '../../../../shared/protocol/methods';
import { useEngine } from '../../../bridge/engine-provider';
import { useEngineCall } from '../../../bridge/use-call';
import { useEngineQuery } from '../../../bridge/use-query';
import type { Steps } from '../../../state/steps/use-steps';

type Draft = Omit<Parameters<'bonus.save'>, 'id'>;

/** The workspace's bonus plans, and what can be done with them: each a step of the page. */
export function useBonusPlans({ save: step }: Steps) {
  const { client } = useEngine();
  const plans = useEngineQuery('bonus.list', {});
  const saving = useEngineCall('bonus.save');
  const removing = useEngineCall('bonus.remove');
  // A plan that comes back has another id: every step finds the one that stands for it now.
  const standing = useRef(new Map<string, string>());
  const idOf = (id: string) => standing.current.get(id) ?? id;
  const put = (id: string, draft: Draft) => saving.run({ ...draft, id: idOf(id) });
  const bring = async (id: string, draft: Draft) => {
    const known = new Set((await client.call('bonus.list', {})).map((plan) => plan.id));
    const all = await saving.run(draft);
    const made = all?.find((plan) => !known.has(plan.id));
    if (made !== undefined) standing.current.set(id, made.id);
    return all;
  };
  const drop = (id: string) => removing.run({ id: idOf(id) });
  return {
    plans,
    error: saving.error ?? removing.error,
    add: (draft: Draft) => {
      const id = crypto.randomUUID();
      step(() => bring(id, draft), () => drop(id));
    },
    change: (before: BonusPlan, draft: Draft) => step(() => put(before.id, draft), () => put(before.id, draftAgain(before))),
    remove: (plan: BonusPlan) => step(() => drop(plan.id), () => bring(plan.id, draftAgain(plan))),
  };
}

/** A kept plan as it is saved again: without what was only told of it. */
function draftAgain({ name, base, grain, share, thresholds, paid, bands, cap, from, to, teams, reps, overrides }: BonusPlan): Draft {
  return { name, base, grain, share, thresholds, paid, bands, cap, from, to, teams, reps, overrides };
}
