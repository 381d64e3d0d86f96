/** Names of the IANA list, UTC first. */
export const ZONES: readonly string[] = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];

const NAMES = new Set(ZONES);

export function isZone(name: string): boolean {
  return NAMES.has(name);
}
