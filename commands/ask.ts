import { z } from 'zod';
import type { Library } from '../src/library.js';
import { createCitations } from '../src/replies/cite.js';
import { exampleQuestions } from '../src/replies/examples.js';
import { toQuote } from '../src/replies/quote.js';
import { type Quote, type Reply, reply } from '../src/replies/reply.js';
import { safeEcho } from '../src/replies/safe-echo.js';
import { showSpan } from '../src/replies/show-date.js';
import { undoneRole } from '../src/replies/undone-role.js';
import type { Answer, ChosenQuote } from '../src/search/answer.js';
import { fold } from '../src/text/fold.js';
import { aboutActors } from './about-actors.js';
import { actor } from './actor.js';
import { answerSeveral } from './answer-several.js';
import { type AskCard, askCard } from './ask-card.js';
import { bareActor, courtesyReply, isCourtesy } from './bare-words.js';
import { type CommandContext, defineCommand } from './command.js';
import { readFriendsOrFoes } from './friends-or-foes.js';
import { instructionReply } from './instruction-reply.js';
import { nearQuotes } from './near-quotes.js';
import { failedPremise } from './premise.js';
import { premiseReply } from './premise-reply.js';
import { readQuestion } from './question.js';
import { splitQuestions } from './split-questions.js';
import { askedPeriod, isWithin } from './within-period.js';

const MOST_QUOTES = 3;
/** Told where what answers is all of another time than the question asks about. */
const OTHER_TIMES = 'There are quotes of other times than the question names; ask without its dates to see them.';
/** Near quotes where nothing answers, and counted quotes beside which none are searched for. */
const MOST_NEAR = 2;
const ENOUGH = 2;
/** Quotes that are looked at besides, where some may be of another time. */
const LOOKED_AT = 6;
const LONGEST_QUOTE = 600;
/** Parts of a question that a reply names at most. */
const MOST_PARTS = 6;

const nothingAsked = (library: Library): Reply =>
  reply({
    kind: 'help',
    headline: 'Ask me a question in words about the alliances in these articles.',
    answered: false,
    suggestions: exampleQuestions(library).slice(0, 1),
  });

const plural = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** How the question was read, where that is not as it was typed. */
function readingNotices({ question }: Answer, library: Library, foreign: boolean): string[] {
  const nameOf = (actor: string) => library.actors.byId(actor)?.name ?? actor;
  const misspelt = question.mentions
    .filter(({ basis }) => basis === 'misspelling')
    .map(({ surface, person, actor }) => [surface, person ?? nameOf(actor)] as const);
  // The words of another language are no misspelt English.
  const repaired = [...misspelt, ...(foreign ? [] : question.repaired)]
    .slice(0, MOST_PARTS)
    .map(([typed, read]) => `“${safeEcho(typed)}” as “${safeEcho(read)}”`);
  const recognised = [...new Set(question.mentions.map(({ actor }) => nameOf(actor)))].slice(0, MOST_PARTS);
  return [
    ...(repaired.length > 0 ? [`Read ${repaired.join(', ')}.`] : []),
    // Someone who writes in another language is told whom I recognised, since the rest of the words may be lost.
    ...(foreign && recognised.length > 0 ? [`Recognised: ${recognised.join(', ')}.`] : []),
  ];
}

/** Whether a part of a question is an actor whom the articles name. */
function isNamed(part: string, library: Library): boolean {
  const actor = library.actors.resolve(part);
  return actor !== undefined && library.places.sentencesNaming(actor.id).length > 0;
}

function noAnswer(
  answer: Answer,
  library: Library,
  parts: Pick<Reply, 'near' | 'notices' | 'citations' | 'card'>,
  next: readonly string[],
): Reply {
  // What stands in a quote that is shown is not missing.
  const shown = fold((parts.near ?? []).map(({ text }) => text).join(' '));
  const missing = answer.missing
    .filter((part) => !shown.includes(fold(part)) && !isNamed(part, library))
    .slice(0, MOST_PARTS)
    .map((part) => ({ text: `“${safeEcho(part)}”` }));
  return reply({
    kind: 'no-answer',
    headline: `These articles do not answer that${answer.reason ? `: ${safeEcho(answer.reason)}` : ''}.`,
    answered: false,
    ...parts,
    sections: [
      ...(missing.length > 0 ? [{ title: 'Nothing found for', lines: missing }] : []),
      { title: 'Searched', lines: [{ text: showSpan(library.corpus.articles) }] },
    ],
    suggestions: [...next, ...exampleQuestions(library)],
  });
}

