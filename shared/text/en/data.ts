/** The pages about the data itself: imports, look-alikes, stages, data check. */
export const data = {
  title: 'Data of {{name}}', back: 'Back to the workbook', nav: 'Data', working: 'Working',
  sections: { imports: 'Imports', members: 'Look-alikes', stages: 'Stages', check: 'Data check' },
  loading: 'Looking', failed: 'This could not be shown.', notDone: 'Nothing was changed.',
  moment: '{{date}}, {{time}}',
  imports: {
    lead: 'What came in, newest first. An import can be taken back, exactly.', add: 'Add exports…', none: 'Nothing has been imported yet.', noneHint: 'Drop the exports of your CRM, or choose them.',
    asOf: 'data as of {{date}}', complete: 'Complete export', undone: 'Taken back {{moment}}', file: 'File', holds: 'Holds', accepted: 'Accepted', added: 'New', changed: 'Changed', unchanged: 'As before', gone: 'Missing', rejected: 'Rejected', report: 'Report', reportOf: 'Import of {{moment}}', rejects_one: '{{figure}} reject', rejects_other: '{{figure}} rejects',
    rows_one: '{{figure}} row', rows_other: '{{figure}} rows', what: 'What changed', undo: 'Take back…',
    confirm: {
      title: 'Take back the import of {{moment}}?', added_one: '{{figure}} new row goes away', added_other: '{{figure}} new rows go away', changed_one: '{{figure}} row becomes what it was before', changed_other: '{{figure}} rows become what they were before',
      gone_one: '{{figure}} row is no longer marked as missing', gone_other: '{{figure}} rows are no longer marked as missing', nothing: 'It changed no row.',
      kept: 'Your views, presets, stages, merges and renames stay. The files themselves are not touched.', keep: 'Keep it', undo: 'Take it back', working: 'Taking back',
    },
    done: 'The import of {{moment}} is taken back.',
  },
  changes: {
    title: 'What changed on {{moment}}', close: 'Close', object: 'Rows of', changed: '{{figure}} changed', gone: '{{figure}} missing', added: '{{figure}} new', none: 'No row changed.', row: 'Row', what: 'What happened', before: 'Before', after: 'After', field: 'Field',
    kinds: { changed: 'Changed', gone: 'Missing', added: 'New' }, more: 'Show more', shown: '{{shown}} of {{total}}', empty: 'nothing', line: 'line {{line}}', nameless: 'no name',
  },
  members: {
    lead: 'These names look alike. Merge them if they are the same: their results stand together then, in later imports too.',
    kinds: { rep: 'Reps', team: 'Teams', account: 'Accounts', product: 'Products' }, reasons: { email: 'Same e-mail', spelling: 'Same but for the spelling', close: 'A letter apart' },
    none: 'No names look alike.', noneHint: 'Names that an import brings are compared as they come in.', keepName: 'Which name stays', take: 'Merge', name: 'Name', id: 'Id', email: 'E-mail', known: 'Known from', described: 'its own export', named: 'facts only', rows: 'rows',
    merge: 'Merge into {{name}}', apart: 'Keep apart', mergedNotice: '{{names}} now stand under {{name}}.', takes: '{{name}} is the same', shown: '{{shown}} of {{total}} proposals',
    all: { title: 'All members', find: 'Find a member', kind: 'Kind', clear: 'Clear', none: 'Nobody is called “{{text}}”.', empty: 'There are none yet.', rename: 'Rename…', mergeInto: 'Merge into…', shown: '{{shown}} of {{total}}', menu: 'What to do with {{name}}' },
    renaming: { title: 'Rename {{name}}', label: 'Name shown', hint: 'Later imports keep the new name.', save: 'Rename', back: 'Back to the name of the data' },
    merging: { title: 'Merge {{name}} into…', label: 'The one that stays', hint: '{{rows}} rows move. Later imports follow.', save: 'Merge', none: 'No other is called that.' },
    rules: { title: 'Decided', merge: '{{member}} stands under {{other}}', rename: '{{member}} is shown as {{name}}', apart: '{{member}} and {{other}} stay apart', undo: 'Undo', inactive: 'not in this workspace now', nobody: 'no name' },
  },
  stages: {
    lead: 'Which stages are open, won or lost, and in which order deals pass them. Everything that counts wins or follows the funnel rests on this.',
    none: 'There are no deals yet.', noneHint: 'Stages are read from the deals that you import.',
    unmapped_one: '{{count}} stage has no meaning yet', unmapped_other: '{{count}} stages have no meaning yet', unmappedHint: 'Their deals count neither as open nor as won or lost.',
    list: 'Stages in order', stage: 'Stage', means: 'Means', chance: 'Chance', deals: 'Deals', from: 'From', status: { open: 'Open', won: 'Won', lost: 'Lost' }, statusOf: 'Meaning of {{stage}}', chanceOf: 'Chance of winning in {{stage}}',
    isSet: 'set by you', read: 'read from the data', own_one: '{{figure}} deal says its own status and keeps it', own_other: '{{figure}} deals say their own status and keep it', drag: 'Move {{stage}}', keys: 'Drag a stage, or move it with Alt and the arrow keys.',
    reset: 'Back to what the data says', dealsOf_one: '{{figure}} deal', dealsOf_other: '{{figure}} deals',
  },
  check: {
    lead: 'What would make a figure wrong or incomplete, with the way to mend it.', again: 'Check again', asOf: 'as of {{date}}', looked: '{{rows}} rows looked at', list: 'Findings',
    groups: { problem: 'Makes figures wrong', notice: 'Worth a look' }, clean: 'Nothing to mend.', cleanHint: '{{rows}} rows were looked at.', stake: 'At stake', values: 'Which ones', more: 'and {{count}} more', value: 'Value', count: 'Rows', nothing: '(nothing)',
    mend: 'The mend', rows: 'The rows', shown: '{{shown}} of {{total}}', showMore: 'Show more', toStages: 'Open the stages', toMembers: 'Open the look-alikes', toImport: 'Add exports…', noAmount: 'no amount',
    status_one: '{{count}} problem in the data', status_other: '{{count}} problems in the data', statusClean: 'Data check: nothing to mend', statusUnknown: 'Check the data',
  },
} as const;
