import type { ReactNode } from 'react';
import type { Finding } from '../../../shared/protocol/check';
import { useWords } from '../../state/words';
import { Button, Card } from '../../ui';
import { mendsOf, type Mend } from './mends';
import { sayFigure, sayFinding } from './say-finding';

export interface FindingPaneProps {
  readonly finding: Finding;
  readonly onMend: (mend: Mend) => void;
  /** Its rows. */
  readonly children: ReactNode;
}

const LABELS = { stages: 'data.check.toStages', members: 'data.check.toMembers', import: 'data.check.toImport' } as const;

/** One finding: why it matters, which values it is about, the mend, and the rows with the file and line of each. */
export function FindingPane({ finding, onMend, children }: FindingPaneProps) {
  const words = useWords();
  const { rule, values, distinct } = finding;
  return (
    <section className="check-pane" aria-label={words(`check.rules.${rule}.title`)}>
      <header>
        <h3>{words(`check.rules.${rule}.title`)}</h3>
        <span className="num">{sayFinding(finding, words)}</span>
      </header>
      <p>{words(`check.rules.${rule}.why`)}</p>
      <div className="check-mend">
        <p><b>{words('data.check.mend')}</b> {words(`check.rules.${rule}.mend`)}</p>
        {mendsOf(rule).map((mend, index) => <Button key={mend} kind={index === 0 ? 'primary' : 'secondary'} onPress={() => onMend(mend)}>{words(LABELS[mend])}</Button>)}
      </div>
      {values.length === 0 ? null : (
        <ul className="check-values" aria-label={words('data.check.values')}>
          {values.map(({ value, count }) => <li key={value ?? ''}><b>{value ?? words('data.check.nothing')}</b> <span className="num">{sayFigure(count, words)}</span></li>)}
          {distinct > values.length ? <li className="more num">{words('data.check.more', { count: sayFigure(distinct - values.length, words) })}</li> : null}
        </ul>
      )}
      <Card title={words('data.check.rows')} className="check-rows">{children}</Card>
    </section>
  );
}
