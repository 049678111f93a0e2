import { z } from 'zod';
import type { Article } from '../src/corpus/article.js';
import type { Library } from '../src/library.js';
import { isBy, readSpeakers } from '../src/relations/speakers.js';
import { type Saying, sayingsIn } from '../src/relations/voices.js';
import type { Reply } from '../src/replies/reply.js';
import { safeEcho } from '../src/replies/safe-echo.js';
import { showDate } from '../src/replies/show-date.js';
import { UserError } from '../src/replies/to-reply-error.js';
import { voicesReply } from '../src/replies/voices-reply.js';
import { cleanLine } from '../src/text/clean.js';
import { stem } from '../src/text/stem.js';
import { questionStopWords } from '../src/text/stop-words.js';
import { tokens } from '../src/text/tokens.js';
import { defineCommand } from './command.js';

const MOST = 6;
const LONGEST = 300;
const SAY = String.raw`(?:say|says|said|saying|comment(?:ed|s)?|respond(?:ed|s)?|react(?:ed|s)?|stat(?:e|es|ed)|argu(?:e|es|ed)|claim(?:s|ed)?|think|thinks|thought|tell|told|believe|believes)`;
const ABOUT = String.raw`(?:on|about|abt|of|over|to|regarding|concerning)`;
const ASKED = new RegExp(
  String.raw`^\s*(?:(?:and|so|but)\s+)?(?:what|how)\s+(?:did|do|does|has|have|is|are|was|were)\s+(.{2,80}?)\s+(?:(?:each|both|all|respectively)\s+)?${SAY}(?:\s+in\s+public)?\s+(?:.{0,20}?\s)??${ABOUT}\s+|^\s*who\s+(?:said|says)\s+what\s+${ABOUT}\s+`,
  'iu',
);
/** What the articles say is for a search: they are no speakers in themselves. */
const SOURCES =
  /^(?:(?:the|these|your|all|any)\s+)*(?:sources?|articles?|texts?|corpus|papers?|press|media|you|it|we|i)$/iu;
/** "…, and what did the other side say?" */
const AND_WHAT = new RegExp(
  String.raw`[,;]?\s*(?:and|but)\s+what\s+(?:did|do|does|has|have)\s+(.{2,60}?)\s+${SAY}(?:\s+${ABOUT}\s+(?:it|that|them))?\s*$`,
  'iu',
);
/** How it is to be listed, which is no part of the matter. */
const LISTED = /[,;]?\s*\b(?:one by one|each|separately|side by side|in turn|respectively|please|pls)\s*$/iu;

/** Groups by speaker what is said about a matter. */
export const voices = defineCommand({
  name: 'voices',
  description: 'Group by speaker what is said about something',
  options: z.object({
    about: z.string().min(1).describe('the matter, in English: a meeting, an actor, a deal'),
    speaker: z.string().optional().describe('only these: a person, actors, experts or officials'),
  }),
  positional: 'about',
  examples: ['the talks in Moscow'],
  accepts: (text) => !text.trim().endsWith('?'),
  isMeant: (text) => text.length <= LONGEST && ASKED.test(text) && !SOURCES.test(ASKED.exec(text)?.[1] ?? ''),
  read(text) {
    const line = cleanLine(text).replace(/[?!.]+\s*$/u, '');
    const [whole = '', first] = ASKED.exec(line) ?? [];
    const rest = line.slice(whole.length);
    const [also = '', second] = AND_WHAT.exec(rest) ?? [];
    const about = rest
      .slice(0, rest.length - also.length)
      .replace(LISTED, '')
      .slice(0, LONGEST);
    const speaker = [first, second].filter(Boolean).join(' and ');
    return { about, ...(speaker && { speaker }) };
  },
  async run({ about: typed, speaker }, { library, mostQuotes = MOST }): Promise<Reply> {
    const about = cleanLine(typed).slice(0, LONGEST);
    if (!/[\p{L}\p{N}]/u.test(about)) throw new UserError('Name what they should have spoken about.');
    await library.prepareClaims();
    const { sayings, sure } = sayingsAbout(about, library);
    const wanted = speaker ? readSpeakers(cleanLine(speaker), library.actors) : undefined;
    const own = wanted
      ? sayings.filter((saying) => isBy(saying, wanted, library.article(saying.sentence.article)!))
      : sayings;
    const none = wanted !== undefined && own.length === 0 && sayings.length > 0;
    return voicesReply(none ? sayings : own, library, {
      about,
      notices: none ? [`“${safeEcho(speaker!)}” is not quoted about it; others are.`] : [],
      most: mostQuotes,
      // Whoever is named and speaks of it in other words is an answer as well.
      sure: (sure || (wanted !== undefined && own.length > 0)) && !none,
    });
  },
});

