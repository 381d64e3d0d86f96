import type { Language } from '../text/translate';
import { formatMoneyAt, formatMoneyFull } from './money';
import { formatNumber } from './number';
import { formatPercent, formatPoints } from './percent';
import { PLAIN, type Scale } from './scale';

/** Units of a pivot's values, as `PivotMeasure.unit`. */
export type Unit = 'amount' | 'count' | 'number' | 'ratio' | 'points' | 'days' | 'index' | 'rank';

export interface ValueFormat {
  readonly unit: Unit;
  readonly language: Language;
  readonly currency: string | null;
  /** For amounts only. */
  readonly scale?: Scale;
  /** A change: its sign is always written. */
  readonly sign?: boolean;
}

/** A value as a cell writes it: no unit but the per cent sign (the header says the others). */
export function formatCellValue(value: number, format: ValueFormat): string {
  const { language, sign = false } = format;
  const scale = format.scale ?? PLAIN;
  switch (format.unit) {
    case 'amount': return formatNumber(value / scale.divisor, language, { decimals: scale.decimals, sign });
    case 'ratio': return formatPercent(value, language, { sign });
    case 'points': return formatPoints(value, language);
    case 'days': return formatNumber(value, language, { decimals: 1, sign });
    case 'index': return formatNumber(value, language, { decimals: 1 });
    case 'number': return formatNumber(value, language, { maxDecimals: 2, sign });
    case 'count': return formatNumber(value, language, { maxDecimals: 1, sign });
    case 'rank': return formatNumber(value, language);
  }
}

export interface SpokenUnits {
  readonly points: (figure: string) => string;
  readonly days: (figure: string, value: number) => string;
}

/** A value as a sentence says it, with its unit: `€1,424k`, `+2.1 pts`, `41.3 days`. `full`: to the last decimal, unscaled. */
export function formatSpokenValue(value: number, format: ValueFormat & { readonly full?: boolean }, units: SpokenUnits): string {
  if (!Number.isFinite(value)) return '';
  const { language, currency, sign = false } = format;
  switch (format.unit) {
    case 'amount': return format.full === true ? formatMoneyFull(value, { language, currency, sign }) : formatMoneyAt(value, format.scale ?? PLAIN, { language, currency, sign });
    case 'ratio': return formatPercent(value, language, { sign, ...(format.full === true ? { maxDecimals: 4 } : {}) });
    case 'points': return units.points(formatPoints(value, language, format.full === true ? { maxDecimals: 4 } : {}));
    case 'days': return units.days(formatNumber(value, language, { maxDecimals: format.full === true ? 4 : 1, sign }), value);
    default: return format.full === true ? formatNumber(value, language, { maxDecimals: 4, sign }) : formatCellValue(value, format);
  }
}
