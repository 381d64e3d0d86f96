import { useState } from 'react';
import { RibbonStar24Regular } from '@fluentui/react-icons/headless/svg/ribbon-star';
import type { KeptBonusPlan } from '../../../../shared/protocol/bonus-plan';
import { useEngineQuery } from '../../../bridge/use-query';
import { useWords } from '../../../state/words';
import { Button, EmptyPage, Page } from '../../../ui';
import { StepButtons } from '../../../state/steps/step-buttons';
import { Troubles } from '../troubles';
import { useSteps } from '../../../state/steps/use-steps';
import { PlanCard } from './plan-card';
import { PlanDialog } from './plan-dialog';
import { useBonusPlans } from './use-bonus-plans';
import '../settings.css';
import './bonus.css';

/** What reps earn on what they bring in: plans, each with its thresholds, in every view at once. */
export function BonusPage() {
  const words = useWords();
  const steps = useSteps();
  const { plans, error, add, change, remove } = useBonusPlans(steps);
  const info = useEngineQuery('workspace.describe', {});
  const [edited, setEdited] = useState<KeptBonusPlan | 'new' | null>(null);
  const { data } = plans;
  const currency = info.data?.currency ?? null;
  const begin = <Button kind="primary" onPress={() => setEdited('new')}>{words('settings.bonus.new')}</Button>;
  return (
    <Page title={words('settings.sections.bonus')} lead={words('settings.bonus.lead')} actions={<><StepButtons steps={steps} />{data === undefined || data.length === 0 ? null : begin}</>}>
      <Troubles asked={plans} failure={error} />
      {data?.length === 0 ? <EmptyPage icon={<RibbonStar24Regular />} title={words('settings.bonus.empty')} hint={words('settings.bonus.emptyHint')} action={begin} /> : null}
      {data?.map((plan) => <PlanCard key={plan.id} plan={plan} currency={currency} onEdit={() => setEdited(plan)} onRemove={() => remove(plan)} />)}
      {edited === null ? null : (
        <PlanDialog
          plan={edited === 'new' ? null : edited}
          names={data?.flatMap(({ id, name }) => (edited !== 'new' && id === edited.id ? [] : [name])) ?? []}
          onClose={() => setEdited(null)}
          onSave={(draft) => { if (edited === 'new') add(draft); else change(edited, draft); }}
        />
      )}
    </Page>
  );
}
