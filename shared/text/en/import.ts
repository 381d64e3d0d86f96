import { importScreen } from './import-screen';

export const importing = {
  screen: importScreen,
  /** Why a line was rejected or skipped. */
  reasons: {
    separator_line: 'It names the separator, and holds no data.',
    blank: 'Blank line.',
    before_header: 'Title above the table.',
    asked: 'Left out, as the mapping asks.',
    repeated_header: 'The header, once more.',
    too_many_cells: '{{cells}} cells where the header has {{expected}}: a separator inside a text that has no quotes?',
    same_id: 'Same id as line {{line}}.',
    not_a_date: 'Not a date.',
    not_a_number: 'Not a number.',
    not_a_boolean: 'Neither yes nor no.',
  },
  /** What was noticed about a file and doesn't keep it out. */
  warnings: {
    padded_lines_one: '{{count}} line has fewer cells than the header (line {{line}}): the missing ones are taken as empty.',
    padded_lines_other: '{{count}} lines have fewer cells than the header (first: line {{line}}): the missing ones are taken as empty.',
    reject_columns: 'A file of rejects comes back: its columns {{columns}} are left out.',
    unknown_values_one: 'A value of “{{field}}” has no meaning for Vigie and is kept as it is: {{values}}.',
    unknown_values_other: '{{count}} values of “{{field}}” have no meaning for Vigie and are kept as they are: {{values}}.',
    deals_without_status: 'Nothing tells which deals are won or lost: there is no stage and no status.',
    created_rep_one: '{{count}} rep is named here and nowhere described: created.',
    created_rep_other: '{{count}} reps are named here and nowhere described: created.',
    created_team_one: '{{count}} team is named here and nowhere described: created.',
    created_team_other: '{{count}} teams are named here and nowhere described: created.',
    created_account_one: '{{count}} account is named here and nowhere described: created.',
    created_account_other: '{{count}} accounts are named here and nowhere described: created.',
    created_product_one: '{{count}} product is named here and nowhere described: created.',
    created_product_other: '{{count}} products are named here and nowhere described: created.',
    look_alike_rep: 'These reps may be the same, and are kept apart: {{names}}.',
    look_alike_account: 'These accounts may be the same, and are kept apart: {{names}}.',
    look_alike_product: 'These products may be the same, and are kept apart: {{names}}.',
  },
  phases: {
    reading: 'Reading',
    loading: 'Bringing in',
    finishing: 'Finishing',
  },
} as const;
