import type { Clause, Group, SentenceAnalysis, Word } from './analysis/analysis.js';
import { type Denotation, inPhrase, NONE } from './denotation.js';
import { denoteGroup } from './denote-group.js';
import type { Discourse } from './discourse.js';
import type { KnownDenotations } from './known-denotations.js';
import { type Lexicon, nounEntry } from './lexicon/lexicon.js';
import { mediates } from './mediates.js';
import { dedupe, namedBy, type Reference } from './reference.js';

/** Heads that act for nobody: "the Turkish economy grew", "Greek opinion". */
const ABSTRACT =
  /(?:ism|ness|ity|tion|sion|ment|ence|ance|ship|ure)s?$|^(?:econom(?:y|ies)|opinions?|views?|culture|history|language|currency|market|markets|election|elections|war|wars|case|question|problem|side|example|law|role|days?|years?|century|winter|summer|style|word|words|name|names|version|view|position|claims?|proposals?|plans?|offers?|interests?|maps?|maritime|ports?|roads?|coast|dream|fears?|hopes?|rule|control|power|presence|influence|policy|policies|politics)$/u;

const LEADS = /^(?:lead|head|form|organi[sz]e|command|launch|assemble)$/u;

/** Goods and journeys, which are whose they come from or go to: "a ban on imports from X". */
const TRAFFIC =
  /^(?:visits?|imports?|exports?|shipments?|sales?|goods|products?|flights?|travel|travellers?|travelers?|trade|ships?|vessels?|deliver(?:y|ies)|transfers?|arms|weapons|investments?|calls?|entry)$/u;

/** What somebody does, by which he pleases or angers others. */
const DEEDS =
  /^(?:efforts?|actions?|moves?|decisions?|behaviou?r|conduct|speech|remarks?|statements?|refusal|expansion|rise|policy|policies|attempts?|steps?|gestures?|overtures?|comments?|rhetoric|words|tactics|stance|failure|intransigence|deeds?|acts?|activities|campaign|initiative|plans?)$/u;

const PART_OF_COUNTRY = /^(?:regions?|provinces?|territor(?:y|ies)|enclaves?|oblasts?|districts?|republics?)$/u;
const PAPERS = /^(?:resolutions?|charter|convention|statutes?|principles|rules|values)$/u;

const MAKERS = /^(?:by|between|among)$/u;
const BETWEEN = /^(?:between|among)$/u;

const CROWD = /^(?:protesters|demonstrators|dissidents|rebels|insurgents|opposition|opponents)$/u;

/** Works out, left to right, which actors the groups of one sentence stand for; names go into the discourse. */
export class Denotations implements KnownDenotations {
  private readonly known = new Map<Group, Denotation>();
  private readonly index: Map<Group, number>;

  constructor(
    readonly analysis: SentenceAnalysis,
    readonly lexicon: Lexicon,
    readonly discourse: Discourse,
    private readonly speakerOf: (clause: Clause) => readonly Reference[] | undefined,
    holder: { read?: Denotations } = {},
  ) {
    holder.read = this;
    this.index = new Map(analysis.groups.map((g, i) => [g, i]));
    const lists = new Map(analysis.coordinations.map((list) => [list.at(-1)!, list] as const));
    for (const group of analysis.groups) {
      this.of(group);
      const list = lists.get(group);
      if (list) {
        const refs = list.flatMap((g) => [...this.of(g).denotes]);
        discourse.sawSet(
          refs,
          list.some((g) => g.role?.as === 'subject'),
        );
        // "Russia hosted Iran and Turkey": all three are together.
        const role = list[0]!.role;
        const entry = role?.as === 'object' ? lexicon.verbs.get(role.clause.verb.lemma)?.[0] : undefined;
        if (role && entry && /CONSULT|AGREE|AID|COOPERATE/u.test(entry.type))
          discourse.sawSet([...this.subject(role.clause), ...refs], true);
      }
      const { owners } = this.of(group);
      if (owners.length > 1) discourse.sawSet(owners, false);
    }
  }

  indexOf(group: Group): number {
    return this.index.get(group) ?? 0;
  }

  of(group: Group): Denotation {
    const old = this.known.get(group);
    if (old) return old;
    this.known.set(group, NONE);
    const found = denoteGroup(this, group);
    this.known.set(group, found);
    // What a relative clause is about does not become what the text goes on about.
    const subject = group.role?.as === 'subject' && !this.aside(group.role.clause);
    // "Uganda's position is clear: its troops": whose the subject is may go on as "its".
    const topic = found.denotes.length > 0 ? found.denotes : found.owners.filter((o) => o.basis !== 'adjective');
    for (const ref of [...found.owners, ...found.denotes])
      this.discourse.saw(ref, subject && topic.includes(ref), /^(?:in|at)$/u.test(group.governedBy?.preposition ?? ''));
    return found;
  }

