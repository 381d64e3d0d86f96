const SIGNS = /[\s\u00a0\u202f'’€$£]/g;
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/;
const LEAST_ROWS = 2;
// Nobody adds up a longer list by hand, and looking at each cell takes its time.
const MOST_ROWS = 100_000;
// Amounts have cents; what sums of binary fractions lose is far less.
const EXACT = 0.005;

/** The number of a cell, whatever its decimal sign; undefined for anything else, parts of a hundred among them. */
function figureOf(text: string): number | undefined {
  const bare = text.replaceAll(SIGNS, '');
  const [, opened, digits, closed] = /^([-(]?)([\d.,]*\d)(\)?)$/.exec(bare) ?? [];
  if (digits === undefined || (opened === '(') !== (closed === ')')) return undefined;
  const decimal = GROUPED.test(digits) ? -1 : Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const whole = decimal < 0 ? digits : digits.slice(0, decimal);
  const value = Number(`${whole.replaceAll(/[.,]/g, '')}.${decimal < 0 ? '0' : digits.slice(decimal + 1)}`);
  return opened === '' ? value : -value;
}

interface Sums {
  rows: number;
  readonly columns: Map<number, number>;
}

/** What the columns of a table come to: a line of nothing but these figures is their total, though it doesn't say so. */
export class RunningSums {
  #all: Sums | undefined = { rows: 0, columns: new Map() };
  #sinceSum: Sums = { rows: 0, columns: new Map() };
  #hasSums = false;
  /** Every row so far has something in its first cell. */
  #areNamed = true;

  add(cells: readonly string[]): void {
    if (this.#all && this.#all.rows >= MOST_ROWS) this.lose();
    if (cells[0]?.trim() === '') this.#areNamed = false;
    for (const sums of this.#all ? [this.#all, this.#sinceSum] : []) {
      sums.rows += 1;
      cells.forEach((cell, column) => {
        const value = figureOf(cell);
        if (value !== undefined) sums.columns.set(column, (sums.columns.get(column) ?? 0) + value);
      });
    }
  }

  /** A row was taken over unseen: nothing can be told any more. */
  lose(): void {
    this.#all = undefined;
  }

  /** Some rows were summed up: the next sum may be of those that follow. */
  sumUp(): void {
    this.#hasSums = true;
    this.#sinceSum = { rows: 0, columns: new Map() };
  }

  /** Whether a row names nothing and holds the sums of the rows above it, or of those since the last sum. */
  isSum(cells: readonly string[]): boolean {
    // Where rows name nothing themselves, one of them may come to the sum of others by chance.
    if (!this.#all || !this.#areNamed || cells[0]?.trim() !== '') return false;
    const figures = cells.flatMap((cell, column) => (cell.trim() === '' ? [] : [{ column, value: figureOf(cell) }]));
    if (figures.every(({ value }) => value === undefined || value === 0)) return false;
    // A group of one row is summed up, too, where groups are.
    const least = this.#hasSums ? 1 : LEAST_ROWS;
    return [this.#all, this.#sinceSum].some(({ rows, columns }) => rows >= least
      && figures.every(({ column, value }) => value !== undefined && Math.abs((columns.get(column) ?? Infinity) - value) < EXACT));
  }
}
