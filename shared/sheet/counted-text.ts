import { USUAL_WAITING, type WaitingDays } from '../catalogue/spells';
import type { WorkspaceSettings } from '../protocol/settings';
import type { Translate } from '../text/translate';
import type { MeasureRef } from '../view/view-spec';

export type Counted = Pick<WorkspaceSettings, 'winRateOf' | 'cycleStart' | keyof WaitingDays>;

const WIN_RATES: readonly MeasureRef[] = ['win_rate', 'win_rate_value'];
const CYCLES: readonly MeasureRef[] = ['sales_cycle', 'median_sales_cycle'];
type Wait = Exclude<keyof WaitingDays, 'stalledAfterByStage'>;
const WAITS: ReadonlyMap<MeasureRef, Wait> = new Map<MeasureRef, Wait>([['stalled_deals', 'stalledAfter'], ['untouched_leads', 'untouchedAfter'], ['neglected_accounts', 'neglectedAfter'], ['due_actions', 'dueWithin']]);

/** How the workspace counts a measure where that isn't the usual way, in a sentence; undefined elsewhere. */
export function countedText(measure: MeasureRef, settings: Counted, translate: Translate): string | undefined {
  const { winRateOf, cycleStart } = settings;
  if (WIN_RATES.includes(measure) && winRateOf !== 'decided') return translate(`settings.measures.counted.winRateOf.${winRateOf}`);
  if (CYCLES.includes(measure) && cycleStart !== null) return translate('settings.measures.counted.cycleStart', { stage: cycleStart });
  const waits = WAITS.get(measure);
  return waits === undefined ? undefined : waitingText(waits, settings, translate);
}

function waitingText(waits: Wait, settings: Counted, translate: Translate): string | undefined {
  const days = String(settings[waits]);
  const stages = waits === 'stalledAfter' ? Object.entries(settings.stalledAfterByStage) : [];
  if (stages.length > 0) return translate('settings.measures.counted.waitingByStage', { days, stages: stages.map(([stage, own]) => translate('settings.measures.counted.stage', { stage, days: String(own) })).join(', ') });
  return settings[waits] === USUAL_WAITING[waits] ? undefined : translate('settings.measures.counted.waiting', { days });
}
