import { useRef, type ReactNode } from 'react';
import { usePassing, useSetPassing } from '../../state/workbook-context';
import { useWords } from '../../state/words';
import { Splitter } from '../../ui';
import { useMeasuredHeight } from './use-measured-height';

const SMALLEST = 160;
const LARGEST = 900;
/** The sheet keeps at least the rest of the room. */
const MOST_OF_THE_ROOM = '70%';

export interface ChartPlaceProps {
  readonly place: 'below' | 'beside' | 'alone';
  readonly children: ReactNode;
}

/** Where the chart stands, with the bar that gives it room. Below a short sheet it is taller than asked: it takes what is left. */
export function ChartPlace({ place, children }: ChartPlaceProps) {
  const words = useWords();
  const setPassing = useSetPassing();
  const height = usePassing((passing) => passing.chartHeight);
  const width = usePassing((passing) => passing.chartWidth);
  const room = useRef<HTMLDivElement>(null);
  const measured = useMeasuredHeight(room);
  const size = place === 'below' ? { height: `min(${height}px, ${MOST_OF_THE_ROOM})` } : place === 'beside' ? { width: `min(${width}px, ${MOST_OF_THE_ROOM})` } : { flex: 1 };
  return (
    <>
      {place === 'below'
        ? <Splitter label={words('common.panes.chartHeight')} direction="horizontal" size={measured ?? height} min={SMALLEST} max={LARGEST} onResize={(next) => setPassing({ chartHeight: next })} />
        : null}
      {place === 'beside'
        ? <Splitter label={words('common.panes.chartWidth')} direction="vertical" size={width} min={SMALLEST} max={LARGEST} onResize={(next) => setPassing({ chartWidth: next })} />
        : null}
      <div ref={room} className="workbook-chart" style={size}>{children}</div>
    </>
  );
}
