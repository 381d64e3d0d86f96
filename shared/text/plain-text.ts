/** A text as people search for it: "Élodie" and "elodie" are one. */
export function plainText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}
