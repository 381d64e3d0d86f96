import type { ChartData } from './chart-data';
import { sayPoint, saySeries, sayValue, type ChartSpeech } from './chart-speech';
import { escapeHtml } from './escape-html';

/** The HTML beside the pointer: the point's name, then a line a series; the band in one line. */
export function chartTooltip(data: ChartData, at: number, speech: ChartSpeech): string {
  const point = data.points[at];
  if (!point) return '';
  const { translate } = speech;
  const lines = data.series.flatMap((series) => {
    const value = series.values[at];
    if (value === null || value === undefined || series.role === 'low' || series.role === 'high') return [];
    return [line(saySeries(series, data, speech), sayValue(value, data, speech), series.role === 'now')];
  });
  const [low, high] = [bound(data, 'low', at), bound(data, 'high', at)];
  if (low !== null && high !== null) {
    const range = translate('chart.range', { low: sayValue(low, data, speech), high: sayValue(high, data, speech) });
    lines.push(line(`${data.bandYears[0] ?? ''}–${data.bandYears.at(-1) ?? ''}`, range, false));
  }
  const note = data.partial === at ? `<small>${escapeHtml(translate('chart.toDate'))}</small>` : '';
  return `<div class="chart-tip"><b>${escapeHtml(sayPoint(point, data, speech))}</b>${note}<table>${lines.join('')}</table></div>`;
}

function bound(data: ChartData, role: 'low' | 'high', at: number): number | null {
  return data.series.find((series) => series.role === role)?.values[at] ?? null;
}

function line(name: string, value: string, strong: boolean): string {
  return `<tr${strong ? ' class="now"' : ''}><th>${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`;
}
