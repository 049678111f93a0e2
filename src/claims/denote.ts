import type { Clause, Group, SentenceAnalysis, Word } from './analysis/analysis.js';
import { type Denotation, NONE } from './denotation.js';
import { denoteGroup } from './denote-group.js';
import type { Discourse } from './discourse.js';
import { findAgents } from './find-agents.js';
import { findPatients } from './find-patients.js';
import type { KnownDenotations } from './known-denotations.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { blamedFor, strikersOf } from './other-subjects.js';
import { dedupe, type Reference } from './reference.js';

const LEADS = /^(?:lead|head|form|organi[sz]e|command|launch|assemble)$/u;

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
      const blamed = blamedFor(this, clause);
      if (blamed.length > 0) return blamed;
      if (governor && clause.subject === governor.subject && governor !== clause) return this.subject(governor);
      if (clause.link === 'relative') {
        const refs = this.patientsOf(clause.subject);
        if (refs.length > 0) return refs;
        // "which has soldiers fighting": theirs who has them.
        if (governor?.verb.lemma === 'have') return this.subject(governor);
      }
    }
    const strikers = strikersOf(this, clause);
    if (strikers.length > 0) return strikers;
    const refs = this.agentsOf(clause.subject);
    // "led a coalition that drove": whoever leads it.
    const over = refs.length === 0 && clause.link === 'relative' ? clause.subject[0]?.role : undefined;
    return over?.as === 'object' && over.clause !== clause && LEADS.test(over.clause.verb.lemma)
      ? this.subject(over.clause)
      : refs;
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

  /** Who acts, where a group is the subject. */
  agents(group: Group): readonly Reference[] {
    return findAgents(this, group);
  }

  /** Who acts, of several groups, each actor once. */
  agentsOf(groups: readonly Group[]): Reference[] {
    return dedupe(groups.flatMap((g) => this.agents(g)));
  }

  /** Who is acted on, of several groups, each actor once. */
  patientsOf(groups: readonly Group[]): Reference[] {
    return dedupe(groups.flatMap((g) => this.patients(g)));
  }

  patients(group: Group): readonly Reference[] {
    return findPatients(this, group);
  }
}
