import { useState } from 'react';
import { Input } from 'react-aria-components';
import { focusOnMount } from '../../ui';

export interface TabNameProps {
  readonly name: string;
  readonly label: string;
  /** The new name, or null when it was given up. */
  readonly onDone: (name: string | null) => void;
}

/** The name of a tab while it is typed: Enter or a press elsewhere keeps it, Escape gives up. */
export function TabName({ name, label, onDone }: TabNameProps) {
  const [text, setText] = useState(name);
  return (
    <Input
      className="tab-input"
      aria-label={label}
      ref={focusOnMount}
      value={text}
      size={Math.max(4, text.length)}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={() => onDone(text)}
      onKeyDown={(event) => {
        // Arrows and letters belong to the name here, not to the list of tabs around it.
        event.stopPropagation();
        if (event.key === 'Enter') onDone(text);
        if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}
