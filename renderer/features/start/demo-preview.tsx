import { monthName } from '../../../shared/format/dates';
import type { Translate } from '../../../shared/text/translate';

/** The demo company's own season: revenue by month as a share of its mean, as drawn from seed 1. */
const NOW = [0.86, 0.93, 1.14, 1.04, 0.87, 1.14, 0.93, 0.62, 1.05, 1.07];
const LAST = [0.78, 0.84, 1.08, 0.95, 0.87, 1.12, 0.93, 0.61, 1.08, 1.07, 0.88, 1.31];
const LOW = [0.71, 0.71, 0.93, 0.81, 0.75, 0.98, 0.78, 0.5, 0.9, 0.92, 0.74, 1.14];
const HIGH = [0.83, 0.89, 1.11, 0.99, 0.9, 1.17, 0.99, 0.66, 1.13, 1.13, 0.93, 1.36];

const WIDTH = 462;
const HEIGHT = 124;
const PLOT = { top: 2, bottom: 104, left: 8, right: 454 } as const;
const x = (month: number) => PLOT.left + ((PLOT.right - PLOT.left) * month) / 11;
const y = (value: number) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * (value - 0.5)) / 0.9;
const path = (values: readonly number[]) => values.map((value, month) => `${month === 0 ? 'M' : 'L'}${x(month).toFixed(1)} ${y(value).toFixed(1)}`).join('');
const band = () => {
  const back = LOW.map((value, month) => `L${x(month).toFixed(1)} ${y(value).toFixed(1)}`).toReversed();
  return `${path(HIGH)}${back.join('')}Z`;
};

/** What one sees after the click, in small. */
export function DemoPreview({ translate }: { readonly translate: Translate }) {
  return (
    <svg className="start-preview num" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={translate('start.demo.picture')}>
      <path d={band()} className="band" />
      <path d={path(LAST)} className="last" />
      <path d={path(NOW)} className="now" />
      {LAST.map((_, month) => (
        <text key={month} x={x(month)} y={HEIGHT - 4} textAnchor="middle">{monthName(month + 1, translate.language, 'long').charAt(0).toUpperCase()}</text>
      ))}
    </svg>
  );
}
