/** The pages about the data itself, in the order in which they are listed. */
export const DATA_SECTIONS = ['imports', 'members', 'stages', 'check'] as const;
export type DataSection = (typeof DATA_SECTIONS)[number];
