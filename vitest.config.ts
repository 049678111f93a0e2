import { defineConfig } from 'vitest/config';

// The command line is tested as it ships: built, once, and only where these tests run.
const BUILT = 'tests/cli/**/*.test.ts';
// What keeps no thread and no clock of its own: its tests share what they have loaded.
const CORE = 'tests/{actors,claims,commands,corpus,intake,relations,replies,search,tasks,text}/**/*.test.ts';

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
