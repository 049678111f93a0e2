import { z } from 'zod';
import { claimsIn } from '../src/claims/claim-index.js';
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
import { quotesNaming } from './voices-named.js';

const MOST = 6;
const LONGEST = 300;
const SAY = String.raw`(?:say|says|said|saying|comment(?:ed|s)?|respond(?:ed|s)?|react(?:ed|s)?|stat(?:e|es|ed)|argu(?:e|es|ed)|claim(?:s|ed)?|think|thinks|thought|tell|told|believe|believes|explain(?:s|ed)?|suggest(?:s|ed)?|warn(?:s|ed)?|write|writes|wrote|maintain(?:s|ed)?|predict(?:s|ed)?|make|makes|made)`;
const ABOUT = String.raw`(?:on|about|abt|of|over|to|regarding|concerning)`;
const SHOW = String.raw`(?:(?:give|show|find|list)\s+(?:me\s+)?)`;
const SAID = String.raw`(?:said|says?|claims?|claimed|argues?|argued|thinks?|thought)`;
const VIEW = String.raw`(?:view|take|opinion|verdict|assessment|comment|reading|argument|words|claim)s?`;
const ASKED = new RegExp(
  [
    // "What does Berg say about …"
    String.raw`^\s*(?:(?:and|so|but)\s+)?(?:what|how)\s+(?:did|do|does|has|have|is|are|was|were)\s+(.{2,80}?)\s+(?:(?:each|both|all|respectively)\s+)?${SAY}(?:\s+in\s+public)?\s+(?:.{0,20}?\s)??${ABOUT}\s+`,
    String.raw`^\s*who\s+(?:said|says)\s+what\s+${ABOUT}\s+`,
    // "Show me what Berg said about …"
    String.raw`^\s*${SHOW}?what\s+(.{2,60}?)\s+(?:(?:has|have|had)\s+)?${SAID}\s+${ABOUT}\s+`,
    // "Which analyst said that …": the words are known, and who spoke them is asked.
    String.raw`^\s*(?:which|what)\s+((?:analyst|expert|researcher|scholar|observer|official|minister|diplomat|politician|journalist|academic)s?)\s+(?:has\s+|have\s+)?${SAID}\s+(?:that\s+)?(?!about\b)`,
    // "What is Berg's take on …", also without the apostrophe.
    String.raw`^\s*(?:what\s+(?:is|was|are|were)\s+|${SHOW})(.{2,60}?)(?:['’]s?|(?<!s)s)\s+(?:own\s+)?${VIEW}\s+${ABOUT}\s+`,
  ].join('|'),
  'iu',
);
/** Whose words a question asks for, whichever way it does. */
const askedIn = (text: string): { whole: string; speaker?: string } => {
  const [whole = '', ...speakers] = ASKED.exec(text) ?? [];
  const speaker = speakers.find(Boolean);
  return { whole, ...(speaker && { speaker }) };
};
/** What the articles say is for a search: they are no speakers in themselves. */
const NOBODY =
  /^(?:(?:(?:the|these|your|all|any)\s+)*(?:sources?|articles?|texts?|corpus|papers?|press|media|you|it|we|i)|is|was|are|were|being|been|gets?|there)$/iu;
/** "…, and what did the other side say?" */
const AND_WHAT = new RegExp(
  String.raw`[,;]?\s*(?:and|but)\s+what\s+(?:did|do|does|has|have)\s+(.{2,60}?)\s+${SAY}(?:\s+${ABOUT}\s+(?:it|that|them))?\s*$`,
  'iu',
);
/** "…, and what the ministry said about it" */
const AND_SAID = new RegExp(
  String.raw`[,;]?\s*(?:and|but)\s+what\s+(.{2,60}?)\s+(?:(?:has|have|had)\s+)?${SAID}(?:\s+${ABOUT}\s+(?:it|that|them))?\s*$`,
  'iu',
);
/** "…, and what is Berg's take on it" */
const AND_TAKE = new RegExp(
  String.raw`[,;]?\s*(?:and|but)\s+(?:what(?:['’]?s|\s+is|\s+was)\s+)?(.{2,60}?)(?:['’]s?|(?<!s)s)\s+(?:own\s+)?${VIEW}(?:\s+${ABOUT}\s+(?:it|that|them|this))?\s*$`,
  'iu',
);
/** "…, Norway on one hand, Sweden on the other": whose words, after the matter. */
const ON_BOTH_HANDS =
  /[,;:–-]?\s*(?:with\s+)?(\S[^,;]{1,40}?)\s+on\s+(?:the\s+)?one(?:\s+(?:hand|side))?,?\s+(?:and\s+)?(\S[^,;]{1,40}?)\s+on\s+the\s+other(?:\s+(?:hand|side))?\s*$/iu;
