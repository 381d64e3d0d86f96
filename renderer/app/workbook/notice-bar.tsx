import { useEffect } from 'react';
import { Dismiss16Regular } from '@fluentui/react-icons/headless/svg/dismiss';
import { usePassing, useRunCommand, useSetPassing } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { Button, IconButton } from '../../ui';

const SHOWN_MS = 8_000;

/** What has just happened, said for a while over the sheet, with a way back where there is one; what stays has a line of its own. */
export function NoticeBar() {
  const words = useWords();
  const run = useRunCommand();
  const setPassing = useSetPassing();
  const notice = usePassing((passing) => passing.notice);
  useEffect(() => {
    if (notice === null || notice.stays === true) return undefined;
    const timer = setTimeout(() => setPassing({ notice: null }), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, setPassing]);
  if (notice === null) return null;
  const dismiss = () => setPassing({ notice: null });
  return (
    <div className={notice.stays === true ? 'notice-strip' : 'notice-bar'} role="status">
      <p>{words(notice.key, notice.parameters)}</p>
      {notice.undo ? <Button kind="quiet" size="small" onPress={() => { run('undo'); dismiss(); }}>{words('common.undo')}</Button> : null}
      <IconButton label={words('common.dismiss')} icon={<Dismiss16Regular />} onPress={dismiss} />
    </div>
  );
}
