import type { ActorDirectory, Mention } from '../../actors/actor.js';
import { fold } from '../../text/fold.js';
import type { ReadArticle, UnknownLeader } from './unknown-actor.js';

const FEWEST_TIMES = 2;
const MOST_PROPOSED = 25;

// Offices that speak for a state or group; envoys and spokespersons change too often to be listed.
const OFFICE =
  '(?:president|prime minister|premier|chancellor|king|queen|emir|sultan|crown prince|supreme leader|leader|(?:foreign|defen[cs]e|interior|finance|energy|oil|trade) (?:minister|secretary)|minister of (?:foreign affairs|defen[cs]e|the interior|finance|energy|trade)|secretary of (?:state|defen[cs]e)|secretary[ -]general)';
// "Ida Lund", "Mohammed bin Salman", "Abdel Fattah al-Burhan"; two words at least, since one may be anything.
const NAME =
  "\\p{Lu}[\\p{L}\\p{M}’'-]+(?: (?:(?:al|el|bin|ben|ibn|de|da|van|von|der|ter) ?-?){0,2}\\p{Lu}[\\p{L}\\p{M}’'-]+){1,3}";
const ENDED = /\b(?:former|late|then|ex|acting|deputy|vice|outgoing|exiled|first)[- ]/iu;

// After the name of an actor, whose phrase may already hold the office: "Norwegian Prime Minister| Ida Lund".
const AFTER_PHRASE = new RegExp(`^ (${NAME})`, 'u');
const AFTER_ACTOR = new RegExp(`^(?:['’]s?)? (?:new )?(${OFFICE}),? (${NAME})`, 'iu');
const BEFORE_ACTOR = new RegExp(`(?:^|[^\\p{L}])(${OFFICE}) (${NAME}) of (?:the )?$`, 'iu');
const OFFICE_OF = new RegExp(`(?:^|[^\\p{L}])(${OFFICE}) of (?:the )?$`, 'iu');
const NAME_AFTER_COMMA = new RegExp(`^, (${NAME})(?=[,.])`, 'u');
const OFFICE_AT_END = new RegExp(`(?:^|[^\\p{L}])(${OFFICE})$`, 'iu');
const REACH = 90;

interface Seen {
  readonly office: string;
  readonly name: string;
}

/** Whoever stands beside one mention in an office of it. */
function besides(text: string, mention: Mention): Seen | undefined {
  const after = text.slice(mention.end, mention.end + REACH);
  const before = text.slice(Math.max(0, mention.start - REACH), mention.start);
  if (mention.person !== undefined || ENDED.test(before.slice(-12)) || ENDED.test(mention.surface)) return undefined;
  const inPhrase = OFFICE_AT_END.exec(mention.surface)?.[1];
  const named = inPhrase === undefined ? null : AFTER_PHRASE.exec(after);
  if (inPhrase !== undefined && named) return { office: inPhrase, name: named[1]! };
  const [, office, name] = AFTER_ACTOR.exec(after) ?? BEFORE_ACTOR.exec(before) ?? [];
  // The pattern takes an office in any letter case, and a name only with its capitals.
  if (office !== undefined && name !== undefined && new RegExp(`^${NAME}$`, 'u').test(name)) return { office, name };
  const officeOf = OFFICE_OF.exec(before)?.[1];
  const apposed = officeOf === undefined ? null : NAME_AFTER_COMMA.exec(after);
  return officeOf !== undefined && apposed ? { office: officeOf, name: apposed[1]! } : undefined;
}

/**
 * Persons whom the articles name in an office of a known actor ("Norwegian Prime Minister Ida Lund", "Angola's foreign
 * minister, …", "the president of Kenya, …") and whom actors.yaml does not list among its leaders. Named at least twice.
 */
export function findUnknownLeaders(articles: readonly ReadArticle[], actors: ActorDirectory): UnknownLeader[] {
  const found = new Map<string, { leader: Seen & { actor: string }; articles: Set<string> }>();
  for (const { article, mentions } of articles) {
    const { id, text } = article;
    for (const mention of mentions) {
      const seen = besides(text, mention);
      if (seen === undefined || actors.find(seen.name).length > 0) continue;
      const key = `${mention.actor}\n${fold(seen.name)}`;
      const known = found.get(key) ?? { leader: { ...seen, actor: mention.actor }, articles: new Set<string>() };
      known.articles.add(id);
      found.set(key, known);
    }
  }
  const leaders = [...found.values()];
  const times = timesOf(new Set(leaders.map(({ leader }) => surnameOf(leader.name))), articles);
  return leaders
    .map(({ leader, articles: ids }) => ({
      actor: leader.actor,
      name: leader.name,
      office: leader.office.toLowerCase(),
      times: times.get(surnameOf(leader.name)) ?? 0,
      articles: [...ids],
    }))
    .filter((leader) => leader.times >= FEWEST_TIMES)
    .sort((a, b) => b.articles.length - a.articles.length || b.times - a.times || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_PROPOSED);
}

const surnameOf = (name: string): string =>
  name
    .split(' ')
    .at(-1)!
    .replace(/^\p{Ll}+-/u, '');

/** How often these words stand in the articles, in one pass. */
function timesOf(words: ReadonlySet<string>, articles: readonly ReadArticle[]): Map<string, number> {
  const times = new Map<string, number>();
  if (words.size === 0) return times;
  for (const { article } of articles) {
    for (const [written] of article.text.matchAll(/\p{Lu}[\p{L}\p{M}’'-]*/gu)) {
      const word = written.replace(/['’]s?$/u, '');
      if (words.has(word)) times.set(word, (times.get(word) ?? 0) + 1);
    }
  }
  return times;
}
