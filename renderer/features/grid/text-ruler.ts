import type { Measure } from './column-width';

/**
 * Widths of texts as the sheet draws them, from the width of each character, measured once: laying out a text for each of
 * four hundred columns would cost more than drawing the sheet. Canvas can't be asked: it doesn't know even-width digits.
 */
export function textRuler(host: HTMLElement): Measure {
  const known = { regular: new Map<string, number>(), semi: new Map<string, number>(), small: new Map<string, number>() };
  const rulers = new Map<string, HTMLElement>();
  const rulerOf = (weight: keyof typeof known) => {
    const found = rulers.get(weight);
    if (found) return found;
    const made = document.createElement('span');
    made.className = `vg-ruler ${weight}`;
    made.ariaHidden = 'true';
    host.append(made);
    rulers.set(weight, made);
    return made;
  };
  const widthOf = (character: string, weight: keyof typeof known) => {
    const widths = known[weight];
    const found = widths.get(character);
    if (found !== undefined) return found;
    const ruler = rulerOf(weight);
    ruler.textContent = character.repeat(16);
    const width = ruler.getBoundingClientRect().width / 16;
    widths.set(character, width);
    return width;
  };
  return (text, weight) => {
    let width = 0;
    for (const character of text) width += widthOf(character, weight);
    return width;
  };
}
