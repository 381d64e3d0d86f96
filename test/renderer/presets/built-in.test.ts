import { describe, expect, it } from 'vitest';
import { dimensionsOf } from '../../../shared/catalogue/dimensions';
import { MEASURES } from '../../../shared/catalogue/measures';
import { LANGUAGES, translator } from '../../../shared/text/translate';
import { builtInViews, ROLES } from '../../../renderer/features/presets/built-in';
import { openRole, openViews, roleOf } from '../../../renderer/features/presets/open-views';
import { createDocumentStore } from '../../../renderer/state/document-store';
import { aView, aWorkbook } from '../state/builders';

const dimensions = dimensionsOf({ rows: {}, custom: {}, teamDepth: 1 }).map(({ id }) => ({ id, members: 3 }));
const everything = { measures: MEASURES.map(({ id }) => ({ id, available: true })), dimensions };
const ordersAlone = { measures: MEASURES.map(({ id, fact }) => ({ id, available: fact === 'orders' })), dimensions };

describe('built-in views', () => {
  it.each(ROLES)('of a %s lose nothing in a workspace that holds everything', (role) => {
    for (const { id, view } of builtInViews(role, everything)) {
      expect(view.rows.length + view.columns.length, id).toBeGreaterThan(0);
      for (const language of LANGUAGES) expect(translator(language).maybe(`presets.builtIn.${id}`), id).toBeDefined();
    }
    expect(builtInViews(role, everything)).toHaveLength(4);
  });

  it('show a rep at most eight figures', () => {
    for (const { view } of builtInViews('rep', everything)) expect(view.measures.length).toBeLessThanOrEqual(8);
  });

  it('leave out what a workspace can’t answer', () => {
    expect(builtInViews('director', ordersAlone).map(({ id }) => id)).toEqual(['director-orders']);
    expect(builtInViews('director', { measures: [], dimensions })).toEqual([]);
    const withoutReps = { measures: everything.measures, dimensions: dimensions.filter(({ id }) => id !== 'rep') };
    expect(builtInViews('rep', withoutReps)[0]?.view.filters).toEqual([]);
  });
});

describe('opening a role', () => {
  it('adds its tabs once, then goes to them', () => {
    const store = createDocumentStore(aWorkbook());
    expect(openRole(store, 'director', everything, translator('en'))).toBe(true);
    expect(store.getState().workbook).toMatchObject({ active: 'director-quarters', views: [{}, {}, {}, {}, {}] });
    store.getState().change({ name: 'commands.nextTab', undo: 'skip' }, (draft) => { draft.active = 'a'; });
    openRole(store, 'director', everything, translator('en'));
    expect(store.getState().workbook).toMatchObject({ active: 'director-quarters', views: [{}, {}, {}, {}, {}] });
    expect(store.getState().history.past).toHaveLength(1);
  });

  it('knows a tab that asks the same', () => {
    const [first] = builtInViews('director', everything);
    expect(first && roleOf({ id: 'x', name: 'x', colour: 1, view: first.view }, everything)).toBe('director');
    expect(roleOf({ id: 'x', name: 'x', colour: 1, view: aView() }, everything)).toBeNull();
  });

  it('gives a preset’s tabs names and ids of their own', () => {
    const store = createDocumentStore(aWorkbook('a'));
    openViews(store, aWorkbook('a').views);
    const [one, two] = store.getState().workbook.views;
    expect(two?.name).toBe('a 2');
    expect(two?.id).not.toBe(one?.id);
  });
});
