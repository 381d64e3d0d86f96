import type { CustomSeriesOption } from 'echarts';

/** How far the outline stands out around the filled column, px a side. */
const OUTSET = 4;

/** The reference as an outline around its column or bar. ECharts can't centre bars of two widths, so it is drawn by hand. */
export function outlineSeries(values: readonly (number | null)[], name: string, style: { readonly stroke: string; readonly width: number; readonly horizontal: boolean }): CustomSeriesOption {
  return {
    type: 'custom', name, z: 1, silent: true, clip: true,
    encode: style.horizontal ? { x: 1, y: 0 } : { x: 0, y: 1 },
    // An outline around nothing would be a speck on the axis.
    data: values.flatMap((value, at) => (value === null || value === 0 ? [] : [[at, value]])),
    renderItem: (_params, api) => {
      const [at, value] = [Number(api.value(0)), Number(api.value(1))];
      const end = api.coord(style.horizontal ? [value, at] : [at, value]);
      const zero = api.coord(style.horizontal ? [0, at] : [at, 0]);
      const [endX = 0, endY = 0] = end;
      const [zeroX = 0, zeroY = 0] = zero;
      const breadth = style.width + 2 * OUTSET;
      const shape = style.horizontal
        ? { x: Math.min(endX, zeroX), y: endY - breadth / 2, width: Math.abs(endX - zeroX), height: breadth }
        : { x: endX - breadth / 2, y: Math.min(endY, zeroY), width: breadth, height: Math.abs(endY - zeroY) };
      return { type: 'rect', shape, style: { fill: 'none', stroke: style.stroke, lineWidth: 1 } };
    },
  };
}
