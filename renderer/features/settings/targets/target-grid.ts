import { formatList } from '../../../../shared/format/list';
import { monthName } from '../../../../shared/format/dates';
import { formatExact, formatNumber } from '../../../../shared/format/number';
import { timeLabel } from '../../../../shared/format/time-label';
import type { TargetSheet } from '../../../../shared/protocol/targets';
import type { EntryCell, EntryColumn, EntryEdit, EntryRow } from '../../../../shared/sheet/entry-sheet';
import type { Translate } from '../../../../shared/text/translate';

const RATE_DECIMALS = 1;

export function sayTarget(value: number | null, sheet: Pick<TargetSheet, 'unit'>, { language }: Translate): string {
  if (value === null) return '';
  return sheet.unit === 'ratio' ? `${formatNumber(value * 100, language, { maxDecimals: RATE_DECIMALS })}${language === 'fr' ? '\u202f%' : '%'}` : formatExact(value, language, 2);
}

export const memberName = ({ who, name }: TargetSheet['members'][number], words: Translate) => (who === 'company' ? words('settings.targets.company') : name);

export function targetRows({ members }: TargetSheet, words: Translate): EntryRow[] {
  return members.map((member, place) => ({
    key: `${member.who} ${member.code}`, label: memberName(member, words), depth: member.depth, isParent: member.who !== 'rep' && (members[place + 1]?.depth ?? 0) > member.depth,
    ...(member.described ? {} : { detail: words('settings.targets.unknown') }),
  }));
}

/** The periods, and the year at the end where they are shorter. */
export function targetColumns({ periods, isSum }: TargetSheet, words: Translate): EntryColumn[] {
  const own = periods.map(({ key, from }): EntryColumn => ({
    key, title: /^\d{4}-\d{2}$/.test(key) ? monthName(Number(key.slice(5)), words.language, 'short') : timeLabel('', key, words, { short: true }) ?? key,
    detail: /^\d{4}-\d{2}$/.test(key) ? from.slice(0, 4) : timeLabel('', key, words) ?? '',
  }));
  return periods.length > 1 && isSum ? [...own, { key: 'total', title: words('settings.targets.total'), isTotal: true }] : own;
}

/** What each period may be called in a sheet that is pasted from. */
export function periodNames({ periods }: TargetSheet, words: Translate): string[][] {
  return periods.map(({ key, from }) => {
    const [year = '', month = ''] = from.split('-');
    const named = /^\d{4}-\d{2}$/.test(key) ? (['short', 'long'] as const).flatMap((form) => (['en', 'fr'] as const).flatMap((language) => {
      const name = monthName(Number(month), language, form);
      return [name, `${name} ${year}`];
    })) : [timeLabel('', key, words, { short: true }) ?? key, timeLabel('', key, words) ?? key];
    return [key, from, `${month}/${year}`, `01/${month}/${year}`, ...named];
  });
}

/** A cell; `pending`: what was typed and isn't answered for yet. */
export function targetCell(sheet: TargetSheet, { row, column, pending }: { readonly row: number; readonly column: number; readonly pending: ReadonlyMap<string, number | null> }, words: Translate): EntryCell {
  const width = sheet.periods.length;
  if (column >= width) return { text: sayTarget(sheet.totals[row] ?? null, sheet, words), value: sheet.totals[row] ?? null, look: 'told' };
  const at = row * width + column;
  const typed = pending.get(cellKey(sheet, row, column));
  const own = typed === undefined ? sheet.own[at] ?? null : typed;
  if (own !== null) {
    const note = typed === undefined ? noteOf(sheet, { row, column, own }, words) : undefined;
    return { text: sayTarget(own, sheet, words), value: own, look: 'typed', ...(note === undefined ? {} : { note }) };
  }
  const shown = typed === undefined ? sheet.shown[at] ?? null : null;
  return { text: sayTarget(shown, sheet, words), value: shown, look: 'told' };
}

function cellKey({ measure, members, periods }: TargetSheet, row: number, column: number): string {
  const member = members[row];
  return `${measure} ${member?.who ?? ''} ${member?.code ?? ''} ${periods[column]?.key ?? ''}`;
}

function noteOf(sheet: TargetSheet, { row, column, own }: { readonly row: number; readonly column: number; readonly own: number }, words: Translate): string | undefined {
  const doubled = sheet.doubled.find(({ member, period }) => member === row && period === column);
  if (doubled) return words('settings.targets.doubled', { count: doubled.values.length, values: formatList(doubled.values.map((value) => sayTarget(value, sheet, words)), words.language) });
  const parts = sheet.parts[row * sheet.periods.length + column] ?? null;
  return parts === null || Math.abs(parts - own) <= 1e-6 * Math.max(1, Math.abs(own)) ? undefined : words('settings.targets.parts', { parts: sayTarget(parts, sheet, words), own: sayTarget(own, sheet, words) });
}

/** Edits as the engine takes them, and what takes them back. */
export function targetEdits(sheet: TargetSheet, edits: readonly EntryEdit[], pending: ReadonlyMap<string, number | null>) {
  const cells = edits.flatMap(({ row, column, value }) => {
    const [member, period] = [sheet.members[row], sheet.periods[column]];
    if (!member || !period) return [];
    const waiting = pending.get(cellKey(sheet, row, column));
    const before = waiting === undefined ? sheet.own[row * sheet.periods.length + column] ?? null : waiting;
    return before === value ? [] : [{ cell: { who: member.who, code: member.code, period: period.key, value }, before, key: cellKey(sheet, row, column) }];
  });
  return {
    keys: cells.map(({ key, cell }) => [key, cell.value] as const),
    value: { measure: sheet.measure, cells: cells.map(({ cell }) => cell) }, back: { measure: sheet.measure, cells: cells.map(({ cell, before }) => ({ ...cell, value: before })) },
  };
}
