import type { Clause, Group, Phrase } from '../analysis/analysis.js';
import { dedupe } from '../denote.js';
import { cross, isCoop, pairs, type Reading } from '../draft.js';
import { nounEntry } from '../lexicon/lexicon.js';
import type { VerbEntry } from '../lexicon/schema.js';
import { weaker } from '../modality.js';
import type { Reference } from '../references.js';

/** Who acts and who is acted on, for every verb of the lexicon: "Iran backs …", "was attacked by …", "agreed with …". */
export function verbRule(reading: Reading): void {
  for (const clause of reading.analysis.clauses) {
    for (const entry of reading.lexicon.verbs.get(clause.verb.lemma) ?? []) if (readVerb(reading, clause, entry)) break;
  }
}

function readVerb(reading: Reading, clause: Clause, entry: VerbEntry): boolean {
  const { denotations, lexicon, modality } = reading;
  const { verb } = clause;
  const refs = (groups: readonly Group[], as: 'agents' | 'patients'): Reference[] =>
    dedupe(groups.flatMap((g) => [...denotations[as](g)]));
  // "agreed to mediation in talks with Israel": the phrase belongs to the nearer noun.
  const elsewhere = (p: Phrase) => {
    const above = p.groups[0]?.governedBy?.group;
    const near = above && above.role?.as !== 'object' ? nounEntry(above, lexicon) : undefined;
    if (p.preposition === 'in' && above && above.role?.as !== 'object') return true;
    return near?.to.includes(p.preposition) ?? false;
  };
  const phrases = (names: readonly string[]) =>
    clause.obliques.filter((p) => names.includes(p.preposition) && !elsewhere(p)).flatMap((p) => p.groups);
  const by = phrases(['by']);
  const sources = verb.passive ? refs(by, 'agents') : dedupe(denotations.subject(clause));
  const objects = verb.passive ? clause.subject : clause.object;
  const around =
    entry.needs === 'visit'
      ? clause.obliques.flatMap((p) => p.groups).flatMap((g) => [g, ...g.phrases.flatMap((p) => p.groups)])
      : phrases(['with', 'of']);
  const person = entry.needs === 'visit' && sources.some((r) => r.basis === 'leader' || r.basis === 'office');
  if (entry.needs && !person && !meets(reading, entry, [...objects, ...around])) return false;
  let targets: Reference[] = [];
  if (entry.to) {
    targets = refs(phrases(entry.preps), 'patients');
    // "gave Tanzania aid": the name before the goods.
    if (targets.length === 0)
      targets = dedupe(
        objects
          .filter((g) => lexicon.heads.goods.has(g.head.folded))
          .flatMap((g) =>
            g.words
              .filter(
                (w) =>
                  w.mention?.basis === 'name' &&
                  !w.possessive &&
                  w !== g.head &&
                  !g.words[g.words.indexOf(w) + 1]?.hyphened,
              )
              .map((w) => ({ actor: w.mention!.actor, surface: w.mention!.surface, basis: w.mention!.basis })),
          ),
      );
    // "gave Tanzania a grant", "provided India with arms": the receiver comes first.
    const first = objects[0];
    if (
      targets.length === 0 &&
      first &&
      (objects.length > 1 || phrases(['with']).length > 0 || verb.passive) &&
      denotations.of(first).denotes.length > 0
    )
      targets = refs(
        objects.filter((g) => denotations.of(g).denotes.length > 0 && !lexicon.heads.goods.has(g.head.folded)),
        'patients',
      );
  } else {
    if (entry.object === true)
      targets = refs(
        objects.filter((g) => !venue(g)),
        'patients',
      ).filter((t) => !sameOwner(reading, objects, t, sources));
    else if (entry.object === 'owner') targets = ownersOf(reading, objects);
    else if (entry.object === 'goods')
      targets = dedupe(
        objects.flatMap((g) => (lexicon.heads.goods.has(g.head.folded) ? [...denotations.of(g).owners] : [])),
      );
    const preps = entry.preps.filter((p) => !(verb.passive && p === 'by'));
    if (targets.length === 0 || entry.together !== false)
      targets = dedupe([...targets, ...refs(phrases(preps), 'patients')]);
    // "rejected an offer from X", "ruled out a return to Y".
    if (entry.type === 'REJECT' && entry.object === true && targets.length === 0)
      targets = refs(
        objects.flatMap((g) =>
          g.phrases.filter((p) => /^(?:from|by|with|to)$/u.test(p.preposition)).flatMap((p) => p.groups),
        ),
        'patients',
      );
    if (entry.type === 'THREATEN' && targets.length === 0)
      targets = refs(
        objects.flatMap((g) =>
          g.phrases.filter((p) => /^(?:against|on|to)$/u.test(p.preposition)).flatMap((p) => p.groups),
        ),
        'patients',
      );
    if (entry.type === 'THREATEN' && targets.length === 0) targets = threatened(reading, clause);
  }
  // "demanded that Sudan return …": who is to act.
  if (entry.content && targets.length === 0)
    targets = dedupe(
      reading.analysis.clauses
        .filter((c) => c.governor === clause && c.link === 'complement')
        .flatMap((c) => [...denotations.subject(c)]),
    );
  const wished = entry.needs === 'goods' && lexicon.control.get(verb.lemma) === 'planned';
  const m = wished ? weaker(modality.of(clause), 'planned') : modality.of(clause);
  const at = verb.main.index;
  // "resolved to deepen …", "affirmed their commitment to …": what is resolved is yet to come.
  const pledge =
    entry.type === 'AGREE' &&
    entry.together !== false &&
    ((/^(?:resolve|decide|pledge|vow|commit|promise)$/u.test(verb.lemma) &&
      reading.analysis.clauses.some((c) => c.governor === clause && c.link === 'infinitive')) ||
      clause.object.some((g) =>
        /^(?:commitment|commitments|plan|plans|intention|intent|determination)$/u.test(g.head.folded),
      ));
  if (
    entry.together !== false &&
    (targets.length === 0 || entry.object === false || phrases(['with']).length > 0) &&
    !verb.passive &&
    sources.length > 1
  ) {
    const joint =
      !(entry.together === 'reciprocal' && targets.length > 0) &&
      !(entry.type === 'AGREE' && targets.length > 0 && entry.object === true);
    if (joint && !(lexicon.operators.makes.has(verb.lemma) && ownNoun(reading, clause)))
      pairs(reading, sources, entry, { modality: pledge ? weaker(m, 'planned') : m, rule: 'joint-verb', clause, at });
  }
  // "blamed each other".
  if (
    sources.length > 1 &&
    targets.length === 0 &&
    clause.object
      .concat(clause.obliques.flatMap((p) => p.groups))
      .some((g) => /^(?:each|one)$/u.test(g.words[0]!.folded) && /^(?:other|another)$/u.test(g.words[1]?.folded ?? ''))
  ) {
    pairs(reading, sources, entry, { modality: m, rule: 'reciprocal', clause, at });
    return true;
  }
  // "they … help them": a group does not act on itself.
  if (
    sources.length > 1 &&
    targets.length > 0 &&
    targets.every((t) => t.basis === 'reference' && sources.some((x) => x.actor === t.actor))
  )
    return true;
  if (sources.length === 0 || targets.length === 0) return sources.length > 1 && entry.together !== false;
  const shown = recast(reading, clause, entry, targets);
  const stance =
    shown.type === 'REQUEST'
      ? requestStance(reading, clause, entry)
      : shown.type === entry.type
        ? entry.stance
        : undefined;
  cross(reading, sources, targets, stance ? { ...shown, stance } : shown, {
    modality: shown.type === 'REQUEST' ? (m === 'asserted' ? 'demanded' : m) : m,
    rule: verb.passive
      ? 'passive-verb'
      : entry.to
        ? 'giving-verb'
        : phrases(entry.preps).length > 0 && entry.object === false
          ? 'verb-with-preposition'
          : 'verb-object',
    clause,
    at,
    symmetric:
      entry.together !== false && entry.together !== 'reciprocal' && isCoop(entry.type) && phrases(['with']).length > 0,
  });
  if (
    verb.lemma === 'host' &&
    targets.length > 1 &&
    clause.obliques.some((p) =>
      p.groups.some((g) => /^(?:talks|summit|meeting|negotiations|conference)$/u.test(g.head.folded)),
    )
  )
    pairs(
      reading,
      targets,
      { type: 'CONSULT', kind: 'event', contexts: ['diplomatic'] },
      { modality: m, rule: 'joint-guests', clause, at },
    );
  return true;
}

