import type { Claim, Modality } from '../claims/claim.js';
import { claimsBetween } from '../claims/claim-index.js';
import { type ClaimWorld, collapseRepeats, type Item } from './collapse-repeats.js';
import { commonOf, type Stated, sameWay, wantedOf } from './common-of.js';
import { sentenceOf } from './contradictions.js';
import { plainDenial } from './plain-denial.js';
import { type ReadGroup, readGroup } from './read-group.js';
import { readStatement, type StatementSentence, type StatementTools } from './read-statement.js';
import { type Standing, standingOf } from './stand-to-claim.js';

/** One claim of a statement, with what the articles say on it. */
export interface CheckedClaim {
  /** As it was read; several where one act joins more than two ("Norway, Sweden and Finland are allies"). */
  readonly claims: readonly [Claim, ...Claim[]];
  readonly found: readonly { readonly standing: Standing; readonly item: Item; readonly overlap: number }[];
}

/** A sentence of a statement and the claims in it; a sentence without any is for the search. */
export interface CheckedSentence {
  readonly text: string;
  /** Who was taken for a group without names ("the two presidents"). */
  readonly group?: ReadGroup;
  readonly claims: readonly CheckedClaim[];
}

/** Sets the claims of a statement against all that the articles claim of the same actors. */
export function checkStatement(
  text: string,
  claims: readonly Claim[],
  world: ClaimWorld,
  tools: StatementTools,
): CheckedSentence[] {
  return withGroups(readStatement(text, tools), claims, tools).map((sentence) => ({
    text: sentence.text,
    ...(sentence.group && { group: sentence.group }),
    claims: jointly(sentence.claims).map((joined) => ({
      claims: joined,
      found: joined
        .flatMap((claim) => {
          const told = claimsBetween(claims, claim.source.id, claim.target.id);
          // Its number and office name who is meant, and are no matter of the claim.
          const stated = sentence.group ? sentence.text.replace(sentence.group.typed, '') : sentence.text;
          return against(
            { claim, text: plainDenial(stated) ?? stated, offices: officesIn(sentence.text) },
            { told, items: collapseRepeats(told, world) },
            tools,
          );
        })
        .sort((a, b) => b.overlap - a.overlap),
    })),
  }));
}

/** Sentences in which a group without names stands for those who are meant, where it is known who they are. */
function withGroups(
  sentences: readonly StatementSentence[],
  claims: readonly Claim[],
  tools: StatementTools,
): (StatementSentence & { readonly group?: ReadGroup })[] {
  let before: string[] = [];
  return sentences.map((sentence) => {
    const group = sentence.claims.length === 0 ? readGroup(sentence.text, before, claims) : undefined;
    before = [
      ...(group?.names ?? new Set(sentence.claims.flatMap(({ source, target }) => [source.name, target.name]))),
    ];
    if (!group) return sentence;
    const named = sentence.text.replace(
      group.typed,
      `${group.names.slice(0, -1).join(', ')} and ${group.names.at(-1)}`,
    );
    const read = readStatement(named, tools).flatMap((each) => each.claims);
    return read.length > 0 ? { text: sentence.text, claims: read, group } : sentence;
  });
}

/** Claims of one act that joins more than two, as one. */
function jointly(claims: readonly Claim[]): [Claim, ...Claim[]][] {
  const groups = new Map<string, [Claim, ...Claim[]]>();
  for (const claim of claims) {
    const { symmetric, source, stance, type, modality } = claim;
    const key = [symmetric ? '' : source.id, stance, type, modality].join('\n');
    const own = groups.get(key);
    if (own) own.push(claim);
    else groups.set(key, [claim]);
  }
  return [...groups.values()];
}

const NOT_DONE: ReadonlySet<Modality> = new Set(['planned', 'possible', 'demanded']);

/** @param told all claims on the two, of which `items` are those that differ */
function against(
  stated: Stated,
  { told: all, items }: { readonly told: readonly Claim[]; readonly items: readonly Item[] },
  tools: StatementTools,
): CheckedClaim['found'] {
  const { claim } = stated;
  const wanted = wantedOf(stated, tools);
  const found = items
    .map((item) => {
      const ofSentence = all.filter(
        ({ article, start }) => article === item.claim.article && start === item.claim.start,
      );
      const common = { ...commonOf(stated, wanted, item, tools), sameWay: sameWay(claim, ofSentence) };
      return { item, overlap: common.words, standing: standingOf(claim, item, common) };
    })
    .filter(hasStanding);
  // A sentence that plans an act is no witness that it was done, whatever else it tells of the same two.
  const plans = new Set(
    items.filter((item) => NOT_DONE.has(item.claim.modality)).map((item) => `${sentenceOf(item)} ${item.claim.stance}`),
  );
  const witnesses = found.filter(
    ({ standing, item, overlap }) =>
      standing !== 'supports' ||
      NOT_DONE.has(item.claim.modality) ||
      !plans.has(`${sentenceOf(item)} ${item.claim.stance}`) ||
      // "They agreed on posts in the north, and on a meeting": the very agreement, in many words.
      (claim.type === 'AGREE' && item.claim.type === 'AGREE' && overlap >= VERY_WORDS),
  );
  // Who is closer is no claim that a sentence on one of the pairs bears out.
  const compares = COMPARES.test(stated.text);
  // Nor does what two do together tell that it has become more or less.
  const changes = CHANGES.test(stated.text);
  const isOfOthers = ({ type, quote }: Claim) =>
    type === 'CONSULT' && stated.offices.length > 0 && !stated.offices.some((office) => office.test(quote));
  // Where one sentence tells the very deed, others on the same two that share at most half as many words are beside it.
  const most = Math.max(0, ...witnesses.map(({ standing, overlap }) => (standing === 'supports' ? overlap : 0)));
  const isBeside = ({ overlap }: { readonly overlap: number }) =>
    claim.kind === 'event' && most > 0 && overlap <= most / 2;
  return witnesses.map((each) => {
    const tells = !changes || CHANGES.test(each.item.claim.quote);
    // What was not agreed on is not what became of the two.
    if (each.standing === 'contradicts' && !tells && each.item.claim.modality === 'denied')
      return { ...each, standing: 'other-side' as const };
    return each.standing === 'supports' && (compares || isBeside(each) || !tells || isOfOthers(each.item.claim))
      ? { ...each, standing: 'related' as const }
      : each;
  });
}

/** Offices whose holders meet: a meeting of some is none of the others. */
const OFFICES: readonly RegExp[] = [
  /\bforeign\s+(?:minister|secretar)|\btop\s+diplomat/iu,
  /\bdefen[cs]e\s+(?:minister|secretar|and\s+\p{Ll}+\s+minister)/iu,
  /\b(?:intelligence|spy)\b/iu,
  /\bpresident(?!ial)|\bleaders?\b|\bheads?\s+of\s+state/iu,
  /\bprime\s+minister|\bpremier/iu,
];
const officesIn = (text: string): RegExp[] => OFFICES.filter((office) => office.test(text));
const VERY_WORDS = 3;
const CHANGES =
  /\b(?:closer|reconcil\w+|normali[sz]\w+|rapprochement|warm(?:er|ing)|thaw\w*|improv\w+|grow(?:s|n|ing)?|rebuil\w+|mend(?:s|ed|ing)?|drift\w*|deteriorat\w+|worsen\w*|cool(?:er|ed|ing))\b/iu;
const COMPARES = /\b(?:\w+er|more|less|rather)\b[^.?!]*\bthan\b/iu;

const hasStanding = <T extends { standing: Standing | undefined }>(each: T): each is T & { standing: Standing } =>
  each.standing !== undefined;
