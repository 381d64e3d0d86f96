import { commandOf } from '../../state/commands';
import { isMacPlatform, shortcutText } from '../../state/shortcuts';
import { useCommandContext, useRunCommand } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { MenuItem } from '../../ui';

/** A command in a menu, by its row. */
export function CommandItem({ id }: { readonly id: string }) {
  const words = useWords();
  const context = useCommandContext();
  const run = useRunCommand();
  const command = commandOf(id);
  if (command === undefined) return null;
  const [shortcut] = command.shortcuts;
  return (
    <MenuItem
      id={id}
      label={words(command.name)}
      isDisabled={!command.when(context)}
      {...(shortcut === undefined ? {} : { keys: shortcutText(shortcut, words, isMacPlatform(navigator.platform)) })}
      onAction={() => run(id)}
    />
  );
}
