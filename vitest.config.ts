import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'], exclude: ['**/node_modules/**', 'test/e2e/**'], testTimeout: 60_000, hookTimeout: 60_000,
    // Left to itself, Vitest keeps one processor free: on two, that doubles the time.
    maxWorkers: availableParallelism(),
  },
});
