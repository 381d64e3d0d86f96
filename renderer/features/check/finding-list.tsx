import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { ErrorCircle20Regular } from '@fluentui/react-icons/headless/svg/error-circle';
import { Info20Regular } from '@fluentui/react-icons/headless/svg/info';
import { CHECK_SEVERITIES } from '../../../shared/catalogue/checks';
import type { Finding } from '../../../shared/protocol/check';
import { useWords } from '../../state/words';
import { findingKey, sayFinding } from './say-finding';

export interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** The findings, what makes figures wrong first. */
export function FindingList({ findings, chosen, onChoose }: FindingListProps) {
  const words = useWords();
  return (
    <ListBox
      aria-label={words('data.check.list')}
      className="check-list"
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const found = keys === 'all' ? undefined : findings.find((finding) => keys.has(findingKey(finding)));
        if (found) onChoose(findingKey(found));
      }}
    >
      {CHECK_SEVERITIES.filter((severity) => findings.some((finding) => finding.severity === severity)).map((severity) => (
        <ListBoxSection key={severity} id={severity}>
          <Header className="check-group">{words(`data.check.groups.${severity}`)}</Header>
          {findings.filter((finding) => finding.severity === severity).map((finding) => (
            <ListBoxItem key={findingKey(finding)} id={findingKey(finding)} textValue={words(`check.rules.${finding.rule}.title`)} className={`check-line ${severity}`}>
              {severity === 'problem' ? <ErrorCircle20Regular /> : <Info20Regular />}
              <div>
                <b>{words(`check.rules.${finding.rule}.title`)}</b>
                <span className="num">{sayFinding(finding, words)}</span>
              </div>
            </ListBoxItem>
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}
