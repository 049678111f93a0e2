import type { Clause, Group, SentenceAnalysis } from './analysis/analysis.js';
import type { Modality } from './claim.js';
import type { Lexicon } from './lexicon/lexicon.js';

const RANK: Record<Modality, number> = { asserted: 0, planned: 1, possible: 2, demanded: 3, denied: 4 };
/** Of two modalities the one farther from a fact. */
export const weaker = (a: Modality, b: Modality): Modality => (RANK[a] >= RANK[b] ? a : b);

/** Gerunds that tell, whatever their clause foresees: "may leave, citing X's refusal". */
const TELLS =
  /^(?:say|cite|add|note|call|describe|warn|accuse|blame|claim|argue|allege|recall|denounce|criticize|criticise|insist|report|tell|state|stress)$/u;
const FORETELLS = /^(?:say|announce|promise|pledge|declare|vow|confirm|agree|state|tell|decide|report)$/u;

const verbOf = (group: Group) => group.role?.clause.verb;
const ENSURES = /^(?:ensure|guarantee|assure|see|secure)$/u;

/** How far a clause or a noun is from a fact: modals, negation, conditions, and what governs it. */
export class ModalityReader {
  private readonly known = new Map<Clause, Modality>();

  constructor(
    private readonly analysis: SentenceAnalysis,
    private readonly lexicon: Lexicon,
  ) {}

  /** The lemma of the verb or adjective that a clause depends on most directly, where it says something of modality. */
  controller(clause: Clause): string | undefined {
    const before = this.analysis.words[clause.verb.first - 1];
    if (
      clause.verb.form === 'infinitive' &&
      before &&
      this.lexicon.control.has(before.lemma) &&
      before.tag !== 'entity'
    )
      return before.lemma;
    if (clause.governingGroup && this.lexicon.control.has(clause.governingGroup.head.lemma))
      return clause.governingGroup.head.lemma;
    const g = clause.governor;
    return g && clause.link !== 'relative' && clause.link !== 'adverbial' && this.lexicon.control.has(g.verb.lemma)
      ? g.verb.lemma
      : undefined;
  }

  /** What a word says of modality, in the plural as well: "efforts", "moves". */
  private control(lemma: string): Modality | undefined {
    return (
      this.lexicon.control.get(lemma) ??
      (lemma.endsWith('s') ? this.lexicon.control.get(lemma.slice(0, -1)) : undefined)
    );
  }

  of(clause: Clause): Modality {
    const old = this.known.get(clause);
    if (old) return old;
    this.known.set(clause, 'asserted');
    const found = this.work(clause);
    this.known.set(clause, found);
    return found;
  }

