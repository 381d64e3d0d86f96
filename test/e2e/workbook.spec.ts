import { expectAccessible } from './support/accessible';
import { expect, test } from './support/test';

test.use({ opens: 'maven' });

test.beforeEach(async ({ app }) => {
  await expect(app.getByRole('gridcell', { name: '10,005.5' })).toBeVisible();
});

test('opens a member, drills to the rows behind a cell', async ({ app, picture }) => {
  await app.getByRole('button', { name: 'Open Melvin Marxen' }).click();
  await expect(app.getByRole('row', { name: /Darcel Schlecht/ })).toBeVisible();
  await expectAccessible(app);
  await picture('workbook-open-light-en');
  const total = app.getByRole('row', { name: /^(Close )?Melvin Marxen/ }).getByRole('gridcell', { name: '2,251.9' });
  await total.click();
  await app.getByRole('button', { name: 'Rows', exact: true }).click();
  await expect(app.getByRole('dialog').getByText('882')).toBeVisible();
  await expect(app.getByRole('dialog').getByText('sales_pipeline.csv').first()).toBeVisible();
  await picture('workbook-rows-light-en');
  await app.keyboard.press('Escape');
  await expect(app.getByRole('dialog')).toBeHidden();
});

test('a field is dragged into a well; undone and done again by keys', async ({ app }) => {
  const rows = app.getByRole('grid', { name: 'Rows' });
  await app.getByRole('searchbox', { name: 'Find a field' }).fill('manager');
  await app.getByRole('row', { name: 'manager', exact: false }).first().dragTo(rows);
  await expect(rows.getByRole('row')).toHaveCount(3);
  await app.getByRole('button', { name: 'Undo' }).click();
  await expect(rows.getByRole('row')).toHaveCount(2);
  await app.keyboard.press('Control+y');
  await expect(rows.getByRole('row')).toHaveCount(3);
  await app.keyboard.press('Control+z');
  await expect(rows.getByRole('row')).toHaveCount(2);
});

test('a field is carried into a well by keys alone, and given up by Escape', async ({ app }) => {
  const rows = app.getByRole('grid', { name: 'Rows' });
  const carry = async () => {
    await app.getByRole('searchbox', { name: 'Find a field' }).fill('manager');
    await app.keyboard.press('Tab');
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await app.keyboard.press(key);
    await expect(app.getByRole('button', { name: 'Move Manager' })).toBeFocused();
    await app.keyboard.press('Enter');
    // Filters, columns, rows: every well that takes a dimension is offered, the one for measures isn't.
    await app.keyboard.press('Tab');
    await app.keyboard.press('Tab');
    await expect(rows.locator(':focus')).toHaveCount(1);
  };
  await carry();
  await app.keyboard.press('Escape');
  await expect(rows.getByRole('row')).toHaveCount(2);
  await carry();
  await app.keyboard.press('Enter');
  await expect(rows.getByRole('row')).toHaveCount(3);
});

test('members are chosen by a measure in the editor of a filter', async ({ app }) => {
  const [rows, filters] = [app.getByRole('grid', { name: 'Rows' }), app.getByRole('grid', { name: 'Filters' })];
  await rows.getByRole('button', { name: 'What to do with Team' }).click();
  await app.getByRole('menuitem', { name: 'Filter by it…' }).click();
  await filters.getByRole('button', { name: 'What to do with Team' }).click();
  await app.getByRole('menuitem', { name: 'Edit the filter…' }).click();
  const mode = app.getByRole('button', { name: 'How to choose' });
  await mode.click();
  await app.getByRole('option', { name: 'First by a measure' }).click();
  await app.getByRole('textbox', { name: 'How many of the first' }).fill('1');
  await app.keyboard.press('Tab');
  await expect(filters.getByText('top 1', { exact: true })).toBeVisible();
  await expect(app.getByRole('row', { name: /^(Open )?Others/ })).toBeVisible();
  await mode.click();
  await app.getByRole('option', { name: 'By value' }).click();
  await app.getByRole('textbox', { name: 'At least' }).fill('2000000');
  await app.keyboard.press('Tab');
  await expect(filters.getByText('Revenue won ≥ 2,000,000')).toBeVisible();
  await expect(app.getByRole('button', { name: 'Open Melvin Marxen' })).toBeVisible();
  await expect(app.getByRole('button', { name: 'Open Dustin Brinkmann' })).toBeHidden();
});

