import { MEASURES } from '../../../shared/catalogue/measures/index';
import { dimensionLabel } from '../../../shared/format/member-label';
import type { Measure } from '../../../shared/catalogue/measure';
import type { Translate } from '../../../shared/text/translate';
import type { CliCommand } from '../command';
import { textColumns } from '../formats/text-columns';

/** `vigie measures`: the catalogue; no workspace needed. */
export const measuresCommand: CliCommand = {
  name: 'measures',
  define: (command, session) =>
    void command.action(async () => {
      const { translate } = session;
      if (session.json) await session.print(`${JSON.stringify(MEASURES.map((measure) => measureObject(measure, translate)))}\n`);
      else await session.print(`${measureLines(translate).join('\n')}\n`);
    }),
};

const nameOf = ({ id }: Measure, translate: Translate) => translate.maybe(`measures.${id}.name`) ?? id;

function measureObject(measure: Measure, translate: Translate) {
  const { id, family, unit, fact, role, additivity, better, suits } = measure;
  return { id, name: nameOf(measure, translate), description: translate.maybe(`measures.${id}.description`) ?? '', family, unit, fact, date: role, additivity, better, suits };
}

function measureLines(translate: Translate): string[] {
  const head = [translate('cli.measures.id'), translate('cli.measures.name'), translate('cli.measures.unit'), translate('cli.measures.fact'), translate('cli.measures.date')];
  const rows = MEASURES.map((measure) => [
    measure.id, nameOf(measure, translate), translate(`cli.units.${measure.unit}`), measure.fact, dimensionLabel(measure.role.replaceAll('_', '-'), translate),
  ]);
  return textColumns([head, ...rows], ['left', 'left', 'left', 'left', 'left']);
}
