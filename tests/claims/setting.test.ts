import { expect, it } from 'vitest';
import { claimsOf } from './support.js';

it.each([
  ['Thousands joined a protest in Sanaa against Israeli airstrikes on Iran.', null],
  ['Russia and Turkey met in Moscow on Monday, Syrian news agency SANA reported.', null],
  ['Turkey and Russia held talks in Damascus over Ukraine.', 'Ukraine'],
  ['Turkey attacked Russia in Libya.', 'Libya'],
])('%s', (text, theatre) => {
  const found = claimsOf(text);
  expect(found.length).toBeGreaterThan(0);
  expect([...new Set(found.map((c) => c.theatre))]).toEqual([theatre]);
});
