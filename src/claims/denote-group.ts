import type { Group } from './analysis/analysis.js';
import { fromRefs, frontedPlace, ofPhrases, ofRefs } from './behind-nouns.js';
import { type Denotation, NONE } from './denotation.js';
import type { KnownDenotations } from './known-denotations.js';
import { ownersOf } from './owners-of.js';
import { namedBy, type Reference } from './reference.js';
import { resolveReference } from './resolve-reference.js';

const QUANTITY =
  /^(?:coalition|mixture|mix|combination|part|parts|number|numbers|group|groups|dozens|scores|hundreds|thousands|handful|series|batch|patch|rest|majority|most|some|many|several|all|one|two|three|four|five|ten|couple|members|units|remnants|elements|wave)$/u;

/** A ship may bear a general's name. */
const SHIP = /^(?:ship|cruiser|destroyer|frigate|vessel|submarine|carrier|battleship|liner|tanker|trawler)$/u;

/** Agents whom "the" does not bind to those of a sentence before. */
const OF_ANYONE =
  /^(?:people|public|party|parties|sides?|states?|country|countries|nations?|groups?|powers?|allies|neighbou?rs?|courts?|leaders?|voters|supporters|opposition|interests|base|bases|company|companies|firms?|group|union|republic|empire|council|commission|committee|assembly|tribunal|agency|agencies|office|head|heads)$/u;

/** Verbs whose object is a party, not a plan or a treaty. */
const OF_THINGS_TOO =
  /^(?:support|back|help|assist|finance|fund|sponsor|strengthen|reinforce|sustain|guarantee|uphold|target|save|preserve|control|violate|sabotage|block|destroy|protect)$/u;

/** Works out which actors one group stands for, and whose it is; those before it in the sentence are known. */
export function denoteGroup(within: KnownDenotations, group: Group): Denotation {
  const { words, head } = group;
  const subject =
    group.role && group.role.as !== 'subject' ? within.subject(group.role.clause) : within.subjectBefore(group);
  const owners = ownersOf(within, group, subject);
  if (head.mention) return named(within, group, owners);
  const w = head.folded;
  const [of1, which] = within.analysis.words.slice(head.index + 1, head.index + 3);
  // "both of which": things. An ethnic group acts for no state.
  if (/^(?:both|all|each|some)$/u.test(w) && of1?.folded === 'of' && which?.folded === 'which') return NONE;
  if (
    /^(?:groups?|minority|minorities|tribes?)$/u.test(w) &&
    words.some((x) => /^(?:ethnic|religious|tribal|linguistic)$/u.test(x.folded))
  )
    return { denotes: [], owners: owners.filter((o) => o.basis === 'adjective'), people: true };
  return (
    referred(within, group, owners, subject ?? []) ??
    person(within, group, owners) ??
    quantity(within, group, owners) ??
    agent(within, group, owners)
  );
}

/** A group whose head is a name. */
function named(within: KnownDenotations, group: Group, owners: readonly Reference[]): Denotation {
  const { lexicon } = within;
  const { words, head } = group;
  if (words.some((w) => lexicon.prefixes.has(w.folded) && words[words.indexOf(w) + 1]?.hyphened) && head.hyphened)
    return { denotes: [], owners, people: false };
  // "the G7 ministers of Canada and France": the ministers are theirs.
  if (head.mention!.basis === 'office' && within.discourse.isBody(head.mention!)) {
    const of = ofRefs(within, group);
    if (of.length > 0) return { denotes: of, owners: [], people: false };
  }
  // "Anglo-French forces": both.
  const mate = head.hyphened ? words[words.indexOf(head) - 1] : undefined;
  const refs = mate?.mention ? [namedBy(mate), namedBy(head)] : [namedBy(head)];
  return { denotes: refs, owners: owners.filter((o) => !refs.some((r) => r.actor === o.actor)), people: false };
}

