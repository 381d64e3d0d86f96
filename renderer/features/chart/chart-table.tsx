import type { ChartData, ChartPoint } from './chart-data';
import { sayDimension, sayPoint, saySeries, sayValue, type ChartSpeech } from './chart-speech';

export interface ChartTableProps {
  readonly data: ChartData;
  readonly speech: ChartSpeech;
  readonly title: string;
  readonly onPick: (point: ChartPoint) => void;
}

/** The chart's figures as a table: the same points, series and words. Its points are buttons, as they are in the picture. */
export function ChartTable({ data, speech, title, onPick }: ChartTableProps) {
  const dimension = data.points[0]?.dimension;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="chart-table-box" tabIndex={0} role="region" aria-label={title}>
      <table className="chart-table">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{dimension === undefined ? speech.translate('chart.point') : sayDimension(dimension, speech)}</th>
            {data.series.map((series, at) => <th key={at} scope="col" className="n">{saySeries(series, data, speech)}</th>)}
          </tr>
        </thead>
        <tbody>
          {data.points.map((point, row) => (
            <tr key={Object.values(point.members).join('\u0000')}>
              <th scope="row"><button type="button" onClick={() => onPick(point)}>{sayPoint(point, data, speech)}</button></th>
              {data.series.map((series, at) => {
                const value = series.values[row];
                return <td key={at} className="n">{value === null || value === undefined ? '' : sayValue(value, data, speech, true)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
