import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'tests/temporary-folder.ts',
    pool: 'threads',
    isolate: false,
    // Some tests start other programs, and a busy machine takes its time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
