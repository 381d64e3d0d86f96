import { MOST_WAITING_DAYS, type WaitingDays } from '../../../shared/catalogue/spells';
import { useWords } from '../../state/words';
import { Card, NumberField } from '../../ui';

const OTHERS = ['untouchedAfter', 'neglectedAfter', 'dueWithin'] as const;
type Wait = 'stalledAfter' | (typeof OTHERS)[number];

export interface WaitingCardProps {
  readonly waiting: WaitingDays;
  /** Open stages, in their order. */
  readonly stages: readonly string[];
  /** Null: as usual. */
  readonly onChange: (change: Partial<Record<Wait, number | null>> & { readonly stalledAfterByStage?: Record<string, number> }) => void;
}

/** After how many days deals, leads and accounts wait too long, and how far ahead actions are due. */
export function WaitingCard({ waiting, stages, onChange }: WaitingCardProps) {
  const words = useWords();
  const { stalledAfterByStage: own } = waiting;
  const forStage = (stage: string, days: number | null) => onChange({ stalledAfterByStage: Object.fromEntries([...Object.entries(own).filter(([name]) => name !== stage), ...(days === null ? [] : [[stage, days] as const])]) });
  const line = (id: Wait) => (
    <div key={id} className="settings-line">
      <span className="name">{words(`settings.measures.waits.${id}`)}</span>
      <Days label={words(`settings.measures.waits.${id}`)} value={waiting[id]} onChange={(days) => onChange({ [id]: days })} />
      <span className="hint">{words(`settings.measures.waitHints.${id}`)}</span>
    </div>
  );
  return (
    <Card title={words('settings.measures.waiting')}>
      <div className="settings-lines">
        {line('stalledAfter')}
        {stages.length === 0 ? null : (
          <div className="settings-line" role="group" aria-label={words('settings.measures.waitByStage')}>
            <span className="name">{words('settings.measures.waitByStage')}</span>
            {stages.map((stage) => (
              <span key={stage} className="settings-stage">
                <span>{stage}</span>
                <Days label={words('settings.measures.waitInStage', { stage })} value={own[stage] ?? null} usual={waiting.stalledAfter} onChange={(days) => forStage(stage, days)} />
              </span>
            ))}
          </div>
        )}
        {OTHERS.map(line)}
      </div>
    </Card>
  );
}

function Days({ label, value, usual, onChange }: { readonly label: string; readonly value: number | null; readonly usual?: number; readonly onChange: (days: number | null) => void }) {
  const words = useWords();
  return (
    <span className="settings-day-count">
      <NumberField label={label} hideLabel minValue={1} maxValue={MOST_WAITING_DAYS} value={value} placeholder={usual === undefined ? '' : String(usual)} onChange={onChange} />
      {words('settings.measures.days')}
    </span>
  );
}
