import type { Translate } from './translate';

/** A note of an answer in words: the ids in it (measure, dimension, fact, date field) by their names. */
export function noteText({ code, params }: { readonly code: string; readonly params: Readonly<Record<string, string | number>> }, translate: Translate): string {
  const named = Object.fromEntries(Object.entries(params).map(([key, value]) => [key, typeof value === 'string' ? nameOf(key, value, translate) : value]));
  return translate.maybe(`notes.${code}`, named) ?? code;
}

function nameOf(key: string, id: string, translate: Translate): string {
  switch (key) {
    case 'measure': return translate.maybe(`measures.${id}.name`) ?? id;
    case 'dimension': return translate.maybe(`dimensions.${id}`) ?? id;
    case 'fact': return (translate.maybe(`model.objects.${id}`) ?? id).toLowerCase();
    case 'date': return translate.maybe(`model.fields.${id}`) ?? id;
    default: return id;
  }
}
