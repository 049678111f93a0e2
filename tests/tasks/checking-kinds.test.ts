import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/library.js';
import { libraryOf } from '../helpers/library.js';
import { analyst, quoted, told } from './analyst.js';

const library: Library = libraryOf({
  'fjord-week': `---
title: A week on the fjords
publisher: The Fjord Courier
date: 2024-03-12
---
Norway backs Finland. Russia attacked Estonia in 2007.

Norway and Sweden signed a defence pact in Oslo on Tuesday. Norway and Sweden conduct joint patrols in the Baltic Sea.

Norway’s foreign minister said that a meeting of the foreign ministers of Norway, Sweden and Finland may take place in late June.

“The visit of two admirals does not mean that Sweden and Russia are getting closer,” said Olof Berg, an analyst.

Norway’s foreign ministry spokeswoman Kari Lund said that the Narvik talks between Stockholm and Helsinki were among the most useful of the decade.

Finland, mourning its former president, kept out of the Narvik talks.

Sweden accused Russia of spying on the pact. There are differences between Finland and Sweden over fishing.`,
});
const check = (statement: string) => analyst('kinds', library).say(`check ${statement}`);
const lines = (reply: Awaited<ReturnType<typeof check>>) => reply.sections[0]!.lines.map(({ text }) => text);

describe('a statement that denies', () => {
  it.each([
    ['Norway has never backed Finland.', 'Norway backs Finland.'],
    ['Norway no longer backs Finland.', 'Norway backs Finland.'],
    ['It is not true that Norway backs Finland.', 'Norway backs Finland.'],
    ['It is wrong to say that Norway backs Finland.', 'Norway backs Finland.'],
    ['Norway cannot be called an ally of Sweden.', 'signed a defence pact'],
    ['Norway refuses to back Finland.', 'Norway backs Finland.'],
    ['Russia never attacked Estonia.', 'Russia attacked Estonia in 2007.'],
    ['No Russian troops attacked Estonia.', 'Russia attacked Estonia in 2007.'],
    ['Nobody in Norway backs Finland.', 'Norway backs Finland.'],
    ['There is no pact between Norway and Sweden.', 'signed a defence pact'],
    ['Norway and Sweden have nothing in common.', 'signed a defence pact'],
    ['Norway and Sweden have nothing to do with each other.', 'signed a defence pact'],
  ])('has what says it against it: %s', async (statement, quote) => {
    const reply = await check(statement);
    expect(quoted(reply, 'Contradicts')).toContain(quote);
    expect(quoted(reply, 'Supports')).toBe('');
  });

  it('denies it of both whom it names', async () => {
    const reply = await check('Neither Norway nor Russia backs Finland.');
    expect(lines(reply)).toHaveLength(2);
    expect(quoted(reply, 'Contradicts')).toBe('Norway backs Finland.');
    expect(quoted(reply, 'Supports')).toBe('');
  });

  it('is not borne out by what sets the two apart otherwise', async () => {
    const reply = await check('There is no alliance between Finland and Sweden.');
    expect(quoted(reply, 'Supports')).toBe('');
    expect(quoted(reply, 'Other side')).toContain('differences between Finland and Sweden');
  });
});

describe('who is no friend', () => {
  it.each([
    'Norway is no ally of Sweden.',
    'Norway is hardly a friend of Sweden.',
    'Norway is far from being an ally of Sweden.',
  ])('is not read as one: %s', async (statement) => {
    const reply = await check(statement);
    expect(quoted(reply, 'Contradicts')).toContain('signed a defence pact');
    expect(quoted(reply, 'Supports')).toBe('');
  });
});

describe('a word that denies nothing', () => {
  it('leaves a statement as it is', async () => {
    expect(quoted(await check('No doubt Norway backs Finland.'), 'Supports')).toBe('Norway backs Finland.');
  });
});

describe('a statement on a group without names', () => {
  it('is read with those of whom an article tells the same', async () => {
    const reply = await check('The three foreign ministers met in late June.');
    expect(told(reply)).toContain('“The three foreign ministers” read as Finland, Norway, Sweden.');
    expect(quoted(reply, 'Possible')).toContain('may take place in late June');
    expect(quoted(reply, 'Supports')).toBe('');
  });

  it('is not guessed from a meeting alone', async () => {
    expect(told(await check('The three presidents met in Riga.'))).not.toContain('read as');
  });

  it('is read with those of the sentence before', async () => {
    const reply = await check('Norway and Sweden signed a pact. Russia mediated between them.');
    expect(told(reply)).toContain('“them” read as Norway, Sweden.');
    expect(lines(reply)[1]).toMatch(/^2\. Russia → Norway, Sweden.*nothing in these articles speaks to it/u);
  });

  it('is only searched for where the articles know no such group', async () => {
    const reply = await check('The five kings divided Greenland.');
    expect(reply.quotes).toEqual([]);
    expect(lines(reply)[0]).toContain('only searched for');
  });
});

describe('a statement on no pair', () => {
  it('shows what is said for the one whom it names', async () => {
    const reply = await check('Norway praised the Narvik talks.');
    expect(quoted(reply, 'Related')).toContain('among the most useful of the decade');
    expect(quoted(reply, 'Supports')).toBe('');
  });

  it('shows what happened to the one whom it names', async () => {
    expect(quoted(await check('Finland lost its former president.'), 'Related')).toContain(
      'mourning its former president',
    );
  });

  it('shows nothing as related that only names the same', async () => {
    expect(quoted(await check('Norway won the world chess title.'), 'Related')).toBe('');
    expect(quoted(await check('Estonia visited.'), 'Related')).toBe('');
  });

  it('is one of the pieces of a sentence', async () => {
    const reply = await check('Norway backs Finland, Norway praised the Narvik talks, and Russia is an ally of Sweden');
    expect(lines(reply)).toHaveLength(3);
    expect(lines(reply)[1]).toContain('“Norway praised the Narvik talks”');
    expect(quoted(reply, 'Contradicts')).toContain('does not mean that Sweden and Russia');
  });
});

describe('a statement of what shows what', () => {
  it.each([
    'The visit of the admirals shows that Sweden and Russia are getting closer.',
    'It is clear that Sweden and Russia are getting closer.',
    'The visit proves that Russia and Sweden are growing closer.',
  ])('has the denial of it against it: %s', async (statement) => {
    const reply = await check(statement);
    expect(quoted(reply, 'Contradicts')).toContain('does not mean that Sweden and Russia are getting closer');
    expect(quoted(reply, 'Supports')).toBe('');
  });

  it('is not borne out by what two do, where it says that this has changed', async () => {
    const reply = await check('Norway and Sweden are drifting closer together.');
    expect(quoted(reply, 'Supports')).toBe('');
    expect(quoted(reply, 'Related')).toContain('Norway and Sweden');
  });
});

describe('a statement within a message', () => {
  it.each([
    'check “Norway backs Finland,” posted today in #fjord-desk',
    'can you check this from #fjord-desk: “Norway backs Finland”',
    'please fact-check this: *Norway* backs `Finland` @everyone',
    'check **Norway** backs [Finland](https://example.org/f)',
  ])('is what is checked: %s', async (message) => {
    const reply = await analyst('message', library).say(message);
    expect(reply.kind).toBe('check');
    expect(reply.headline).toContain('1 claim');
    expect(quoted(reply, 'Supports')).toBe('Norway backs Finland.');
  });
});
