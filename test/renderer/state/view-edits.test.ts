import { describe, expect, it } from 'vitest';
import type { MeasureEntry, ViewSpec } from '../../../shared/view/view-spec';
import {
  activeFilters, addFilter, addMeasure, askedView, dropField, exclude, keepOnly, movePlaced, placeDimension, removeDimension, removeEntry, removeMeasure,
  removePlaced, setComparison, setEntryComparison, setEntryShow, setLikeForLike, setOpen, swapAxes, viewComparison,
} from '../../../renderer/state/view-edits';
import { aView } from './builders';

const unitOf = (key: string) => (key === 'win_rate' ? 'ratio' : 'amount');
const said = (entries: readonly MeasureEntry[]) => entries.map(({ measure, comparison, show }) => [measure, comparison, show].filter((part) => part !== undefined).map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' '));

describe('comparison', () => {
  const compared = ['revenue_won', 'revenue_won last-year', 'revenue_won last-year percent'];
  const cases: { name: string; view: ViewSpec; to: Parameters<typeof setComparison>[1]; measures: string[] }[] = [
    { name: 'unfolds each measure into value, reference and change', view: aView(), to: 'last-year', measures: compared },
    { name: 'shows the change of a rate as a difference', view: aView({ measures: [{ measure: 'win_rate' }] }), to: 'last-year', measures: ['win_rate', 'win_rate last-year', 'win_rate last-year difference'] },
    { name: 'changes what is compared already, in place', view: setComparison(aView(), 'last-year', unitOf), to: { yearsAgo: 2 }, measures: ['revenue_won', 'revenue_won {"yearsAgo":2}', 'revenue_won {"yearsAgo":2} percent'] },
    { name: 'goes away, leaving each measure once', view: setComparison(aView(), 'last-year', unitOf), to: null, measures: ['revenue_won'] },
    { name: 'leaves a measure that stood only compared', view: aView({ measures: [{ measure: 'revenue_won', comparison: 'previous', show: 'index' }] }), to: null, measures: ['revenue_won'] },
    { name: 'leaves shares single', view: aView({ measures: [{ measure: 'revenue_won', show: 'share-of-total' }] }), to: 'last-year', measures: ['revenue_won share-of-total'] },
  ];
  it.each(cases)('$name', ({ view, to, measures }) => {
    expect(said(setComparison(view, to, unitOf).measures)).toEqual(measures);
  });

  it('is told for the view as a whole', () => {
    expect(viewComparison(aView())).toBeNull();
    expect(viewComparison(setComparison(aView(), 'last-year', unitOf))).toBe('last-year');
    expect(viewComparison(aView({ measures: [{ measure: 'a', comparison: 'previous' }, { measure: 'a', comparison: 'last-year' }] }))).toBe('mixed');
  });

  it('takes sorts on a reference along', () => {
    const view = setComparison(aView({ sort: [{ dimension: 'rep', by: 'revenue_won', comparison: 'last-year' }] }), { yearsAgo: 2 }, unitOf);
    expect(view.sort.map((sort) => sort.comparison)).toEqual([{ yearsAgo: 2 }]);
    expect(setComparison(view, null, unitOf).sort).toEqual([]);
  });
});

describe('measures', () => {
  it('are added under the comparison of the view, where they are dropped', () => {
    const view = addMeasure(setComparison(aView(), 'previous', unitOf), 'win_rate', unitOf, 0);
    expect(said(view.measures).slice(0, 4)).toEqual(['win_rate', 'win_rate previous', 'win_rate previous difference', 'revenue_won']);
  });

  it('never all go', () => {
    const two = addMeasure(aView(), 'deals_won', unitOf);
    expect(said(removeMeasure(two, 'revenue_won').measures)).toEqual(['deals_won']);
    expect(removeMeasure(aView(), 'revenue_won')).toEqual(aView());
    expect(removeEntry(aView(), 0)).toEqual(aView());
  });

  it('take the sorts by them along', () => {
    const view = addMeasure(aView({ sort: [{ dimension: 'rep', by: 'revenue_won' }, { dimension: 'team' }] }), 'deals_won', unitOf);
    expect(removeMeasure(view, 'revenue_won').sort.map(({ dimension }) => dimension)).toEqual(['team']);
  });

  it('get a comparison with what needs one, and lose with it what needs one', () => {
    const shown = setEntryShow(aView(), 0, 'index');
    expect(said(shown.measures)).toEqual(['revenue_won last-year index']);
    expect(said(setEntryComparison(shown, 0, null).measures)).toEqual(['revenue_won']);
    expect(said(setEntryShow(shown, 0, 'value').measures)).toEqual(['revenue_won last-year']);
  });
});

