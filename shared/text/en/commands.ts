/** What people can do, by name: menus, palette, shortcut list, and "Undo: …". */
export const commands = {
  undo: 'Undo', redo: 'Redo', undoWhat: 'Undo: {{name}}', redoWhat: 'Redo: {{name}}',
  export: { xlsx: 'Save as an Excel workbook…', csv: 'Save as CSV…', parquet: 'Save as Parquet…', done: '{{file}} is saved.', failed: 'The view could not be saved. {{reason}}' },
  newMeasure: 'New measure…', savePreset: 'Save as preset…', importFiles: 'Add exports…', openWorkspace: 'Open another workspace…', workspaceSettings: 'Settings…', print: 'Print…',
  swapAxes: 'Swap rows and columns', expandAll: 'Open all rows', collapseAll: 'Close all rows', clearFilters: 'Remove all filters', clearSort: 'Back to natural order',
  show: { imports: 'Imports', members: 'Look-alikes: merge, rename', stages: 'Stages of deals', check: 'Data check' },
  settings: { year: 'Settings: year and as-of', 'working-days': 'Settings: working days and days off', teams: 'Settings: teams’ history', targets: 'Settings: targets', currency: 'Settings: currencies and rates', measures: 'Settings: how figures count', bonus: 'Settings: bonus plans' },
  previousPeriod: 'Previous period', nextPeriod: 'Next period',
  chart: { below: 'Chart below the sheet', beside: 'Chart beside the sheet', alone: 'Chart alone', hidden: 'No chart' },
  addTab: 'New tab', newTab: 'New view', renameTab: 'Rename tab', duplicateTab: 'Duplicate tab', deleteTab: 'Delete tab', tabDeleted: '“{{name}}” is deleted.',
  previousTab: 'Previous tab', nextTab: 'Next tab', moveTabLeft: 'Move tab left', moveTabRight: 'Move tab right', colourTab: 'Colour of tab', moveTab: 'Move tab',
  openPalette: 'Find anything…', toggleFields: 'Show or hide fields', shortcuts: 'Keyboard shortcuts',
  language: { en: 'English', fr: 'Français' },
  theme: { light: 'Light theme', dark: 'Dark theme', system: 'Theme of the system' },
  groups: { workbook: 'Workbook', view: 'View', tab: 'Tabs', window: 'Window' },
  edits: {
    likeForLike: 'Compare like for like',
    addField: 'Add a field', moveField: 'Move a field', removeField: 'Remove a field', showAs: 'Show values as', comparison: 'Compare', period: 'Change the period', asOf: 'Change the as-of date',
    filter: 'Filter', sort: 'Sort', open: 'Open or close a row', width: 'Change a width', chart: 'Change the chart', preset: 'Open a preset',
  },
  keys: { ctrl: 'Ctrl', shift: 'Shift', alt: 'Alt', pageup: 'PgUp', pagedown: 'PgDn', enter: 'Enter', escape: 'Esc', delete: 'Del', arrowleft: '←', arrowright: '→', arrowup: '↑', arrowdown: '↓' },
} as const;
