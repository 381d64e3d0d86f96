/** Seconds that remain at the pace so far; null while there is nothing to judge by. */
export function timeLeft(done: number, total: number | null, elapsedMs: number): number | null {
  if (total === null || done <= 0 || elapsedMs < 1_000 || done > total) return null;
  return Math.ceil(((total - done) / done) * (elapsedMs / 1_000));
}
