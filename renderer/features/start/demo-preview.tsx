import { monthName } from '../../../shared/format/dates';
import type { Translate } from '../../../shared/text/translate';

/** The demo company as it is made (seed 1): revenue won by month, as a share of the mean month of the three years before. */
const NOW = [0.98, 1.02, 1.2, 1.18, 0.82, 1.43, 1.1, 0.72, 1.21];
const LAST = [1.06, 1.1, 1.25, 1.09, 0.69, 0.85, 0.79, 0.59, 1.2, 1.37, 1.05, 1.66];
const LOW = [0.81, 0.9, 0.86, 0.76, 0.69, 0.85, 0.69, 0.51, 1.06, 1.2, 0.97, 0.94];
const HIGH = [1.06, 1.1, 1.25, 1.09, 0.86, 1.06, 0.98, 0.63, 1.2, 1.37, 1.09, 1.66];

const WIDTH = 462;
const HEIGHT = 124;
const PLOT = { top: 2, bottom: 104, left: 8, right: 454 } as const;
const x = (month: number) => PLOT.left + ((PLOT.right - PLOT.left) * month) / 11;
const y = (value: number) => PLOT.bottom - ((PLOT.bottom - PLOT.top) * (value - 0.5)) / 1.2;
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