test('another period and another comparison redraw the sheet at once', async ({ app }) => {
  await app.getByRole('group', { name: 'Period' }).getByRole('button', { name: /2017/ }).click();
  await app.getByRole('option', { name: /Q4 2017|This quarter/ }).or(app.getByRole('button', { name: /Q4 2017|This quarter/ })).or(app.getByRole('menuitem', { name: /Q4 2017|This quarter/ })).first().click();
  await expect(app.getByRole('gridcell', { name: '10,005.5' })).toBeHidden();
  await expect(app.getByRole('gridcell', { name: '2,802.5' }).first()).toBeVisible();
  await app.getByRole('button', { name: 'Comparison' }).click();
  await app.getByRole('option', { name: /none|nothing/i }).click();
  await expect(app.getByRole('columnheader', { name: 'previous' })).toHaveCount(0);
});

test('a preset is saved, and opened again after a reload', async ({ app }) => {
  await app.getByRole('button', { name: 'Presets' }).click();
  await app.getByRole('menuitem', { name: 'Save as preset…' }).click();
  await app.getByRole('dialog').getByLabel('Name').fill('Monday meeting');
  await app.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(app.getByText('“Monday meeting” is saved')).toBeVisible();
  await app.reload();
  await expect(app.getByRole('gridcell', { name: '10,005.5' })).toBeVisible();
  await app.getByRole('button', { name: 'Presets' }).click();
  await app.getByRole('menuitem', { name: /Monday meeting/ }).click();
  await expect(app.getByText('“Monday meeting” is open.')).toBeVisible();
});

test('the chart changes kind, shows its figures and saves itself', async ({ app, picture }) => {
  const chart = app.getByRole('region', { name: 'Chart' });
  await chart.getByRole('button', { name: 'Kind of chart' }).click();
  await app.getByRole('option', { name: 'Ranking' }).click();
  await expect(chart.getByRole('img', { name: /Melvin Marxen/ }).or(chart.getByText('Melvin Marxen')).first()).toBeVisible();
  await picture('workbook-ranking-light-en');
  await chart.getByRole('button', { name: 'More' }).click();
  await app.getByRole('menuitem', { name: 'Show as a table' }).click();
  await expect(chart.getByRole('row', { name: /Melvin Marxen/ })).toContainText('2,251,930');
  const download = app.waitForEvent('download');
  await chart.getByRole('button', { name: 'More' }).click();
  await app.getByRole('menuitem', { name: 'Save as a picture (PNG)' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.png$/);
});

test('the view is saved as an Excel workbook', async ({ app }) => {
  const download = app.waitForEvent('download');
  await app.getByRole('button', { name: /^Workspace/ }).click();
  await app.getByRole('menuitem', { name: 'Save as an Excel workbook…' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  await expect(app.getByText(/\.xlsx is saved/)).toBeVisible();
});

test('speaks French at once, in dark and in a small window', async ({ app, picture }) => {
  await app.getByRole('button', { name: 'Language' }).click();
  await app.getByRole('option', { name: 'Français' }).click();
  await expect(app.getByRole('row', { name: /Toutes les équipes/ })).toBeVisible();
  await app.emulateMedia({ colorScheme: 'dark' });
  await app.setViewportSize({ width: 1024, height: 700 });
  await expectAccessible(app);
  await picture('workbook-dark-fr-1024');
});

test('an engine that dies is told and started again; the sheet goes on', async ({ app, server }) => {
  const engines = server.engines();
  expect(engines.length).toBeGreaterThan(0);
  for (const engine of engines) process.kill(engine, 'SIGKILL');
  await expect(app.getByText(/started again/)).toBeVisible();
  await app.getByRole('button', { name: 'Open Melvin Marxen' }).click();
  await app.getByRole('searchbox', { name: 'Find a field' }).fill('deals won');
  await app.getByRole('checkbox', { name: /deals.won/i }).first().click({ force: true });
  // Won in the first quarter, by plain counting over the file.
  await expect(app.getByRole('row', { name: /All teams/ })).toContainText('531');
});
