/** The tokens that charts draw with, read from the page so that both themes and high contrast are followed. */
const TOKENS = {
  text: '--text', text2: '--text-2', accentText: '--accent-text', surface: '--surface', line: '--line-2',
  now: '--c-now', last: '--c-last', before: '--c-before', band: '--c-band', bandLine: '--c-band-line', grid: '--c-grid', axis: '--c-axis',
  series1: '--c-1', series2: '--c-2', series3: '--c-3', series4: '--c-4', series5: '--c-5', series6: '--c-6', font: '--font-ui',
} as const;

export type ChartColours = Readonly<Record<keyof typeof TOKENS, string>>;

export function readColours(element: Element): ChartColours {
  const style = getComputedStyle(element);
  const read = (token: string) => style.getPropertyValue(token).trim();
  const t = TOKENS;
  return {
    text: read(t.text), text2: read(t.text2), accentText: read(t.accentText), surface: read(t.surface), line: read(t.line),
    now: read(t.now), last: read(t.last), before: read(t.before), band: read(t.band), bandLine: read(t.bandLine), grid: read(t.grid), axis: read(t.axis),
    series1: read(t.series1), series2: read(t.series2), series3: read(t.series3), series4: read(t.series4), series5: read(t.series5), series6: read(t.series6),
    font: read(t.font),
  };
}

export function seriesColour(colours: ChartColours, at: number): string {
  const list = [colours.series1, colours.series2, colours.series3, colours.series4, colours.series5, colours.series6];
  return list[at % list.length] ?? colours.series1;
}
