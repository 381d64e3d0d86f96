/** The window around everything: bars, palette, banners, what every screen says. */
export const common = {
  app: 'Vigie', demoCompany: 'Demo company', newWorkspace: 'My sales', loading: 'Opening…', opening: 'Opening {{name}}…',
  saved: 'Saved {{time}}', savedNever: 'Saved', saving: 'Saving…', notSaved: 'Not saved', notSavedHint: 'Your last changes are kept in this window only. Press to try again.',
  workspaceMenu: 'Workspace {{name}}', settings: 'Settings', language: 'Language', theme: 'Theme', themes: { light: 'Light', dark: 'Dark', system: 'System' },
  undo: 'Undo', close: 'Close', cancel: 'Cancel', retry: 'Try again', dismiss: 'Dismiss',
  engineRestarted: 'The calculation engine stopped and was started again. Nothing that was saved is lost.',
  broken: { title: 'Something in this window broke.', hint: 'Your workspace is saved as you go. Reload the window to carry on, or go back to the start screen.', reload: 'Reload', start: 'Start screen', more: 'Details' },
  failedToOpen: { title: 'This workspace could not be opened.', back: 'Start screen' },
  noDoor: { title: 'Vigie can’t be reached.', hint: 'Start it again, then reload this page.' },
  emptyWorkspace: { title: 'Nothing to show yet.', hint: 'Add exports of your CRM: deals, orders, activities.', action: 'Add exports' },
  palette: { label: 'Find anything', placeholder: 'Find a measure, dimension, view or action', none: 'Nothing is called “{{text}}”.', sections: { actions: 'Actions', views: 'Views', measures: 'Measures', dimensions: 'Dimensions' }, addMeasure: 'add to the sheet', addRows: 'add to rows', removeField: 'take off the sheet', goTo: 'go to' },
  tabs: { label: 'Views', list: 'All views', menu: 'What to do with {{name}}', name: 'Name of the view', colour: 'Colour', colours: { '1': 'Petrol', '2': 'Amber', '3': 'Blue', '4': 'Red', '5': 'Violet', '6': 'Grey' } },
  panes: { chartHeight: 'Height of the chart', chartWidth: 'Width of the chart', rows: 'Rows behind the cell' },
  context: 'What is looked at', bar: 'Workspace',
  sql: { title: 'The statements behind this sheet', copy: 'Copy' },
  shortcuts: { title: 'Keyboard shortcuts', arrows: 'Move in the sheet', drag: 'Pick up a field or tab, then move it with the arrow keys', close: 'Close' },
} as const;
