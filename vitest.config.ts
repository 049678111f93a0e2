import { defineConfig } from 'vitest/config';

// The command line is tested as it ships: built, once, and only where these tests run.
const BUILT = 'tests/cli/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 20_000,
    projects: [
      { extends: true, test: { name: 'units', include: ['tests/**/*.test.ts'], exclude: [BUILT] } },
      { extends: true, test: { name: 'cli', include: [BUILT], globalSetup: ['tests/cli/build.ts'] } },
    ],
  },
});
