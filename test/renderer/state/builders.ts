import { USUAL_SETTINGS } from '../../../shared/protocol/settings';
import type { Workbook } from '../../../shared/protocol/documents';
import type { DimensionInfo, MeasureInfo, WorkspaceInfo } from '../../../shared/protocol/methods';
import { viewSpecSchema, type ViewSpec, type ViewSpecInput } from '../../../shared/view/view-spec';

/** Small samples with everything filled in: a test names only what it is about. */
export function aView(view: Partial<ViewSpecInput> = {}): ViewSpec {
  return viewSpecSchema.parse({ version: 1, rows: ['team', 'rep'], columns: ['quarter'], measures: [{ measure: 'revenue_won' }], ...view });
}

export function aWorkbook(...names: string[]): Workbook {
  const views = (names.length === 0 ? ['a'] : names).map((name) => ({ id: name, name, colour: 1, view: aView() }));
  return { version: 1, views, active: views[0]?.id ?? '' };
}

export function aWorkspace(info: Partial<WorkspaceInfo> = {}): WorkspaceInfo {
  return {
    name: 'Corvane', schemaVersion: 1, asOf: '2026-11-13', firstDate: '2022-01-03', lastDate: '2026-11-13', currency: 'EUR', objects: [{ id: 'deals', rows: 8_800 }],
    settings: USUAL_SETTINGS, ...info,
  };
}

export function aMeasure(id: string, measure: Partial<MeasureInfo> = {}): MeasureInfo {
  return { id, ref: id, family: 'results', unit: 'amount', better: 'higher', fact: 'deals', available: true, ...measure };
}

export function aDimension(id: string, dimension: Partial<DimensionInfo> = {}): DimensionInfo {
  return { id, kind: 'member', group: 'deals', ofDates: false, label: null, facts: ['deals'], members: 4, ...dimension };
}
