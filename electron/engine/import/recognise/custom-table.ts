import { isCustomObject, OBJECT_IDS, type CustomObjectId, type ObjectId } from '../../../../shared/model/objects';
import { Assignment } from './assign-columns';
import type { Columns, ColumnTarget } from './columns';
import { headerWords } from './headers';
import { takeMonths } from './proposals';
import type { Recognition } from './recognition';
import { wordsOf } from './choose-object';
import type { TemplateLibrary } from './templates';

export interface CustomQuestion {
  readonly file: string;
  readonly source: Columns;
  readonly settled: readonly ColumnTarget[];
  readonly language: Recognition['language'];
  readonly library: TemplateLibrary;
  readonly object: ObjectId | undefined;
}

// One column of texts is no table that anything could be asked of.
const LEAST_COLUMNS = 2;

/**
 * A table that fits no object: its date, owner, account, team and product are looked for by their words and shapes, every column is
 * kept under its own name. Undefined where nothing but the lines could be counted and nobody asked for it.
 */
export function customTableOf({ file, source, settled, language, library, object }: CustomQuestion): Recognition | undefined {
  const asked = object !== undefined && isCustomObject(object) ? object : undefined;
  if (!asked && source.headers.length < LEAST_COLUMNS) return undefined;
  const id = asked ?? customIdOf(file);
  const assignment = new Assignment(id, source, settled);
  // The words that any object may use, read as orders use them: the widest set.
  const words = wordsOf('orders', library);
  if (words) {
    const places = new Set(['owner', 'owner_id', 'account', 'account_id', 'team', 'product', 'product_id', 'deal_id', 'currency']);
    const placing = { ...words, fields: new Map([...words.fields].filter(([target]) => places.has(target))) };
    assignment.byHeaders(placing, new Set()).byOtherWords(placing, new Set());
  }
  takeDate(assignment);
  takeId(assignment);
  const columns = assignment.columns.map((column, index) => (column.target === null || settled[index]?.target !== null ? column : { ...column, sure: false }));
  return { crm: null, object: id, language, columns, shared: new Set(), lists: new Set(), values: {}, constants: {}, missing: [], unfit: [], sure: asked !== undefined, lines: null, counted: [], kind: null };
}

const DATE_WORDS = new Set(['date', 'day', 'jour', 'le', 'when', 'on', 'created', 'cree', 'creation']);

function takeDate(assignment: Assignment): void {
  const { headers, shapes } = assignment.source;
  const columns = headers.map((header, index) => ({ index, header, shape: shapes[index] }));
  const days = columns.filter(({ shape }) => shape?.mostlyDate !== undefined);
  const named = days.filter(({ header }) => headerWords(header).split(' ').some((word) => DATE_WORDS.has(word)));
  for (const { index } of [...named, ...days]) if (assignment.take(index, 'date', false)) return;
  takeMonths(assignment, 'date');
}

const ID_WORDS = new Set(['id', 'identifiant', 'record id', 'uuid', 'guid', 'key', 'cle']);

function takeId(assignment: Assignment): void {
  const { headers, shapes } = assignment.source;
  headers.forEach((header, index) => {
    const shape = shapes[index];
    if (ID_WORDS.has(headerWords(header)) && (!shape || shape.filled === 0 || shape.values.size >= Math.min(shape.filled, 300))) assignment.take(index, 'id', false);
  });
}

/** A table is called by its file, without the day or month that many exports end with, so that the next month's finds it. */
function customIdOf(file: string): CustomObjectId {
  const stem = file.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const undated = stem.replace(/[-_ .(]*(?:19|20)\d{2}(?:[-_ .]?\d{2}){0,2}\)?$/, '').replace(/ ?\(\d+\)$/, '');
  const name = (undated.trim() || stem).replaceAll('.', ' ').trim() || 'table';
  const free = OBJECT_IDS.some((id) => id === name) ? `${name} table` : name;
  return `custom:${free}`;
}
