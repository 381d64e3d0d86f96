import { formatDate } from '../../../../shared/format/dates';
import type { RepStays } from '../../../../shared/protocol/memberships';
import { useWords } from '../../../state/words';
import { Button, Message } from '../../../ui';
import { lastDay, mendOverlap, sayDays, type Stay } from './stay-edits';

export interface OverlapMessagesProps {
  readonly reps: readonly RepStays[];
  readonly nameOf: (team: number | null) => string;
  readonly onMend: (rep: RepStays, stays: readonly Stay[]) => void;
}

const MOST = 3;

/** In two teams at once: which counts, and one click that ends the other. */
export function OverlapMessages({ reps, nameOf, onMend }: OverlapMessagesProps) {
  const words = useWords();
  return reps.slice(0, MOST).flatMap((rep) => rep.overlaps.slice(0, 1).map((overlap) => {
    const [first, second] = [rep.stays[overlap.first], rep.stays[overlap.second]];
    if (!first || !second) return null;
    const canEnd = second.from !== null && (first.from === null || first.from < second.from);
    const last = canEnd ? lastDay(second.from) : null;
    return (
      <Message
        key={rep.code}
        kind="question"
        title={words('settings.teams.overlap', { name: rep.name, first: nameOf(first.team), second: nameOf(second.team), days: sayDays(overlap, words) })}
        actions={<Button size="small" onPress={() => onMend(rep, mendOverlap(rep, overlap))}>{last === null ? words('settings.teams.remove') : words('settings.teams.mend', { team: nameOf(first.team), date: formatDate(last, words.language) })}</Button>}
      >
        {words('settings.teams.overlapHint', { counts: nameOf(second.team) })}
      </Message>
    );
  }));
}
