import type { KeyboardEvent } from 'react';
import { Button, DropIndicator, GridList, GridListItem, NumberField, Input, useDragAndDrop } from 'react-aria-components';
import { ReOrderDotsVertical16Regular } from '@fluentui/react-icons/headless/svg/re-order-dots-vertical';
import { formatNumber, pluralCount } from '../../../shared/format/number';
import { STAGE_STATUSES } from '../../../shared/protocol/stages';
import { useWords } from '../../state/words';
import { OWN_DRAG_TYPE, SegmentedControl } from '../../ui';
import { moveStage, type MeantStage } from './stage-edits';

export interface StageListProps {
  readonly stages: readonly MeantStage[];
  readonly onChange: (stages: readonly MeantStage[]) => void;
}

const STAGE_DRAG_TYPE = 'application/x-vigie-stage';

/** Stages in the order deals pass them: dragged, carried by the grip's own keys, or moved by Alt and the arrow keys. */
export function StageList({ stages, onChange }: StageListProps) {
  const words = useWords();
  const at = (stage: unknown) => stages.findIndex((one) => one.stage === stage);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [STAGE_DRAG_TYPE]: String(key), [OWN_DRAG_TYPE]: '', 'text/plain': String(key) })),
    acceptedDragTypes: [STAGE_DRAG_TYPE],
    onReorder: ({ keys, target }) => {
      const [key] = keys;
      onChange(moveStage(stages, at(key), at(target.key) + (target.dropPosition === 'after' ? 1 : 0)));
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className="stages-drop" />,
  });
  const onKeyDownCapture = (event: KeyboardEvent) => {
    const step = { ArrowUp: -1, ArrowDown: 2 }[event.key];
    const row = event.target instanceof Element ? event.target.closest('[data-stage-row]') : null;
    if (!event.altKey || step === undefined || row === null) return;
    event.preventDefault();
    event.stopPropagation();
    const from = Number(row.getAttribute('data-stage-row'));
    const to = from + step;
    if (to >= 0 && to <= stages.length) onChange(moveStage(stages, from, to));
  };
  return (
    <div onKeyDownCapture={onKeyDownCapture}>
      {/* Each control says its own name: this line is for the eye. */}
      <div className="stages-heads" aria-hidden>
        <span className="stages-name">{words('data.stages.stage')}</span>
        <span className="stages-deals">{words('data.stages.deals')}</span>
        <span className="stages-chance">{words('data.stages.chance')}</span>
        <span className="stages-means">{words('data.stages.means')}</span>
        <span className="stages-from">{words('data.stages.from')}</span>
      </div>
      <GridList className="stages-list" aria-label={words('data.stages.list')} items={stages.map((stage, index) => ({ ...stage, id: stage.stage, index }))} dependencies={[stages, words]} dragAndDropHooks={dragAndDropHooks} keyboardNavigationBehavior="tab">
        {({ index, id: _id, ...stage }) => (
          <StageLine
            stage={stage}
            index={index}
            onChange={(changed) => onChange(stages.map((one) => (one.stage === stage.stage ? changed : one)))}
          />
        )}
      </GridList>
    </div>
  );
}

interface StageLineProps {
  readonly stage: MeantStage;
  readonly index: number;
  readonly onChange: (stage: MeantStage) => void;
}

function StageLine({ stage, index, onChange }: StageLineProps) {
  const words = useWords();
  const { stage: name, status, probability, deals, isSet, dealsWithOwnStatus } = stage;
  const figure = (count: number) => formatNumber(count, words.language);
  const own = dealsWithOwnStatus === 0 ? '' : words('data.stages.own', { count: pluralCount(dealsWithOwnStatus), figure: figure(dealsWithOwnStatus) });
  return (
    <GridListItem id={name} textValue={name} className="stages-line" data-stage-row={index}>
      <Button slot="drag" className="stages-grip" aria-label={words('data.stages.drag', { stage: name })}><ReOrderDotsVertical16Regular /></Button>
      <span className="stages-place num">{index + 1}</span>
      <span className="stages-name"><b>{name}</b>{own === '' ? null : <span>{own}</span>}</span>
      <span className="stages-deals num" aria-label={words('data.stages.dealsOf', { count: pluralCount(deals), figure: figure(deals) })}>{figure(deals)}</span>
      <NumberField
        aria-label={words('data.stages.chanceOf', { stage: name })}
        className="stages-chance"
        minValue={0}
        maxValue={1}
        formatOptions={{ style: 'percent', maximumFractionDigits: 0 }}
        value={probability ?? Number.NaN}
        onChange={(value) => onChange({ ...stage, probability: Number.isNaN(value) ? null : value })}
      >
        <Input className="stages-input num" placeholder="%" />
      </NumberField>
      <div className="stages-means">
        <SegmentedControl
          label={words('data.stages.statusOf', { stage: name })}
          segments={STAGE_STATUSES.map((id) => ({ id, label: words(`data.stages.status.${id}`) }))}
          selected={status}
          onSelect={(next) => onChange({ ...stage, status: next })}
        />
      </div>
      <span className="stages-from">{words(isSet ? 'data.stages.isSet' : 'data.stages.read')}</span>
    </GridListItem>
  );
}
