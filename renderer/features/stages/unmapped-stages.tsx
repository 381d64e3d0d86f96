import { formatNumber, pluralCount } from '../../../shared/format/number';
import { STAGE_STATUSES, type StageStatus } from '../../../shared/protocol/stages';
import { useWords } from '../../state/words';
import { Button, Card } from '../../ui';
import type { Stage } from './stage-edits';

export interface UnmappedStagesProps {
  readonly stages: readonly Stage[];
  readonly onMean: (stage: Stage, status: StageStatus) => void;
}

/** Stages that nothing gives a meaning to: Vigie asks, and never guesses. */
export function UnmappedStages({ stages, onMean }: UnmappedStagesProps) {
  const words = useWords();
  return (
    <Card className="stages-unmapped" title={words('data.stages.unmapped', { count: stages.length })} detail={words('data.stages.unmappedHint')}>
      <ul>
        {stages.map((stage) => (
          <li key={stage.stage}>
            <b>{stage.stage}</b>
            <span className="num">{words('data.stages.dealsOf', { count: pluralCount(stage.deals), figure: formatNumber(stage.deals, words.language) })}</span>
            <span className="push" />
            <div role="group" aria-label={words('data.stages.statusOf', { stage: stage.stage })} className="stages-answers">
              {STAGE_STATUSES.map((status) => <Button key={status} size="small" onPress={() => onMean(stage, status)}>{words(`data.stages.status.${status}`)}</Button>)}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