const heading = ({ title, date }: Article): string => `${title} ${date ? showDate(date) : ''}`;

/** The sayings near whose words the matter stands, best first: in the sentence, beside it, or in the title. */
function sayingsAbout(about: string, library: Library): { sayings: Saying[]; sure: boolean } {
  // A person is looked for by name: not everything that names Turkey is about Fidan.
  const named = library.actors.find(about, { question: true }).filter(({ person }) => !person);
  const actors = [...new Set(named.map(({ actor }) => actor))];
  const words = [
    ...new Set(
      tokens(about)
        .filter(
          ({ folded, start, end }) =>
            !questionStopWords.has(folded) && !named.some((mention) => mention.start < end && start < mention.end),
        )
        .map(({ folded }) => stem(folded)),
    ),
  ];
  if (actors.length + words.length === 0) return { sayings: [], sure: false };
  const claims = library.claims();
  // A word that few articles have says more of what is meant: "Fidan" more than "meeting".
  const { articles } = library.corpus;
  const texts = articles.map(
    (article) => new Set(tokens(`${heading(article)}\n${article.text}`).map(({ folded }) => stem(folded))),
  );
  const weights = new Map<string, number>([
    ...words.map(
      (word) => [word, Math.log(1 + articles.length / (1 + texts.filter((own) => own.has(word)).length))] as const,
    ),
    ...actors.map((id) => [id, Math.log(2)] as const),
  ]);
  const weigh = (found: Iterable<string>) => [...found].reduce((sum, each) => sum + (weights.get(each) ?? 0), 0);
  const wanted = weigh(weights.keys());
  const scored = library.corpus.articles.flatMap((article) => {
    const sentences = library.sentences.get(article.id) ?? [];
    const own = claims.filter((claim) => claim.article === article.id);
    const holds = (text: string): Set<string> => {
      const stems = new Set(tokens(text).map(({ folded }) => stem(folded)));
      const found = actors.length > 0 ? new Set(library.actors.find(text).map(({ actor }) => actor)) : new Set();
      return new Set([...words.filter((word) => stems.has(word)), ...actors.filter((id) => found.has(id))]);
    };
    // An article that holds nothing of the matter is not analysed.
    const whole = holds(`${heading(article)}\n${article.text}`);
    if (weigh(whole) < wanted / 2) return [];
    const parts = sentences.map(({ text }) => holds(text));
    // "In April 2023" is told by the article's date more often than by its sentences.
    const title = holds(heading(article));
    return sayingsIn(article, sentences, { actors: library.actors, lexicon: library.lexicon(), claims: own }).map(
      (saying) => {
        const at = saying.sentence.index;
        const beside = new Set([...(parts[at - 1] ?? []), ...(parts[at + 1] ?? []), ...title]);
        const inside = parts[at] ?? new Set<string>();
        const score = weigh(inside) + 0.6 * weigh([...beside].filter((each) => !inside.has(each)));
        return { saying, score: score / wanted };
      },
    );
  });
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < 0.4) return { sayings: [], sure: false };
  const kept = scored.filter(({ score }) => score >= Math.max(0.4, best * 0.6)).sort((a, b) => b.score - a.score);
  return { sayings: kept.map(({ saying }) => saying), sure: best >= 0.6 };
}
