import { useEffect } from 'react';
import { COMMANDS } from '../../state/commands';
import { runCommand } from '../../state/commands/command';
import { isMacPlatform, matchesShortcut } from '../../state/shortcuts';
import { useCommandContext } from '../../state/workbook-context';

/** Keys run commands anywhere in the window, except where text is typed and the keys mean something there. */
export function useShortcuts(): void {
  const context = useCommandContext();
  useEffect(() => {
    const isMac = isMacPlatform(navigator.platform);
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const command = COMMANDS.find(({ shortcuts }) => shortcuts.some((shortcut) => matchesShortcut(event, shortcut, isMac)));
      if (command === undefined || (isTyping(event.target) && TYPED.has(command.id))) return;
      event.preventDefault();
      runCommand(command, context);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [context]);
}

/** In a text field these keys belong to the text. */
const TYPED = new Set(['undo', 'redo', 'rename-tab', 'expand-all', 'collapse-all']);

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
