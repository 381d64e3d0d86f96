import { ProgressBar } from 'react-aria-components';
import './progress-line.css';

export interface ProgressLineProps {
  readonly label: string;
  /** 0 to 1; null while unknown. */
  readonly share: number | null;
  readonly size?: 'hair' | 'thin' | 'regular';
}

/** How far work has come. `hair` is the 2 px line under the formula bar. */
export function ProgressLine({ label, share, size = 'thin' }: ProgressLineProps) {
  return (
    <ProgressBar aria-label={label} className={`ui-progress ${size}`} isIndeterminate={share === null} value={(share ?? 0) * 100}>
      {({ percentage, isIndeterminate }) => (
        // An SVG, because a style attribute would break the content security policy of the window.
        <svg className="ui-progress-track" width="100%" height="100%" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
          <rect className={isIndeterminate ? 'ui-progress-fill unknown' : 'ui-progress-fill'} width={isIndeterminate ? 30 : (percentage ?? 0)} height="1" />
        </svg>
      )}
    </ProgressBar>
  );
}
