import type { ChartData, ChartSeries } from './chart-data';
import { sayPoint, saySeries, sayTitle, sayValue, type ChartSpeech } from './chart-speech';
import { formatList } from '../../../shared/format/list';

/** The chart in a sentence or two, for those who don't see it: what is drawn, where it is highest and where lowest. */
export function describeChart(data: ChartData, speech: ChartSpeech): string {
  const { translate } = speech;
  const drawn = data.series.filter(({ role }) => role !== 'low' && role !== 'high');
  const names = formatList(drawn.map((series) => saySeries(series, data, speech)), translate.language);
  const parts = [translate('chart.sentence.what', { title: sayTitle(data, speech), names })];
  const main = drawn.find(({ role }) => role === 'now') ?? drawn[0];
  const ends = main ? extremes(main) : undefined;
  if (ends) {
    const say = (at: number, value: number) => {
      const point = data.points[at];
      return { point: point ? sayPoint(point, data, speech) : '', value: sayValue(value, data, speech) };
    };
    const [high, low] = [say(ends.high.at, ends.high.value), say(ends.low.at, ends.low.value)];
    parts.push(translate('chart.sentence.ends', { high: high.point, highValue: high.value, low: low.point, lowValue: low.value }));
  }
  if (data.bandYears.length > 0) parts.push(translate('chart.sentence.band', { years: formatList(data.bandYears.map(String), translate.language) }));
  if (data.left) parts.push(`${translate('chart.left', data.left)}.`);
  return parts.join(' ');
}

function extremes({ values }: ChartSeries) {
  let high: { at: number; value: number } | undefined;
  let low: { at: number; value: number } | undefined;
  values.forEach((value, at) => {
    if (value === null) return;
    if (!high || value > high.value) high = { at, value };
    if (!low || value < low.value) low = { at, value };
  });
  return high && low ? { high, low } : undefined;
}
