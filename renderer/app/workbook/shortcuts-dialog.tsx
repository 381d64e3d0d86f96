import { COMMANDS } from '../../state/commands';
import { COMMAND_GROUPS } from '../../state/commands/command';
import { isMacPlatform, shortcutText } from '../../state/shortcuts';
import { usePassing, useSetPassing } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { Button, Dialog, Kbd } from '../../ui';

/** Every command that has keys, read from the commands' own rows. */
export function ShortcutsDialog() {
  const words = useWords();
  const setPassing = useSetPassing();
  const isOpen = usePassing((passing) => passing.dialog?.kind === 'shortcuts');
  const close = () => setPassing({ dialog: null });
  const isMac = isMacPlatform(navigator.platform);
  return (
    <Dialog title={words('common.shortcuts.title')} isOpen={isOpen} onOpenChange={(open) => { if (!open) close(); }} footer={<Button onPress={close}>{words('common.shortcuts.close')}</Button>}>
      {COMMAND_GROUPS.map((group) => {
        const commands = COMMANDS.filter((command) => command.group === group && command.shortcuts.length > 0);
        return commands.length === 0 ? null : (
          <section key={group} className="shortcut-group">
            <h3>{words(`commands.groups.${group}`)}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command.id}>
                  <dt>{words(command.name)}</dt>
                  <dd>{command.shortcuts.map((shortcut) => <Kbd key={shortcut}>{shortcutText(shortcut, words, isMac)}</Kbd>)}</dd>
                </div>
              ))}
            </dl>
          </section>
        );
      })}
    </Dialog>
  );
}
