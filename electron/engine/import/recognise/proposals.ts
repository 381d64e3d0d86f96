import { dayOrder, isPeriod, periodWritten } from '../combine/period-texts';
import type { ColumnShape } from '../detect/column-shape';
import type { Assignment } from './assign-columns';
import type { Columns } from './columns';
import { wordsOf, type Chosen } from './choose-object';
import { bareHeader } from './headers';
import { dayToldByMonths, isMonthColumn, yearAndMonth } from './month-columns';
import { takeIdentity } from './row-identity';
import type { TemplateLibrary } from './templates';
import { meaningOf, statusOfStage } from './value-words';

const MOST = 0.8;
const FEW_VALUES = 40;

/** Columns that no header explains and whose values speak: stages, kinds, statuses, months. All of them are proposals. */
export function proposeByValues(assignment: Assignment, reserved: ReadonlySet<string>): void {
  const { object, source } = assignment;
  const day = dayToldByMonths(object);
  if (day !== undefined && !assignment.has(day)) takeMonths(assignment, day);
  if (!assignment.has('id')) takeIdentity(assignment, reserved);
  const open = source.headers.flatMap((header, index) => {
    const shape = source.shapes[index];
    return assignment.columns[index]?.target === null && shape && shape.filled > 0 && !reserved.has(bareHeader(header)) ? [{ index, shape }] : [];
  });
  for (const { index, shape } of open) {
    if (object === 'deals' && !assignment.has('stage') && !assignment.has('status') && tellsDeals(shape)) assignment.take(index, 'stage', false);
    if (object === 'activities' && !assignment.has('kind') && mostMean(shape, (value) => meaningOf('activities', 'kind', value))) assignment.take(index, 'kind', false);
    if (object === 'activities' && !assignment.has('status') && mostMean(shape, (value) => meaningOf('activities', 'status', value)) && !shape.number && !shape.boolean) assignment.take(index, 'status', false);
  }
}

/** The day of each row from a column of months, or from one of years and one of months. */
export function takeMonths(assignment: Assignment, day: string): void {
  const { source } = assignment;
  const month = source.headers.findIndex((header, index) => isMonthColumn(header, source.shapes[index]));
  if (month >= 0 && assignment.take(month, day, false)) return;
  const pair = yearAndMonth(source);
  if (pair && assignment.take(pair.year, 'year_of_day', false)) assignment.take(pair.month, 'month_of_day', false);
}

/** A table with a column of deals' stages, a number and a day holds deals, whatever its headers say. */
export function objectByValues(source: Columns, library: TemplateLibrary): Chosen | undefined {
  const { shapes } = source;
  const hasDay = shapes.some(({ date }) => date !== undefined);
  const hasNumber = shapes.some(({ number, date }) => number !== undefined && date === undefined);
  const known = hasDay && hasNumber && shapes.some(tellsDeals) ? wordsOf('deals', library) : undefined;
  return known && { known, sure: false };
}

const NUMBER_OF_ANYTHING = new Set(['value', 'valeur']);
const WHOSE = ['rep', 'team', 'office'];
const WHEN = ['period', 'year'];

/** A table of who, when and a value, and of nothing else, holds targets: what was reached would be called by its name. */
export function targetsByShape({ headers, shapes }: Columns, library: TemplateLibrary): Chosen | undefined {
  const known = wordsOf('targets', library);
  if (!known) return undefined;
  const targets = headers.map((header) => known.targetOf.get(bareHeader(header)) ?? '');
  const has = (...any: readonly string[]) => any.some((target) => targets.includes(target));
  const values = headers.filter((_, index) => targets[index] === 'value');
  const isAll = targets.every((target) => target !== '') && has(...WHOSE) && has(...WHEN) && values.length === 1;
  if (!isAll || values.some((header) => !NUMBER_OF_ANYTHING.has(bareHeader(header)))) return undefined;
  const when = targets.flatMap((target, index) => (WHEN.includes(target) ? [[...(shapes[index]?.values ?? [])]] : []));
  const years = when.find((texts) => texts.every((text) => /^(?:19|20)\d{2}$/.test(text)));
  const arePeriods = when.every((texts) => texts.every((text) => isWholePeriod(years && texts !== years ? `${text} ${years[0] ?? ''}` : text)));
  return arePeriods ? { known, sure: false } : undefined;
}

function isWholePeriod(text: string): boolean {
  const order = dayOrder([text]) ?? 'dmy';
  const name = periodWritten(text, '', order) ?? text;
  return isPeriod(name) && !/^\d{4}-\d{2}-\d{2}$/.test(name);
}

/** Few values, of which one says won and another lost or open in so many words. */
function tellsDeals(shape: ColumnShape): boolean {
  if (shape.number || shape.date || shape.values.size > FEW_VALUES || shape.values.size < 2) return false;
  const statuses = new Set([...shape.values].map((value) => meaningOf('deals', 'status', value) ?? (statusOfStage(value) === 'open' ? undefined : statusOfStage(value))));
  return statuses.has('won') && (statuses.has('lost') || statuses.has('open'));
}

function mostMean(shape: ColumnShape, meaning: (value: string) => string | undefined): boolean {
  const values = [...shape.values];
  return values.length > 0 && values.length <= FEW_VALUES && values.filter((value) => meaning(value) !== undefined).length >= values.length * MOST;
}
