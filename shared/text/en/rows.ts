/** The rows behind a cell. */
export const rows = {
  title: 'Rows behind {{name}}', close: 'Close', copy: 'Copy all', copied: 'Copied', parts: 'Part of the rate', numerator: 'Numerator', denominator: 'Denominator', sides: 'Which side of the comparison',
  both: 'Both', current: 'Current', reference: 'Reference', loading: 'Fetching the rows', empty: 'No row behind this cell.', failed: 'The rows could not be fetched.', label: 'Rows behind the cell',
  shown_one: '{{figure}} row', shown_other: '{{figure}} rows', someOf: 'first {{shown}} of {{total}} rows', more: 'Show more', contribution: 'Together {{value}}', matches: 'equals the cell', differs: 'the cell says {{value}}',
  yes: 'yes', no: 'no',
  columns: { file: 'File', line: 'Line', date: 'Date', part: 'Part', slot: 'Side', contribution: 'Counts for' },
} as const;
