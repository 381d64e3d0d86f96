import type { z } from 'zod';
import { METHODS, type MethodName, type ParsedParameters, type Result, type Writes } from './methods';

/** One line of the method table, typed by its name, so that a generic caller keeps parameters and result together. */
export interface Method<Name extends MethodName> {
  readonly parameters: z.ZodType<ParsedParameters<Name>>;
  readonly result: z.ZodType<Result<Name>>;
  readonly progress: boolean;
  readonly writes: Writes;
}

const table: { readonly [Name in MethodName]: Method<Name> } = METHODS;

export function methodOf<Name extends MethodName>(name: Name): Method<Name> {
  return table[name];
}

/** Names arrive as text: only those of the table are methods (`constructor` isn't). */
export function isMethodName(name: string): name is MethodName {
  return Object.hasOwn(METHODS, name);
}

/** Kept in the order of asking, and whatever becomes of who asked: it is done in a moment, and was meant. */
export function isShortWrite({ writes, progress }: Pick<Method<MethodName>, 'writes' | 'progress'>): boolean {
  return writes !== 'nothing' && !progress;
}

export function methodNames(): MethodName[] {
  return Object.keys(METHODS).filter(isMethodName);
}
