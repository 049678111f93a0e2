import { z } from 'zod';
import type { Library } from '../src/library.js';
import { createCitations } from '../src/replies/cite.js';
import { plainQuote } from '../src/replies/claim-quote.js';
import { type Reply, reply } from '../src/replies/reply.js';
import { safeEcho } from '../src/replies/safe-echo.js';
import { showSpan } from '../src/replies/show-date.js';
import { UserError } from '../src/replies/to-reply-error.js';
import type { ChosenQuote } from '../src/search/answer.js';
import { findPhrase, findWords, type PhraseHit } from '../src/search/find-phrase.js';
import { stem } from '../src/text/stem.js';
import { questionStopWords } from '../src/text/stop-words.js';
import { tokens } from '../src/text/tokens.js';
import { inPlainWords } from './asking-words.js';
import { defineCommand } from './command.js';
import { readQuestion } from './question.js';

const MOST = 5;
const MOST_NEAR = 2;
const ASKED =
  /^\s*(?:please\s+)?(?:can you\s+)?(?:(?:quote|find|show|give|get)\s+(?:me\s+)?(?:(?:the|a|any|exact)\s+)*(?:quotes?|sentences?|passages?|places?|lines?|words?|bit|part)?\s*(?:where|in which|that|which)\s+(?:it|they|he|she|somebody|someone|anyone|the (?:article|text|source)s?|an article|one)?\s*(?:says?|said|reads?|states?|mentions?|mentioned|is said|is written|talks? about|speaks? of)\s*(?:that\b|about\b)?|where (?:does it|do they|does the (?:article|text)|is it) (?:say|said|written|state|mention)\s*(?:that\b)?)\s*:?\s*/iu;

/** "Which article mentions the pact?": the place is asked for, and every quote says where it stands. */
const WHICH =
  /^\s*(?:in\s+)?which\s+(?:of\s+the\s+)?(?:articles?|sources?|texts?|pieces?)\s+(?:is|are|does|do)?\s*(?:it\s+)?(?:mentions?|says?|speaks?\s+of|talks?\s+about|names?|contains?|(?:uses?|has|have)\s+the\s+(?:words?|phrase|line|quote))\s*(?:that\b|about\b)?\s*:?\s*/iu;

/** "Quote me the passage about the pact": what is looked for is a matter and not a saying. */
const ABOUT =
  /^\s*(?:please\s+)?(?:(?:can you\s+)?(?:quote|find|show|give|get)\s+)?(?:me\s+)?(?:(?:the|a|any|all|exact)\s+)+(?:quotes?|sentences?|passages?|places?|lines?|parts?|bits?)\s+(?:about|on|with|regarding)\s+(?:the\s+)?/iu;

/** "Give me the exact words on the pact", "find the line about it". */
const EXACTLY =
  /^\s*(?:please\s+)?(?:(?:can|could)\s+you\s+)?(?:(?:give|find|show|get|quote)\s+(?:me\s+)?(?:the\s+)?(?:lines?|sentences?|passages?|quotes?)\s+(?:about|on|of|for|from|regarding|with)\s+|(?:(?:give|find|show|get|quote)\s+(?:me\s+)?)?(?:the\s+)?(?:exact|precise|original|literal)\s+(?:words?|wording|quotes?|sentences?|lines?|text|passages?)\s+(?:about|on|of|for|from|regarding|with)\s+|(?:word for word|verbatim|literally)\s*[:,]\s*)/iu;

/** "The line about the pact", "where is that bit about it?": the quote is named before its matter. */
const NAMED =
  /^\s*(?:(?:find|show|give|get|see|have)\s+(?:me\s+)?|(?:where|what)\s+(?:is|was)\s+|(?:i\s+)?(?:remember|recall)\s+)?(?:the|a|an|any|that|this|some|one)\s+(?:exact\s+)?(?:quotes?|quotations?|sentences?|passages?|lines?|paragraphs?|bits?|wording)\s+(?:about|on|with|regarding|concerning|where|in\s+which|that\s+says?|which\s+says?|saying|mentioning)\s+(?:(?:it|they|he|she|somebody|someone)\s+says?\s+)?(?:that\s+)?/iu;

/** "… where it says something about the pact": what it says is not known. */
const SOMETHING =
  /^\s*(?:some?thing|sth|smth|anything|stuff|things?|a\s+bit)\s+(?:about|on|of|regarding|concerning)\s+/iu;

/** The words in quotation marks, where there are any, else all. */
const phraseIn = (text: string): string => {
  const quoted = /[“"«„]([^“”"«»„]{2,300})[”"»“]/u.exec(text)?.[1];
  // What stands between quotation marks is meant as it stands.
  return (quoted ?? text.replace(/^(?:the|an?)\s+/iu, ''))
    .replace(/[,\s]*\b(?:please|pls)\s*$/iu, '')
    .replace(/[?!.…]+\s*$/u, '')
    .trim();
};

