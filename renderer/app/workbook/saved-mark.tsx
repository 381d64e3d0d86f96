import { CheckmarkCircle16Regular } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { Warning16Regular } from '@fluentui/react-icons/headless/svg/warning';
import { localeOf } from '../../../shared/format/number';
import type { SaveState } from '../../state/autosave';
import { useWords } from '../../state/words';
import { Button, Tooltip } from '../../ui';

/** There is no "Save" to forget: this says when it was last done, or that it could not be. */
export function SavedMark({ saved, onSaveAgain }: { readonly saved: SaveState; readonly onSaveAgain: () => void }) {
  const words = useWords();
  if (saved.kind === 'failed') {
    return (
      <Tooltip text={words('common.notSavedHint')}>
        <Button kind="danger" size="small" icon={<Warning16Regular />} onPress={onSaveAgain}>{words('common.notSaved')}</Button>
      </Tooltip>
    );
  }
  const time = saved.kind === 'saved' && saved.at !== null ? new Intl.DateTimeFormat(localeOf(words.language), { timeStyle: 'short' }).format(new Date(saved.at)) : null;
  return (
    <span className="saved-mark num" role="status">
      <CheckmarkCircle16Regular />
      {saved.kind === 'saving' ? words('common.saving') : time === null ? words('common.savedNever') : words('common.saved', { time })}
    </span>
  );
}
