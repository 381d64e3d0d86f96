/** A header or value as plain words: case, accents, signs and camelCase undone (`Deal - Stage`, `dealStage`, `DEAL_STAGE` → `deal stage`). */
export function plainWords(text: string): string {
  return text
    .replaceAll(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replaceAll(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replaceAll('œ', 'oe').replaceAll('Œ', 'OE')
    .normalize('NFD').replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}
