import type { WorkspaceSettings } from '../protocol/settings';
import type { Translate } from '../text/translate';
import type { MeasureRef } from '../view/view-spec';

const WIN_RATES: readonly MeasureRef[] = ['win_rate', 'win_rate_value'];
const CYCLES: readonly MeasureRef[] = ['sales_cycle', 'median_sales_cycle'];

/** How the workspace counts a measure where that isn't the usual way, in a sentence; undefined elsewhere. */
export function countedText(measure: MeasureRef, { winRateOf, cycleStart }: Pick<WorkspaceSettings, 'winRateOf' | 'cycleStart'>, translate: Translate): string | undefined {
  if (WIN_RATES.includes(measure) && winRateOf !== 'decided') return translate(`settings.measures.counted.winRateOf.${winRateOf}`);
  return CYCLES.includes(measure) && cycleStart !== null ? translate('settings.measures.counted.cycleStart', { stage: cycleStart }) : undefined;
}
