import { formatBytes } from '../../../shared/format/bytes';
import { formatNumber } from '../../../shared/format/number';
import { modelOf, objectNamed, type ObjectId } from '../../../shared/model/objects';
import type { Progress } from '../../../shared/protocol/envelope';
import type { ImportMessage } from '../../../shared/protocol/import';
import type { Translate } from '../../../shared/text/translate';
import { timeLeft } from './time-left';

export function isObject(id: string | null): id is ObjectId {
  return id !== null && objectNamed(id) !== undefined;
}

export function sayObject(id: string | null, translate: Translate): string {
  if (id === null) return translate('import.screen.unknown');
  return translate.maybe(`model.objects.${id}`) ?? translate.maybe(`model.objects.${id}.name`) ?? id.replace(/^custom:/, '').replaceAll('_', ' ');
}

export function sayField(object: string | null, field: string, translate: Translate): string {
  return translate.maybe(`model.fields.${field}`) ?? (object === null ? undefined : translate.maybe(`model.fields.${object}.${field}`)) ?? field.replaceAll('_', ' ');
}

export function fieldsOf(object: string | null): readonly string[] {
  return isObject(object) ? modelOf(object).fields.map(({ id }) => id) : [];
}

/** Why a line was rejected or skipped. */
export function sayReason({ code, params }: ImportMessage, translate: Translate): string {
  return translate.maybe(`import.reasons.${code}`, params) ?? translate.maybe(`errors.${code}.message`, params) ?? code;
}

export function sayWarning({ code, params }: ImportMessage, translate: Translate): string {
  const { field, object } = params;
  // Fields and objects travel by their ids; people read their names.
  const named = { ...params, ...(typeof field === 'string' ? { field: sayField(null, field, translate) } : {}), ...(typeof object === 'string' ? { object: sayObject(object, translate) } : {}) };
  return translate.maybe(`import.warnings.${code}`, named) ?? code;
}

/** Why a file can't go in, and what to do about it. */
export function sayTrouble({ code, params }: ImportMessage, translate: Translate): { readonly message: string; readonly hint: string } {
  return {
    message: translate.maybe(`errors.${code}.message`, params) ?? translate.maybe(`import.reasons.${code}`, params) ?? code,
    hint: translate.maybe(`errors.${code}.hint`, params) ?? '',
  };
}

export function sayCount(count: number, translate: Translate): string {
  return formatNumber(count, translate.language);
}

/** `11,309 rows` */
export function sayRows(count: number, translate: Translate): string {
  return translate('import.screen.rows', { count, figure: sayCount(count, translate) });
}

/** `opportunities.csv · 11,309 of 18,240 rows · about 3 s left` */
export function sayProgress({ done, total, unit, file }: Progress, elapsedMs: number, translate: Translate): string {
  const parts: string[] = file === undefined ? [] : [file];
  if (unit === 'rows') {
    parts.push(total === null
      ? translate('import.screen.progress.rowsOnly', { done: sayCount(done, translate) })
      : translate('import.screen.progress.rows', { done: sayCount(done, translate), total: sayCount(total, translate) }));
  }
  if (unit === 'bytes') {
    parts.push(total === null
      ? translate('import.screen.progress.bytesOnly', { done: formatBytes(done, translate.language) })
      : translate('import.screen.progress.bytes', { done: formatBytes(done, translate.language), total: formatBytes(total, translate.language) }));
  }
  const left = timeLeft(done, total, elapsedMs);
  if (left !== null) parts.push(left < 90 ? translate('import.screen.progress.left', { count: left }) : translate('import.screen.progress.minutes', { count: Math.round(left / 60) }));
  return parts.join(' · ');
}
