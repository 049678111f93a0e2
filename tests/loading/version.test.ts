import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { partsOfCode } from '../../src/loading/version.js';

it('a version is made of the code that reads articles and of the packages that it imports, and of no others', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const parts = partsOfCode();
  expect(parts).toContain(readFileSync('src/text/stem.ts', 'utf8'));
  for (const name of ['stemmer', 'yaml']) expect(parts).toContain(`${name} ${dependencies[name]}`);
  for (const name of ['discord.js', '@slack/bolt']) expect(parts).not.toContain(`${name} ${dependencies[name]}`);
});
