import type { Clause, Group, Word } from '../analysis/analysis.js';
import { cross, isCoop, pairs, type Reading } from '../draft.js';
import { nounEntry } from '../lexicon/lexicon.js';
import type { VerbEntry } from '../lexicon/schema.js';
import type { Reference } from '../reference.js';
import { dedupe } from '../reference.js';

/** "ordered its own troops to attack": the order is the act; the clause of the order. */
export function selfOrdered({ denotations }: Reading, clause: Clause): Clause | undefined {
  const { governor } = clause;
  if (
    clause.link !== 'infinitive' ||
    !governor ||
    !/^(?:order|authorize|authorise|direct|instruct|send|command)$/u.test(governor.verb.lemma)
  )
    return undefined;
  const [by] = denotations.subject(governor);
  const own = governor.object.some((g) => denotations.patients(g).some((r) => r.actor === by?.actor));
  return own ? governor : undefined;
}

const phrasesOfList = new WeakMap<readonly string[], readonly string[][]>();
/** The entries of a list that are several words, cut into them; cut once a list. */
function phrasesOf(among: readonly string[]): readonly string[][] {
  const old = phrasesOfList.get(among);
  if (old) return old;
  const cut = among.filter((a) => a.includes(' ')).map((a) => a.split(' '));
  phrasesOfList.set(among, cut);
  return cut;
}

/** Whether one of some words stands with a verb: behind it, up to the next finite verb, or in the subject of a passive. */
export function accompanied(among: readonly string[], { analysis }: Reading, clause: Clause): boolean {
  const { verb } = clause;
  const next = analysis.clauses.find((c) => c.verb.first > verb.last && c.verb.form === 'finite')?.verb.first;
  const words = analysis.words.slice(verb.last + 1, Math.min(next ?? Number.POSITIVE_INFINITY, verb.last + 14));
  const own = verb.passive ? clause.subject.flatMap((g) => [...g.words]) : [];
  const all = [...words, ...own];
  const phrases = phrasesOf(among);
  return all.some((w, i) => {
    if (w.mention && w.mention.basis !== 'office')
      return (
        w.mention.basis === 'leader' &&
        w.folded.split(' ').some((part) => part === 'counterpart' && among.includes(part))
      );
    const word = lastWord(w);
    return (
      among.includes(word) ||
      among.includes(word.replace(/s$/u, '')) ||
      phrases.some((p) => p.every((part, k) => all[i + k]?.folded === part))
    );
  });
}

/** "A and B fought side by side", "fought in Korea", "fought for X": with each other, not against. */
export function besideEachOther({ analysis, denotations }: Reading, clause: Clause): boolean {
  const behind = analysis.words.slice(clause.verb.last + 1, clause.verb.last + 6).map((w) => w.folded);
  if (behind.some((w) => /^(?:side|together|alongside|shoulder|jointly|hand|common|beside|alike)$/u.test(w)))
    return true;
  return clause.obliques.some(
    (p) =>
      /^(?:in|at|as|under|for|through)$/u.test(p.preposition) &&
      p.groups.some((g) => /^\p{Lu}/u.test(g.head.surface) || denotations.patients(g).length > 0),
  );
}

/** "pledged to support X": a joint promise to somebody else is kept by being made together. */
export function toOthers({ analysis, denotations }: Reading, clause: Clause, sources: readonly Reference[]): boolean {
  const inner = analysis.clauses.filter((c) => c.verb.first > clause.verb.last && c.verb.form === 'infinitive');
  return inner.some((c) =>
    [...c.object, ...c.obliques.flatMap((p) => p.groups)].some((g) =>
      denotations.patients(g).some((r) => !sources.some((s) => s.actor === r.actor)),
    ),
  );
}

/** The word itself, or the noun of an office that is one mention with its country: "Turkish soldiers". */
const lastWord = (w: Word): string => w.folded.split(' ').at(-1)!;