function replyTo(
  answer: Answer,
  library: Library,
  notices: readonly string[],
  foreign: boolean,
  extra: AskCard | undefined,
  mostQuotes: number,
): Reply {
  const citations = createCitations();
  const asked = answer.question.mentions.map(({ actor }) => actor);
  const quote = (chosen: ChosenQuote): Quote[] => {
    const article = library.article(chosen.article);
    if (!article) return [];
    const sentences = library.sentences.get(article.id) ?? [];
    const role = undoneRole(article.id, chosen, asked, library);
    const shown = { citation: citations.number(article), budget: LONGEST_QUOTE, ...(role && { role }) };
    return [toQuote(article, sentences, chosen, shown)];
  };
  const told = [...notices, ...readingNotices(answer, library, foreign)];
  const next = extra ? [extra.command] : [];
  const period = askedPeriod(answer.question.text);
  const fits = (chosen: ChosenQuote) => !period || isWithin(chosen, period, library);
  const found = answer.answered ? answer.quotes.filter(fits).slice(0, mostQuotes).flatMap(quote) : [];
  // Friends and foes are counted, and each quote says for which side it stands.
  const { answers } = extra ?? {};
  const counted = answers && (answers.first || found.length === 0) ? answers.quotes(citations, mostQuotes) : [];
  const besides = counted.length < ENOUGH ? found.filter((each) => !overlaps(each, counted)) : [];
  const quotes = [...counted, ...besides];
  const near =
    quotes.length === 0
      ? nearQuotes(answer.question.text, library, { limit: Math.max(MOST_NEAR, mostQuotes), fits }).flatMap(quote)
      : [];
  if (quotes.length === 0) {
    const card = extra?.card(citations);
    const notices = [
      ...told,
      ...(answer.answered && found.length === 0 ? [OTHER_TIMES] : []),
      ...(card ? ['No sentence answers the question itself; below is what is counted of the two.'] : []),
    ];
    return noAnswer(answer, library, { near, notices, ...(card && { card }), citations: citations.list() }, next);
  }
  const count = `${plural(quotes.length, 'quote')} from ${plural(new Set(quotes.map(({ article }) => article)).size, 'article')}`;
  const card = extra?.card(citations);
  return reply({
    kind: 'answer',
    headline: counted.length > 0 ? extra!.answers!.headline : `${count}, best first`,
    answered: true,
    quotes,
    notices: told,
    ...(card && { card }),
    citations: citations.list(),
    suggestions: next,
  });
}

const overlaps = ({ article, start, end }: Quote, others: readonly Quote[]): boolean =>
  others.some((other) => other.article === article && other.start < end && start < other.end);

/** Answers a question with up to three quotes, or says honestly that the articles do not answer it. */
export const ask = defineCommand({
  name: 'ask',
  description: 'Answer a question with exact quotes from the articles',
  options: z.object({ question: z.string().describe('what you want to know, in English') }),
  positional: 'question',
  examples: ['who supports the rebels?'],
  accepts: () => true,
  async run({ question }, context: CommandContext): Promise<Reply> {
    const { library, previousQuestion, mostQuotes = MOST_QUOTES } = context;
    const { text, notices, foreign, instructed } = readQuestion(question);
    if (!text) return instructed ? instructionReply(question, library) : nothingAsked(library);
    // "Who is with Norway, and who is against it?" is one question with two sides.
    const wanted = readFriendsOrFoes(text, library);
    const isOne = !/[?.!;]\s/u.test(text) && wanted !== undefined;
    const questions = isOne ? [text] : splitQuestions(text, library);
    if (questions.length > 1) {
      const made = await answerSeveral(questions, context);
      return { ...made, notices: [...new Set([...notices, ...made.notices])] };
    }
    if (isCourtesy(text)) return courtesyReply(library);
    const before = previousQuestion && readQuestion(previousQuestion).text;
    const limit = askedPeriod(text) ? mostQuotes + LOOKED_AT : mostQuotes;
    const answer = library.search.ask(text, {
      limit,
      weak: limit > MOST_QUOTES,
      ...(before && { context: before }),
    });
    // "Norway's allies" may be a name of a group; who asks for somebody's allies means all of them.
    const bare = wanted ? undefined : bareActor(text, answer.question.mentions);
    // "And Turkey?" after a question goes on with it; a name by itself asks who that is.
    if (bare && !(before && text.endsWith('?'))) {
      const told = await actor.run({ name: bare }, context);
      if (told.answered) return told;
    }
    const about = foreign
      ? aboutActors(answer, library, [...notices, ...readingNotices(answer, library, true)])
      : undefined;
    if (about) return about;
    // What was refused for want of words may rest on a premise that no article bears out: the better reason is given.
    const failed = foreign ? undefined : failedPremise(text, answer.answered ? answer.quotes : answer.near, library);
    if (failed) {
      const told = [...notices, ...readingNotices(answer, library, foreign)];
      return premiseReply(failed, library, { notices: told, more: mostQuotes - MOST_QUOTES });
    }
    return replyTo(answer, library, notices, foreign, askCard(text, answer.question, library, wanted), mostQuotes);
  },
});
