import { plainWords } from './plain-words';
import { templateSchema, type Template, type TemplateObject } from './template';
import hubspot from './templates/hubspot.json';
import maven from './templates/maven.json';
import northwind from './templates/northwind.json';
import odoo from './templates/odoo.json';
import superstore from './templates/superstore.json';
import words from './templates/words.json';

/** A template's object, its headers as plain words. */
export interface KnownObject extends Omit<TemplateObject, 'columns' | 'signature' | 'telling'> {
  readonly crm: string | null;
  readonly signature: readonly string[];
  readonly telling: ReadonlySet<string>;
  /** Header → target; earlier ones are preferred when two headers have one target. */
  readonly columns: ReadonlyMap<string, string>;
}

/** The CRMs that Vigie knows by their headers, then the words that any table may use. */
export const CRM_OBJECTS: readonly KnownObject[] = [maven, superstore, hubspot, odoo, northwind].flatMap((file) => knownObjects(templateSchema.parse(file)));
export const WORD_OBJECTS: readonly KnownObject[] = knownObjects(templateSchema.parse(words));

function knownObjects(template: Template): KnownObject[] {
  return template.objects.map((object) => ({
    ...object,
    crm: template.crm,
    signature: object.signature.map(plainWords),
    telling: new Set(object.telling.map(plainWords)),
    // A header that the object itself explains is not explained by the words common to all.
    columns: new Map([...Object.entries(template.columns), ...Object.entries(object.columns)].map(([header, target]) => [plainWords(header), target])),
  }));
}
