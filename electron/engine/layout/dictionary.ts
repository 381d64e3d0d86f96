/** Names of a dimension's members, each with a number: what the fold works with instead of text. */
export class Dictionary {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The number of a name, given on first sight. */
  number(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.names.push(name) - 1;
    this.#numbers.set(name, number);
    return number;
  }

  /** -1: no fact has shown that name. */
  find(name: string): number {
    return this.#numbers.get(name) ?? -1;
  }
}
