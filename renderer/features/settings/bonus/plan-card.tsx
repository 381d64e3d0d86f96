import type { KeptBonusPlan } from '../../../../shared/protocol/bonus-plan';
import { formatList } from '../../../../shared/format/list';
import { useWords } from '../../../state/words';
import { Button, Card, Message } from '../../../ui';
import { sayAmount, sayFrom, sayOverride, sayPlan, sayRate } from './say-plan';

export interface PlanCardProps {
  readonly plan: KeptBonusPlan;
  readonly currency: string | null;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

/** A plan as people read it: what it pays on, its thresholds, for whom, and who is an exception. */
export function PlanCard({ plan, currency, onEdit, onRemove }: PlanCardProps) {
  const words = useWords();
  const unknown = [...plan.unknown.teams, ...plan.unknown.reps];
  const hasFixed = plan.bands.some(({ fixed }) => fixed > 0);
  return (
    <Card
      title={plan.name}
      detail={words('settings.bonus.paidOn', { base: words(`measures.${plan.base}.name`), grain: words(`settings.bonus.grains.${plan.grain}`) })}
      actions={(
        <>
          <Button size="small" kind="quiet" aria-label={words('settings.bonus.removePlan', { name: plan.name })} onPress={onRemove}>{words('settings.bonus.remove')}</Button>
          <Button size="small" aria-label={words('settings.bonus.editPlan', { name: plan.name })} onPress={onEdit}>{words('settings.bonus.edit')}</Button>
        </>
      )}
    >
      {unknown.length === 0 ? null : <Message kind="question" title={words('settings.bonus.unknown', { names: formatList(unknown, words.language) })}>{words('settings.bonus.unknownHint')}</Message>}
      <table className="ui-table bonus-bands">
        <thead>
          <tr>
            <th scope="col">{words('settings.bonus.from')}</th>
            <th scope="col" className="n">{words('settings.bonus.rate')}</th>
            {hasFixed ? <th scope="col" className="n">{words('settings.bonus.fixed')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {plan.bands.map((band) => (
            <tr key={band.from}>
              <th scope="row" className="num">{sayFrom(band, plan, currency, words)}</th>
              <td className="n">{sayRate(band, words)}</td>
              {hasFixed ? <td className="n">{band.fixed === 0 ? '' : sayAmount(band.fixed, currency, words)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      <ul className="bonus-told num">
        {[...sayPlan(plan, currency, words), ...plan.overrides.map((one) => sayOverride(one, plan, currency, words))].map((sentence) => <li key={sentence}>{sentence}</li>)}
      </ul>
    </Card>
  );
}