  private aside(clause: Clause): boolean {
    const first = Math.min(...clause.subject.map((g) => g.first));
    return (
      clause.link === 'relative' || /^(?:which|whom|whose|where)$/u.test(this.analysis.words[first - 1]?.folded ?? '')
    );
  }

  /** Whether a mention is a country's name run together with goods: "Tanzania aircraft", not "Tanzanian aircraft". */
  givenGoods(word: Word): boolean {
    const { mention } = word;
    const parts = mention?.surface.split(' ') ?? [];
    return (
      mention !== undefined &&
      this.lexicon.heads.goods.has(parts.at(-1)!.toLowerCase()) &&
      this.discourse.isNamed(mention.actor, parts.slice(0, -1).join(' '))
    );
  }

  /** The opposition of a state, where protesters of no other country are named. */
  protesters(groups: readonly Group[], state: Reference): Reference[] {
    const crowd = groups.find((g) => CROWD.test(g.head.folded) && this.patients(g).length === 0);
    const side = crowd && this.discourse.oppositionTo(state);
    return side ? [{ actor: side, surface: crowd.words.map((w) => w.surface).join(' '), basis: 'reference' }] : [];
  }

  /** With whom an actor was last said to be in conflict, where that is one other. */
  foes(ref: Reference): Reference[] {
    return this.discourse.foes(ref);
  }

  kindOf(ref: Reference): string {
    return this.discourse.kindOf(ref);
  }

  subject(clause: Clause): readonly Reference[] {
    const { verb, governor, governingGroup } = clause;
    if (verb.form !== 'finite') {
      // "its desire to …", "Iran's role in supporting …": the owner of the noun acts.
      const owned = governingGroup && clause.link !== 'relative' ? this.of(governingGroup).owners : [];
      if (owned.length > 0) return dedupe(owned);
      // "the decision by X to leave", "the coalition to support Y": theirs, not the main clause's.
      const by = governingGroup?.phrases.filter((p) => p.preposition === 'by').flatMap((p) => p.groups) ?? [];
      const deciders = dedupe(by.flatMap((g) => [...this.of(g).denotes]));
      if (deciders.length > 0 && clause.link === 'infinitive') return deciders;
      if (
        clause.link === 'infinitive' &&
        /^(?:coalition|alliance|bloc|league|force|mission)$/u.test(governingGroup?.head.folded ?? '')
      )
        return this.of(governingGroup!).denotes;
      if (governor && clause.subject === governor.subject && governor !== clause) return this.subject(governor);
      if (clause.link === 'relative') {
        const refs = this.patientsOf(clause.subject);
        if (refs.length > 0) return refs;
        // "which has soldiers fighting": theirs who has them.
        if (governor?.verb.lemma === 'have') return this.subject(governor);
      }
    }
    const struck = clause.link === 'relative' ? this.strikers(clause) : [];
    if (struck.length > 0) return struck;
    const refs = this.agentsOf(clause.subject);
    // "led a coalition that drove": whoever leads it.
    const over = refs.length === 0 && clause.link === 'relative' ? clause.subject[0]?.role : undefined;
    return over?.as === 'object' && over.clause !== clause && LEADS.test(over.clause.verb.lemma)
      ? this.subject(over.clause)
      : refs;
  }

  /** "strikes by X on Y, which killed Z": what is struck kills nobody. */
  private strikers(clause: Clause): readonly Reference[] {
    const { verb, subject } = clause;
    const above = /^(?:on|against|in|at)$/u.test(subject[0]?.governedBy?.preposition ?? '')
      ? subject[0]!.governedBy!.group
      : undefined;
    if (!above || !/^(?:kill|injure|wound|destroy|hit|damage|target)$/u.test(verb.lemma) || verb.passive) return [];
    return nounEntry(above, this.lexicon)?.type === 'ASSAULT' ? this.of(above).owners : [];
  }

  subjectBefore(group: Group): readonly Reference[] | undefined {
    const clause = this.analysis.clauses.findLast((c) => c.verb.last < group.first);
    if (!clause) return undefined;
    const done = clause.subject.filter((g) => this.known.has(g));
    const refs = dedupe(done.flatMap((g) => [...this.of(g).denotes]));
    return refs.length > 0 ? refs : undefined;
  }

