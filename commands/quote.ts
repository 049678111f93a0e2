import { z } from 'zod';
import type { Library } from '../src/library.js';
import { createCitations } from '../src/replies/cite.js';
import { plainQuote } from '../src/replies/claim-quote.js';
import { type Quote, type Reply, reply } from '../src/replies/reply.js';
import { safeEcho } from '../src/replies/safe-echo.js';
import { showSpan } from '../src/replies/show-date.js';
import { UserError } from '../src/replies/to-reply-error.js';
import { findPhrase, findWords, type PhraseHit } from '../src/search/find-phrase.js';
import { defineCommand } from './command.js';
import { readQuestion } from './question.js';

const MOST = 5;
const ASKED =
  /^\s*(?:please\s+)?(?:can you\s+)?(?:(?:quote|find|show|give|get)\s+(?:me\s+)?(?:(?:the|a|any|exact)\s+)*(?:quotes?|sentences?|passages?|places?|lines?|words?|bit|part)?\s*(?:where|in which|that|which)\s+(?:it|they|he|she|somebody|someone|anyone|the (?:article|text|source)s?|an article|one)?\s*(?:says?|said|reads?|states?|mentions?|mentioned|is said|is written|talks? about|speaks? of)\s*(?:that\b|about\b)?|where (?:does it|do they|does the (?:article|text)|is it) (?:say|said|written|state|mention)\s*(?:that\b)?)\s*:?\s*/iu;

/** "Quote me the passage about the pact": what is looked for is a matter and not a saying. */
const ABOUT =
  /^\s*(?:please\s+)?(?:(?:can you\s+)?(?:quote|find|show|give|get)\s+)?(?:me\s+)?(?:(?:the|a|any|all|exact)\s+)+(?:quotes?|sentences?|passages?|places?|lines?|parts?|bits?)\s+(?:about|on|with|regarding)\s+(?:the\s+)?/iu;

/** The words in quotation marks, where there are any, else all. */
const phraseIn = (text: string): string => {
  const quoted = /[“"«„]([^“”"«»„]{2,300})[”"»“]/u.exec(text)?.[1];
  return (quoted ?? text).replace(/[?!.…]+\s*$/u, '').trim();
};

/** Finds where the articles say something: word for word first, then all of its words, then what is near. */
export const quote = defineCommand({
  name: 'quote',
  description: 'Find where the articles say something, word for word first',
  options: z.object({ words: z.string().min(1).describe('the words, or what it says, in English') }),
  positional: 'words',
  examples: ['“territorial integrity”'],
  accepts: (text) => ASKED.test(`quote ${text}`) || /^[“"«„]/u.test(text) || !/\?\s*$/u.test(text),
  isMeant: (text) => ASKED.test(text) || /^\s*(?:please\s+)?quote\s+me\b/iu.test(text),
  read: (text) => ({
    words: text
      .replace(ASKED, '')
      .replace(ABOUT, '')
      .replace(/^\s*(?:me\s+)?where (?:it|they) says?\s+(?:that\s+)?/iu, ''),
  }),
  run({ words }, { library, mostQuotes = MOST }): Reply {
    const { text, notices } = readQuestion(words, 'words');
    const phrase = phraseIn(text);
    if (!phrase) throw new UserError('Write the words that I should find.', ['quote “territorial integrity”']);
    const sentencesOf = (id: string) => library.sentences.get(id) ?? [];
    const { articles } = library.corpus;
    const exact = merged(findPhrase(phrase, articles, sentencesOf));
    const hits = exact.length > 0 ? exact : merged(findWords(phrase, articles, sentencesOf));
    if (hits.length > 0) return found(hits, exact.length > 0, library, mostQuotes, notices);
    const answer = library.search.ask(text, { limit: mostQuotes });
    const citations = createCitations();
    const near = (answer.answered ? answer.quotes : answer.near).flatMap((chosen) =>
      plainQuote(chosen.article, chosen, chosen.highlights, library, citations, { role: 'Near' }),
    );
    return reply({
      kind: answer.answered ? 'answer' : 'no-answer',
      headline: answer.answered
        ? `Nowhere in these words; what comes nearest: “${safeEcho(phrase)}”`
        : `Nowhere in these words: “${safeEcho(phrase)}”`,
      answered: answer.answered,
      notices: [...notices],
      quotes: answer.answered ? near : [],
      near: answer.answered ? [] : near,
      citations: citations.list(),
      sections: [{ title: 'Searched', lines: [{ text: showSpan(articles) }] }],
    });
  },
});

/** One hit for each stretch, with all of its highlights. */
function merged(hits: readonly PhraseHit[]): PhraseHit[] {
  const places = new Map<string, PhraseHit>();
  for (const hit of hits) {
    const key = `${hit.article} ${hit.start}`;
    const known = places.get(key);
    places.set(key, known ? { ...known, highlights: [...known.highlights, ...hit.highlights] } : hit);
  }
  return [...places.values()];
}

function found(
  hits: readonly PhraseHit[],
  exact: boolean,
  library: Library,
  most: number,
  notices: readonly string[],
): Reply {
  const citations = createCitations();
  const shown = hits.slice(0, most);
  const quotes = shown.flatMap((hit): Quote[] =>
    plainQuote(hit.article, hit, hit.highlights, library, citations, { role: exact ? 'Word for word' : 'All words' }),
  );
  const places = `${hits.length} ${hits.length === 1 ? 'place' : 'places'}`;
  return reply({
    kind: 'answer',
    headline: exact ? `Word for word in ${places}` : `Not word for word; all of the words in ${places}`,
    answered: true,
    notices: [
      ...(shown.length < hits.length ? [`The first ${shown.length} are shown; ask for more.`] : []),
      ...notices,
    ],
    quotes,
    citations: citations.list(),
  });
}
