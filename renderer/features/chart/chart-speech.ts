import type { ChartData, ChartPoint, ChartSeries } from './chart-data';
import type { PivotMeasure } from '../../../shared/view/pivot-table';
import { monthName } from '../../../shared/format/dates';
import { dimensionLabel, memberLabel } from '../../../shared/format/member-label';
import { currencySign, formatMoneyShort } from '../../../shared/format/money';
import { PLAIN, type Scale } from '../../../shared/format/scale';
import { formatSpokenValue } from '../../../shared/format/unit-value';
import { comparisonName } from '../../../shared/sheet/measure-label';
import { measureName } from '../../../shared/sheet/measure-ref';
import type { Translate } from '../../../shared/text/translate';
import { parseMonth } from './months';

/** What a chart needs to speak: the language's words and the money. */
export interface ChartSpeech {
  readonly translate: Translate;
  readonly currency: string | null;
}

const TIME = new Set(['year', 'half', 'quarter', 'month', 'week', 'day', 'weekday', 'month-of-year']);
const isTime = (dimension: string) => TIME.has(dimension) || dimension.startsWith('fiscal-') || dimension.startsWith('retail-');

function sayMember(dimension: string, member: string, { translate }: ChartSpeech): string {
  return memberLabel({ id: dimension, kind: isTime(dimension) ? 'time' : 'member' }, member, translate);
}

/** `by month`: built-in dimensions are common nouns, a kept column keeps its capitals. */
export function sayDimension(dimension: string, { translate }: ChartSpeech): string {
  const label = dimensionLabel(dimension, translate);
  return dimension.startsWith('custom:') ? label : label.toLocaleLowerCase(translate.language);
}

/** A point as the axis names it: months without their year in the overlay, and where all are of one year. */
export function sayPoint(point: ChartPoint, data: ChartData, speech: ChartSpeech): string {
  const { language } = speech.translate;
  if (data.kind === 'seasonal') return monthName(Number(point.member), language);
  const month = point.dimension === 'month' ? parseMonth(point.member) : undefined;
  if (!month) return sayMember(point.dimension, point.member, speech);
  const oneYear = new Set(data.points.map(({ member }) => parseMonth(member)?.year)).size === 1;
  return oneYear ? monthName(month.month, language) : `${monthName(month.month, language)} ${month.year}`;
}

export function saySeries(series: ChartSeries, data: ChartData, speech: ChartSpeech): string {
  const { translate } = speech;
  if (series.role === 'low') return translate('chart.series.low');
  if (series.role === 'high') return translate('chart.series.high');
  if (series.role === 'others') return translate('chart.series.others');
  if (series.role === 'reference') return data.comparison === null ? translate('chart.series.before') : comparisonName(data.comparison, translate);
  if (series.dimension !== null && series.member !== null) return sayMember(series.dimension, series.member, speech);
  return measureName(data.measure, speech.translate);
}

/** The figures' scale and the words that say it beside the title: `€ million`. Rates and days say theirs at each label. */
export function axisScale(values: Iterable<number>, unit: PivotMeasure['unit']): Scale {
  if (unit !== 'amount') return PLAIN;
  const largest = Math.max(0, ...[...values].map(Math.abs));
  if (largest >= 2e9) return { divisor: 1_000_000_000, decimals: 1 };
  if (largest >= 1e6) return { divisor: 1_000_000, decimals: 1 };
  return largest >= 1e4 ? { divisor: 1_000, decimals: 0 } : PLAIN;
}

export function sayUnit(data: ChartData, scale: Scale, { translate, currency }: ChartSpeech): string {
  if (data.unit === 'amount') {
    const sign = currencySign(currency, translate.language);
    const size = { 1: 'one', 1_000: 'thousand', 1_000_000: 'million', 1_000_000_000: 'billion' } as const;
    return sign === '' ? (translate.maybe(`chart.plain.${size[scale.divisor]}`) ?? '') : translate(`chart.money.${size[scale.divisor]}`, { sign });
  }
  // Counts, rates and ranks need no unit: the measure's name says what is counted.
  return translate.maybe(`chart.unit.${data.unit}`) ?? '';
}

/** A value as a tooltip, a label or a sentence says it; `full` as a table does, to its last decimal. */
export function sayValue(value: number, data: ChartData, speech: ChartSpeech, full = false): string {
  const { translate, currency } = speech;
  const { language } = translate;
  if (data.unit === 'amount' && !full) return formatMoneyShort(value, { language, currency });
  return formatSpokenValue(value, { unit: data.unit, language, currency, full }, {
    points: (figure) => translate('chart.spoken.points', { figure }),
    days: (figure) => translate('chart.spoken.days', { figure }),
  });
}

/** What stands above the chart: `Revenue won by month`. */
export function sayTitle(data: ChartData, speech: ChartSpeech): string {
  const dimension = data.kind === 'seasonal' ? 'month' : data.points[0]?.dimension;
  const measure = measureName(data.measure, speech.translate);
  if (dimension === undefined) return measure;
  const second = data.series.find(({ role }) => role === 'member')?.dimension;
  if (second === undefined || second === null) return speech.translate('chart.title.one', { measure, dimension: sayDimension(dimension, speech) });
  return speech.translate('chart.title.two', { measure, dimension: sayDimension(dimension, speech), second: sayDimension(second, speech) });
}
