import type { ActorDirectory } from '../../actors/actor.js';
import type { Article, Problem } from '../../corpus/article.js';
import { someOf } from '../../corpus/check/check-metadata.js';
import { times } from '../../corpus/check/sign.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import { findUnknownActors } from './find-unknown-actors.js';
import { findUnknownLeaders } from './find-unknown-leaders.js';
import { type ProposedLines, proposeLines } from './propose-lines.js';

const MOST_NAMED = 3;

/**
 * Who is often named in the articles and not known: one note for each actor and each leader, and lines for actors.yaml.
 * @param file actors.yaml, as problems name it
 */
export function checkKnownActors(
  articles: readonly Article[],
  actors: ActorDirectory,
  lexicon: Lexicon,
  file: string,
): { problems: Problem[]; proposed: ProposedLines } {
  const read = articles.map((article) => ({ article, mentions: actors.find(article.text) }));
  const unknown = findUnknownActors(read, actors, lexicon);
  const leaders = findUnknownLeaders(read, actors);
  const proposed = proposeLines(
    unknown,
    leaders,
    actors.actors.map(({ id }) => id),
  );
  const where = (ids: readonly string[]): string => someOf(ids, MOST_NAMED);
  const note = (check: 'unknown-actors' | 'leaders', problem: string, advice: string): Problem => ({
    file,
    line: 1,
    problem,
    advice,
    severity: 'note',
    check,
  });
  return {
    problems: [
      ...unknown.map(({ name, times: count, articles: ids }) =>
        note(
          'unknown-actors',
          `“${name}” acts like an actor and is none here: named ${times(count)} in ${where(ids)}`,
          'add the proposed line, or leave it',
        ),
      ),
      ...leaders.map(({ name, office, actor, times: count, articles: ids }, at) =>
        note(
          'leaders',
          `${name} is called ${office} of ${actors.byId(actor)!.name} and is none of its leaders: named ${times(count)} in ${where(ids)}`,
          `add to the leaders of “${actor}”, with the dates in office: ${proposed.leaders[at]!.line}; from/to`,
        ),
      ),
    ],
    proposed,
  };
}
