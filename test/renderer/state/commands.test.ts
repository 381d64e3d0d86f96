import { describe, expect, it, vi } from 'vitest';
import { translator } from '../../../shared/text/translate';
import { COMMANDS, commandOf } from '../../../renderer/state/commands';
import { runCommand, type CommandContext } from '../../../renderer/state/commands/command';
import { createDocumentStore } from '../../../renderer/state/document-store';
import { createPassingStore } from '../../../renderer/state/passing-store';
import { createSettingsStore, languageOf } from '../../../renderer/state/settings-store';
import { matchesShortcut, shortcutText } from '../../../renderer/state/shortcuts';
import { aWorkbook, aWorkspace } from './builders';

function aContext(...tabs: string[]): CommandContext {
  return {
    document: createDocumentStore(aWorkbook(...tabs)), passing: createPassingStore(), settings: createSettingsStore(), words: translator('en'),
    data: { info: aWorkspace(), measures: [], dimensions: [] }, table: () => undefined, actions: { leave: vi.fn(), importFiles: vi.fn(), showData: vi.fn(), showSettings: vi.fn(), print: vi.fn(), exportView: vi.fn() },
  };
}
const run = (context: CommandContext, id: string) => {
  const command = commandOf(id);
  if (command) runCommand(command, context);
};
const tabs = (context: CommandContext) => context.document.getState().workbook.views.map((view) => view.name);

describe('commands', () => {
  it('have their own ids, keys and names', () => {
    const keys = COMMANDS.flatMap((command) => command.shortcuts);
    expect(new Set(COMMANDS.map((command) => command.id)).size).toBe(COMMANDS.length);
    expect(new Set(keys).size).toBe(keys.length);
    expect(COMMANDS.filter((command) => translator('fr').maybe(command.name) === undefined)).toEqual([]);
  });

  it('duplicate and delete a tab, with a way back', () => {
    const context = aContext('Teams');
    run(context, 'delete-tab');
    expect(tabs(context)).toEqual(['Teams']);
    run(context, 'duplicate-tab');
    expect(tabs(context)).toEqual(['Teams', 'Teams 2']);
    run(context, 'delete-tab');
    expect(context.passing.getState().notice).toMatchObject({ undo: true, parameters: { name: 'Teams 2' } });
    run(context, 'undo');
    expect(tabs(context)).toEqual(['Teams', 'Teams 2']);
  });

  it('go from tab to tab without leaving a step', () => {
    const context = aContext('a', 'b');
    run(context, 'next-tab');
    run(context, 'next-tab');
    expect(context.document.getState()).toMatchObject({ workbook: { active: 'b' }, history: { past: [] } });
    run(context, 'move-tab-left');
    expect(tabs(context)).toEqual(['b', 'a']);
  });
});

describe('shortcuts', () => {
  const press = (key: string, modifiers: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) =>
    ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...modifiers });
  it('match by their keys alone', () => {
    expect(matchesShortcut(press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z', false)).toBe(true);
    expect(matchesShortcut(press('z', { ctrlKey: true }), 'Mod+Shift+Z', false)).toBe(false);
    expect(matchesShortcut(press('z', { metaKey: true }), 'Mod+Z', true)).toBe(true);
    expect(matchesShortcut(press('z', { metaKey: true, ctrlKey: true }), 'Mod+Z', true)).toBe(false);
  });

  it('are printed as on the keys', () => {
    expect(shortcutText('Mod+Shift+Z', translator('fr'), false)).toBe('Ctrl Maj Z');
    expect(shortcutText('Mod+PageUp', translator('en'), true)).toBe('⌘ PgUp');
  });
});

it('a language is the chosen one, else the system’s', () => {
  expect(languageOf('fr', ['en-GB'])).toBe('fr');
  expect(languageOf(null, ['de-DE', 'fr-CH', 'en'])).toBe('fr');
  expect(languageOf(null, ['de'])).toBe('en');
});
