import { stopWords } from '../../text/stop-words.js';
import type { Lexicon } from '../lexicon/lexicon.js';
import type { NamedText, Run } from './capitalised-runs.js';

/** What a name does where it stands, as far as the words around it tell. */
export type Behaviour =
  | 'acts'
  | 'suffers'
  | 'state'
  | 'government'
  | 'armed'
  | 'party'
  | 'alliance'
  | 'movement'
  | 'office'
  | 'place'
  | 'person'
  | 'source'
  | 'modifier';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const STATE_AFTER = words(
  'government army military navy parliament president presidency king queen emir sultan premier embassy ambassador authorities foreign prime defence defense',
);
const ARMED_AFTER = words(
  'rebels rebel fighters fighter militants militant militia militias insurgents insurgent guerrillas guerrilla separatists gunmen paramilitaries terrorists',
);
const OFFICE_AFTER = words(
  'leader leaders leadership spokesman spokeswoman spokesperson spokesmen commander commanders delegation representatives representative negotiators officials official forces troops offensive offensives attack attacks operations positions stronghold strongholds advance envoy secretary',
);
const ARMED_BEFORE = words('rebel paramilitary insurgent militant militia guerrilla jihadist separatist');
const ARMED_GROUP =
  /\b(?:armed|rebel|militant|terrorist|insurgent|paramilitary|jihadist|guerrilla) (?:group|groups|organisation|organization|force|faction|movement|army)(?: called| named| known as)? (?:the )?$/u;
const ARMED_AFTER_COMMA =
  /^,? (?:is |was |are |were |, )?(?:an?|the) (?:[\p{L}-]+ ){0,3}(?:armed|rebel|militant|insurgent|paramilitary|guerrilla|terrorist) (?:group|organisation|organization|force|faction|movement|army)\b/u;
const KIND_BEFORE: readonly (readonly [RegExp, Behaviour])[] = [
  [
    /\b(?:ruling|opposition|governing|nationalist|socialist|communist|conservative|liberal|political) party (?:the )?$/u,
    'party',
  ],
  [/\b(?:alliance|bloc|coalition) (?:the )?$/u, 'alliance'],
  [/\b(?:movement) (?:the )?$/u, 'movement'],
  [
    /\b(?:government|president|presidency|parliament|army|king|prime minister|foreign minister|foreign ministry|people|Republic|Kingdom) of (?:the )?$/u,
    'state',
  ],
  [/\b(?:ambassador|envoy|embassy) (?:to|in|from) (?:the )?$/u, 'state'],
  [
    /\b(?:leader|leaders|leadership|head|heads|chief|spokesman|spokeswoman|spokesperson|commander|commanders|members?|fighters|wing|arm|faction) of (?:the )?$/u,
    'office',
  ],
  [
    /\b(?:in|near|at|around|outside|inside|across|throughout|off|from|town of|city of|province of|village of|port of|region of|north of|south of|east of|west of|capital,?) (?:the )?$/u,
    'place',
  ],
  [
    /\b(?:[Pp]resident|[Mm]inister|[Kk]ing|[Qq]ueen|[Gg]eneral|Gen|Col|Colonel|[Cc]hancellor|Mr|Mrs|Ms|Dr|Prof|Professor|analyst|expert|spokesman|spokeswoman|spokesperson|commander|ambassador|envoy|leader|chief|director|researcher|journalist|Senator|Sheikh|Ayatollah|Prince|Sir|Lord|son|brother|wife|named|called)\.? $/u,
    'person',
  ],
  [/\b(?:told|agency|newspaper|broadcaster|channel|outlet|daily|photo:?|Photo:?|via|\() ?$/u, 'source'],
];
const AGAINST = /\b(?:against|between|versus|alongside) (?:the )?$/u;
const WITH = /\b(\p{L}+) (?:with|on|for|to|of) (?:the )?$/u;
const REACH = 48;

// Auxiliaries and adverbs that stand between a subject and its verb.
const BETWEEN = words(
  'has have had is was were are will would also again repeatedly openly never still often strongly did does do not since now later then',
);

/** Everything that the words around one run say of it. */
export function behaviourOf(run: Run, { text, words: tokens, mentions }: NamedText, lexicon: Lexicon): Set<Behaviour> {
  const found = new Set<Behaviour>();
  const last = tokens[run.to - 1]!;
  const isPossessive = /['’ʼ]s?$/u.test(last.surface);
  const before = text
    .slice(Math.max(0, tokens[run.from]!.start - REACH), tokens[run.from]!.start)
    .replace(/^[\s\S]*(?:\n|[.!?]["”’]?\s)/u, '')
    .replace(/\s+/gu, ' ');
  const close = run.short ? text.indexOf(')', last.end) + 1 : last.end;
  const after = text.slice(close, close + REACH + 40);
  const follows = (at: number): string | undefined =>
    tokens[at] && /^[\s(]*$/u.test(text.slice(Math.max(close, tokens[at - 1]!.end), tokens[at]!.start))
      ? tokens[at]!.folded
      : undefined;
  const first = run.to + (run.short ? 1 : 0);

  for (const [pattern, behaviour] of KIND_BEFORE) if (pattern.test(before)) found.add(behaviour);
  if (ARMED_GROUP.test(before) || ARMED_AFTER_COMMA.test(after)) found.add('armed');
  if (ARMED_BEFORE.has(/(\p{L}+) $/u.exec(before)?.[1]?.toLowerCase() ?? '')) found.add('armed');

  const next = follows(first);
  const head =
    next !== undefined && /^(?:former|new|top|own|armed|military|main|political|senior)$/u.test(next)
      ? follows(first + 1)
      : next;
  if (head !== undefined && !mentions[first]) {
    if (STATE_AFTER.has(head)) found.add(isPossessive ? 'state' : 'government');
    if (ARMED_AFTER.has(head)) found.add('armed');
    if (OFFICE_AFTER.has(head)) found.add('office');
  }
  if (!isPossessive) {
    const isNoun = next !== undefined && /^\p{Ll}/u.test(tokens[first]!.surface) && !stopWords.has(next) && !run.short;
    if (isNoun && !lexicon.forms.has(next) && !/(?:ed|ly)$/u.test(next)) found.add('modifier');
    let at = first;
    for (let steps = 0; steps < 3 && BETWEEN.has(follows(at) ?? ''); steps++) at++;
    const verb = follows(at);
    const form = verb === undefined ? undefined : lexicon.forms.get(verb);
    if (form && isRelating(form.lemma, lexicon) && form.forms.some((one) => one !== 'ing')) found.add('acts');
  }
  const verbBefore = /(\p{L}+) (?:(?:by|with) )?(?:the )?$/u.exec(before)?.[1]?.toLowerCase();
  const formBefore = verbBefore === undefined ? undefined : lexicon.forms.get(verbBefore);
  if (formBefore && isRelating(formBefore.lemma, lexicon)) found.add('suffers');
  if (AGAINST.test(before)) found.add('suffers');
  const noun = WITH.exec(before)?.[1]?.toLowerCase();
  if (noun !== undefined && (lexicon.nouns.has(noun) || lexicon.relators.has(noun))) found.add('suffers');
  return found;
}

/** Verbs that relate two sides whatever else stands beside them. */
const isRelating = (lemma: string, { verbs }: Lexicon): boolean =>
  verbs.get(lemma)?.some(({ among, needs }) => among === undefined && needs === undefined) === true;