  speaker(group: Group): readonly Reference[] | undefined {
    const clause = group.role?.as === 'subject' ? group.role.clause : undefined;
    return clause ? this.speakerOf(clause) : undefined;
  }

  /** Who acts, where a group is the subject: its actors, or the owner of an act ("Russian air strikes"). */
  agents(group: Group): readonly Reference[] {
    const d = this.of(group.appositionOf ?? group);
    if (d.denotes.length > 0) return d.denotes;
    const head = group.head.folded;
    const acts =
      nounEntry(group, this.lexicon) !== undefined ||
      this.lexicon.heads.force.has(head) ||
      this.lexicon.heads.goods.has(head);
    // "Chile's refusal angered Peru": one owner of a quarrel acts by it.
    const entry = this.lexicon.nouns.get(head);
    if (acts) return entry?.symmetric && !(entry.type === 'REJECT' && d.owners.length === 1) ? [] : d.owners;
    if (d.owners.length === 0) return this.makers(group);
    if (DEEDS.test(head)) return d.owners;
    // "a British submarine", "Greek colonels": whoever is called by a country acts for it, unless it is a thing of the mind.
    const named = group.words.some((w) => w.mention && w !== group.head && !w.possessive);
    return named && !ABSTRACT.test(head) && !this.lexicon.heads.places.has(head) ? d.owners : [];
  }

  /** Who acts, of several groups, each actor once. */
  agentsOf(groups: readonly Group[]): Reference[] {
    return dedupe(groups.flatMap((g) => this.agents(g)));
  }

  /** Who is acted on, of several groups, each actor once. */
  patientsOf(groups: readonly Group[]): Reference[] {
    return dedupe(groups.flatMap((g) => this.patients(g)));
  }

  /** Whose a thing is that has been made by someone: "the scheme arranged between A and B", "a plan drawn up by A". */
  private makers(group: Group): readonly Reference[] {
    const made = this.analysis.clauses.find(
      (c) => c.link === 'relative' && c.verb.passive && c.verb.form === 'participle' && c.subject[0] === group,
    );
    const by = made?.obliques.filter((p) => (mediates(made.verb) ? BETWEEN : MAKERS).test(p.preposition)) ?? [];
    return made && this.lexicon.operators.makes.has(made.verb.lemma)
      ? dedupe(by.flatMap((p) => p.groups.flatMap((g) => [...this.of(g).denotes])))
      : [];
  }

  /**
   * Who is meant by a part of a country that has a name of its own ("the Somali region of X"), and by the papers of a body
   * ("the UN Charter"): not the owner.
   */
  private behindName(group: Group, owners: readonly Reference[]): readonly Reference[] | undefined {
    if (owners.length === 0 || group.head.mention) return undefined;
    if (PAPERS.test(group.head.folded) && owners.every((o) => this.discourse.isBody(o))) return [];
    const [first] = group.phrases;
    const named = first?.preposition === 'of' && first.groups.every((g) => /^\p{Lu}/u.test(g.head.surface));
    if (!named || !PART_OF_COUNTRY.test(group.head.folded) || !owners.every((o) => o.basis === 'adjective'))
      return undefined;
    return dedupe(first.groups.flatMap((g) => [...this.of(g).denotes]));
  }

  patients(group: Group): readonly Reference[] {
    const d = this.of(group);
    // "its NATO allies": they are of NATO; whose they are is another matter.
    if (this.lexicon.relators.has(group.head.folded) && /^(?:its|his|her|their|our)$/u.test(group.words[0]!.folded)) {
      const within = group.words.filter((w) => w.mention && !w.possessive).map(namedBy);
      if (within.length > 0) return within;
    }
    if (d.denotes.length > 0) return d.denotes;
    const inner = this.behindName(group, d.owners);
    if (inner) return inner;
    if (d.owners.length > 0 || group.head.mention) return d.owners;
    // "the gear of dozens of Danish boats", "more than a third of the island".
    for (const p of group.phrases) {
      const camp = p.preposition === 'for' && this.lexicon.heads.places.has(group.head.folded);
      const traffic = TRAFFIC.test(group.head.folded) && /^(?:by|from|to|into)$/u.test(p.preposition);
      if (p.preposition !== 'of' && p.preposition !== 'than' && !camp && !traffic) break;
      const inner = this.patientsOf(inPhrase(group, p));
      if (inner.length > 0) return inner;
    }
    return [];
  }
}
