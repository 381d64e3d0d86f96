import { SHOW_TABLE } from '../../../shared/catalogue/shows';
import { LIKE_FOR_LIKE, SHOWS } from '../../../shared/view/view-spec';
import { Menu, MenuItem, MenuSeparator, SubmenuTrigger } from '../../ui';
import { comparisonChoices } from '../../state/comparison-choices';
import { comparisonLabel } from '../../state/names';
import { accepts, addFilter, canBeLikeForLike, comparisonKey, movePlaced, removeMeasure, removePlaced, setEntryComparison, setEntryShow, setLikeForLike, WELLS, type Place } from '../../state/view-edits';
import { useActiveTab, useEditView, useSetPassing } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import type { Chip } from './chips';

export interface ChipMenuProps {
  readonly chip: Chip;
  readonly place: Place;
  /** How many chips its well holds. */
  readonly count: number;
  readonly onEditFilter: (() => void) | undefined;
}

/** All that can be done with a chip, without dragging. */
export function ChipMenu({ chip, place, count, onEditFilter }: ChipMenuProps) {
  const words = useWords();
  const edit = useEditView();
  const setPassing = useSetPassing();
  const { field } = chip;
  const own = field?.kind === 'measure' && typeof field.ref === 'string' && field.ref.startsWith('custom:') ? field.ref.slice('custom:'.length) : undefined;
  const move = (index: number) => edit('commands.edits.moveField', (view) => movePlaced(view, place, { well: place.well, index }));
  const others = field === undefined ? [] : WELLS.filter((well) => well !== place.well && accepts(well, field.kind));
  return (
    <Menu label={words('fields.chip.menu', { name: chip.label })} placement="bottom end">
      {onEditFilter === undefined ? null : <MenuItem label={words('fields.chip.edit')} onAction={onEditFilter} />}
      {own === undefined ? null : <MenuItem label={words('formula.editor.edit')} onAction={() => setPassing({ dialog: { kind: 'measure', name: own } })} />}
      {place.well === 'measures' ? <ShowMenu index={place.index} /> : null}
      {place.well === 'measures' ? <ComparisonMenu index={place.index} /> : null}
      {place.well === 'measures' ? <LikeForLikeMenu index={place.index} /> : null}
      {place.well === 'measures' || onEditFilter ? <MenuSeparator /> : null}
      <MenuItem label={words('fields.chip.up')} isDisabled={place.index === 0} onAction={() => move(place.index - 1)} />
      <MenuItem label={words('fields.chip.down')} isDisabled={place.index >= count - 1} onAction={() => move(place.index + 2)} />
      {others.map((well) => (
        <MenuItem
          key={well}
          label={words('fields.chip.moveTo', { well: words(`fields.wells.${well}`) })}
          onAction={() => edit('commands.edits.moveField', (view) => movePlaced(view, place, { well, index: view[well].length }))}
        />
      ))}
      {field?.kind === 'dimension' && place.well !== 'filters'
        ? <MenuItem label={words('fields.chip.addToFilters')} onAction={() => edit('commands.edits.filter', (view) => addFilter(view, field.id))} />
        : null}
      <MenuSeparator />
      <MenuItem
        label={words('fields.chip.remove')}
        isDisabled={place.well === 'measures' && count === 1}
        onAction={() => edit('commands.edits.removeField', (view) => removePlaced(view, place))}
      />
      {field?.kind === 'measure' && count > 1
        ? <MenuItem label={words('fields.chip.removeAll')} onAction={() => edit('commands.edits.removeField', (view) => removeMeasure(view, field.ref))} />
        : null}
    </Menu>
  );
}

function ShowMenu({ index }: { readonly index: number }) {
  const words = useWords();
  const edit = useEditView();
  const entry = useActiveTab().view.measures[index];
  return (
    <SubmenuTrigger>
      <MenuItem label={words('fields.chip.showAs')} />
      <Menu label={words('fields.chip.showAs')} placement="end top" selectionMode="single" selectedKeys={[entry?.show ?? 'value']}>
        {SHOWS.map((show) => (
          <MenuItem
            key={show}
            id={show}
            label={words(`fields.shows.${show}`)}
            {...(SHOW_TABLE[show].needsComparison && !entry?.comparison ? { detail: words('workbook.comparisons.last-year') } : {})}
            onAction={() => edit('commands.edits.showAs', (view) => setEntryShow(view, index, show))}
          />
        ))}
      </Menu>
    </SubmenuTrigger>
  );
}

function ComparisonMenu({ index }: { readonly index: number }) {
  const words = useWords();
  const edit = useEditView();
  const entry = useActiveTab().view.measures[index];
  return (
    <SubmenuTrigger>
      <MenuItem label={words('fields.chip.comparison')} />
      <Menu label={words('fields.chip.comparison')} placement="end top" selectionMode="single" selectedKeys={[comparisonKey(entry?.comparison ?? null)]}>
        {comparisonChoices().map((comparison) => (
          <MenuItem
            key={comparisonKey(comparison)}
            id={comparisonKey(comparison)}
            label={comparisonLabel(comparison, words)}
            onAction={() => edit('commands.edits.comparison', (view) => setEntryComparison(view, index, comparison))}
          />
        ))}
      </Menu>
    </SubmenuTrigger>
  );
}

/** Only where there is another period to be in as well. */
function LikeForLikeMenu({ index }: { readonly index: number }) {
  const words = useWords();
  const edit = useEditView();
  const entry = useActiveTab().view.measures[index];
  if (entry === undefined || !canBeLikeForLike(entry)) return null;
  return (
    <SubmenuTrigger>
      <MenuItem label={words('fields.chip.likeForLike')} />
      <Menu label={words('fields.chip.likeForLike')} placement="end top" selectionMode="single" selectedKeys={[entry.likeForLike ?? 'none']}>
        {(['none', ...LIKE_FOR_LIKE] as const).map((by) => (
          <MenuItem key={by} id={by} label={words(`fields.likeForLike.${by}`)} onAction={() => edit('commands.edits.likeForLike', (view) => setLikeForLike(view, index, by === 'none' ? null : by))} />
        ))}
      </Menu>
    </SubmenuTrigger>
  );
}
