import { useEffect, useState, type RefObject } from 'react';

/** The height that an element has on screen, px; undefined until it was drawn. */
export function useMeasuredHeight(place: RefObject<HTMLElement | null>): number | undefined {
  const [height, setHeight] = useState<number>();
  useEffect(() => {
    if (place.current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => setHeight(entry === undefined ? undefined : Math.round(entry.contentRect.height)));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return height;
}
