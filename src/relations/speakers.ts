import type { ActorDirectory } from '../actors/actor.js';
import type { Article } from '../corpus/article.js';
import { fold } from '../text/fold.js';
import { tokens } from '../text/tokens.js';
import type { Saying } from './voices.js';

/** Whose words are asked for. */
export interface WantedSpeakers {
  readonly actors: readonly string[];
  /** Persons by their names as typed: their surname must be in the words that name the speaker. */
  readonly persons: readonly string[];
  readonly kind?: 'experts' | 'officials';
}

const EXPERTS =
  /\b(?:experts?|analysts?|researchers?|scholars?|academics?|professors?|commentators?|observers?|pundits?|fellows?|specialists?)\b/iu;
const OFFICIALS =
  /\b(?:officials?|ministers?|ministry|ministries|spokes(?:man|woman|person|men|people)|presidents?|governments?|diplomats?|leaders?|ambassadors?|envoys?|generals?|commanders?)\b/iu;

/** Reads whose words are asked for: "Norway and Sweden", "the experts", "Kari Berg". Undefined where it is everybody. */
export function readSpeakers(typed: string, actors: ActorDirectory): WantedSpeakers | undefined {
  const mentions = actors.find(typed, { question: true });
  const kind: WantedSpeakers['kind'] = EXPERTS.test(typed)
    ? 'experts'
    : OFFICIALS.test(typed) && mentions.length === 0
      ? 'officials'
      : undefined;
  const persons = mentions.flatMap(({ person }) => (person ? [person] : []));
  // Whom the directory does not know is looked for by the name as it is typed.
  const unknown = mentions.length === 0 && !kind ? namesIn(typed) : [];
  const wanted = {
    actors: [...new Set(mentions.flatMap(({ actor, person }) => (person ? [] : [actor])))],
    persons: [...persons, ...unknown],
    ...(kind && { kind }),
  };
  return wanted.actors.length + wanted.persons.length > 0 || kind ? wanted : undefined;
}

const EVERYBODY = new Set(
  'each both either all every side sides party parties camp camps country countries actor actors government governments speaker speakers the of them they people others anybody anyone everybody everyone sources source articles article two different various'.split(
    ' ',
  ),
);

const namesIn = (typed: string): string[] =>
  tokens(typed).flatMap(({ surface, folded }) => (EVERYBODY.has(folded) || folded.length < 3 ? [] : [surface]));

/** Whether the words that name a speaker call him an expert: an analyst of an institute speaks for himself. */
export const isExpert = (speaker: string): boolean => EXPERTS.test(speaker);

/** Whether a saying is by one of those who are asked for. */
export function isBy({ speaker, actors: own }: Saying, wanted: WantedSpeakers, article: Article): boolean {
  const words = new Set(tokens(speaker).map(({ folded }) => folded));
  const isPerson = (name: string) => words.has(tokens(fold(name)).at(-1)?.folded ?? '');
  if (wanted.persons.some(isPerson)) return true;
  if (wanted.kind === 'experts' && (EXPERTS.test(speaker) || isCalled(speaker, EXPERTS, article))) return true;
  if (wanted.kind === 'officials' && (OFFICIALS.test(speaker) || own.length > 0)) return true;
  return wanted.actors.some((id) => own.includes(id));
}

/** Whether the article says of somebody what he is: "Kari Berg, a researcher at …". */
function isCalled(speaker: string, what: RegExp, { text }: Article): boolean {
  const surname = tokens(speaker).at(-1)?.surface;
  if (!surname || !/^\p{Lu}/u.test(surname)) return false;
  for (let at = text.indexOf(surname); at >= 0; at = text.indexOf(surname, at + 1)) {
    const [apposition = ''] = /^,\s*(?:an?|the)\s+[^.]{0,80}/u.exec(text.slice(at + surname.length)) ?? [];
    if (what.test(apposition)) return true;
  }
  return false;
}
