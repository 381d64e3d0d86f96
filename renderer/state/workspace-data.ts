import type { DimensionInfo, MeasureInfo, WorkspaceInfo } from '../../shared/protocol/methods';

/** What the engine says about the open workspace: what can be asked of it. */
export interface WorkspaceData {
  readonly info: WorkspaceInfo;
  readonly measures: readonly MeasureInfo[];
  readonly dimensions: readonly DimensionInfo[];
}

/** Looks units up by `refKey`; undefined for what the catalogue doesn't name. */
export function unitLookup(measures: readonly MeasureInfo[]): (key: string) => string | undefined {
  const units = new Map(measures.map((measure) => [measure.id, measure.unit]));
  return (key) => units.get(key);
}

export function findDimension(data: WorkspaceData, id: string): DimensionInfo | undefined {
  return data.dimensions.find((dimension) => dimension.id === id);
}

/** The day that a view takes for today: its own, else the workspace's. */
export function asOfDay(view: { readonly asOf?: string | undefined }, info: WorkspaceInfo): string | null {
  return view.asOf ?? info.settings.asOf ?? info.asOf;
}
