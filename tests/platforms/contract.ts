import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { runText } from '../../commands/run-command.js';
import type { Library } from '../../src/library.js';
import type { Reply } from '../../src/replies/reply.js';
import { cleanLine } from '../../src/text/clean.js';
import { heavyLibrary } from '../helpers/heavy.js';
import { libraryOf, NORDIC } from '../helpers/library.js';

/** A platform that is up, as a person meets it. */
export interface PlatformUnderTest {
  /** Asks in private and in words; resolves to what the person then reads, markup taken away. */
  say(text: string): Promise<string>;
  end(): Promise<void>;
}

const QUESTIONS = [
  'Who condemned the pact?',
  'Who supports the pact?',
  'Which bananas does Paraguay export to Mongolia?',
  'relation Norway and Sweden',
  'relation Norway and Finland',
  'actor Russia',
  'timeline Russia',
  'sources',
  'sources Russia',
  'source 1',
  'source 99',
  'actor Wakanda',
  'relation Norway and Norway',
  'relation Norway and Sweden since yesterday',
  'help',
];

const HEAVY = [
  'relation Norway and Sweden',
  'timeline Norway and Sweden',
  'actor Norway',
  'source endless',
  'source many',
  'source nasty',
  'relation Finland and Estonia',
  'Who thanked Estonia?',
  `What about **@everyone** <@1> [a](https://evil.example) ${'?'.repeat(50)}`,
  'x'.repeat(1900),
];

/** Marks by which a platform says that something is left out. */
const CUT = /\[…\]|…|\band \d+ more\b|\d+ of \d+ quotes shown/u;

const squeezed = (text: string): string => cleanLine(text).replace(/[\s│]+/gu, ' ');

/** Everything that a reply states, piece by piece, as a reader must find it. */
function factsOf({ headline, notices, quotes, near, citations, card, sections }: Reply): string[] {
  return [
    headline,
    ...notices,
    ...[...quotes, ...near].map(({ text }) => text),
    ...citations.flatMap(({ title, publisher, date, warning }) => [
      title,
      publisher ?? 'publisher not stated',
      date,
      warning ?? '',
    ]),
    ...(card?.tables ?? []).flatMap(({ rows }) => rows.map(({ name }) => name)),
    ...sections.flatMap(({ lines }) => lines.map(({ text }) => text)),
  ]
    .map(squeezed)
    .filter(Boolean);
}

/**
 * What every platform must keep: the same questions give the same facts, and whatever is left out is marked.
 * @param start brings the platform up on a library
 */
export function platformContract(name: string, start: (library: Library) => Promise<PlatformUnderTest>): void {
  const expected = (text: string, library: Library) =>
    runText(text, { library, commands }, (_reference, error) => expect.unreachable(String(error)));

  describe(`${name}: what every platform keeps`, () => {
    const library = libraryOf(NORDIC);
    let platform: PlatformUnderTest;
    beforeAll(async () => {
      platform = await start(library);
    });
    afterAll(() => platform.end());

    it.each(QUESTIONS)('the facts of %j are all there', async (question) => {
      const read = squeezed(await platform.say(question));
      for (const fact of factsOf(await expected(question, library))) expect(read).toContain(fact);
    });

    it('answers many at once, each with its own answer', async () => {
      const [pact, cable] = await Promise.all([
        platform.say('Who condemned the pact?'),
        platform.say('Who accused Russia?'),
      ]);
      expect(squeezed(pact)).toContain('Russia condemned the pact');
      expect(squeezed(cable)).toContain('Estonia accused Russia');
    });
  });

  describe(`${name}: what is too much for it`, () => {
    const library = heavyLibrary();
    let platform: PlatformUnderTest;
    beforeAll(async () => {
      platform = await start(library);
    });
    afterAll(() => platform.end());

    it.each(HEAVY)('is cut where it says so: %#', async (question) => {
      const read = squeezed(await platform.say(question));
      const facts = factsOf(await expected(question, library));
      const lost = facts.filter((fact) => !read.includes(fact));
      if (lost.length > 0) expect(read).toMatch(CUT);
      expect(read.length).toBeGreaterThan(20);
    });
  });
}
