import { dimensionLabel } from '../../../shared/format/member-label';
import type { DimensionInfo } from '../../../shared/protocol/methods';
import type { CliCommand } from '../command';
import { printable, textColumns } from '../formats/text-columns';
import type { Session } from '../session';
import { withEngine } from '../with-engine';
import { words } from '../words';

/** `vigie dimensions WORKSPACE`: what there is to break down by, and which facts can be. */
export const dimensionsCommand: CliCommand = {
  name: 'dimensions',
  define: (command, session) =>
    void command.argument('<workspace>', words(session, 'arguments', 'workspace')).action(async (workspace: string) => {
      const dimensions = await withEngine(session, { path: workspace, mode: 'open' }, (engine, context) => engine.call('catalogue.dimensions', {}, context));
      const named = dimensions.map((dimension) => ({ ...dimension, name: dimension.label ?? dimensionLabel(dimension.id, session.translate) }));
      if (session.json) await session.print(`${JSON.stringify(named)}\n`);
      else await session.print(`${dimensionLines(named, session).join('\n')}\n`);
    }),
};

/** The table fact × dimension: a mark where the fact reaches the dimension. */
function dimensionLines(dimensions: readonly (DimensionInfo & { readonly name: string })[], { translate }: Session): string[] {
  const facts = [...new Set(dimensions.flatMap((dimension) => dimension.facts))];
  const head = [translate('cli.dimensions.id'), translate('cli.dimensions.name'), translate('cli.dimensions.members'), ...facts];
  const rows = dimensions.map(({ id, name, members, facts: reached }) => [
    printable(id), printable(name), members === null ? '' : String(members), ...facts.map((fact) => (reached.includes(fact) ? 'x' : '')),
  ]);
  return textColumns([head, ...rows], ['left', 'left', 'right', ...facts.map(() => 'left' as const)]);
}
