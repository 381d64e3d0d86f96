import { dimensionLabel } from '../../../shared/format/member-label';
import { measureName } from '../../../shared/sheet/measure-ref';
import type { Translate } from '../../../shared/text/translate';
import { plainText } from '../../../shared/text/plain-text';
import { COMMANDS } from '../../state/commands';
import type { CommandContext } from '../../state/commands/command';
import { activeView } from '../../state/document-store';
import { hasMeasure, isPlaced } from '../../state/view-edits';

/** One thing that the palette finds. */
export interface PaletteEntry {
  /** Unique among all: `command:undo`, `measure:revenue_won`. */
  readonly key: string;
  readonly section: 'actions' | 'views' | 'measures' | 'dimensions';
  readonly kind: 'command' | 'view' | 'measure' | 'dimension';
  readonly id: string;
  readonly label: string;
  /** What choosing it does, where its name doesn't say. */
  readonly detail: string;
}

/** Everything that can be found now: views, measures and dimensions of the workspace, and the commands that can run. */
export function paletteEntries(context: CommandContext, translate: Translate): PaletteEntry[] {
  const { workbook } = context.document.getState();
  const { view } = activeView(workbook);
  const use = (used: boolean, add: 'addMeasure' | 'addRows') => translate(`common.palette.${used ? 'removeField' : add}`);
  return [
    ...workbook.views.filter((tab) => tab.id !== workbook.active).map((tab) => entry('view', tab.id, tab.name, translate('common.palette.goTo'))),
    ...context.data.measures.filter((measure) => measure.available).map(({ id, ref }) => entry('measure', id, measureName(ref, translate), use(hasMeasure(view, ref), 'addMeasure'))),
    ...context.data.dimensions.filter((dimension) => dimension.members !== 0).map(({ id, label }) =>
      entry('dimension', id, label ?? dimensionLabel(id, translate), use(isPlaced(view, id), 'addRows'))),
    ...COMMANDS.filter((command) => command.id !== 'open-palette' && command.when(context)).map((command) => entry('command', command.id, translate(command.name), '')),
  ];
}

const SECTIONS = { command: 'actions', view: 'views', measure: 'measures', dimension: 'dimensions' } as const;

function entry(kind: PaletteEntry['kind'], id: string, label: string, detail: string): PaletteEntry {
  return { key: `${kind}:${id}`, section: SECTIONS[kind], kind, id, label, detail };
}

const MOST_IN_A_SECTION = 8;

/**
 * Those that fit the text: every word of it somewhere in the name, the name itself first, then those that begin with it, at most a handful a section.
 * Without a text: the views and the commands.
 */
export function searchEntries(entries: readonly PaletteEntry[], text: string): PaletteEntry[] {
  const wanted = plainText(text.trim());
  const words = wanted.split(/\s+/).filter((word) => word !== '');
  const fits = words.length === 0
    ? entries.filter(({ kind }) => kind === 'view' || kind === 'command')
    : entries.filter(({ label }) => words.every((word) => plainText(label).includes(word)));
  const rank = ({ label }: PaletteEntry) => (plainText(label) === wanted ? 0 : plainText(label).startsWith(wanted) ? 1 : 2);
  return (['views', 'measures', 'dimensions', 'actions'] as const)
    .flatMap((section) => fits.filter((found) => found.section === section).toSorted((a, b) => rank(a) - rank(b)).slice(0, words.length === 0 ? undefined : MOST_IN_A_SECTION));
}
