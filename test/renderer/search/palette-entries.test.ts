import { describe, expect, it, vi } from 'vitest';
import { translator } from '../../../shared/text/translate';
import { paletteEntries, searchEntries } from '../../../renderer/features/search/palette-entries';
import { createDocumentStore } from '../../../renderer/state/document-store';
import { createPassingStore } from '../../../renderer/state/passing-store';
import { createSettingsStore } from '../../../renderer/state/settings-store';
import { aDimension, aMeasure, aWorkbook, aWorkspace } from '../state/builders';

const entries = paletteEntries({
  document: createDocumentStore(aWorkbook('Teams', 'Équipe de Lyon')), passing: createPassingStore(), settings: createSettingsStore(), words: translator('en'), table: () => undefined,
  data: { info: aWorkspace(), measures: [aMeasure('win_rate'), aMeasure('calls', { available: false })], dimensions: [aDimension('custom:Win reason', { label: 'Win reason' }), aDimension('rep', { members: 0 })] },
  actions: { leave: vi.fn(), importFiles: vi.fn(), showData: vi.fn(), showSettings: vi.fn(), print: vi.fn(), exportView: vi.fn() },
}, translator('en'));
const found = (text: string) => searchEntries(entries, text).map((entry) => entry.key);

describe('the palette', () => {
  it('finds by any words of a name, accents and case aside', () => {
    expect(found('equipe lyon')).toEqual(['view:Équipe de Lyon']);
    expect(found('win')).toEqual(['measure:win_rate', 'dimension:custom:Win reason']);
  });

  it('puts the very name before longer ones', () => {
    const named = ['Bonus base', 'Sales bonus', 'Bonus'].map((label) => ({ key: label, section: 'measures' as const, kind: 'measure' as const, id: label, label, detail: '' }));
    expect(searchEntries(named, 'bonus').map(({ key }) => key)).toEqual(['Bonus', 'Bonus base', 'Sales bonus']);
  });

  it('offers neither what can’t be answered nor what can’t run now', () => {
    expect(found('calls')).toEqual([]);
    expect(found('undo')).toEqual([]);
  });

  it('begins with views and commands', () => {
    expect(found('').slice(0, 2)).toEqual(['view:Équipe de Lyon', 'command:save-preset']);
  });
});
