const CLOSING = /^(\d+) passed, (\d+) failed$/;

/** The list of what was checked: one line each as it happens, and the closing line. */
export class Checks {
  #passed = 0;
  #failed = 0;

  /** `problem`: what is wrong, or null. */
  tell(name: string, problem: string | null): void {
    if (problem === null) this.#passed += 1;
    else this.#failed += 1;
    process.stdout.write(problem === null ? `ok    ${name}\n` : `FAIL  ${name}: ${problem}\n`);
  }

  equal(name: string, got: unknown, expected: unknown): void {
    const [found, wanted] = [JSON.stringify(got), JSON.stringify(expected)];
    this.tell(name, found === wanted ? null : `expected ${wanted}, got ${found}`);
  }

  /** What couldn't be looked at, and why: said, not failed. */
  leftOut(name: string, why: string): void {
    process.stdout.write(`--    ${name}: ${why}\n`);
  }

  /** What another list told, its closing line counted. */
  take(output: string): void {
    const lines = output.trimEnd().split('\n');
    const [, passed, failed] = CLOSING.exec(lines.pop() ?? '') ?? [];
    if (passed === undefined) return this.tell(`the closing line of ${lines[0] ?? 'a list'}`, 'missing');
    this.#passed += Number(passed);
    this.#failed += Number(failed);
    process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  }

  /** Prints the closing line; the exit status. */
  close(): number {
    process.stdout.write(`${this.#passed} passed, ${this.#failed} failed\n`);
    return this.#failed === 0 ? 0 : 1;
  }
}