/** Pronouns and groups that refer back: "it", "them", "the two countries". */
function referred(
  within: KnownDenotations,
  group: Group,
  owners: readonly Reference[],
  subject: readonly Reference[],
): Denotation | undefined {
  const { lexicon, discourse, analysis } = within;
  const { words, head } = group;
  const w = head.folded;
  // "defeated the army, allowing them to advance": those who won.
  const { clause, as } = group.role ?? {};
  if (
    /^(?:it|them)$/u.test(w) &&
    as === 'object' &&
    clause?.link === 'adverbial' &&
    /^(?:allow|enable|permit|help|let|leave)$/u.test(clause.verb.lemma)
  )
    return NONE;
  if (w === 'it' && group.role?.as === 'object') {
    const { lemma } = group.role.clause.verb;
    const other = PERSONAL.test(lemma)
      ? discourse.other(subject, /^(?:state|territory|armed-group|alliance|organisation)$/u)
      : forceful(within, lemma)
        ? discourse.other(subject)
        : undefined;
    return {
      denotes: other ? [{ ...other, surface: head.surface, basis: 'reference' }] : [],
      owners: [],
      people: false,
    };
  }
  // "ignites at other leaders, believing them": nobody whom the text has named.
  if (w === 'them') {
    const before = analysis.groups.slice(0, within.indexOf(group));
    const near = before.findLast((g) => g.head.mention || lexicon.heads.plural.has(g.head.folded));
    if (near && !near.head.mention && within.of(near).denotes.length === 0 && within.of(near).owners.length === 0)
      return NONE;
  }
  // "our countries": those who speak.
  if (
    words[0]!.folded === 'our' &&
    owners.length > 1 &&
    /^(?:countries|nations|governments|peoples|states|sides)$/u.test(w)
  )
    return { denotes: owners, owners: [], people: false };
  if (owners.length > 0 && !/^(?:two|three|four|both|all)$/u.test(words[0]!.folded)) return undefined;
  const speaker = within.speaker(group);
  const accuser = accuserOf(within, group);
  const local = { subject, ...(speaker ? { speaker } : {}), ...(accuser ? { accuser } : {}) };
  const resolved = resolveReference(discourse, group, local);
  if (resolved.length === 0) return undefined;
  const of = ofRefs(within, group);
  return { denotes: of.length > 0 ? of : resolved, owners: [], people: false };
}

/** Verbs of words and ranks whose object is a party and no thing: what they are done to is "it". */
const PERSONAL =
  /^(?:accuse|blame|urge|ask|invite|press|pressure|persuade|beg|implore|sanction|punish|isolate|suspend|expel|join|distrust|mistrust|reassure|befriend|thank|congratulate|recogni[sz]e|exclude|warn|criticize|criticise|rebuke|admonish|pressurise|pressurize|lobby|assure|inform|notify|consult)$/u;

/** Who makes the charge of which a group is the subject: "charging that it violated the pact". */
function accuserOf(within: KnownDenotations, group: Group): readonly Reference[] | undefined {
  const clause = group.role?.as === 'subject' ? group.role.clause : undefined;
  const governor = clause?.link === 'complement' ? clause.governor : undefined;
  return governor && /^(?:charge|allege|complain|accuse|object|protest)$/u.test(governor.verb.lemma)
    ? within.subject(governor)
    : undefined;
}

function forceful({ lexicon }: KnownDenotations, lemma: string): boolean {
  const entries = (lexicon.verbs.get(lemma) ?? []).filter((e) => e.has.length === 0 && !e.among && !e.needs);
  return (
    entries.length > 0 &&
    entries.every((e) => /^(?:ASSAULT|COERCE|THREATEN|AID)$/u.test(e.type)) &&
    !OF_THINGS_TOO.test(lemma)
  );
}

/** A person whom the article has introduced, or introduces here with an office; and the opposition to a state. */
function person(within: KnownDenotations, group: Group, owners: readonly Reference[]): Denotation | undefined {
  const { lexicon, discourse } = within;
  const { words, head } = group;
  const w = head.folded;
  const capital = /^\p{Lu}/u.test(head.surface) && !lexicon.nouns.has(w);
  const known = capital && words.length <= 3 ? discourse.person(w) : undefined;
  if (known) return { denotes: [{ actor: known, surface: head.surface, basis: 'leader' }], owners: [], people: false };
  if (owners.length === 0 && /^(?:opposition|rebels|rebellion|uprising|insurgency|insurgents|resistance)$/u.test(w)) {
    const against = group.phrases
      .filter((p) => p.preposition === 'to' || p.preposition === 'against')
      .flatMap((p) => p.groups.flatMap((g) => [...within.patients(g)]));
    const side = against.length === 1 ? discourse.oppositionTo(against[0]!) : undefined;
    if (side)
      return {
        denotes: [{ actor: side, surface: words.map((x) => x.surface).join(' '), basis: 'reference' }],
        owners: [],
        people: false,
      };
  }
  const office = words.findLast((x) => x.mention?.basis === 'office' || x.mention?.basis === 'leader');
  if (!capital || !office || lexicon.relators.has(w) || lexicon.heads.places.has(w)) return undefined;
  discourse.sawPerson(w, office.mention!.actor);
  return { denotes: [namedBy(office)], owners: [], people: false };
}

