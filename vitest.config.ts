import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: ['**/node_modules/**', 'test/e2e/**'], testTimeout: 60_000, hookTimeout: 60_000,
    // Left to itself, Vitest keeps one processor free: on two, that doubles the time.
    maxWorkers: availableParallelism(),
    // One module graph a worker, not one a file: loading the engine a hundred times took a third of the run. Tests share no state.
    isolate: false,
  },
});
