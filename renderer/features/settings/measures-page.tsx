import { WIN_RATE_OF } from '../../../shared/catalogue/counting';
import { useEngineQuery } from '../../bridge/use-query';
import { useWords } from '../../state/words';
import { Card, Checkbox, Page } from '../../ui';
import { ChoiceLine } from './choice-line';
import { StepButtons } from '../../state/steps/step-buttons';
import { Troubles } from './troubles';
import { useWorkspaceSettings } from './use-settings-change';
import { useSteps } from '../../state/steps/use-steps';
import { WaitingCard } from './waiting-card';
import './settings.css';

const SPREADS = ['even', 'season'] as const;
const PRESENCES = ['any', 'most'] as const;
const OWNERS = ['at-date', 'today'] as const;
const DISQUALIFIED = ['usual', 'chosen'] as const;
/** Before every stage: no stage is called by a blank. */
const CREATED = ' ';

/** Choices that change what a measure says. */
export function MeasuresPage() {
  const words = useWords();
  const steps = useSteps();
  const { info, set, failure } = useWorkspaceSettings(steps);
  const { data: stages = [] } = useEngineQuery('stages.list', {});
  const settings = info.data?.settings;
  const chosen = settings?.disqualifiedStages ?? null;
  const lost = [...new Set([...stages.filter(({ status }) => status === 'lost').map(({ stage }) => stage), ...(chosen ?? [])])];
  const begin = settings?.cycleStart ?? null;
  const open = stages.filter(({ status }) => status === 'open').map(({ stage }) => stage);
  const entered = [...new Set([...open, ...(begin === null ? [] : [begin])])];
  return (
    <Page title={words('settings.sections.measures')} lead={words('settings.measures.lead')} actions={<StepButtons steps={steps} />}>
      <Troubles asked={info} failure={failure} />
      {settings === undefined ? null : (
        <>
          <Card title={words('settings.measures.deals')}>
            <div className="settings-lines">
              <ChoiceLine name={words('settings.measures.winRate')} hint={words('settings.measures.winRateHint')} options={WIN_RATE_OF.map((id) => ({ id, label: words(`settings.measures.winRateOf.${id}`) }))} selected={settings.winRateOf} onSelect={(winRateOf) => set({ winRateOf })} />
              <ChoiceLine
                name={words('settings.measures.disqualified')} hint={words('settings.measures.disqualifiedHint')} options={DISQUALIFIED.map((id) => ({ id, label: words(`settings.measures.disqualifiedIn.${id}`) }))}
                selected={chosen === null ? 'usual' : 'chosen'} onSelect={(way) => set({ disqualifiedStages: way === 'usual' ? null : [] })}
              />
              {chosen === null ? null : (
                <div className="settings-line" role="group" aria-label={words('settings.measures.disqualified')}>
                  <span className="name" />
                  {lost.length === 0 ? <span className="hint">{words('settings.measures.noLost')}</span> : lost.map((stage) => (
                    <Checkbox key={stage} label={stage} isSelected={chosen.includes(stage)} onChange={(isIn) => set({ disqualifiedStages: isIn ? [...chosen, stage] : chosen.filter((one) => one !== stage) })} />
                  ))}
                </div>
              )}
              <ChoiceLine
                name={words('settings.measures.cycle')} hint={words('settings.measures.cycleHint')} selected={begin ?? CREATED} onSelect={(stage) => set({ cycleStart: stage === CREATED ? null : stage })}
                options={[{ id: CREATED, label: words('settings.measures.cycleOf.created') }, ...entered.map((stage) => ({ id: stage, label: words('settings.measures.cycleOf.stage', { stage }) }))]}
              />
            </div>
          </Card>
          <WaitingCard waiting={settings} stages={open} onChange={set} />
          <Card title={words('settings.measures.people')}>
            <div className="settings-lines">
              <ChoiceLine name={words('settings.measures.owners')} hint={words('settings.measures.ownersHint')} options={OWNERS.map((id) => ({ id, label: words(`settings.measures.ownersOf.${id}`) }))} selected={settings.owners} onSelect={(owners) => set({ owners })} />
              <ChoiceLine
                name={words('settings.measures.likeForLike')} hint={words('settings.measures.likeForLikeHint')} options={PRESENCES.map((id) => ({ id, label: words(`settings.measures.presence.${id}`) }))}
                selected={settings.likeForLikePresence ? 'most' : 'any'} onSelect={(presence) => set({ likeForLikePresence: presence === 'most' })}
              />
            </div>
          </Card>
          <Card title={words('settings.sections.targets')}>
            <div className="settings-lines">
              <ChoiceLine name={words('settings.measures.spread')} hint={words('settings.measures.spreadHint')} options={SPREADS.map((id) => ({ id, label: words(`settings.targets.spreads.${id}`) }))} selected={settings.targetSpread} onSelect={(targetSpread) => set({ targetSpread })} />
            </div>
          </Card>
        </>
      )}
    </Page>
  );
}
