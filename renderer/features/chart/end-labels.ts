import type { CustomSeriesOption } from 'echarts';

export interface EndLabel {
  readonly text: string;
  readonly colour: string;
  /** Where the line ends: index of the point and value. */
  readonly at: number;
  readonly value: number;
}

export const END_LABEL_WIDTH = 132;
const LINE_HEIGHT = 14;

/** Names at the ends of the lines, moved apart where they would cover each other. */
export function endLabels(labels: readonly EndLabel[], font: string): CustomSeriesOption {
  return {
    type: 'custom', silent: true, clip: false, z: 5, tooltip: { show: false }, encode: { x: 0, y: 1 },
    // One item that draws them all, because each must know where the others are.
    data: labels.slice(0, 1).map(({ at, value }) => [at, value]),
    renderItem: (_params, api) => {
      const ends = labels.map(({ at, value }) => api.coord([at, value]));
      const heights = spread(ends.map(([, y = 0]) => y), LINE_HEIGHT);
      return {
        type: 'group',
        children: labels.map(({ text, colour }, index) => ({
          type: 'text' as const,
          x: (ends[index]?.[0] ?? 0) + 8,
          y: heights[index] ?? 0,
          style: { text, fill: colour, font: `600 11px ${font}`, verticalAlign: 'middle' as const, width: END_LABEL_WIDTH, overflow: 'truncate' as const },
        })),
      };
    },
  };
}

/** The positions moved as little as needed for each pair to lie at least `gap` apart; order is kept, ties by index. */
export function spread(positions: readonly number[], gap: number): number[] {
  const order = positions.map((position, index) => ({ position, index })).toSorted((a, b) => a.position - b.position || a.index - b.index);
  // Blocks that touch move together, around the mean of where their members wish to be.
  const blocks: { members: typeof order; top: number }[] = [];
  for (const item of order) {
    let block = { members: [item], top: item.position };
    for (let last = blocks.at(-1); last && last.top + last.members.length * gap > block.top; last = blocks.at(-1)) {
      blocks.pop();
      const members = [...last.members, ...block.members];
      const wished = members.reduce((sum, { position }, at) => sum + position - at * gap, 0);
      block = { members, top: wished / members.length };
    }
    blocks.push(block);
  }
  const result = [...positions];
  for (const { members, top } of blocks) members.forEach(({ index }, at) => { result[index] = top + at * gap; });
  return result;
}
