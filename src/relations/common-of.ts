import type { Claim, EventType } from '../claims/claim.js';
import { fold } from '../text/fold.js';
import { stem } from '../text/stem.js';
import { questionStopWords } from '../text/stop-words.js';
import { tokens } from '../text/tokens.js';
import type { Item } from './collapse-repeats.js';
import { wordsOfFamily } from './event-families.js';
import type { StatementTools } from './read-statement.js';
import type { Common } from './stand-to-claim.js';

/** A claim of a statement, with the sentence that makes it. */
export interface Stated {
  readonly claim: Claim;
  readonly text: string;
  /** Offices of those who are said to have met. */
  readonly offices: readonly RegExp[];
}

/** What of a statement's sentence a sentence of an article is held against. */
export interface Wanted {
  readonly words: ReadonlySet<string>;
  readonly particular: ReadonlySet<string>;
  readonly persons: readonly { readonly actor: string; readonly person: string }[];
  /** Cities in which it is said to have happened. */
  readonly cities: readonly string[];
}

/** Words that deny, which are no matter of what is denied. */
const DENYING = new Set(
  'never longer neither nor nothing not refuse refuses refused stopped ceased untrue false'.split(' '),
);
const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' ').map(stem),
);

/** Stems of the words that carry the matter of a text, verbs by their lemma, without those that name somebody. */
function matterOf(text: string, named: readonly string[], { forms }: StatementTools['lexicon']): Set<string> {
  const names = new Set(named.flatMap((name) => tokens(name).map(({ folded }) => folded)));
  return new Set(
    tokens(text)
      .filter(
        ({ folded }) =>
          folded.length > 2 && !questionStopWords.has(folded) && !DENYING.has(folded) && !names.has(folded),
      )
      .map(({ folded }) => stem(forms.get(folded)?.lemma ?? folded)),
  );
}

/** Reads what a statement wants borne out: its words, persons and places. */
export function wantedOf({ claim, text }: Stated, { actors, lexicon }: StatementTools): Wanted {
  const mentions = actors.find(text);
  const cities = citiesIn(text, actors);
  const words = matterOf(
    text,
    [claim.source.mention, claim.target.mention, claim.attributedTo ?? '', ...cities],
    lexicon,
  );
  if (claim.attributedTo) for (const verb of lexicon.reporting) words.delete(stem(verb));
  const act = wordsOfFamily(claim.type, lexicon);
  const names = new Set(mentions.flatMap(({ surface }) => tokens(surface).map(({ folded }) => stem(folded))));
  const places = new Set([...lexicon.places.keys()].map((place) => stem(fold(place))));
  const particular = [...words].filter(
    (word) => !act.has(word) && !names.has(word) && !places.has(word) && !MONTHS.has(word) && !/^\d+$/u.test(word),
  );
  return {
    words,
    particular: new Set(particular),
    persons: mentions.flatMap(({ actor, person }) => (person ? [{ actor, person }] : [])),
    cities,
  };
}

/** What a statement and a claim of an article share, all but the way of goods. */
export function commonOf(
  { claim }: Stated,
  wanted: Wanted,
  { claim: other }: Item,
  tools: StatementTools,
): Omit<Common, 'sameWay'> {
  const { actors } = tools;
  const own = matterOf(other.quote, [], tools.lexicon);
  const shared = (words: ReadonlySet<string>) => [...words].filter((word) => own.has(word)).length;
  return {
    words: shared(wanted.words),
    particular: wanted.particular.size,
    particularShared: shared(wanted.particular),
    samePersons: samePersons(claim, wanted, other, actors),
    sameVoice: sameVoice(claim, other, actors),
    samePlace: claim.type === 'CONSULT' ? samePlace(wanted, other, actors) : true,
  };
}

const OFFICE = /\b(?:president|prime minister|premier|chancellor|king|emir|sultan|foreign minister|leader)\b/iu;

/** Meetings are of those who met, and a deed against a person is against nobody else. */
const PERSONAL: ReadonlySet<EventType> = new Set(['CONSULT', 'ASSAULT', 'COERCE']);

function samePersons(claim: Claim, { persons }: Wanted, other: Claim, actors: StatementTools['actors']): boolean {
  if (!PERSONAL.has(claim.type)) return true;
  const party = claim.type === 'CONSULT' ? [claim.source.id, claim.target.id] : [claim.target.id];
  const asked = persons.filter(({ actor }) => party.includes(actor));
  if (asked.length === 0) return true;
  const named = actors.find(other.quote).flatMap(({ actor, person }) => (person ? [{ actor, person }] : []));
  return asked.every(
    ({ actor, person }) =>
      named.some((each) => each.person === person) ||
      // "Norway's president" may be the one who is named; whoever else is named is not.
      (OFFICE.test(other.quote) && named.every((each) => each.actor !== actor)),
  );
}

const citiesIn = (text: string, actors: StatementTools['actors']): string[] =>
  actors
    .find(text)
    .filter(({ basis, start }) => basis === 'metonym' && /\b(?:in|at)\s+$/iu.test(text.slice(0, start)))
    .map(({ surface }) => surface);

/** Whether both name the same city as the place; undefined where the article's sentence names none. */
function samePlace({ cities }: Wanted, { quote }: Claim, actors: StatementTools['actors']): boolean | undefined {
  if (cities.every((city) => quote.includes(city))) return true;
  return citiesIn(quote, actors).length > 0 ? false : undefined;
}

/** Whether both are said by the same: by names that mean the same actor, or by words in common. */
function sameVoice(claim: Claim, other: Claim, actors: StatementTools['actors']): boolean {
  if (!claim.attributedTo) return true;
  if (!other.attributedTo) return false;
  const words = (speaker: string) =>
    new Set(
      tokens(speaker)
        .filter(({ folded }) => folded.length > 2 && !questionStopWords.has(folded))
        .map(({ folded }) => folded),
    );
  const [mine, theirs] = [words(claim.attributedTo), words(other.attributedTo)];
  if ([...mine].some((word) => theirs.has(word))) return true;
  const ids = (speaker: string) => actors.find(speaker).map(({ actor, person }) => person ?? actor);
  return ids(claim.attributedTo).some((id) => ids(other.attributedTo!).includes(id));
}

const GIVING =
  /\b(?:s(?:ell|ells|old|elling|ale)|suppl(?:y|ies|ied|ying)|deliver\w*|provid\w*|export\w*|g(?:ive|ives|ave|iven|iving)|ship(?:s|ped|ping)?|len(?:d|ds|t|ding)|lease\w*|donat\w*|transfer\w*)\b/iu;
const TAKING =
  /\b(?:b(?:uy|uys|ought|uying)|purchas\w*|import\w*|receiv\w*|acquir\w*|procur\w*|order(?:s|ed|ing)?|want(?:s|ed)?|get(?:s|ting)?|got)\b/iu;

/** Who gives, of the two that a claim of trade or aid names; undefined where the sentence does not tell. */
function giverOf({ type, symmetric, source, target, quote }: Claim): string | undefined {
  if (symmetric || (type !== 'COOPERATE' && type !== 'AID')) return undefined;
  const [gives, takes] = [GIVING.test(quote), TAKING.test(quote)];
  return gives === takes ? undefined : gives ? source.id : target.id;
}

/** @param ofSentence all that one sentence claims of the two: a sale may stand there beside other dealings */
export function sameWay(claim: Claim, ofSentence: readonly Claim[]): boolean | undefined {
  const [mine, theirs] = [giverOf(claim), ofSentence.map(giverOf).find(Boolean)];
  return mine && theirs ? mine === theirs : undefined;
}