/** "set London against Reykjavik", "brought Peru and Chile together": the object is one side or both. */
export function matched(reading: Reading, clause: Clause, entry: VerbEntry): boolean {
  const { denotations, modality } = reading;
  const patients = (groups: readonly Group[]) => dedupe(groups.flatMap((g) => [...denotations.patients(g)]));
  const first = patients(clause.verb.passive ? clause.subject : clause.object);
  const second = patients(clause.obliques.filter((p) => entry.preps.includes(p.preposition)).flatMap((p) => p.groups));
  const more = { modality: modality.of(clause), rule: 'matched', clause, at: clause.verb.main.index };
  if (first.length > 0 && second.length > 0) cross(reading, first, second, entry, { ...more, symmetric: true });
  else if (first.length > 1 && isCoop(entry.type)) pairs(reading, first, entry, more);
  else return false;
  return true;
}

/** Whom a threat is for, where no object tells: "threatened to leave if X …", "to resume attacks in Y". */
export function threatened(reading: Reading, clause: Clause): Reference[] {
  const { analysis, denotations } = reading;
  const conditions = analysis.clauses.filter(
    (c) => c.verb.first > clause.verb.last && c.opener !== undefined && /^(?:if|unless|until)$/u.test(c.opener),
  );
  const found = dedupe(conditions.flatMap((c) => [...denotations.subject(c)]));
  if (found.length > 0) return found;
  const inner = analysis.clauses.find((c) => c.governor === clause && c.link === 'infinitive');
  const phrases = inner
    ? [...inner.obliques, ...inner.object.flatMap((g) => g.phrases)].filter((p) =>
        /^(?:in|against|on|to)$/u.test(p.preposition),
      )
    : [];
  return dedupe(phrases.flatMap((p) => p.groups).flatMap((g) => [...denotations.patients(g)]));
}

/** A place after a preposition of place is no party. */
export const venue = (g: Group) =>
  g.governedBy !== undefined && /^(?:in|at|near|around)$/u.test(g.governedBy.preposition);

/** "their own troops": an object that is the subject's. */
export const sameOwner = (_: Reading, __: readonly Group[], target: Reference, sources: readonly Reference[]) =>
  sources.some((s) => s.actor === target.actor) && sources.length === 1;

/** "demands the withdrawal of Turkish troops": whose act is demanded. */
export function ownersOf(reading: Reading, groups: readonly Group[]): Reference[] {
  return dedupe(
    groups.flatMap((g) => {
      const d = reading.denotations.of(g);
      if (d.denotes.length > 0) return [...d.denotes];
      const inner = g.phrases
        .filter((p) => p.preposition === 'of' || p.preposition === 'by' || p.preposition === 'from')
        .flatMap((p) => p.groups.flatMap((x) => [...reading.denotations.patients(x)]));
      return [...d.owners, ...inner];
    }),
  );
}

export function meets(reading: Reading, entry: VerbEntry, groups: readonly Group[], clause: Clause): boolean {
  if (entry.needs === 'act')
    return reading.analysis.clauses.some((c) => c.governor === clause && c.link === 'infinitive');
  if (entry.needs === 'membership')
    return groups.some((g) =>
      reading.denotations
        .patients(g)
        .some((r) => /^(?:alliance|organisation|institution)$/u.test(reading.denotations.kindOf(r))),
    );
  const set = reading.lexicon.heads[entry.needs as Exclude<typeof entry.needs, 'membership' | 'act' | undefined>];
  return groups.some((g) => {
    if (set.has(g.head.folded)) return true;
    // "the last of its troops", "Turkish troops" as one mention.
    if (
      entry.needs === 'force' &&
      (g.phrases.some((p) => p.preposition === 'of' && p.groups.some((x) => set.has(lastWord(x.head)))) ||
        set.has(lastWord(g.head)))
    )
      return true;
    if (entry.needs === 'goods' && g.head.mention && reading.denotations.givenGoods(g.head)) return true;
    return (
      entry.needs === 'goods' &&
      (reading.lexicon.nouns.get(g.head.folded)?.type === 'AID' ||
        g.phrases.some((p) => p.preposition === 'of' && p.groups.some((x) => set.has(x.head.folded))) ||
        g.words.some((w) => set.has(w.folded) && !w.mention))
    );
  });
}

