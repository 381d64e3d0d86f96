import { isTextDropItem, type DropItem } from 'react-aria-components';
import { z } from 'zod';
import { measureRefSchema } from '../../../shared/view/view-spec';
import { WELLS } from '../../state/view-edits';
import { OWN_DRAG_TYPE } from '../../ui';

/** What is carried while a field is dragged: the field, and the place it was picked up from (null: the tree). */
const draggedSchema = z.strictObject({
  field: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('dimension'), id: z.string() }),
    z.strictObject({ kind: z.literal('measure'), ref: measureRefSchema }),
  ]),
  from: z.strictObject({ well: z.enum(WELLS), index: z.int() }).nullable(),
});
export type Dragged = z.infer<typeof draggedSchema>;

/** One type for each kind of field, so that a well can tell what it takes while the pointer is still moving. */
export const DRAG_TYPES = { dimension: 'application/x-vigie-dimension', measure: 'application/x-vigie-measure' } as const;

export function dragItem(dragged: Dragged, label: string): Record<string, string> {
  return { [DRAG_TYPES[dragged.field.kind]]: JSON.stringify(dragged), [OWN_DRAG_TYPE]: '', 'text/plain': label };
}

/** The first field among dropped things; undefined for anything else that landed here. */
export async function draggedIn(items: readonly DropItem[]): Promise<Dragged | undefined> {
  for (const item of items) {
    if (!isTextDropItem(item)) continue;
    const type = Object.values(DRAG_TYPES).find((known) => item.types.has(known));
    if (type === undefined) continue;
    const parsed = draggedSchema.safeParse(parseJson(await item.getText(type)));
    if (parsed.success) return parsed.data;
  }
  return undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
