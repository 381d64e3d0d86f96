import { useLayoutEffect, useState, type RefObject } from 'react';
import { readColours, type ChartColours } from './chart-colours';

const CONTRAST = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)'];

/** The tokens' colours where the chart stands, read again when theme or contrast changes. */
export function useColours(place: RefObject<Element | null>): ChartColours | null {
  const [colours, setColours] = useState<ChartColours | null>(null);
  useLayoutEffect(() => {
    const read = () => {
      if (place.current) setColours(readColours(place.current));
    };
    read();
    const observer = new MutationObserver(read);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
    const queries = CONTRAST.map((query) => window.matchMedia(query));
    queries.forEach((query) => query.addEventListener('change', read));
    return () => {
      observer.disconnect();
      queries.forEach((query) => query.removeEventListener('change', read));
    };
  }, [place]);
  return colours;
}
