import { useEngine } from '../../../bridge/engine-provider';
import { useEngineCall } from '../../../bridge/use-call';
import type { DaysOff } from '../../../../shared/protocol/days-off';
import type { Steps } from '../../../state/steps/use-steps';

export type OwnDay = Pick<DaysOff['own'][number], 'date' | 'name' | 'country'>;

const keyOf = ({ date, name, country }: OwnDay) => JSON.stringify([date, name, country]);

/** The workspace's own days off, added and removed by what they say: a row's number doesn't outlive its removal. */
export function useDaysOff({ save }: Steps) {
  const { client } = useEngine();
  const { run, error } = useEngineCall('daysOff.set');
  const add = (days: readonly OwnDay[]) => run({ add: [...days] });
  const remove = async (days: readonly OwnDay[]) => {
    const keys = new Set(days.map(keyOf));
    const { own } = await client.call('daysOff.list', {});
    return run({ remove: own.filter((day) => keys.has(keyOf(day))).map(({ row }) => row) });
  };
  return {
    add: (days: readonly OwnDay[]) => save(() => add(days), () => remove(days)),
    remove: (days: readonly OwnDay[]) => save(() => remove(days), () => add(days)),
    error,
  };
}
