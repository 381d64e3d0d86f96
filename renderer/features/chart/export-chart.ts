import type { EChartsOption } from 'echarts';
import { openHidden } from './echarts';

export interface ChartFile {
  readonly name: string;
  readonly type: 'image/png' | 'image/svg+xml';
  readonly bytes: Uint8Array;
}

export interface ChartFrame {
  readonly title: string;
  readonly subtitle: string;
  readonly background: string;
  readonly text: string;
  readonly font: string;
}

const SIZE = { width: 960, height: 400 } as const;
const HEAD = 36;

/** The chart as a file, with its title drawn in: what is pasted into a mail must say what it is. */
export function exportChart(option: EChartsOption, kind: 'png' | 'svg', frame: ChartFrame): ChartFile {
  const { drawing, close } = openHidden(kind === 'png' ? 'canvas' : 'svg', SIZE);
  try {
    drawing.setOption({ ...titled(option, frame), backgroundColor: frame.background });
    const name = `${frame.title.replaceAll(/[\\/:*?"<>|\u0000-\u001f]/g, ' ').trim()}.${kind}`;
    if (kind === 'svg') return { name, type: 'image/svg+xml', bytes: new TextEncoder().encode(drawing.renderToSVGString()) };
    return { name, type: 'image/png', bytes: decode(drawing.getDataURL({ type: 'png', pixelRatio: 2 })) };
  } finally {
    close();
  }
}

function titled(option: EChartsOption, { title, subtitle, text, font }: ChartFrame): EChartsOption {
  const grid = Array.isArray(option.grid) ? option.grid[0] : option.grid;
  const top = typeof grid?.top === 'number' ? grid.top : 16;
  return {
    ...option,
    grid: { ...grid, top: top + HEAD },
    graphic: [{ type: 'text', left: 16, top: 14, style: { text: subtitle === '' ? title : `${title}  ·  ${subtitle}`, font: `600 14px ${font}`, fill: text } }],
  };
}

function decode(address: string): Uint8Array {
  const binary = atob(address.slice(address.indexOf(',') + 1));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
