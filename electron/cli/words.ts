import type { Session } from './session';

/** The description of a command, an argument or an option, from `cli.commands`, `cli.arguments`, `cli.options`. */
export function words(session: Session, kind: 'commands' | 'arguments' | 'options', name: string): string {
  return session.translate.maybe(`cli.${kind}.${name}`) ?? name;
}
