import { describe, expect, it } from 'vitest';
import { libraryOf } from '../helpers/library.js';
import { analyst, quoted, told } from './analyst.js';

const STRAITS = `---
title: Two neighbours
publisher: The Fjord Courier
date: 2024-03-05
---
Norway accused Sweden of fishing in its waters. Russia helped Norway with money.

Norway and Sweden work together in Libya because both want calm sea lanes there. Sweden criticised Norway over fish.`;

describe('"why?" after a question that names two', () => {
  it('asks for their act, their place and their order, as the question had them', async () => {
    const { say } = analyst('why', libraryOf({ straits: STRAITS }));
    await say('How do Norway and Sweden work together?');
    await say('and in Libya?');
    await say('who says that?');
    const reply = await say('why?');
    expect(told(reply)).toContain('Read as: Why do Norway and Sweden work together in Libya?');
    expect(quoted(reply)).toContain('because both want calm sea lanes');
  });

  it('keeps who did it to whom, whatever else was quoted', async () => {
    const { say } = analyst('why', libraryOf({ straits: STRAITS }));
    await say('Did Norway accuse Sweden?');
    expect(told(await say('why?'))).toContain('Read as: Why did Norway accuse Sweden?');
  });
});

describe('"why?" in the shipped articles', () => {
  it('goes on with how two work together, in the place that was asked about', async () => {
    const { say } = analyst();
    await say('How do Russia and Turkey work together?');
    expect(told(await say('why?'))).toContain('Read as: Why do Russia and Turkey work together?');
    await say('How do Russia and Turkey work together?');
    await say('and in Libya?');
    expect(told(await say('why?'))).toMatch(/Read as: Why do Russia and Turkey work together in Libya\?/u);
  });
});
