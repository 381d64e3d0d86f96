import { measureName, refKey } from '../../../shared/sheet/measure-ref';
import type { FilterSpec, MeasureRef } from '../../../shared/view/view-spec';
import { useWorkspaceData } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { ComboBox, NumberField } from '../../ui';
import { measureIn } from './filter-modes';

export interface MeasureLimitsProps {
  readonly filter: FilterSpec;
  readonly onChange: (filter: FilterSpec) => void;
}

/** Members chosen by a measure: the first or last ones of its ranking, or those whose values lie within limits. */
export function MeasureLimits({ filter, onChange }: MeasureLimitsProps) {
  const words = useWords();
  const { measures } = useWorkspaceData();
  const by = measureIn(filter);
  if (by === undefined) return null;
  const known = measures.filter(({ available }) => available).map(({ ref }) => ref);
  const isRatio = measures.find(({ ref }) => refKey(ref) === refKey(by))?.unit === 'ratio';
  const format = isRatio ? { formatOptions: { style: 'percent' as const, maximumFractionDigits: 2 } } : {};
  const refs = known.some((ref) => refKey(ref) === refKey(by)) ? known : [by, ...known];
  const choose = (id: string) => {
    const ref = refs.find((one) => refKey(one) === id);
    if (ref !== undefined) onChange(withMeasure(filter, ref));
  };
  return (
    <>
      <ComboBox label={words('fields.filter.by')} options={refs.map((ref) => ({ id: refKey(ref), label: measureName(ref, words) }))} selected={refKey(by)} emptyText={words('fields.filter.noMeasure')} onSelect={choose} />
      {'top' in filter ? <NumberField label={words('fields.filter.topCount')} value={filter.top} minValue={1} step={1} onChange={(count) => onChange({ ...filter, top: count ?? 1 })} /> : null}
      {'bottom' in filter ? <NumberField label={words('fields.filter.bottomCount')} value={filter.bottom} minValue={1} step={1} onChange={(count) => onChange({ ...filter, bottom: count ?? 1 })} /> : null}
      {'measure' in filter ? (
        <div className="filter-dates">
          <NumberField label={words('fields.filter.min')} {...format} value={filter.min ?? null} onChange={(min) => onChange({ ...filter, min: min ?? undefined })} />
          <NumberField label={words('fields.filter.max')} {...format} value={filter.max ?? null} onChange={(max) => onChange({ ...filter, max: max ?? undefined })} />
        </div>
      ) : null}
    </>
  );
}

function withMeasure(filter: FilterSpec, ref: MeasureRef): FilterSpec {
  if ('measure' in filter) return { ...filter, measure: ref };
  return 'by' in filter ? { ...filter, by: ref } : filter;
}
