import type { VigieError } from '../../../shared/protocol/errors';
import { sayError } from '../../state/say-error';
import { useWords } from '../../state/words';
import { Button, Message, ProgressLine } from '../../ui';

export interface TroublesProps {
  /** Asking failed, or nothing is there yet. */
  readonly asked: { readonly data: unknown; readonly error: VigieError | undefined; readonly again: () => void };
  /** Saving failed: nothing was changed. */
  readonly failure: VigieError | undefined;
}

/** What every page says while it waits, and when something fails. */
export function Troubles({ asked, failure }: TroublesProps) {
  const words = useWords();
  return (
    <>
      {asked.error === undefined ? null : <Message kind="error" title={words('settings.failed')} actions={<Button size="small" onPress={asked.again}>{words('common.retry')}</Button>}>{sayError(asked.error, words).message}</Message>}
      {failure === undefined ? null : <Message kind="error" title={words('settings.notSaved')}>{sayError(failure, words).message}</Message>}
      {asked.data === undefined && asked.error === undefined ? <ProgressLine size="hair" label={words('settings.loading')} share={null} /> : null}
    </>
  );
}
