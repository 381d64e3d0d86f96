import { ShieldCheckmark16Regular } from '@fluentui/react-icons/headless/svg/shield-checkmark';
import { Button } from 'react-aria-components';
import { useEngineQuery } from '../../bridge/use-query';
import { useWords } from '../../state/words';
import './check.css';

/** The way to the data check from the status bar. It says what the last check of this sitting found, and never starts one by itself. */
export function CheckStatus({ onOpen }: { readonly onOpen: () => void }) {
  const words = useWords();
  const { data } = useEngineQuery('check.run', {}, { enabled: false });
  const problems = data?.findings.filter(({ severity }) => severity === 'problem').length;
  const text = problems === undefined ? words('data.check.statusUnknown') : problems === 0 ? words('data.check.statusClean') : words('data.check.status', { count: problems });
  return <Button className="check-status" onPress={onOpen}><ShieldCheckmark16Regular />{text}</Button>;
}
