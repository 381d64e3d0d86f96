import { describe, expect, it } from 'vitest';
import { sayChangedField, sayChangedValue } from '../../../renderer/features/imports/say-change';
import { sayUndo, sumOf } from '../../../renderer/features/imports/say-counts';
import { translator } from '../../../shared/text/translate';

const aFile = { path: 'a.csv', object: 'deals', accepted: 0, rejected: 0, added: 0, changed: 0, unchanged: 0, gone: 0 };
const summary = { files: [{ ...aFile, added: 1_200, changed: 1 }, { ...aFile, added: 34, gone: 2 }] };

describe('what taking an import back does', () => {
  it('is said over all its files', () => {
    expect(sumOf(summary, 'added')).toBe(1_234);
    expect(sayUndo(summary, translator('en'))).toEqual(['1,234 new rows go away', '1 row becomes what it was before', '2 rows are no longer marked as missing']);
    expect(sayUndo({ files: [aFile] }, translator('en'))).toEqual([]);
  });
});

describe('a changed value', () => {
  it.each([
    { value: '2026-11-13', type: 'date', said: '13 Nov 2026' }, { value: '1284.5', type: 'amount', said: '1,284.50' }, { value: '0.25', type: 'number', said: '0.25' }, { value: 'true', type: 'boolean', said: 'yes' },
    { value: 'Won', type: 'text', said: 'Won' }, { value: null, type: 'text', said: 'nothing' }, { value: 'soon', type: 'number', said: 'soon' },
  ] as const)('$type $value: $said', ({ value, type, said }) => expect(sayChangedValue(value, type, translator('en')).toLowerCase()).toBe(said.toLowerCase()));
  it('its field by name, a kept column by its own header', () => {
    expect(sayChangedField({ field: 'expected_close_on', custom: false }, translator('en'))).toBe('Expected close');
    expect(sayChangedField({ field: 'Secteur', custom: true }, translator('en'))).toBe('Secteur');
  });
});
