/** Exact decimal sums: whole ten-thousandths as big integers. */
export class Exact {
  #units = 0n;

  add(written: string): void {
    this.#units += unitsOf(written);
  }

  minus(other: Exact): Exact {
    const result = new Exact();
    result.#units = this.#units - other.#units;
    return result;
  }

  /** The nearest number to the exact decimal. */
  get value(): number {
    return Number(this.text);
  }

  get text(): string {
    const digits = `${this.#units < 0n ? -this.#units : this.#units}`.padStart(5, '0');
    return `${this.#units < 0n ? '-' : ''}${digits.slice(0, -4)}.${digits.slice(-4)}`;
  }
}

function unitsOf(written: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d{1,4}))?$/.exec(written.trim());
  if (!match) throw new Error(`${written} is not a decimal with at most four places`);
  const units = BigInt(match[2] ?? '0') * 10_000n + BigInt((match[3] ?? '').padEnd(4, '0'));
  return match[1] === '-' ? -units : units;
}
