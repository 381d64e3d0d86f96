import { writtenForm } from './headers';
import { plainWords, withoutLinks } from './plain-words';
import { readTemplate, type TemplateSource } from './read-template';
import { templateSchema, type Template, type TemplateObject } from './template';
import dynamics from './templates/dynamics.json';
import hubspot from './templates/hubspot.json';
import maven from './templates/maven.json';
import northwind from './templates/northwind.json';
import odoo from './templates/odoo.json';
import pipedrive from './templates/pipedrive.json';
import salesforce from './templates/salesforce.json';
import sugarcrm from './templates/sugarcrm.json';
import superstore from './templates/superstore.json';
import words from './templates/words.json';
import zoho from './templates/zoho.json';

/** A template's object, its headers in the forms in which they are compared. */
export interface KnownObject extends Pick<TemplateObject, 'object' | 'names' | 'values' | 'constants' | 'lines' | 'needs'> {
  readonly crm: string | null;
  readonly missing: readonly string[];
  /** As written. */
  readonly signatures: readonly (readonly string[])[];
  readonly prefixes: readonly { readonly written: string; readonly readAs: string }[];
  readonly suffixes: readonly { readonly written: string; readonly adds: string }[];
  /** As plain words. */
  readonly telling: ReadonlySet<string>;
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly shared: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly custom: ReadonlySet<string>;
  /** By header: the values of the rows that count. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** By header: the values of the rows that don't. */
  readonly except: ReadonlyMap<string, readonly string[]>;
  /** Every header that the fields know, with the first of them. */
  readonly targetOf: ReadonlyMap<string, string>;
  /** Headers that no other CRM is known to write. */
  readonly tells: ReadonlySet<string>;
}

/** The CRMs that are known by their headers, then the words that any table may use. */
export interface TemplateLibrary {
  readonly crms: readonly KnownObject[];
  readonly words: readonly KnownObject[];
  /** Headers that any table may use: they tell no CRM. */
  readonly everyday: ReadonlySet<string>;
}

// Read when the first table is: a program that only starts has no need of them.
let standard: TemplateLibrary | undefined;

/** Vigie's templates with those of a consultant before them: where both fit alike, the consultant's holds. */
export function templateLibrary(sources: readonly TemplateSource[] = []): TemplateLibrary {
  if (sources.length > 0) return libraryOf(sources.map(readTemplate));
  standard ??= libraryOf([]);
  return standard;
}

function libraryOf(added: readonly Template[]): TemplateLibrary {
  const own = [salesforce, hubspot, odoo, pipedrive, dynamics, zoho, sugarcrm, maven, superstore, northwind].map((file) => templateSchema.parse(file));
  const crms = [...added.filter(({ crm }) => crm !== null), ...own].map(knownObjects);
  const anybodys = [...added.filter(({ crm }) => crm === null), templateSchema.parse(words)].flatMap(knownObjects);
  return { crms: crms.flatMap((one) => toldApart(one, crms)), words: anybodys, everyday: new Set(anybodys.flatMap(explained)) };
}

/** The objects of one CRM with the headers by which it is told from the others. */
function toldApart(own: readonly KnownObject[], all: readonly (readonly KnownObject[])[]): KnownObject[] {
  const others = new Set(all.flatMap((one) => (one === own ? [] : one)).flatMap(explained));
  return own.map((known) => ({ ...known, tells: new Set(explained(known).filter((header) => !others.has(header))) }));
}

const explained = ({ targetOf, custom }: KnownObject): string[] => [...targetOf.keys(), ...custom];

/** A header in the forms in which it may stand: `Close Date`, and `CLOSEDATE` as machines write it. */
function formsOf(header: string): string[] {
  const plain = plainWords(header);
  return [...new Set([withoutLinks(plain), plain.replaceAll(' ', '')])];
}

function byHeader(values: TemplateObject['rows']): Map<string, string[]> {
  return new Map(Object.entries(values).flatMap(([header, texts]) => formsOf(header).map((form): [string, string[]] => [form, texts.map(plainWords)])));
}

function knownObjects(template: Template): KnownObject[] {
  const prefixes = Object.entries(template.prefixes).map(([written, readAs]) => ({ written: writtenForm(`${written}x`).slice(0, -1), readAs }));
  const suffixes = Object.entries(template.suffixes).map(([written, adds]) => ({ written: writtenForm(written), adds }));
  const shared = Object.entries(template.fields).map(([target, headers]): [string, string[]] => [target, headers.flatMap(formsOf)]);
  return template.objects.map((object) => {
    const own = new Map(Object.entries(object.fields).map(([target, headers]) => [target, headers.flatMap(formsOf)]));
    const ownHeaders = new Set([...own.values()].flat());
    // A header that the object itself explains is not explained by the words common to all.
    const common = shared.map(([target, headers]): [string, string[]] => [target, headers.filter((header) => !ownHeaders.has(header))]);
    const fields = new Map<string, readonly string[]>(own);
    for (const [target, headers] of common) fields.set(target, [...(own.get(target) ?? []), ...headers]);
    return {
      object: object.object, names: object.names, values: object.values, constants: object.constants, lines: object.lines, needs: object.needs,
      rows: byHeader(object.rows), except: byHeader({ ...template.except, ...object.except }),
      crm: object.crm ?? template.crm, missing: template.missing, prefixes, suffixes,
      signatures: object.signatures.map((signature) => signature.map((pattern) => (pattern.endsWith('*') ? `${writtenForm(`${pattern.slice(0, -1)}x`).slice(0, -1)}*` : writtenForm(pattern)))),
      telling: new Set(object.telling.flatMap(formsOf)), fields, shared: new Set(object.shared), lists: new Set(template.lists), custom: new Set(object.custom.flatMap(formsOf)),
      targetOf: new Map([...fields].toReversed().flatMap(([target, headers]) => headers.map((header): [string, string] => [header, target]))), tells: new Set(),
    };
  });
}