/** Whom a threat is for, where no object tells: "threatened to leave if X …", "to resume attacks in Y". */
function threatened(reading: Reading, clause: Clause): Reference[] {
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
const venue = (g: Group) => g.governedBy !== undefined && /^(?:in|at|near|around)$/u.test(g.governedBy.preposition);

/** "their own troops": an object that is the subject's. */
const sameOwner = (_: Reading, __: readonly Group[], target: Reference, sources: readonly Reference[]) =>
  sources.some((s) => s.actor === target.actor) && sources.length === 1;

/** "demands the withdrawal of Turkish troops": whose act is demanded. */
function ownersOf(reading: Reading, groups: readonly Group[]): Reference[] {
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

function meets(reading: Reading, entry: VerbEntry, groups: readonly Group[]): boolean {
  if (entry.needs === 'membership')
    return groups.some((g) =>
      reading.denotations
        .of(g)
        .denotes.some((r) => /^(?:alliance|organisation|institution)$/u.test(reading.denotations.kindOf(r))),
    );
  const set = reading.lexicon.heads[entry.needs as Exclude<typeof entry.needs, 'membership' | undefined>];
  return groups.some((g) => {
    if (set.has(g.head.folded)) return true;
    return (
      entry.needs === 'goods' &&
      (reading.lexicon.nouns.get(g.head.folded)?.type === 'AID' ||
        g.phrases.some((p) => p.preposition === 'of' && p.groups.some((x) => set.has(x.head.folded))) ||
        g.words.some((w) => set.has(w.folded) && !w.mention))
    );
  });
}

/** Whether an object of the verb is itself a noun of the lexicon, which then carries the claim. */
const ownNoun = (reading: Reading, clause: Clause) =>
  clause.object.some(
    (g) =>
      reading.lexicon.nouns.get(g.head.folded)?.symmetric && isCoop(reading.lexicon.nouns.get(g.head.folded)!.type),
  );

/** Hosting talks is consultation; encouraging an act, with nobody asked to do it, is support for it. */
function recast(
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

/** Asking to stop or to give way is conflict; asking to help or to join is not. */
function requestStance(reading: Reading, clause: Clause, entry: VerbEntry) {
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
      /^(?:withdraw|refrain|return|accept|comply|abide|renounce|respect|release|avoid|give up|cooperate|change|alter|reverse|amend|modify|yield|retreat|disarm|dismantle|surrender|cancel|drop)$/u.test(
        inner.verb.lemma,
      ));
  return against ? ('conflictual' as const) : entry.stance;
}

const LESS =
  /^(?:departure|ouster|removal|end|withdrawal|downfall|overthrow|destruction|defeat|collapse|fall|exit|resignation|elimination|isolation|reduced|diminished|smaller|weakened)$/u;

/** "want a reduced US role", "seeking the president's departure": a wish against someone. */
export function wishAgainstRule(reading: Reading): void {
  for (const clause of reading.analysis.clauses) {
    if (
      !/^(?:want|seek|demand|desire|advocate|favor|favour|pursue|support|urge|wish|need)$/u.test(clause.verb.lemma) ||
      clause.verb.passive
    )
      continue;
    for (const group of clause.object) {
      if (!group.words.some((w) => !w.mention && LESS.test(w.folded))) continue;
      const { owners } = reading.denotations.of(group);
      cross(
        reading,
        reading.denotations.subject(clause),
        owners,
        { type: 'REJECT', kind: 'stance', contexts: ['diplomatic'] },
        {
          modality: clause.verb.negated ? 'denied' : clause.verb.lemma === 'demand' ? 'demanded' : 'asserted',
          rule: 'wish-against',
          clause,
          at: clause.verb.main.index,
        },
      );
    }
  }
}

/** "The president was in Iran for talks": a person of one actor in the country of another, on an errand. */
export function presenceRule(reading: Reading): void {
  for (const clause of reading.analysis.clauses) {
    if (clause.verb.lemma !== 'be') continue;
    const place = clause.obliques.find((p) => p.preposition === 'in' && p.groups[0]?.head.mention);
    if (!place || !clause.obliques.some((p) => p.preposition === 'for')) continue;
    const people = reading.denotations.subject(clause).filter((r) => r.basis === 'leader');
    cross(
      reading,
      people,
      reading.denotations.of(place.groups[0]!).denotes,
      { type: 'CONSULT', kind: 'event', contexts: ['diplomatic'] },
      { modality: reading.modality.of(clause), rule: 'presence', clause, at: clause.verb.main.index },
    );
  }
}

/** "Moscow said that Sudan must return …", "… only after Turkey agrees to leave": demands in reported speech. */
export function obligationRule(reading: Reading, speakers: readonly Clause[]): void {
  const { analysis, denotations } = reading;
  const told = dedupe(speakers.flatMap((s) => [...denotations.subject(s)]));
  for (const clause of analysis.clauses) {
    if (speakers.includes(clause) || clause.verb.form !== 'finite' || clause.verb.passive) continue;
    const must = clause.verb.modal !== undefined && /^(?:must|should|need)$/u.test(clause.verb.modal);
    const opener = analysis.words[(clause.subject[0]?.first ?? 0) - 1]?.folded ?? '';
    const before = analysis.words.slice(
      Math.max(0, (clause.subject[0]?.first ?? 0) - 9),
      clause.subject[0]?.first ?? 0,
    );
    const condition =
      /^(?:unless|until)$/u.test(opener) ||
      (/^(?:after|if|when|once)$/u.test(opener) && before.some((w) => w.folded === 'only'));
    if (!must && !condition) continue;
    const main =
      opener === 'unless' || opener === 'until'
        ? analysis.clauses.findLast(
            (c) => c.verb.form === 'finite' && c.verb.last < clause.verb.first && c.verb.modal === 'will',
          )
        : undefined;
    if (told.length === 0 && !main) continue;
    cross(
      reading,
      told.length > 0 ? told : denotations.subject(main!),
      denotations.subject(clause),
      { type: 'REQUEST', kind: 'event', contexts: ['diplomatic'] },
      { modality: 'demanded', rule: 'reported-obligation', clause, at: clause.verb.main.index },
    );
  }
}
