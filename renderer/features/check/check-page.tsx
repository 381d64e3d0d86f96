import { useState, type ComponentType } from 'react';
import { ArrowClockwise16Regular } from '@fluentui/react-icons/headless/svg/arrow-clockwise';
import { ShieldCheckmark32Regular } from '@fluentui/react-icons/headless/svg/shield-checkmark';
import { formatDate } from '../../../shared/format/dates';
import type { CheckReport, Finding } from '../../../shared/protocol/check';
import { useEngineQuery } from '../../bridge/use-query';
import { sayError } from '../../state/say-error';
import { useWords } from '../../state/words';
import { Button, EmptyPage, Message, Page, ProgressLine } from '../../ui';
import { FindingList } from './finding-list';
import { FindingPane } from './finding-pane';
import type { Mend } from './mends';
import { findingKey, sayFigure } from './say-finding';
import './check.css';

export interface CheckPageProps {
  /** Takes the user to where a finding is mended. */
  readonly onMend: (mend: Mend) => void;
  /** The rows of a finding, drawn by whoever has a grid. */
  readonly rows: ComponentType<{ readonly finding: Finding }>;
}

/** What would make a figure wrong or incomplete: each finding with its weight, its rows and the mend. */
export function CheckPage({ onMend, rows: Rows }: CheckPageProps) {
  const words = useWords();
  const { data, error, running, progress, again } = useEngineQuery('check.run', {});
  const [chosen, setChosen] = useState<string | null>(null);
  const finding = data?.findings.find((one) => findingKey(one) === chosen) ?? data?.findings[0];
  return (
    <Page
      isFilled
      title={words('data.sections.check')}
      lead={words('data.check.lead')}
      actions={(
        <>
          {data === undefined ? null : <span className="muted num">{sayLooked(data, words)}</span>}
          <Button icon={<ArrowClockwise16Regular />} isDisabled={running} onPress={again}>{words('data.check.again')}</Button>
        </>
      )}
    >
      {running ? <div className="check-progress"><ProgressLine size="hair" label={words('check.running')} share={progress?.total ? progress.done / progress.total : null} /></div> : null}
      {error === undefined ? null : <Message kind="error" title={words('check.failed')} actions={<Button size="small" onPress={again}>{words('common.retry')}</Button>}>{sayError(error, words).message}</Message>}
      {data?.findings.length === 0 ? <EmptyPage icon={<ShieldCheckmark32Regular />} title={words('data.check.clean')} hint={words('data.check.cleanHint', { rows: sayFigure(data.rows, words) })} /> : null}
      {data === undefined || finding === undefined ? null : (
        <div className="check-panes">
          <FindingList findings={data.findings} chosen={findingKey(finding)} onChoose={setChosen} />
          <FindingPane key={findingKey(finding)} finding={finding} onMend={onMend}><Rows finding={finding} /></FindingPane>
        </div>
      )}
    </Page>
  );
}

function sayLooked({ rows, asOf }: CheckReport, words: ReturnType<typeof useWords>): string {
  const looked = words('data.check.looked', { rows: sayFigure(rows, words) });
  return asOf === null ? looked : `${looked}, ${words('data.check.asOf', { date: formatDate(asOf, words.language) })}`;
}
