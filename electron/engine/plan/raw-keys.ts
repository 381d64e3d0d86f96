import type { FieldRef } from '../../../shared/catalogue/data-shape';
import type { DimensionPath, MemberReference } from '../../../shared/catalogue/dimensions';

/** A column of the base: what a pass over a fact is grouped by. Several dimensions may be told from one. */
export type RawKey =
  | { readonly kind: 'code'; readonly reference: MemberReference }
  | { readonly kind: 'own'; readonly field: FieldRef; readonly orOf?: MemberReference }
  | { readonly kind: 'through'; readonly reference: MemberReference; readonly field: FieldRef }
  | { readonly kind: 'manager' }
  /** The team that the row itself names, where the rep's stays tell none. */
  | { readonly kind: 'ownTeam' };

/** What has to be known of the teams to group by them. */
export interface TeamFallback {
  /** The fact has rows that name a team. */
  readonly ownTeams: boolean;
  /** Reps whose stays don't hold every day. */
  readonly gaps: readonly number[];
}

function rawKeysOf(path: DimensionPath, fallback: TeamFallback): RawKey[] {
  switch (path.kind) {
    case 'reference': return [{ kind: 'code', reference: path.reference }];
    case 'own': return [path.orOf ? { kind: 'own', field: path.field, orOf: path.orOf } : { kind: 'own', field: path.field }];
    case 'through': return [{ kind: 'through', reference: path.reference, field: path.field }];
    case 'manager': return [{ kind: 'manager' }];
    case 'team': return fallback.ownTeams ? [{ kind: 'code', reference: 'rep' }, { kind: 'ownTeam' }] : [{ kind: 'code', reference: 'rep' }];
  }
}

/** The columns that a set of dimensions needs, each once. */
export function rawKeysFor(keys: readonly { readonly path: DimensionPath }[], fallback: TeamFallback, beside: readonly RawKey[] = []): RawKey[] {
  return [...new Map([...keys.flatMap(({ path }) => rawKeysOf(path, fallback)), ...beside].map((raw) => [JSON.stringify(raw), raw])).values()];
}

export function rawKeyPosition(keys: readonly RawKey[], wanted: RawKey): number {
  const text = JSON.stringify(wanted);
  return keys.findIndex((key) => JSON.stringify(key) === text);
}