const SELF = /\s+(?:him|her|it|them)sel(?:f|ves)$/iu;

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
  isMeant: (text) => text.length <= LONGEST && ASKED.test(text) && !NOBODY.test(askedIn(text).speaker ?? ''),
  read(text, library) {
    const line = cleanLine(text).replace(/[?!.]+\s*$/u, '');
    const { whole, speaker: first } = askedIn(line);
    // "Who said what about the summit? I mean the Kremlin …": a second sentence says whose words.
    const [rest = '', meant] = line.slice(whole.length).split(/[?!.]\s+(?:i\s+mean\s+)?/iu);
    const [also = '', second] = AND_WHAT.exec(rest) ?? AND_SAID.exec(rest) ?? AND_TAKE.exec(rest) ?? [];
    const matter = rest.slice(0, rest.length - also.length);
    const [hands = '', ...both] = ON_BOTH_HANDS.exec(matter) ?? [];
    const about = matter
      .slice(0, matter.length - hands.length)
      .replace(LISTED, '')
      .slice(0, LONGEST);
    const named = first ? [] : library.actors.find(meant ?? '').map(({ surface }) => surface);
    const whose = both.length > 0 ? both : [first?.replace(SELF, ''), second, ...named];
    const speaker = whose.filter(Boolean).join(' and ');
    return { about, ...(speaker && { speaker }) };
  },
  async run({ about: typed, speaker }, { library, mostQuotes = MOST }): Promise<Reply> {
    const about = cleanLine(typed).slice(0, LONGEST);
    if (!/[\p{L}\p{N}]/u.test(about)) throw new UserError('Name what they should have spoken about.');
    await library.prepareClaims();
    // Whoever is asked for is measured by his own words, not by those of others who say more of the matter.
    const asked = (speaker ? speakersIn(cleanLine(speaker)) : []).flatMap((name) => {
      const wanted = readSpeakers(name, library.actors);
      return wanted ? [{ name, wanted }] : [];
    });
    const own = asked.map(({ wanted }) => {
      const isHis = (saying: Saying) => isBy(saying, wanted, library.article(saying.sentence.article)!);
      const found = sayingsAbout(about, library, isHis);
      // Who is named may speak of it in quite other words.
      return found.sayings.length > 0 ? found : sayingsAbout(about, library, isHis, LOOSELY);
    });
    const heard = [
      ...new Map(own.flatMap(({ sayings }) => sayings).map((saying) => [placeOf(saying), saying])).values(),
    ];
    const naming =
      heard.length === 0 && asked[0] && !asked[1] ? quotesNaming(asked[0].name, about, library, mostQuotes) : undefined;
    if (naming) return naming;
    const found = heard.length > 0 ? { sayings: heard, sure: true } : sayingsAbout(about, library);
    const silent = asked.filter((_name, i) => own[i]!.sayings.length === 0);
    const none = asked.length > 0 && heard.length === 0 && found.sayings.length > 0;
    const quoted = silent.map(({ name }) => `“${safeEcho(name)}”`).join(', ');
    const others = none || heard.length > 0 ? '; others are' : '';
    return voicesReply(found.sayings, library, {
      about,
      notices: silent.length > 0 ? [`${quoted} ${silent.length > 1 ? 'are' : 'is'} not quoted about it${others}.`] : [],
      most: mostQuotes,
      // Whoever is named and speaks of it in other words is an answer as well.
      sure: found.sure && !none,
    });
  },
});

