import type { Translate } from '../../shared/text/translate';

/** Keys as commands write them: `Mod+Shift+Z`, `F2`. `Mod` is Ctrl, on a Mac the command key. */
export type Shortcut = string;

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export function matchesShortcut(event: Pressed, shortcut: Shortcut, isMac: boolean): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const wants = (modifier: string) => parts.slice(0, -1).includes(modifier);
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const other = isMac ? event.ctrlKey : event.metaKey;
  return event.key.toLowerCase() === key.toLowerCase() && mod === wants('Mod') && !other && event.shiftKey === wants('Shift') && event.altKey === wants('Alt');
}

/** What is printed on the keys: `Ctrl Maj Z` in French. */
export function shortcutText(shortcut: Shortcut, translate: Translate, isMac: boolean): string {
  return shortcut.split('+').map((part) => {
    if (part === 'Mod') return isMac ? '⌘' : translate('commands.keys.ctrl');
    return translate.maybe(`commands.keys.${part.toLowerCase()}`) ?? part;
  }).join(' ');
}

export function isMacPlatform(platform: string): boolean {
  return /mac|iphone|ipad/i.test(platform);
}
