import { afterEach, beforeEach, expect, test } from 'vitest';
import { viewSpecSchema } from '../../shared/view/view-spec';
import type { Document } from '../../shared/protocol/documents';
import { ImportBench } from '../support/import-files';

const view = viewSpecSchema.parse({ version: 1, rows: ['rep'], columns: ['quarter'], measures: [{ measure: 'revenue_won' }] });
const workbook: Document = { id: 'w', kind: 'workbook', name: 'Été "2024"; --', body: { version: 1, active: 'v1', views: [{ id: 'v1', name: 'Par équipe\n💶', colour: 2, view }] } };
const preset: Document = { id: 'p', kind: 'preset', name: 'Director', body: { version: 1, role: 'director', description: '', views: workbook.body.views } };

let bench: ImportBench;
beforeEach(async () => {
  bench = await ImportBench.open();
});
afterEach(() => bench.close());

test('documents are saved, read back as they were, listed by kind, saved over, removed', async () => {
  const { engine } = bench;
  expect(await engine.call('documents.list', {})).toEqual([]);
  const saved = await engine.call('documents.save', { document: workbook });
  expect(saved).toMatchObject({ id: 'w', kind: 'workbook', name: workbook.name });
  await engine.call('documents.save', { document: preset });
  expect(await engine.call('documents.read', { id: 'w' })).toEqual(workbook);
  expect(await engine.call('documents.read', { id: 'p' })).toEqual(preset);
  expect((await engine.call('documents.list', {})).map(({ id }) => id)).toEqual(['p', 'w']);
  expect(await engine.call('documents.list', { kind: 'workbook' })).toEqual([saved]);
  const renamed: Document = { ...preset, name: 'Zone' };
  await engine.call('documents.save', { document: renamed });
  expect(await engine.call('documents.read', { id: 'p' })).toEqual(renamed);
  expect((await engine.call('documents.list', {})).map(({ name }) => name)).toEqual(['Zone', workbook.name]);
  await engine.call('documents.remove', { id: 'p' });
  expect((await engine.call('documents.list', {})).map(({ id }) => id)).toEqual(['w']);
});

test('what isn’t there is said', async () => {
  await expect(bench.engine.call('documents.read', { id: 'none' })).rejects.toMatchObject({ code: 'unknown_document', params: { id: 'none' } });
  await expect(bench.engine.call('documents.remove', { id: 'none' })).rejects.toMatchObject({ code: 'unknown_document', params: { id: 'none' } });
});