/** "Berg and Holm" are two, "each side" and "Norway and Sweden jointly" one. */
const speakersIn = (typed: string): string[] =>
  typed
    .split(/\s*(?:,|&|\band\b)\s*/iu)
    .map((name) => name.trim())
    .filter(Boolean);
const placeOf = ({ sentence, speaker }: Saying): string => [sentence.article, sentence.start, speaker].join('\n');

/** What a saying must be worth at least, of all that is asked for. */
const LEAST = 0.4;
const LOOSELY = 0.2;
/** Articles whose sayings are read, those first that promise most. */
const MOST_READ = 200;

/** Which words (stems) the date of an article holds as it is shown, as places in the list. */
function dateHolds(date: Article['date'], words: readonly string[]): number[] {
  if (!date || words.length === 0) return [];
  const stems = tokens(showDate(date)).map(({ folded }) => stem(folded));
  return words.flatMap((word, place) => (stems.includes(word) ? [place] : []));
}

/**
 * The sayings near whose words the matter stands, best first: in the sentence, beside it, or in the title.
 * @param isAsked which alone are looked at
 * @param least what a saying must be worth, of all that is asked for
 */
function sayingsAbout(
  about: string,
  library: Library,
  isAsked: (saying: Saying) => boolean = () => true,
  least = LEAST,
): { sayings: Saying[]; sure: boolean } {
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
  // A word that few articles have says more of what is meant: "Fidan" more than "meeting".
  const { articles } = library.corpus;
  const { sentences: held, titles } = library.places.placesOf(words, actors);
  // "In April 2023" is told by the article's date more often than by its sentences.
  const headings = new Map(
    articles.map(({ id, date }) => [id, new Set([...(titles.get(id) ?? []), ...dateHolds(date, words)])]),
  );
  const holds = (article: Article, place: number): boolean =>
    headings.get(article.id)!.has(place) || Boolean(held.get(article.id)?.some((sentence) => sentence.has(place)));
  const weights = [
    ...words.map((_, place) =>
      Math.log(1 + articles.length / (1 + articles.filter((article) => holds(article, place)).length)),
    ),
    ...actors.map(() => Math.log(2)),
  ];
  const weigh = (found: Iterable<number>) => [...found].reduce((sum, place) => sum + weights[place]!, 0);
  const wanted = weigh(weights.keys());
  // What each sentence could be worth as somebody's words, and the best of its article.
  const promising = articles.flatMap((article, order) => {
    const title = headings.get(article.id)!;
    const parts = held.get(article.id) ?? [];
    const whole = new Set([...title, ...parts.flatMap((part) => [...part])]);
    // An article that holds nothing of the matter is not analysed.
    if (weigh(whole) < wanted / 2) return [];
    const scores = (library.sentences.get(article.id) ?? []).map((_, at) => {
      const inside = parts[at] ?? new Set<number>();
      const beside = new Set([...(parts[at - 1] ?? []), ...(parts[at + 1] ?? []), ...title]);
      return (weigh(inside) + 0.6 * weigh([...beside].filter((each) => !inside.has(each)))) / wanted;
    });
    return [{ article, order, scores, most: Math.max(0, ...scores) }];
  });
  const tools = { actors: library.actors, lexicon: library.lexicon() };
  const scored: { saying: Saying; score: number; order: number }[] = [];
  let bar = least;
  for (const { article, order, scores, most } of promising.sort((a, b) => b.most - a.most).slice(0, MOST_READ)) {
    if (most < bar) break;
    const claims = claimsIn(library.claims(), article.id);
    for (const saying of sayingsIn(article, library.sentences.get(article.id) ?? [], { ...tools, claims })) {
      if (!isAsked(saying)) continue;
      const score = scores[saying.sentence.index]!;
      bar = Math.max(bar, score * 0.6);
      scored.push({ saying, score, order });
    }
  }
  scored.sort((a, b) => a.order - b.order);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  if (best < least) return { sayings: [], sure: false };
  const kept = scored.filter(({ score }) => score >= Math.max(least, best * 0.6)).sort((a, b) => b.score - a.score);
  return { sayings: kept.map(({ saying }) => saying), sure: best >= 0.6 };
}
