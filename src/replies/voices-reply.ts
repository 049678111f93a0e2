import type { Library } from '../library.js';
import { isExpert } from '../relations/speakers.js';
import type { Saying } from '../relations/voices.js';
import { cleanLine } from '../text/clean.js';
import { plural } from './card-parts.js';
import { createCitations } from './cite.js';
import { plainQuote } from './claim-quote.js';
import { type Quote, type Reply, reply } from './reply.js';
import { safeEcho } from './safe-echo.js';
import { showSpan } from './show-date.js';

/** Who says what about a matter, speaker by speaker. */
export function voicesReply(
  sayings: readonly Saying[],
  library: Library,
  { about, notices, most, sure }: { about: string; notices: readonly string[]; most: number; sure: boolean },
): Reply {
  const citations = createCitations();
  const { nameOf } = library.actors;
  const sides = new Map<string, Saying[]>();
  for (const saying of sayings) {
    const speaksForActor = saying.actors.length > 0 && !isExpert(saying.speaker);
    const side = speaksForActor ? saying.actors.map(nameOf).join(' and ') : cleanLine(saying.speaker);
    sides.set(side, [...(sides.get(side) ?? []), saying]);
  }
  // Each side has its turn before any has a second one, and then stands together.
  const inTurn = [...sides.values()].flatMap((own) => own.map((saying, turn) => ({ saying, turn })));
  const kept = new Set(
    inTurn
      .sort((a, b) => a.turn - b.turn)
      .slice(0, most)
      .map(({ saying }) => saying),
  );
  const quotes = [...sides].flatMap(([side, own]) =>
    own
      .filter((saying) => kept.has(saying))
      .flatMap(({ sentence, speaker }): Quote[] =>
        plainQuote(sentence.article, sentence, [], library, citations, {
          role: 'Says',
          ...(side !== cleanLine(speaker) && { about: side }),
        }).map((quote) => ({
          ...quote,
          speaker: cleanLine(speaker),
        })),
      ),
  );
  const left = sayings.length - kept.size;
  return reply({
    kind: 'voices',
    headline:
      quotes.length > 0
        ? `${plural(sides.size, 'voice')} about ${safeEcho(about)}, in ${plural(sayings.length, 'sentence')}`
        : `Nobody is quoted about ${safeEcho(about)} in these articles.`,
    answered: quotes.length > 0 && sure,
    notices: [
      ...(quotes.length > 0 && !sure ? ['Not all that was asked is in these sentences; they come nearest.'] : []),
      ...(left > 0 ? [`${left} more; ask for more.`] : []),
      ...notices,
    ],
    // What others say, or of something else, is no answer.
    ...(sure ? { quotes } : { near: quotes }),
    sections:
      quotes.length > 0
        ? [
            {
              title: 'Who speaks',
              lines: [...sides].map(([side, own]) => ({
                text: `${side}: ${plural(own.length, 'sentence')}${speakersOf(own, side)}`,
              })),
            },
          ]
        : [{ title: 'Searched', lines: [{ text: showSpan(library.corpus.articles) }] }],
    citations: citations.list(),
    suggestions: [],
  });
}

const speakersOf = (sayings: readonly Saying[], side: string): string => {
  const names = [...new Set(sayings.map(({ speaker }) => cleanLine(speaker)))].filter((name) => name !== side);
  return names.length > 0 ? ` (${names.slice(0, 3).join(', ')})` : '';
};