/** "a coalition of A and B", "thousands of X": what is behind the "of". */
function quantity(within: KnownDenotations, group: Group, owners: readonly Reference[]): Denotation | undefined {
  const [first] = ofPhrases(group);
  if (!first || owners.length > 0 || !(QUANTITY.test(group.head.folded) || group.head.tag === 'number'))
    return undefined;
  const inner = first.groups.map((g) => within.of(g));
  return {
    denotes: inner.flatMap((d) => [...d.denotes]),
    owners: inner.flatMap((d) => [...d.owners]),
    people: inner.some((d) => d.people),
  };
}

/** Those who act for an actor ("Turkish troops"), its people, and things that are its own. */
function agent(within: KnownDenotations, group: Group, found: readonly Reference[]): Denotation {
  const { lexicon, discourse } = within;
  const { words, head } = group;
  const w = head.folded;
  const owners = [...found];
  const ofPhrase = ofPhrases(group);
  const behind = (preposition: string, as: 'of' | 'patients') =>
    group.phrases
      .filter((p) => p.preposition === preposition)
      .slice(0, 1)
      .flatMap((p) => p.groups.flatMap((g) => (as === 'of' ? [...within.of(g).denotes] : [...within.patients(g)])));
  if (lexicon.heads.places.has(w) && owners.length === 0 && ofPhrase.length === 0)
    owners.push(...behind('in', 'patients'));
  const relator = lexicon.relators.has(w);
  const before = words[words.indexOf(head) - 1]?.folded;
  const acts = !relator && (lexicon.heads.agents.has(w) || lexicon.heads.agents.has(`${before} ${w}`));
  // "other countries, such as A and B": those named.
  const examples = /s$/u.test(w)
    ? group.phrases.find((p) => /^(?:such as|including|like)$/u.test(p.preposition))
    : undefined;
  const members = (examples?.groups ?? []).flatMap((g) => [...within.of(g).denotes]);
  if (members.length > 0 && owners.length === 0 && (acts || lexicon.heads.plural.has(w)))
    return { denotes: members, owners, people: false };
  const capital = /^\p{Lu}/u.test(head.surface) && !lexicon.nouns.has(w);
  const title = words.some((x) => lexicon.heads.agents.has(x.folded));
  if (
    (acts || (title && /^\p{Lu}/u.test(head.surface))) &&
    owners.length === 0 &&
    ofPhrase.length === 0 &&
    group.role?.as === 'subject'
  )
    owners.push(...frontedPlace(within, group));
  // "its neighbour" is another than it: only a name beside it tells who.
  if (/^neighbou?rs?$/u.test(w) && words.some((x) => x.possessive || /^(?:its|his|her|their|our)$/u.test(x.folded))) {
    const told = words.filter(
      (x) => x.mention && !x.possessive && x !== head && !words[words.indexOf(x) + 1]?.hyphened,
    );
    return { denotes: told.map(namedBy), owners: [], people: false };
  }
  if (acts || (capital && title && !relator)) {
    // "the G7 ministers of Canada and France": the ministers are theirs.
    const of = owners.every((o) => discourse.isBody(o)) ? ofRefs(within, group) : [];
    const own = of.length > 0 ? of : owners;
    const asObject =
      group.role?.as === 'object' &&
      !/^(?:government|regime|authorities|junta)$/u.test(w) &&
      !group.phrases.some((p) => p.preposition === 'from');
    const denotes = own.length > 0 || !acts || asObject ? own : fromRefs(within, group);
    const ship = words.some((x) => SHIP.test(x.folded));
    if (capital && title && !acts && !ship && denotes.length === 1) discourse.sawPerson(w, denotes[0]!.actor);
    const definite = words.some((x) => /^(?:the|these|those|both)$/u.test(x.folded));
    if (denotes.length === 0 && acts && definite && group.phrases.length === 0 && !OF_ANYONE.test(w))
      return { denotes: discourse.agent(w), owners, people: false };
    if (acts && denotes.length > 0) discourse.sawAgent(w, denotes);
    return { denotes, owners, people: false };
  }
  if (lexicon.heads.people.has(w)) {
    // "asylum to a family of five from X".
    if (owners.length === 0) owners.push(...behind('from', 'of'));
    return { denotes: owners, owners, people: true };
  }
  if (owners.length === 0 && ofPhrase.length > 0 && !relator) owners.push(...ofRefs(within, group));
  return { denotes: [], owners, people: false };
}
