import { BarChart, CustomChart, LineChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, MarkPointComponent, TooltipComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

/** The parts of ECharts that Vigie draws with; nothing else imports it. */
use([LineChart, BarChart, CustomChart, GraphicComponent, GridComponent, TooltipComponent, MarkPointComponent, LabelLayout, CanvasRenderer, SVGRenderer]);

export type Drawing = EChartsType;

export function openDrawing(element: HTMLElement): Drawing {
  return init(element, null, { renderer: 'svg' });
}

/** A drawing of a given size that no one sees, for files. */
export function openHidden(renderer: 'svg' | 'canvas', size: { readonly width: number; readonly height: number }): { drawing: Drawing; close: () => void } {
  const element = document.createElement('div');
  const drawing = init(element, null, { renderer, ...size, devicePixelRatio: 2 });
  return { drawing, close: () => drawing.dispose() };
}
