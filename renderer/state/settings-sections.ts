/** The settings pages of a workspace, in the order in which they are listed. */
export const SETTINGS_SECTIONS = ['year', 'working-days', 'teams', 'targets', 'bonus', 'currency', 'measures'] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];
