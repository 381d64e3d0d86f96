/** Role switch, presets, the first view. */
export const presets = {
  role: { label: 'Role', rep: 'Rep', manager: 'Manager', director: 'Director', own: 'Own' },
  menu: { label: 'Presets', open: 'Open a preset', none: 'No preset saved yet', manage: 'All presets…', save: 'Save as preset…' },
  save: {
    title: 'Save as preset', name: 'Name', description: 'What it is for', role: 'For', what: 'Which tabs', current: 'This tab', all: 'All tabs', done: 'Save', cancel: 'Cancel', nameMissing: 'A preset needs a name.', saved: '“{{name}}” is saved with the workspace.',
    failed: 'The preset could not be saved.',
  },
  manage: { title: 'Presets', open: 'Open', rename: 'Rename', remove: 'Delete', removed: '“{{name}}” is deleted.', rename_title: 'Name of the preset', close: 'Close', empty: 'No preset yet. Save the tab in front, or all of them, to open them again or give them to a role.', failed: 'The presets could not be read.', views_one: '{{count}} tab', views_other: '{{count}} tabs' },
  opened: '“{{name}}” is open.',
  unanswerable: 'Nothing in this workspace answers the views of this role.',
  first: { teams: 'Teams by quarter', reps: 'Reps by quarter', places: 'Places by quarter', results: 'Results by quarter' },
  missing: {
    rep: 'No rep in this data: results can’t be read by person or team. Add an export with owners to do so.',
    'last-year': 'Less than 18 months of data: last year can’t be compared in full.',
  },
  builtIn: {
    'rep-months': 'My months', 'rep-effort': 'My effort', 'rep-pipeline': 'My pipeline', 'rep-orders': 'My orders',
    'manager-reps': 'Reps this quarter', 'manager-effort': 'Reps and effort', 'manager-months': 'Reps by month', 'manager-orders': 'Orders by month',
    'director-quarters': 'Teams by quarter', 'director-halves': 'Half-years', 'director-results': 'Won and lost', 'director-orders': 'Orders by quarter',
  },
} as const;
