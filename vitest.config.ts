import { defineConfig } from 'vitest/config';

// The command line is tested as it ships: built, once, and only where these tests run.
const BUILT = 'tests/cli/**/*.test.ts';
// Nothing below the platforms keeps a thread, a port or a clock: its tests share what they have loaded.
const CORE = 'tests/{actors,claims,commands,corpus,relations,replies,search,tasks,text}/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 20_000,
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'core', include: [CORE], isolate: false } },
      { extends: true, test: { name: 'edges', include: ['tests/**/*.test.ts'], exclude: [BUILT, CORE] } },
      { extends: true, test: { name: 'cli', include: [BUILT], globalSetup: ['tests/cli/build.ts'] } },
    ],
  },
});