describe('dimensions', () => {
  it('stand on one axis, once', () => {
    expect(placeDimension(aView(), 'columns', 'rep', 0)).toMatchObject({ rows: ['team'], columns: ['rep', 'quarter'] });
    expect(placeDimension(aView(), 'rows', 'rep', 0).rows).toEqual(['rep', 'team']);
    expect(placeDimension(aView(), 'rows', 'stage').rows).toEqual(['team', 'rep', 'stage']);
    expect(swapAxes(aView())).toMatchObject({ rows: ['quarter'], columns: ['team', 'rep'] });
  });

  it('take along what hangs on them', () => {
    const view = aView({ rows: ['team', 'rep', 'stage'], sort: [{ dimension: 'stage' }, { dimension: 'team' }], subtotals: { rep: 'off' }, expanded: [['North'], ['North', 'Ann']] });
    const without = removeDimension(view, 'rep');
    expect(without).toMatchObject({ rows: ['team', 'stage'], subtotals: {}, expanded: [['North']] });
    expect(removeDimension(view, 'stage').sort).toHaveLength(1);
    expect(removeDimension(view, 'team').expanded).toBeUndefined();
  });

  it('leave open rows alone when only the columns change', () => {
    const view = setOpen(aView(), ['North'], true);
    expect(placeDimension(view, 'columns', 'month').expanded).toEqual([['North']]);
    expect(setOpen(view, ['North'], false).expanded).toEqual([]);
  });
});

describe('like for like', () => {
  const compared = setComparison(aView({ measures: [{ measure: 'revenue_won' }, { measure: 'calls' }] }), 'last-year', unitOf);
  const kept = setLikeForLike(compared, 1, 'rep');
  const by = (view: ViewSpec) => view.measures.map(({ likeForLike }) => likeForLike ?? '');

  it('is said of a measure’s reference and change together, never of its value', () => {
    expect(by(kept)).toEqual(['', 'rep', 'rep', '', '', '']);
    expect(by(setLikeForLike(kept, 2, null))).toEqual(by(compared));
    expect(setLikeForLike(aView(), 0, 'rep')).toEqual(aView());
  });

  it('stays under another comparison, and goes with the comparison', () => {
    expect(by(setComparison(kept, 'previous', unitOf))).toEqual(by(kept));
    expect(by(setComparison(kept, 'target', unitOf))).toEqual(by(compared));
    expect(by(setEntryComparison(kept, 1, null))).toEqual(['', '', 'rep', '', '', '']);
    expect(setComparison({ ...kept, measures: kept.measures.slice(1, 3) }, null, unitOf).measures).toEqual([{ measure: 'revenue_won' }]);
  });
});

describe('filters', () => {
  it('begin by leaving nothing out, and aren’t asked until they do', () => {
    const view = addFilter(aView(), 'stage');
    expect(view.filters).toEqual([{ dimension: 'stage', notIn: [] }]);
    expect(activeFilters(view)).toEqual([]);
    expect(addFilter(view, 'stage').filters).toHaveLength(1);
    expect(activeFilters(aView({ filters: [{ measure: 'revenue_won', level: 'rep' }, { dimension: 'day' }, { dimension: 'stage', in: [] }, { dimension: 'rep', top: 3, by: 'revenue_won' }] }))).toHaveLength(2);
    expect(addFilter(aView({ filters: [{ measure: 'revenue_won', min: 5, level: 'rep' }] }), 'rep').filters).toHaveLength(1);
  });

  it('keep only and exclude members', () => {
    const kept = keepOnly(aView(), 'team', ['North', 'South']);
    expect(kept.filters).toEqual([{ dimension: 'team', in: ['North', 'South'] }]);
    expect(exclude(kept, 'team', ['South']).filters).toEqual([{ dimension: 'team', in: ['North'] }]);
    expect(exclude(exclude(aView(), 'team', ['South']), 'team', ['South', 'East']).filters).toEqual([{ dimension: 'team', notIn: ['South', 'East'] }]);
  });

  it('leave presentation out of the question', () => {
    const view = setOpen(addFilter(aView({ layout: { chart: 'alone' } }), 'stage'), ['North'], true);
    expect(askedView(view)).toEqual(aView());
  });
});

describe('wells', () => {
  const place = (well: 'filters' | 'columns' | 'rows' | 'measures', index = 0) => ({ well, index });
  it('take the fields of their kind', () => {
    expect(dropField(aView(), { kind: 'dimension', id: 'stage' }, place('rows', 1), unitOf).rows).toEqual(['team', 'stage', 'rep']);
    expect(dropField(aView(), { kind: 'dimension', id: 'stage' }, place('filters'), unitOf).filters).toHaveLength(1);
    expect(dropField(aView(), { kind: 'dimension', id: 'stage' }, place('measures'), unitOf)).toEqual(aView());
    expect(dropField(aView(), { kind: 'measure', ref: 'deals_won' }, place('rows'), unitOf)).toEqual(aView());
    expect(said(dropField(aView(), { kind: 'measure', ref: 'deals_won' }, place('measures'), unitOf).measures)).toEqual(['deals_won', 'revenue_won']);
  });

  it('hand fields to each other', () => {
    const filtered = movePlaced(aView(), place('rows', 0), place('filters'));
    expect(filtered).toMatchObject({ rows: ['rep'], filters: [{ dimension: 'team', notIn: [] }] });
    expect(movePlaced(filtered, place('filters'), place('columns', 1))).toMatchObject({ filters: [], columns: ['quarter', 'team'] });
    expect(movePlaced(aView(), place('rows', 0), place('rows', 2)).rows).toEqual(['rep', 'team']);
    expect(movePlaced(aView(), place('measures'), place('rows'))).toEqual(aView());
    expect(removePlaced(aView(), place('columns')).columns).toEqual([]);
  });
});
