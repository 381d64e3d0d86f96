/** What stands in the files that views are saved as. */
export const exporting = {
  sheet: 'View', definitions: 'Definitions', measure: 'Measure', definition: 'Definition', dates: 'Dates', reference: 'Compared with', period: 'Period', asOf: 'As of', filters: 'Filters', notes: 'Notes',
} as const;
