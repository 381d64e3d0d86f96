import { useState } from 'react';
import { Flow32Regular } from '@fluentui/react-icons/headless/svg/flow';
import type { Stages } from '../../../shared/protocol/stages';
import { useEngineCall } from '../../bridge/use-call';
import { useEngineQuery } from '../../bridge/use-query';
import { sayError } from '../../state/say-error';
import { StepButtons } from '../../state/steps/step-buttons';
import { useSteps, type Steps } from '../../state/steps/use-steps';
import { useWords } from '../../state/words';
import { Button, Card, EmptyPage, Message, Page, ProgressLine } from '../../ui';
import { joinStage, partStages, settingsOf, type MeantStage } from './stage-edits';
import { StageList } from './stage-list';
import { UnmappedStages } from './unmapped-stages';
import './stages.css';

/** What each stage of a deal means and in which order deals pass them. Every change is kept at once. */
export function StagesPage() {
  const words = useWords();
  const { data, error, again } = useEngineQuery('stages.list', {});
  const steps = useSteps();
  const { stages, change, failure } = useStageEdits(data, steps);
  const { meant, unmapped } = partStages(stages ?? []);
  return (
    <Page
      title={words('data.sections.stages')}
      lead={words('data.stages.lead')}
      actions={<>{stages?.some(({ isSet }) => isSet) ? <Button onPress={() => change([])}>{words('data.stages.reset')}</Button> : null}<StepButtons steps={steps} /></>}
    >
      {error === undefined ? null : <Message kind="error" title={words('data.failed')} actions={<Button size="small" onPress={again}>{words('common.retry')}</Button>}>{sayError(error, words).message}</Message>}
      {failure === undefined ? null : <Message kind="error" title={sayError(failure, words).message}>{sayError(failure, words).hint}</Message>}
      {stages === undefined && error === undefined ? <ProgressLine size="hair" label={words('data.loading')} share={null} /> : null}
      {stages?.length === 0 ? <EmptyPage icon={<Flow32Regular />} title={words('data.stages.none')} hint={words('data.stages.noneHint')} /> : null}
      {unmapped.length === 0 ? null : <UnmappedStages stages={unmapped} onMean={(stage, status) => change(joinStage(meant, stage, status))} />}
      {meant.length === 0 ? null : (
        <Card title={words('data.stages.list')} detail={words('data.stages.keys')}>
          <StageList stages={meant} onChange={change} />
        </Card>
      )}
    </Page>
  );
}

/**
 * The stages as just changed, each change a step of the page: what is seen is what was done, also while an earlier change is still on
 * its way. What the engine says replaces it once nothing waits.
 */
function useStageEdits(data: Stages | undefined, { save, waiting }: Steps) {
  const { run, error } = useEngineCall('stages.set');
  const [edited, setEdited] = useState<{ readonly stages: Stages; readonly over: Stages | undefined } | null>(null);
  const stages = edited !== null && (waiting > 0 || edited.over === data) ? edited.stages : data;
  const write = (next: readonly MeantStage[]) => async () => {
    const answer = await run({ stages: settingsOf(next) });
    setEdited((now) => (answer === undefined || now === null ? null : { ...now, stages: answer }));
    return answer;
  };
  const change = (next: readonly MeantStage[]) => {
    const named = new Set(next.map(({ stage }) => stage));
    const { meant, unmapped } = partStages(stages ?? []);
    const others = unmapped.filter(({ stage }) => !named.has(stage));
    // Taking everything back is the engine's to say: until it does, the list stays as it is.
    if (next.length > 0) setEdited({ stages: [...next.map((stage, index) => ({ ...stage, order: index + 1, isSet: true })), ...others], over: data });
    save(write(next), write(meant.filter(({ isSet }) => isSet)));
  };
  return { stages, change, failure: error };
}
