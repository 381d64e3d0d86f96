import { ToggleButton, ToggleButtonGroup, type Key } from 'react-aria-components';
import './segmented-control.css';

interface Segment<Id extends string> {
  readonly id: Id;
  readonly label: string;
}

export interface SegmentedControlProps<Id extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Id>[];
  /** Null: none of them holds (an own preset, say). */
  readonly selected: Id | null;
  readonly onSelect: (id: Id) => void;
}

/** One choice of a few, all in sight. */
export function SegmentedControl<Id extends string>({ label, segments, selected, onSelect }: SegmentedControlProps<Id>) {
  const choose = (keys: Set<Key>) => {
    const chosen = segments.find((segment) => keys.has(segment.id));
    if (chosen) onSelect(chosen.id);
  };
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="ui-segmented"
      selectionMode="single"
      disallowEmptySelection={selected !== null}
      selectedKeys={selected === null ? [] : [selected]}
      onSelectionChange={choose}
    >
      {segments.map((segment) => (
        <ToggleButton key={segment.id} id={segment.id} className="ui-segment">
          {segment.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
