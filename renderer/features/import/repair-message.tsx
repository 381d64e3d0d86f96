import type { FileReading } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { Button, Message } from '../../ui';
import type { Decisions } from './import-state';
import { sayWarning } from './say-import';

export interface RepairMessageProps {
  readonly decisions: Decisions;
  readonly reading: FileReading;
  readonly translate: Translate;
  readonly isBusy: boolean;
  readonly onDecide: (decisions: Partial<Decisions>) => void;
}

/** Text that was encoded twice: repaired, with words before and after, and the way to refuse it; refused, and the way back. */
export function RepairMessage({ decisions, reading, translate, isBusy, onDecide }: RepairMessageProps) {
  const repaired = reading.warnings.find(({ code }) => code === 'encoded_twice');
  if (repaired !== undefined) {
    return (
      <Message kind="question" title={translate('import.screen.repair.done')} actions={<Button size="small" isDisabled={isBusy} onPress={() => onDecide({ repair: false })}>{translate('import.screen.repair.refuse')}</Button>}>
        {sayWarning(repaired, translate)}
      </Message>
    );
  }
  if (decisions.repair !== false) return null;
  return <Message kind="note" title={translate('import.screen.repair.refused')} actions={<Button size="small" kind="quiet" isDisabled={isBusy} onPress={() => onDecide({ repair: true })}>{translate('import.screen.repair.repair')}</Button>} />;
}
