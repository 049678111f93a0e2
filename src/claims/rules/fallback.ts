import type { Clause, Group } from '../analysis/analysis.js';
import type { EventType, Modality } from '../claim.js';
import { cross, isCoop, type Reading } from '../draft.js';
import { type Lexicon, nounEntry } from '../lexicon/lexicon.js';
import { inExchange } from '../modality/in-exchange.js';
import { weaker } from '../modality/weaker.js';
import type { Reference } from '../reference.js';
import { dedupe } from '../reference.js';

/** Phrases that say where, when or by whose account, not with whom. */
const ASIDE =
  /^(?:in|at|near|around|inside|within|throughout|across|off|during|since|before|after|until|like|unlike|as|than|despite|except|under|about|including|according|outside)$/u;

const NEAR = 5;
/** What is talked of with others is no side. */
const TALK = /^(?:CONSULT|AGREE)$/u;
const KINDS = /^(?:state|territory|armed-group|movement|people)$/u;

interface Cue {
  readonly type: EventType;
  readonly at: number;
}

/**
 * Last resort: a clause whose subject is one side, with exactly one other actor behind its verb, and words of one polarity between
 * them. Only for pairs of which no other rule said anything in the sentence. Named on its own, so that its precision shows.
 */
export function fallbackRule(reading: Reading): void {
  const { analysis, lexicon, denotations } = reading;
  const said = new Set(reading.drafts.flatMap((d) => [pairKey(d.source, d.target)]));
  const finite = analysis.clauses.filter((c) => c.verb.form === 'finite');
  for (const clause of finite) {
    if (
      lexicon.reporting.has(clause.verb.lemma) &&
      analysis.clauses.some((c) => c.governor === clause && c.link === 'complement')
    )
      continue;
    // "It was Cambodian self-defence" tells whose it was, not against whom.
    if (clause.verb.lemma === 'be') continue;
    const sources = dedupe(denotations.subject(clause)).filter(certain);
    if (sources.length === 0 || clause.subject.some((g) => g.first > clause.verb.first)) continue;
    const end = finite.find((c) => c !== clause && c.verb.first > clause.verb.last && startOf(c) > clause.verb.last);
    const until = end ? startOf(end) : analysis.words.length;
    const groups = analysis.groups.filter((g) => g.first > clause.verb.last && g.last < until);
    const others = dedupe(
      groups.filter((g) => !aside(g)).flatMap((g) => [...denotations.of(g).denotes, ...denotations.of(g).owners]),
    ).filter((r) => !sources.some((s) => s.actor === r.actor));
    if (!others.every(certain)) continue;
    if (others.length !== 1) continue;
    const cues = cuesIn(clause, groups, lexicon, reading);
    const place = groups.find(
      (g) =>
        !aside(g) &&
        [...denotations.of(g).denotes, ...denotations.of(g).owners].some((r) => r.actor === others[0]!.actor),
    )!;
    const first = cues.find((c) => Math.abs(c.at - place.head.index) <= NEAR);
    if (
      !first ||
      TALK.test(first.type) ||
      !KINDS.test(denotations.kindOf(others[0]!)) ||
      cues.some((c) => isCoop(c.type) !== isCoop(first.type))
    )
      continue;
    // "refused to answer a demand": the refusal is the conflict, whatever is left undone.
    const refuses = !isCoop(first.type) && cues.some((c) => c.at === clause.verb.main.index && !isCoop(c.type));
    const free = sources.filter((s) => KINDS.test(denotations.kindOf(s)) && !said.has(pairKey(s, others[0]!)));
    cross(
      reading,
      free,
      others,
      { type: first.type, kind: 'event', contexts: [] },
      {
        modality: inExchange(analysis, place)
          ? 'possible'
          : governedTo(reading, clause, refuses ? clause.verb.last : first.at),
        rule: 'fallback',
        clause,
        at: first.at,
      },
    );
  }
}

/** Named, or a plain pronoun: "the country" may be any, and two guesses are too many. */
const certain = (r: Reference): boolean =>
  r.basis !== 'reference' || /^(?:it|its|he|his|she|her|they|their|we|our)$/iu.test(r.surface);
const pairKey = (a: Reference, b: Reference): string => [a.actor, b.actor].sort().join(' ');
const startOf = (c: Clause): number => {
  const own = c.subject[0];
  return own && own.first < c.verb.first && c.link !== 'coordinate' && c.link !== 'relative' ? own.first : c.verb.first;
};
const aside = (g: Group): boolean => g.governedBy !== undefined && ASIDE.test(g.governedBy.preposition);

/** How far a cue is from a fact: "plans to sell A forty guns", "prepares for the sale of guns to A" are no sale yet. */
function governedTo({ analysis, modality }: Reading, clause: Clause, at: number): Modality {
  const hanging = analysis.clauses.filter(
    (c) => c.verb.form !== 'finite' && c.verb.first > clause.verb.last && c.verb.first <= at,
  );
  const noun = analysis.groups.find((g) => g.head.index === at);
  const verbs = hanging.reduce((m, c) => weaker(m, modality.of(c)), modality.of(clause));
  return noun ? weaker(verbs, modality.ofNoun(noun)) : verbs;
}

/** The polar words of a clause: its verb and those that hang on it, and the nouns behind it. */
function cuesIn(clause: Clause, groups: readonly Group[], lexicon: Lexicon, { analysis }: Reading): Cue[] {
  const cues: Cue[] = [];
  const last = groups.at(-1)?.last ?? clause.verb.last;
  for (const c of analysis.clauses) {
    if (c !== clause && (c.verb.first <= clause.verb.last || c.verb.first > last || c.verb.form === 'finite')) continue;
    const type = plain(c.verb.lemma, lexicon);
    if (type) cues.push({ type, at: c.verb.main.index });
  }
  for (const g of groups) {
    const entry = nounEntry(g, lexicon) ?? lexicon.relators.get(g.head.folded);
    if (entry) cues.push({ type: entry.type, at: g.head.index });
  }
  return cues;
}

/** The type of a verb that has one polarity however it is used. */
function plain(lemma: string, lexicon: Lexicon): EventType | undefined {
  const entries = lexicon.verbs.get(lemma) ?? [];
  const free = entries.find((e) => !e.needs && !e.among && e.has.length === 0);
  if (!free || entries.some((e) => isCoop(e.type) !== isCoop(free.type))) return undefined;
  return free.type;
}
