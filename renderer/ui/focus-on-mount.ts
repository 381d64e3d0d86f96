/** As a `ref`: focuses the element as it appears, for what the user has just asked for (a name to type, a search). */
export function focusOnMount(element: HTMLElement | null): void {
  element?.focus();
}
