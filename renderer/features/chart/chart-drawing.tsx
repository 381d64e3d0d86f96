import { useEffect, useRef } from 'react';
import type { EChartsOption } from 'echarts';
import type { ChartData, ChartPoint } from './chart-data';
import { openDrawing, type Drawing } from './echarts';

export interface ChartDrawingProps {
  readonly data: ChartData;
  readonly option: EChartsOption;
  /** What the chart says, for those who don't see it. */
  readonly sentence: string;
  readonly onPick: (point: ChartPoint) => void;
}

/** The picture: redrawn with its option, resized with its place; a click anywhere in a point's column picks that point. */
export function ChartDrawing({ data, option, sentence, onPick }: ChartDrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawing = useRef<Drawing | null>(null);
  const pick = useRef<(x: number, y: number) => void>(() => undefined);

  useEffect(() => {
    if (!place.current) return undefined;
    const opened = openDrawing(place.current);
    drawing.current = opened;
    opened.getZr().on('click', (event) => pick.current(event.offsetX, event.offsetY));
    const observer = new ResizeObserver(() => opened.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      opened.dispose();
      drawing.current = null;
    };
  }, []);

  useEffect(() => {
    drawing.current?.setOption(option, { notMerge: true });
  }, [option]);

  useEffect(() => {
    pick.current = (x, y) => {
      const opened = drawing.current;
      if (!opened || !opened.containPixel({ gridIndex: 0 }, [x, y])) return;
      const [atX = -1, atY = -1] = opened.convertFromPixel({ gridIndex: 0 }, [x, y]);
      const point = data.points[Math.round(data.kind === 'bars' ? atY : atX)];
      if (point) onPick(point);
    };
  }, [data, onPick]);

  return <div ref={place} className="chart-drawing" role="img" aria-label={sentence} />;
}
