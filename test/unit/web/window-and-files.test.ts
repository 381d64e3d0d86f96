import { expect, test } from 'vitest';
import { findAppBrowser, type Machine } from '../../../electron/web/browsers';
import { safeFileName } from '../../../electron/web/uploads';

const machine = (platform: NodeJS.Platform, environment: Machine['environment'], ...there: string[]): Machine => ({ platform, environment, isExecutable: (path) => there.includes(path) });

test.each([
  ['Chrome before Chromium', machine('linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium', '/usr/bin/google-chrome'), { name: 'Chrome', path: '/usr/bin/google-chrome' }],
  ['Chromium', machine('linux', { PATH: '/usr/bin' }, '/usr/bin/chromium'), { name: 'Chromium', path: '/usr/bin/chromium' }],
  ['nothing on the path', machine('linux', { PATH: '' }, '/usr/bin/chromium'), undefined],
  ['a Mac', machine('darwin', {}, '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'), { name: 'Edge', path: '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge' }],
  ['Windows, with its own Edge', machine('win32', { 'PROGRAMFILES(X86)': 'C:\\x86' }, 'C:\\x86\\Microsoft\\Edge\\Application\\msedge.exe'), { name: 'Edge', path: 'C:\\x86\\Microsoft\\Edge\\Application\\msedge.exe' }],
])('app window: %s', (_, here, found) => {
  expect(findAppBrowser(here)).toEqual(found);
});

test.each([
  ['ventes é.csv', 'ventes é.csv'],
  ['dossier/sous/ventes.csv', 'ventes.csv'],
  ['C:\\Users\\x\\ventes.csv', 'ventes.csv'],
  ['..', 'file'],
  ['', 'file'],
  ['.hidden', 'hidden'],
  ['a:b|c?.csv', 'a_b_c_.csv'],
  [`${'x'.repeat(200)}.csv`, `${'x'.repeat(76)}.csv`],
])('file name of %s', (name, expected) => {
  expect(safeFileName(name)).toBe(expected);
});
