import { dimensionLabel } from '../../../shared/format/member-label';
import { measureName, refKey } from '../../../shared/sheet/measure-ref';
import type { Translate } from '../../../shared/text/translate';
import type { ViewSpec } from '../../../shared/view/view-spec';
import { filterDetail, filterDimension } from '../../../shared/sheet/filter-words';
import { entryDetail } from '../../state/names';
import { fieldAt, type FieldKey, type WellId } from '../../state/view-edits';
import { findDimension, unitLookup, type WorkspaceData } from '../../state/workspace-data';

/** A field as it stands in a well. */
export interface Chip {
  /** Unique in its well, and the same after a move. */
  readonly key: string;
  readonly index: number;
  readonly field: FieldKey | undefined;
  readonly label: string;
  readonly detail: string;
  /** The workspace doesn't know it (any more): shown as missing, never dropped in silence. */
  readonly isMissing: boolean;
}

export function chipsOf(view: ViewSpec, well: WellId, data: WorkspaceData, translate: Translate): Chip[] {
  const nameOf = (id: string) => findDimension(data, id)?.label ?? dimensionLabel(id, translate);
  const unitOf = unitLookup(data.measures);
  const isKnown = (id: string) => findDimension(data, id) !== undefined;
  if (well === 'measures') {
    return numbered(view.measures.map((entry, index) => ({
      key: JSON.stringify(entry),
      index,
      field: fieldAt(view, { well, index }),
      label: measureName(entry.measure, translate),
      detail: entryDetail(entry, translate),
      isMissing: typeof entry.measure === 'string' && !entry.measure.startsWith('custom:') && !data.measures.some((measure) => measure.id === entry.measure),
    })));
  }
  if (well === 'filters') {
    return numbered(view.filters.map((filter, index) => {
      const id = filterDimension(filter);
      const known = id === undefined ? undefined : findDimension(data, id);
      return {
        key: id ?? 'measure',
        index,
        field: fieldAt(view, { well, index }),
        label: id === undefined ? measureName('measure' in filter ? filter.measure : '', translate) : nameOf(id),
        detail: filterDetail(filter, { kind: known?.kind ?? 'member', ofDates: known?.ofDates ?? false, unitOf: (ref) => unitOf(refKey(ref)) }, translate),
        isMissing: id !== undefined && known === undefined,
      };
    }));
  }
  return view[well].map((id, index) => ({ key: id, index, field: { kind: 'dimension', id }, label: nameOf(id), detail: '', isMissing: !isKnown(id) }));
}

/** Keys that would be equal get a number, so that two entries that say the same can both stand in the list. */
function numbered(chips: readonly Chip[]): Chip[] {
  const seen = new Map<string, number>();
  return chips.map((chip) => {
    const count = seen.get(chip.key) ?? 0;
    seen.set(chip.key, count + 1);
    return count === 0 ? chip : { ...chip, key: `${chip.key}#${count}` };
  });
}
