/** The cells of one line of delimited text, quotes undone (RFC 4180); line breaks inside quotes belong to their cell. */
export function splitLine(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (isQuoted && character === '"' && text[index + 1] === '"') {
      cell += '"';
      index += 1;
    } else if (character === '"' && (isQuoted || cell === '')) {
      isQuoted = !isQuoted;
    } else if (!isQuoted && text.startsWith(delimiter, index)) {
      cells.push(cell);
      cell = '';
      index += delimiter.length - 1;
    } else {
      cell += character;
    }
  }
  return [...cells, cell];
}
