import { dimensionLabel } from '../../../shared/format/member-label';
import { measureName } from '../../../shared/sheet/measure-ref';
import type { Translate } from '../../../shared/text/translate';
import type { ViewSpec } from '../../../shared/view/view-spec';
import { hasMeasure, isPlaced, type FieldKey } from '../../state/view-edits';
import type { WorkspaceData } from '../../state/workspace-data';

/** One line of the field tree. `key` is unique among all lines. */
export interface FieldItem {
  readonly key: string;
  readonly field: FieldKey;
  readonly label: string;
  readonly used: boolean;
  readonly available: boolean;
}

export interface FieldGroup {
  readonly key: string;
  readonly label: string;
  readonly items: readonly FieldItem[];
}

const MEASURE = 'measure:';
const DIMENSION = 'dimension:';

/** Measures by family, then dimensions by table, time last: what the tree lists. Dimensions without any member are left out. */
export function fieldGroups(data: WorkspaceData, view: ViewSpec, translate: Translate): FieldGroup[] {
  const measures = data.measures.map((measure): [string, FieldItem] => [measure.family, {
    key: MEASURE + measure.id,
    field: { kind: 'measure', ref: measure.ref },
    label: measureName(measure.ref, translate),
    used: hasMeasure(view, measure.id),
    available: measure.available,
  }]);
  const dimensions = data.dimensions.filter((dimension) => dimension.members !== 0 || isPlaced(view, dimension.id)).map((dimension): [string, FieldItem] => [dimension.group, {
    key: DIMENSION + dimension.id,
    field: { kind: 'dimension', id: dimension.id },
    label: dimension.label ?? dimensionLabel(dimension.id, translate),
    used: isPlaced(view, dimension.id),
    available: true,
  }]);
  return [
    ...grouped(measures, 'family:', (id) => translate.maybe(`fields.groups.${id}`) ?? id.replace(/^custom:/, '')),
    ...grouped(dimensions, 'table:', (id) => translate.maybe(`model.objects.${id}`) ?? translate.maybe(`fields.groups.${id}`) ?? id.replace(/^custom:/, '')),
  ];
}

function grouped(entries: readonly (readonly [string, FieldItem])[], prefix: string, label: (id: string) => string): FieldGroup[] {
  const groups = new Map<string, FieldItem[]>();
  for (const [id, item] of entries) groups.set(id, [...(groups.get(id) ?? []), item]);
  // What can't be answered here stands last: the first lines are for choosing from.
  return [...groups].map(([id, items]) => ({ key: prefix + id, label: label(id), items: items.toSorted((a, b) => Number(b.available) - Number(a.available)) }));
}

/** Accents and case don't matter when looking for a field. */
const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();

/** The groups with the fields whose name (or whose group's name) holds the text; all of them for an empty one. */
export function searchGroups(groups: readonly FieldGroup[], text: string): readonly FieldGroup[] {
  const wanted = plain(text.trim());
  if (wanted === '') return groups;
  return groups
    .map((group) => ({ ...group, items: plain(group.label).includes(wanted) ? group.items : group.items.filter((item) => plain(item.label).includes(wanted)) }))
    .filter((group) => group.items.length > 0);
}
