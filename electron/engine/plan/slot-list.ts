import { slotOf, type Slot, type SlotContext, type SlotRecipe } from './slots';
import type { TimeTarget } from './targets';

/** The slots of a plan, each recipe once. */
export class SlotList {
  readonly list: Slot[] = [];
  readonly pairs = new Map<number, { readonly current: number; readonly reference: number }>();
  readonly #places = new Map<string, number>();

  constructor(readonly targets: readonly TimeTarget[], readonly context: SlotContext) {}

  of(recipe: SlotRecipe): number {
    const key = JSON.stringify(recipe);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const index = this.list.push(slotOf(recipe, this.targets, this.context)) - 1;
    this.#places.set(key, index);
    return index;
  }

  /** A cell's own days and those of its reference, told beside one another where the recipes say so. */
  pair(own: SlotRecipe, other: SlotRecipe): { readonly current: number; readonly reference: number } {
    const both = { current: this.of(own), reference: this.of(other) };
    if (own.pair !== null) {
      this.pairs.set(both.current, both);
      this.pairs.set(both.reference, both);
    }
    return both;
  }
}
