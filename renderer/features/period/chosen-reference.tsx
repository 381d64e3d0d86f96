import { addMonths } from '../../../shared/time/calendar';
import { parseDay, type DayRange } from '../../../shared/time/day';
import type { ComparisonSpec } from '../../../shared/view/view-spec';
import { periodDays } from '../../state/period-choices';
import { useActiveTab, useWorkspaceData } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { Dialog } from '../../ui';
import { CustomRange } from './custom-range';

const MONTHS = 12;

export interface ChosenReferenceProps {
  readonly isOpen: boolean;
  /** What the view is held against now. */
  readonly current: ComparisonSpec | null | 'mixed';
  readonly onChoose: (comparison: ComparisonSpec) => void;
  readonly onClose: () => void;
}

/** Asks for the days to compare with: those chosen before, else the view's own a year earlier. */
export function ChosenReference({ isOpen, current, onChoose, onClose }: ChosenReferenceProps) {
  const words = useWords();
  const { info } = useWorkspaceData();
  const { view } = useActiveTab();
  const own = periodDays(view.period ?? null, view, info);
  const days = chosenDays(current) ?? (own === null ? null : { from: addMonths(own.from, -MONTHS), to: addMonths(own.to, -MONTHS) });
  return (
    <Dialog title={words('fields.comparison.chooseTitle')} isOpen={isOpen} onOpenChange={(open) => { if (!open) onClose(); }}>
      <CustomRange days={days} onChoose={onChoose} />
    </Dialog>
  );
}

function chosenDays(comparison: ComparisonSpec | null | 'mixed'): DayRange | null {
  if (comparison === null || typeof comparison === 'string' || !('from' in comparison)) return null;
  const [from, to] = [parseDay(comparison.from), parseDay(comparison.to)];
  return from === undefined || to === undefined ? null : { from, to };
}