  private work(clause: Clause): Modality {
    const { verb, governor, link } = clause;
    let m: Modality = 'asserted';
    if (verb.modal) m = this.lexicon.modals.get(verb.modal) ?? 'asserted';
    if (verb.negated) m = 'denied';
    if (verb.modal === 'would' && !verb.negated && this.narrated(clause)) m = 'asserted';
    if (clause.opener && /^(?:if|unless|whether)$/u.test(clause.opener)) m = weaker(m, 'possible');
    // "Should X attack", "Were X to leave": a condition without "if".
    const start = this.analysis.words[0];
    if (start && /^(?:should|were)$/u.test(start.folded) && this.analysis.clauses[0] === clause)
      m = weaker(m, 'possible');
    if (clause.governingGroup) {
      m = weaker(m, this.ofNoun(clause.governingGroup, clause));
      // "under pressure from X to suspend …".
      const above = clause.governingGroup.governedBy?.group;
      if (above && verb.form === 'infinitive' && this.control(above.head.lemma) === 'demanded')
        m = weaker(m, 'demanded');
    }
    // "paves the way for A to join B".
    if (verb.form === 'infinitive') {
      const lead = this.analysis.words.slice(Math.max(0, verb.first - 7), verb.first).map((w) => w.folded);
      const way = lead.indexOf('way');
      if (way >= 0 && lead[way + 1] === 'for') m = weaker(m, 'possible');
    }
    const before = this.analysis.words[verb.first - 1];
    if (verb.form === 'gerund' && before?.folded === 'without') m = weaker(m, 'denied');
    // "might strike again, this time targeting X".
    if (
      verb.form === 'gerund' &&
      link === 'adverbial' &&
      governor &&
      governor.verb.last < verb.first &&
      !TELLS.test(verb.lemma)
    ) {
      const above = this.of(governor);
      if (above === 'possible' || above === 'planned') m = weaker(m, above);
    }
    if (verb.form === 'gerund' && this.decidedAgainst(clause)) m = weaker(m, 'denied');
    // "announced that it would leave": a plan, told in the past.
    if (
      verb.modal === 'would' &&
      link === 'complement' &&
      governor &&
      FORETELLS.test(governor.verb.lemma) &&
      !verb.negated
    )
      m = m === 'possible' ? 'planned' : m;
    if (verb.form === 'infinitive' && before && before.tag !== 'entity') {
      const c = this.control(before.lemma);
      const twice = c === 'denied' && governor?.verb.last === before.index && governor.verb.negated;
      if (c && !twice) m = weaker(m, c);
    }
    m = weaker(m, this.intended(clause));
    if (!governor) return this.ensured(clause) ? weaker(m, 'planned') : m;
    // "are going to continue".
    const going = governor.verb.lemma === 'go' && governor.verb.main.form === 'ing' && link === 'infinitive';
    // "I want to thank X" does.
    const performed =
      link === 'infinitive' &&
      /^(?:want|wish|like|hasten)$/u.test(governor.verb.lemma) &&
      /^(?:thank|welcome|congratulate|commend|express|applaud|condemn|recogni[sz]e|acknowledge|salute|praise|stress|emphasi[sz]e)$/u.test(
        verb.lemma,
      ) &&
      governor.subject.some((g) => /^(?:i|we)$/u.test(g.head.folded));
    const control = going ? 'planned' : performed ? undefined : this.control(governor.verb.lemma);
    if (link === 'complement') {
      // "told them that …" reports, "told them to …" demands; what is to be ensured is yet to come.
      if (governor.verb.lemma === 'tell') return this.of(governor) === 'denied' ? 'denied' : m;
      if (ENSURES.test(governor.verb.lemma) && (governor.verb.form !== 'finite' || governor.verb.modal))
        m = weaker(m, 'planned');
      if (this.of(governor) === 'denied') m = weaker(m, 'denied');
      if (
        this.lexicon.rejecting.has(governor.verb.lemma) ||
        (governor.verb.negated && !/^(?:know|expect|realize)$/u.test(governor.verb.lemma))
      )
        m = weaker(m, 'denied');
      // "insisted that X had promised" reports, "insisted that X talk" demands.
      else if (governor.verb.lemma === 'insist' && !verb.modal && verb.main.form !== 'base') return m;
      else if (control && !/^(?:agree|see|look|discuss|mean)$/u.test(governor.verb.lemma)) m = weaker(m, control);
    } else if (control === 'denied' && governor.verb.negated && (link === 'infinitive' || link === 'gerund')) {
      // "will not hesitate to act", "did not fail to reply".
      m = weaker(m, governor.verb.modal ? 'planned' : 'asserted');
    } else if (link === 'infinitive' || link === 'gerund') {
      // "considers it a duty to help": no doubt in it, but nothing done.
      const duty = governor.verb.lemma === 'consider' && governor.object.length > 0;
      if (control) m = weaker(m, duty ? 'planned' : control);
      if (!(link === 'gerund' && !control)) m = weaker(m, this.of(governor));
    } else if (link === 'coordinate') {
      const bare = verb.form !== 'finite' || (!verb.modal && verb.main.form === 'base');
      if (bare) {
        const head = this.of(governor);
        m = weaker(m, head);
        if (verb.form !== 'finite' && control) m = weaker(m, control);
      }
    }
    return m;
  }

  /** Intent told by other words than a verb: "about to sell", "is to sell", "in talks to sell", "keen on selling", "on the verge of selling". */
  private intended({ verb, governor, governingGroup }: Clause): Modality {
    const before = this.analysis.words[verb.first - 1];
    if (!before) return 'asserted';
    if (verb.form === 'infinitive') {
      const due =
        before.folded === 'about' || (/^(?:is|are|am)$/u.test(before.folded) && governor?.verb.lemma === 'be');
      return due || /^(?:talks|negotiations)$/u.test(governingGroup?.head.folded ?? '') ? 'planned' : 'asserted';
    }
    const host = this.analysis.words[verb.first - 2];
    if (verb.form !== 'gerund' || !host || !/^(?:of|on|about|for|to)$/u.test(before.folded)) return 'asserted';
    if (/^(?:verge|brink|cusp|point)$/u.test(host.folded)) return 'planned';
    if (/^(?:think|dream|talk|speak)$/u.test(host.lemma) && governor?.verb.main === host) return 'possible';
    const c = host.tag === 'adjective' ? this.control(host.lemma) : undefined;
    return c === 'planned' || c === 'possible' ? c : 'asserted';
  }