/** Finds where the articles say something: word for word first, then all of its words, then what is near. */
export const quote = defineCommand({
  name: 'quote',
  description: 'Find where the articles say something, word for word first',
  options: z.object({ words: z.string().min(1).describe('the words, or what it says, in English') }),
  positional: 'words',
  examples: ['“territorial integrity”'],
  accepts: (text) => ASKED.test(`quote ${text}`) || /^[“"«„]/u.test(text) || !/\?\s*$/u.test(text),
  isMeant: (text) =>
    ASKED.test(text) ||
    WHICH.test(text) ||
    EXACTLY.test(text) ||
    NAMED.test(text) ||
    /^\s*(?:please\s+)?quote\s+me\b/iu.test(text),
  read: (text) => ({
    words: inPlainWords(text)
      .replace(ASKED, '')
      .replace(WHICH, '')
      .replace(EXACTLY, '')
      .replace(NAMED, '')
      .replace(ABOUT, '')
      .replace(/^\s*(?:me\s+)?where (?:it|they) says?\s+(?:that\s+)?/iu, '')
      .replace(SOMETHING, '')
      .replace(/^\s*(?:me\s+)?about\s+/iu, ''),
  }),
  run({ words }, { library, mostQuotes: wanted }): Reply {
    const mostQuotes = wanted ?? MOST;
    const goesOn = wanted !== undefined;
    const { text, notices } = readQuestion(words, 'words');
    const phrase = phraseIn(text);
    if (!phrase) throw new UserError('Write the words that I should find.', ['quote “territorial integrity”']);
    const { articles } = library.corpus;
    const exact = merged(findPhrase(phrase, library)).map((hit) => ({ ...hit, role: 'Word for word' }));
    const inAnyOrder = merged(findWords(phrase, library))
      .filter(
        (hit) => !exact.some((each) => each.article === hit.article && each.start < hit.end && hit.start < each.end),
      )
      .map((hit) => ({ ...hit, role: 'All words' }));
    const hits = exact.length > 0 ? exact : inAnyOrder;
    // Who goes on asking comes to the words in another order, and then to what is near.
    const all = goesOn ? [...exact, ...inAnyOrder] : hits;
    const citations = createCitations();
    const show = (hit: Hit) => plainQuote(hit.article, hit, hit.highlights, library, citations, { role: hit.role });
    const shown = all.slice(0, mostQuotes);
    const quotes = shown.flatMap(show);
    const room = mostQuotes - shown.length;
    const answer =
      hits.length === 0 || (goesOn && room > 0)
        ? library.search.ask(text, { limit: room, near: goesOn ? room : MOST_NEAR, weak: goesOn })
        : undefined;
    // Who looks for words finds no answer in a text that lacks most of them.
    const answers =
      hits.length === 0 && answer?.answered === true && answer.quotes.some((each) => holdsMost(phrase, each, library));
    const role = answers ? 'In other words' : 'Near';
    const found = (answer ? [...answer.quotes, ...answer.near] : [])
      .filter(
        (each) => !shown.some((hit) => hit.article === each.article && hit.start < each.end && each.start < hit.end),
      )
      .flatMap((each) => show({ ...each, role }));
    return reply({
      kind: hits.length > 0 || answers ? 'answer' : 'no-answer',
      headline: headlineOf(phrase, { exact: exact.length, words: inAnyOrder.length, answers }),
      answered: hits.length > 0 || answers,
      notices: [
        ...(shown.length < hits.length ? [`The first ${shown.length} are shown; ask for more.`] : []),
        ...notices,
      ],
      quotes: answers ? found : quotes,
      near: answers ? [] : found,
      citations: citations.list(),
      sections: hits.length > 0 ? [] : [{ title: 'Searched', lines: [{ text: showSpan(articles) }] }],
    });
  },
});

/** Whether a quote holds at least half of the words that are looked for, in any form. */
function holdsMost(phrase: string, { article, start, end }: ChosenQuote, library: Library): boolean {
  const stems = (text: string) =>
    tokens(text).flatMap(({ folded }) => (questionStopWords.has(folded) ? [] : [stem(folded)]));
  const wanted = new Set(stems(phrase));
  const held = new Set(stems(library.article(article)?.text.slice(start, end) ?? ''));
  return 2 * [...wanted].filter((word) => held.has(word)).length >= wanted.size;
}

type Hit = PhraseHit & { readonly role: string };

function headlineOf(
  phrase: string,
  { exact, words, answers }: { exact: number; words: number; answers: boolean },
): string {
  const places = (n: number) => `${n} ${n === 1 ? 'place' : 'places'}`;
  if (exact > 0) return `Word for word in ${places(exact)}`;
  if (words > 0) return `Not word for word; all of the words in ${places(words)}`;
  return `Nowhere in these words${answers ? '; what comes nearest' : ''}: “${safeEcho(phrase)}”`;
}

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
