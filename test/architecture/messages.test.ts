import { describe, expect, it } from 'vitest';
import { MEASURES } from '../../shared/catalogue/measures';
import { OBJECTS } from '../../shared/model/objects';
import { ERROR_CODES } from '../../shared/protocol/errors';
import { en } from '../../shared/text/en';
import { fr } from '../../shared/text/fr';
import { LANGUAGES, translator } from '../../shared/text/translate';

/** Every catalogue row has its words in both languages, and both languages have the same keys and the same parameters. */

function flatten(tree: object, path = ''): Map<string, string> {
  const entries = Object.entries(tree).flatMap(([key, value]: [string, unknown]): [string, string][] => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    return typeof value === 'object' && value !== null ? [...flatten(value, here)] : [];
  });
  return new Map(entries);
}

const parametersOf = (text: string) => [...new Set([...text.matchAll(/\{\{\s*([\w]+)/g)].map((match) => match[1] ?? ''))].toSorted();
const english = flatten(en);
const french = flatten(fr);

describe('messages', () => {
  it('are the same keys in both languages', () => {
    expect([...french.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('are never empty and take the same parameters', () => {
    const different = [...english].filter(([key, text]) => text.trim() === '' || parametersOf(text).join() !== parametersOf(french.get(key) ?? '').join());
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it.each(LANGUAGES)('name every error, object, field and measure (%s)', (language) => {
    const text = translator(language);
    const keys = [
      ...Object.keys(ERROR_CODES).flatMap((code) => [`errors.${code}.message`, `errors.${code}.hint`]),
      ...Object.values(OBJECTS).flatMap((object) => [`model.objects.${object.id}`, ...object.fields.map((field) => `model.fields.${field.id}`)]),
      ...MEASURES.flatMap((measure) => [`measures.${measure.id}.name`, `measures.${measure.id}.description`]),
    ];
    expect(keys.filter((key) => text.maybe(key) === undefined)).toEqual([]);
  });
});