/** Whether an object of the verb is itself a noun of the lexicon, which then carries the claim. */
export const ownNoun = (reading: Reading, clause: Clause) =>
  clause.object.some(
    (g) =>
      reading.lexicon.nouns.get(g.head.folded)?.symmetric && isCoop(reading.lexicon.nouns.get(g.head.folded)!.type),
  );

/** Hosting talks is consultation; encouraging an act, with nobody asked to do it, is support for it. */
export function recast(
  reading: Reading,
  clause: Clause,
  entry: VerbEntry,
  targets: readonly Reference[],
): Pick<VerbEntry, 'type' | 'kind' | 'contexts'> & { stance?: VerbEntry['stance'] } {
  const { type, kind, contexts } = entry;
  const nouns = [...clause.object, ...clause.obliques.flatMap((p) => p.groups)].map(
    (g) => nounEntry(g, reading.lexicon)?.type,
  );
  if (
    clause.verb.lemma === 'host' &&
    (nouns.includes('CONSULT') ||
      targets.some((t) => t.basis === 'leader') ||
      clause.object.some(
        (g) => /^counterparts?$/u.test(g.head.folded) || g.words.some((w) => /^counterparts?$/u.test(w.folded)),
      ))
  )
    return { type: 'CONSULT', kind: 'event', contexts: ['diplomatic'] };
  const asked = reading.analysis.clauses.some(
    (c) => c.governor === clause && (c.link === 'infinitive' || c.link === 'complement'),
  );
  if (type === 'REQUEST' && entry.stance && !asked && clause.verb.lemma === 'encourage')
    return { type: 'SUPPORT', kind: 'stance', contexts };
  return { type, kind, contexts };
}

const HELPS =
  /^(?:help|assist|support|join|mediate|intervene|act|take|send|provide|supply|participate|attend|work|contribute|lend|sell|give|sign|ratify|buy|invest|open|stand|keep|continue|use|play|consider)$/u;

/** Asking to stop or to give way is conflict; asking to help or to join is not. */
export function requestStance(reading: Reading, clause: Clause, entry: VerbEntry) {
  if (!entry.stance) return undefined;
  const inner = reading.analysis.clauses.find(
    (c) => c.governor === clause && (c.link === 'infinitive' || c.link === 'complement'),
  );
  const { ends, lifts } = reading.lexicon.operators;
  const against =
    inner &&
    (ends.has(inner.verb.lemma) ||
      lifts.has(inner.verb.lemma) ||
      inner.verb.negated ||
      /^(?:withdraw|reconsider|rethink|review|refrain|return|accept|comply|abide|renounce|respect|release|avoid|give up|cooperate|change|prevent|ensure|show|exercise|stick|implement|fulfil|fulfill|honour|honor|observe|adhere|meet|pay|stay|restrain|guarantee|alter|reverse|amend|modify|yield|retreat|disarm|dismantle|surrender|cancel|drop)$/u.test(
        inner.verb.lemma,
      ));
  // "urged X to show restraint" reproves, "urged X to help" asks.
  const urged = inner !== undefined && /^(?:urge|call on|call upon|exhort)$/u.test(clause.verb.lemma);
  const kind = inner && reading.lexicon.verbs.get(inner.verb.lemma)?.[0]?.type;
  const friendly = inner !== undefined && (HELPS.test(inner.verb.lemma) || (kind !== undefined && isCoop(kind)));
  return against || (urged && !friendly) ? ('conflictual' as const) : entry.stance;
}

const COUNT =
  /^(?:\d.*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|scores|several|many|some|few|more|additional|extra|another|further)$/u;

/** "gave Tanzania aid", "sell Norway forty guns": the name before the goods, or before so many of what else it is. */
export const receivers = ({ lexicon }: Reading, objects: readonly Group[]): Reference[] =>
  dedupe(
    objects.flatMap((g) =>
      g.words
        .filter((w, i) => {
          const next = g.words[i + 1];
          const handed = lexicon.heads.goods.has(g.head.folded) || (next && COUNT.test(next.folded));
          return w.mention && w.mention.basis !== 'adjective' && !w.possessive && next && handed && !next.hyphened;
        })
        .map((w) => ({ actor: w.mention!.actor, surface: w.mention!.surface, basis: w.mention!.basis })),
    ),
  );