  /** Of a noun: its own adjectives ("possible summit"), the noun above it ("potential for"), the verb it depends on. */
  ofNoun(group: Group, within?: Clause): Modality {
    let m: Modality = 'asserted';
    for (const word of group.words) {
      if (word.mention) continue;
      if (/^(?:any|possible|potential|likely|prospective|rumored|rumoured|hypothetical|eventual)$/u.test(word.folded))
        m = weaker(m, 'possible');
      else if (/^(?:planned|proposed|upcoming|scheduled|next|intended|attempted)$/u.test(word.folded))
        m = weaker(m, 'planned');
      else if (/^(?:no|alleged|imaginary|supposed)$/u.test(word.folded))
        m = weaker(m, word.folded === 'no' ? 'denied' : 'possible');
      else if (word !== group.head || within) {
        const c = word === group.head || word.tag === 'noun' ? this.control(word.lemma) : undefined;
        if (c && word === group.head) m = weaker(m, c);
      }
    }
    if (this.inExchange(group)) return 'possible';
    // "might see X pay lip service": seen only if it comes to pass.
    if (verbOf(group)?.lemma === 'see' && verbOf(group)!.modal) m = weaker(m, this.of(group.role!.clause));
    const above = group.governedBy?.group;
    if (above) {
      const c = this.control(above.head.lemma);
      if (c && /^(?:of|for|to|on|about|in)$/u.test(group.governedBy!.preposition)) m = weaker(m, c);
      if (!this.lexicon.nouns.has(above.head.folded) || above.role) m = weaker(m, this.ofNoun(above));
    }
    const role = group.role;
    if (role && role.clause !== within) {
      const { verb } = role.clause;
      const lemma = verb.lemma;
      if (role.as === 'subject') {
        const eventive =
          this.lexicon.operators.happens.has(lemma) || verb.passive || /^(?:look|seem|appear|be)$/u.test(lemma);
        if (eventive) {
          m = weaker(m, this.of(role.clause));
          const c = this.control(lemma);
          if (c) m = weaker(m, c);
          const after = this.analysis.words[verb.last + 1];
          // "improved due to X" foretells nothing.
          const due = after?.folded === 'due' && this.analysis.words[after.index + 1]?.tag !== 'to';
          const next = after && !due ? this.control(after.lemma) : undefined;
          if (next && after.tag !== 'entity') m = weaker(m, next);
          // "a meeting is to be held".
          if (lemma === 'be' && after?.tag === 'to') m = weaker(m, 'planned');
          for (const p of role.clause.obliques) {
            const n = p.groups[0] && this.control(p.groups[0].head.lemma);
            if (n && /^(?:under|in)$/u.test(p.preposition)) m = weaker(m, n);
          }
        }
      } else {
        const c = this.control(lemma);
        // To discuss the ties that there are does not make them possible.
        const standing =
          /^(?:discuss|review|debate|consider|note)$/u.test(lemma) &&
          this.lexicon.nouns.get(group.head.folded)?.kind === 'state';
        // What is ordered of one's own is done: "ordered a raid on X".
        const ordered = /^(?:order|command)$/u.test(lemma) && role.as === 'object';
        if (
          c &&
          !standing &&
          !ordered &&
          !(c === 'denied' && !/^(?:deny|fail|avoid)$/u.test(lemma)) &&
          lemma !== 'agree'
        )
          m = weaker(m, c);
        const against = c === 'denied' && !/^(?:deny|fail|avoid)$/u.test(lemma);
        if (role.as === 'object' || this.lexicon.operators.makes.has(lemma)) {
          const efforts = role.clause.governingGroup;
          if (
            (verb.form === 'infinitive' && efforts && this.control(efforts.head.lemma)) ||
            this.lexicon.operators.makes.has(lemma) ||
            (c && !against) ||
            this.lexicon.operators.ends.has(lemma) ||
            this.lexicon.operators.lifts.has(lemma) ||
            this.lexicon.operators.strains.has(lemma)
          )
            m = weaker(m, this.of(role.clause));
        }
      }
    }
    return m;
  }

  /** "Subsequently, X would join": the past told forward. */
  private narrated({ governor, opener }: Clause): boolean {
    const { words } = this.analysis;
    return (
      !governor &&
      !opener &&
      words.some((w) =>
        /^(?:subsequently|later|eventually|ultimately|afterwards|thereafter|finally)$/u.test(w.folded),
      ) &&
      !words.some((w) => /^(?:if|unless|could|might|may|whether)$/u.test(w.folded))
    );
  }

  /** "decided against joining", "voted against sending". */
  decidedAgainst({ verb, governor }: Clause): boolean {
    let before = this.analysis.words[verb.first - 1];
    if (before?.tag === 'adverb') before = this.analysis.words[verb.first - 2];
    return (
      before?.folded === 'against' &&
      governor !== undefined &&
      /^(?:decide|vote|rule|choose|opt|come out|counsel|advise|argue|lobby|warn|recommend)$/u.test(governor.verb.lemma)
    );
  }

  /** "to ensure that we can welcome them": the analysis leaves what is ensured without a governor. */
  private ensured(clause: Clause): boolean {
    const { words, clauses } = this.analysis;
    const opener = (clause.subject[0]?.first ?? 0) - 1;
    const above = clauses.find((c) => c.verb.last === opener - 1);
    return (
      clause.opener === 'that' &&
      words[opener]?.folded === 'that' &&
      above !== undefined &&
      ENSURES.test(above.verb.lemma) &&
      (above.verb.form !== 'finite' || above.verb.modal !== undefined)
    );
  }

  /** "agreed that in exchange for work with X, …": a price that is offered, not paid. */
  inExchange(group: Group): boolean {
    const { words, clauses } = this.analysis;
    const at = words.findIndex(
      (w, i) =>
        i < group.first &&
        /^(?:exchange|return)$/u.test(w.folded) &&
        words[i - 1]?.folded === 'in' &&
        words[i + 1]?.folded === 'for',
    );
    return at >= 0 && group.first - at < 20 && !clauses.some((c) => c.verb.first > at && c.verb.last < group.first);
  }
}
