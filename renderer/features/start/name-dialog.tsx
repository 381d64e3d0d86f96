import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button, Dialog, TextField } from '../../ui';
import { workspaceNameSchema } from '../../../shared/protocol/door';
import type { Translate } from '../../../shared/text/translate';

export interface NameDialogProps {
  readonly title: string;
  readonly submit: string;
  readonly name: string;
  readonly translate: Translate;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for the name of a workspace, and refuses at once what can't be a file's name. */
export function NameDialog({ title, submit, name, translate, onName, onClose }: NameDialogProps) {
  const [text, setText] = useState(name);
  const [asked, setAsked] = useState(false);
  const parsed = workspaceNameSchema.safeParse(text);
  const give = () => {
    setAsked(true);
    if (parsed.success) onName(parsed.data);
  };
  return (
    <Dialog
      title={title}
      isOpen
      onOpenChange={(isOpen) => { if (!isOpen) onClose(); }}
      footer={
        <>
          <Button onPress={onClose}>{translate('start.name.cancel')}</Button>
          <Button kind="primary" onPress={give}>{submit}</Button>
        </>
      }
    >
      <Form onSubmit={(event) => { event.preventDefault(); give(); }}>
        <TextField
          label={translate('start.name.label')}
          value={text}
          onChange={setText}
          startsFocused
          {...(parsed.success || (!asked && text.trim() === '') ? {} : { error: translate('start.name.bad') })}
        />
      </Form>
    </Dialog>
  );
}
