import { MEASURES } from '../../../shared/catalogue/measures/index';
import { dimensionLabel } from '../../../shared/format/member-label';
import type { CustomMeasure } from '../../../shared/protocol/custom-measures';
import type { Translate } from '../../../shared/text/translate';
import type { CliCommand } from '../command';
import { printable, textColumns } from '../formats/text-columns';
import { withEngine } from '../with-engine';
import { words } from '../words';

type Measure = (typeof MEASURES)[number];

/** `vigie measures [WORKSPACE]`: the catalogue, which needs no workspace; of one, its own measures too. */
export const measuresCommand: CliCommand = {
  name: 'measures',
  define: (command, session) =>
    void command.argument('[workspace]', words(session, 'arguments', 'workspace')).action(async (workspace: string | undefined) => {
      const { translate } = session;
      const customs = workspace === undefined ? [] : await withEngine(session, { path: workspace, mode: 'open' }, (engine, context) => engine.call('measures.list', {}, context));
      if (session.json) await session.print(`${JSON.stringify([...MEASURES.map((measure) => measureObject(measure, translate)), ...customs.map(customObject)])}\n`);
      else await session.print(`${measureLines(customs, translate).join('\n')}\n`);
    }),
};

const nameOf = ({ id }: Measure, translate: Translate) => translate.maybe(`measures.${id}.name`) ?? id;

function measureObject(measure: Measure, translate: Translate) {
  const { id, family, unit, fact, role, additivity, better, suits } = measure;
  return { id, name: nameOf(measure, translate), description: translate.maybe(`measures.${id}.description`) ?? '', family, unit, fact, date: role, additivity, better, suits };
}

/** `problems`: why it can't be answered here, if so. */
function customObject({ name, description, unit, better, formula, en, fr, problems }: CustomMeasure) {
  return { id: `custom:${name}`, name, description, family: 'custom', unit, better, formula, en, fr, problems };
}

function measureLines(customs: readonly CustomMeasure[], translate: Translate): string[] {
  const head = [translate('cli.measures.id'), translate('cli.measures.name'), translate('cli.measures.unit'), translate('cli.measures.fact'), translate('cli.measures.date')];
  const rows = MEASURES.map((measure) => [
    measure.id, nameOf(measure, translate), translate(`cli.units.${measure.unit}`), measure.fact, dimensionLabel(measure.role.replaceAll('_', '-'), translate),
  ]);
  const own = customs.map((measure) => [printable(`custom:${measure.name}`), printable(measure.name), translate(`cli.units.${measure.unit}`), printable(`= ${measure[translate.language]}`), '']);
  return textColumns([head, ...rows, ...own], ['left', 'left', 'left', 'left', 'left']);
}
