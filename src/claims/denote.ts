import type { Clause, Group, SentenceAnalysis, Word } from './analysis/analysis.js';
import { type Lexicon, nounEntry } from './lexicon/lexicon.js';
import type { Discourse, Reference } from './references.js';

/** What a noun group says of actors. */
export interface Denotation {
  /** The actors that the group stands for: "Turkish troops" stands for Turkey. */
  readonly denotes: readonly Reference[];
  /** Whose it is: "Turkey's opposition", "US sanctions". */
  readonly owners: readonly Reference[];
  /** It stands for people of the actor, not for those who act for it. */
  readonly people: boolean;
}

const QUANTITY =
  /^(?:coalition|mixture|mix|combination|part|parts|number|numbers|group|groups|dozens|scores|hundreds|thousands|handful|series|batch|patch|rest|majority|most|some|many|several|all|one|two|three|four|five|ten|couple|members|units|remnants|elements|wave)$/u;

/** Heads that act for nobody: "the Turkish economy grew", "Greek opinion". */
const ABSTRACT =
  /(?:ism|ness|ity|tion|sion|ment|ence|ance|ship|ure)s?$|^(?:econom(?:y|ies)|opinions?|views?|culture|history|language|currency|market|markets|election|elections|war|wars|case|question|problem|side|example|law|role|days?|years?|century|winter|summer|style|word|words|name|names|version|view|position|claims?|proposals?|plans?|offers?|interests?|maps?|maritime|ports?|roads?|coast|dream|fears?|hopes?|rule|control|power|presence|influence|policy|policies|politics)$/u;

/** A ship may bear a general's name. */
const SHIP = /^(?:ship|cruiser|destroyer|frigate|vessel|submarine|carrier|battleship|liner|tanker|trawler)$/u;
const LEADS = /^(?:lead|head|form|organi[sz]e|command|launch|assemble)$/u;

const CROWD = /^(?:protesters|demonstrators|dissidents|rebels|insurgents|opposition|opponents)$/u;

const NONE: Denotation = { denotes: [], owners: [], people: false };

const reference = (word: Word): Reference => ({
  actor: word.mention!.actor,
  surface: word.mention!.surface,
  basis: word.mention!.basis,
});

/** The groups of a phrase that hang on its noun: in "backing the sides of the war, A and B agreed" A and B begin a clause. */
const inPhrase = (group: Group, { groups }: Group['phrases'][number]): readonly Group[] =>
  group.role?.as === 'subject' ? groups : groups.filter((g) => g.role?.as !== 'subject');

/** Works out, left to right, which actors the groups of one sentence stand for; names go into the discourse. */
export class Denotations {
  private readonly known = new Map<Group, Denotation>();
  private readonly index: Map<Group, number>;

  constructor(
    private readonly analysis: SentenceAnalysis,
    private readonly lexicon: Lexicon,
    private readonly discourse: Discourse,
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

  of(group: Group): Denotation {
    const old = this.known.get(group);
    if (old) return old;
    this.known.set(group, NONE);
    const found = this.work(group);
    this.known.set(group, found);
    // What a relative clause is about does not become what the text goes on about.
    const subject = group.role?.as === 'subject' && !this.aside(group.role.clause);
    for (const ref of [...found.owners, ...found.denotes])
      this.discourse.saw(ref, subject && found.denotes.includes(ref), group.first);
    return found;
  }

  private aside(clause: Clause): boolean {
    const first = Math.min(...clause.subject.map((g) => g.first));
    return (
      clause.link === 'relative' || /^(?:which|whom|whose|where)$/u.test(this.analysis.words[first - 1]?.folded ?? '')
    );
  }

  private work(group: Group): Denotation {
    const { lexicon, discourse } = this;
    const { words, head } = group;
    const subject =
      group.role && group.role.as !== 'subject' ? this.subject(group.role.clause) : this.clauseSubjectBefore(group);
    const owners: Reference[] = [];
    for (const [i, word] of words.entries()) {
      if (word.tag === 'determiner' && /^(?:its|his|her|their|our|my)$/u.test(word.folded) && word !== head)
        owners.push(...discourse.possessive(word, this.reporter(group) ?? subject));
      if (word.mention && word !== head) {
        const next = words[i + 1];
        const compound = next?.hyphened ? lexicon.compounds.get(next.folded) : undefined;
        if (compound && !compound.groups) continue;
        if (word.hyphened && lexicon.prefixes.has(words[i - 1]?.folded ?? '')) continue;
        owners.push(reference(word));
      }
      if (word.possessive && !word.mention && word !== head && lexicon.heads.plural.has(word.folded)) {
        const inner: Group = { ...group, head: word, last: word.index, words: words.slice(0, i + 1), phrases: [] };
        owners.push(...discourse.resolve(inner, { subject: subject ?? [] }));
      } else if (
        word.possessive &&
        !word.mention &&
        word !== head &&
        /^(?:regime|country|group|government|rebel|rebels)$/u.test(word.folded)
      ) {
        const inner: Group = { ...group, head: word, last: word.index, words: words.slice(0, i + 1), phrases: [] };
        owners.push(...discourse.resolve(inner, { subject: subject ?? [] }));
      }
    }
    owners.push(...this.joint(group, owners));
    // Only those right after it: in "statements about the defiance of X" the last belongs to another noun.
    const other = group.phrases.findIndex((p) => p.preposition !== 'of');
    const ofPhrase = other < 0 ? group.phrases : group.phrases.slice(0, other);
    const ofRefs = (): Reference[] => {
      for (const p of ofPhrase) {
        const refs = inPhrase(group, p).flatMap((g) => [...this.of(g).denotes]);
        if (refs.length > 0) return refs;
      }
      return [];
    };
    const fromRefs = () =>
      group.phrases
        .filter(
          (p) =>
            p.preposition === 'from' ||
            (p.preposition === 'in' &&
              /^(?:governments?|authorities|regime|forces|rebels|junta|juntas|rulers?|parliament|embassy|militias?|general|generals|ministers?|cabinet|leaders?|leadership|officials?|lawmakers|politicians|military|army|colonels|farmers|fishermen|students|police|villagers|customs|exporters|commanders?|courts|president|premier|court|judges|establishment)$/u.test(
                head.folded,
              ) &&
              this.analysis.words[group.first - 1]?.tag !== 'conjunction'),
        )
        .slice(0, 1)
        .flatMap((p) => p.groups.flatMap((g) => [...this.of(g).denotes]));
    if (head.mention) {
      if (words.some((w) => lexicon.prefixes.has(w.folded) && words[words.indexOf(w) + 1]?.hyphened) && head.hyphened)
        return { denotes: [], owners, people: false };
      const ref = reference(head);
      // "Anglo-French forces": both.
      const mate = head.hyphened ? words[words.indexOf(head) - 1] : undefined;
      const refs = mate?.mention ? [reference(mate), ref] : [ref];
      return { denotes: refs, owners: owners.filter((o) => !refs.some((r) => r.actor === o.actor)), people: false };
    }
    const w = head.folded;
    const [of1, which] = this.analysis.words.slice(head.index + 1, head.index + 3);
    // "both of which": things. An ethnic group acts for no state.
    if (/^(?:both|all|each|some)$/u.test(w) && of1?.folded === 'of' && which?.folded === 'which') return NONE;
    if (
      /^(?:groups?|minority|minorities|tribes?)$/u.test(w) &&
      words.some((x) => /^(?:ethnic|religious|tribal|linguistic)$/u.test(x.folded))
    )
      return { denotes: [], owners: owners.filter((o) => o.basis === 'adjective'), people: true };
    if (w === 'it' && group.role?.as === 'object') {
      const other = !this.forceful(group.role.clause) ? undefined : discourse.other(subject ?? []);
      return {
        denotes: other ? [{ ...other, surface: head.surface, basis: 'reference' }] : [],
        owners: [],
        people: false,
      };
    }
    // "ignites at other leaders, believing them": nobody whom the text has named.
    if (w === 'them') {
      const before = this.analysis.groups.slice(0, this.index.get(group) ?? 0);
      const near = before.findLast((g) => g.head.mention || lexicon.heads.plural.has(g.head.folded));
      if (near && !near.head.mention && this.of(near).denotes.length === 0 && this.of(near).owners.length === 0)
        return NONE;
    }
    const relator = lexicon.relators.has(w);
    const resolved =
      owners.length === 0 || /^(?:two|three|four|both|all)$/u.test(words[0]!.folded)
        ? discourse.resolve(group, {
            subject: subject ?? [],
            ...(this.speaker(group) ? { speaker: this.speaker(group)! } : {}),
          })
        : [];
    if (resolved.length > 0) {
      const of = ofRefs();
      return { denotes: of.length > 0 && lexicon.heads.plural.has(w) ? of : resolved, owners: [], people: false };
    }
    const capital = /^\p{Lu}/u.test(head.surface) && !lexicon.nouns.has(w);
    if (capital && discourse.person(w) && words.length <= 3)
      return {
        denotes: [{ actor: discourse.person(w)!, surface: head.surface, basis: 'leader' }],
        owners: [],
        people: false,
      };
    const title = words.find((x) => lexicon.heads.agents.has(x.folded));
    if (owners.length === 0 && /^(?:opposition|rebels|rebellion|uprising|insurgency|insurgents|resistance)$/u.test(w)) {
      const against = group.phrases
        .filter((p) => p.preposition === 'to' || p.preposition === 'against')
        .flatMap((p) => p.groups.flatMap((g) => [...this.patients(g)]));
      const side = against.length === 1 ? discourse.oppositionTo(against[0]!) : undefined;
      if (side)
        return {
          denotes: [{ actor: side, surface: words.map((x) => x.surface).join(' '), basis: 'reference' }],
          owners: [],
          people: false,
        };
    }
    const office = words.findLast((x) => x.mention?.basis === 'office' || x.mention?.basis === 'leader');
    if (capital && office && !relator && !lexicon.heads.places.has(w)) {
      discourse.sawPerson(w, office.mention!.actor);
      return { denotes: [reference(office)], owners: [], people: false };
    }
    if (QUANTITY.test(w) && ofPhrase.length > 0 && owners.length === 0) {
      const inner = ofPhrase[0]!.groups.map((g) => this.of(g));
      return {
        denotes: inner.flatMap((d) => [...d.denotes]),
        owners: inner.flatMap((d) => [...d.owners]),
        people: inner.some((d) => d.people),
      };
    }
    if (lexicon.heads.places.has(w) && owners.length === 0 && ofPhrase.length === 0)
      owners.push(
        ...group.phrases
          .filter((p) => p.preposition === 'in')
          .slice(0, 1)
          .flatMap((p) => p.groups.flatMap((g) => [...this.patients(g)])),
      );
    const agent = lexicon.heads.agents.has(w) && !relator;
    if (
      (agent || (title && /^\p{Lu}/u.test(head.surface))) &&
      owners.length === 0 &&
      ofPhrase.length === 0 &&
      group.role?.as === 'subject'
    ) {
      // "In Beijing, a ministry spokesman said".
      const first = this.analysis.groups[0];
      if (
        first &&
        first !== group &&
        first.first === 1 &&
        first.governedBy?.preposition === 'in' &&
        first.head.mention &&
        first.last === group.first - 1 &&
        /,/u.test(words[0]!.gap)
      )
        owners.push(reference(first.head));
    }
    if (agent || (capital && title && !relator)) {
      const own = owners.length > 0 ? owners : ofRefs();
      const named =
        own.length > 0 ||
        !agent ||
        (group.role?.as === 'object' &&
          !/^(?:government|regime|authorities|junta)$/u.test(w) &&
          !group.phrases.some((p) => p.preposition === 'from'))
          ? own
          : fromRefs();
      const ship = words.some((x) => SHIP.test(x.folded));
      if (capital && title && !agent && !ship && named.length === 1) discourse.sawPerson(w, named[0]!.actor);
      return { denotes: named, owners, people: false };
    }
    if (lexicon.heads.people.has(w) && owners.length === 0)
      // "asylum to a family of five from X".
      owners.push(
        ...group.phrases
          .filter((p) => p.preposition === 'from')
          .slice(0, 1)
          .flatMap((p) => p.groups.flatMap((g) => [...this.of(g).denotes])),
      );
    if (lexicon.heads.people.has(w)) return { denotes: owners, owners, people: true };
    if (owners.length === 0 && ofPhrase.length > 0 && !relator) owners.push(...ofRefs());
    return { denotes: [], owners, people: false };
  }

  /** Verbs whose object is a party, not a plan or a treaty. */
  private forceful({ verb }: Clause): boolean {
    const entries = (this.lexicon.verbs.get(verb.lemma) ?? []).filter(
      (e) => e.has.length === 0 && !e.among && !e.needs,
    );
    return (
      entries.length > 0 &&
      entries.every((e) => /^(?:ASSAULT|COERCE|THREATEN|AID)$/u.test(e.type)) &&
      !/^(?:support|back|help|assist|finance|fund|sponsor|strengthen|reinforce|sustain|guarantee|uphold|target|save|preserve|control|violate|sabotage|block|destroy|protect)$/u.test(
        verb.lemma,
      )
    );
  }

  /** "Manila said that Chinese ships fired at its boats": its, against whom another acts in a report, is the reporter's. */
  private reporter(group: Group): readonly Reference[] | undefined {
    if (group.governedBy?.preposition !== 'against' && group.governedBy?.preposition !== 'at') return undefined;
    const clause = group.role?.clause;
    const governor = clause?.link === 'complement' ? clause.governor : undefined;
    if (!governor || !this.lexicon.reporting.has(governor.verb.lemma)) return undefined;
    const refs = this.subject(governor);
    return refs.length === 1 ? refs : undefined;
  }

  /** "Turkish and Iranian talks", "Turkey and Iran's coordination": owners that stand before the "and". */
  private joint(group: Group, owners: readonly Reference[]): Reference[] {
    const first = group.words.find((w) => w.mention && (w !== group.head || group.words.length > 1));
    if (!first || owners.length === 0 || group.head === first || group.head.mention) return [];
    if (first.index !== group.first && !(group.words[0]!.tag === 'determiner' && first.index === group.first + 1))
      return [];
    const head = group.head.folded;
    if (!(this.lexicon.nouns.get(head)?.symmetric || /s$/u.test(head) || this.lexicon.nouns.has(head))) return [];
    const found: Reference[] = [];
    let at = (this.index.get(group) ?? 0) - 1;
    let next = group.first;
    for (; at >= 0; at--) {
      const g = this.analysis.groups[at]!;
      const between = this.analysis.words.slice(g.last + 1, next);
      const and = between.length === 1 && between[0]!.tag === 'conjunction' && between[0]!.folded === 'and';
      const comma = between.length === 0 && found.length > 0 && /,/u.test(this.analysis.words[next]!.gap);
      if (!(and || comma) || !g.head.mention || g.words.some((x) => !x.mention && x.tag !== 'determiner')) break;
      if (first.mention!.basis !== 'adjective' && !first.possessive) break;
      if (first.possessive && /^(?:in|at|across|into)$/u.test(g.governedBy?.preposition ?? '')) break;
      if (
        first.mention!.basis === 'adjective' &&
        g.head.mention.basis !== 'adjective' &&
        !/^u\.?s/iu.test(g.head.surface) &&
        g.head.mention.basis !== 'name'
      )
        break;
      found.push(reference(g.head));
      next = g.first;
    }
    return found;
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

  /** The actors of a clause's subject, "along with" others. */
  subject(clause: Clause): readonly Reference[] {
    const { verb, governor, governingGroup } = clause;
    if (verb.form !== 'finite') {
      // "its desire to …", "Iran's role in supporting …": the owner of the noun acts.
      const owned = governingGroup && clause.link !== 'relative' ? this.of(governingGroup).owners : [];
      if (owned.length > 0) return dedupe(owned);
      if (governor && clause.subject === governor.subject && governor !== clause) return this.subject(governor);
      if (clause.link === 'relative') {
        const refs = dedupe(clause.subject.flatMap((g) => [...this.patients(g)]));
        if (refs.length > 0) return refs;
        // "which has soldiers fighting": theirs who has them.
        if (governor?.verb.lemma === 'have') return this.subject(governor);
      }
    }
    const refs = dedupe(clause.subject.flatMap((g) => [...this.agents(g)]));
    // "led a coalition that drove": whoever leads it.
    const over = refs.length === 0 && clause.link === 'relative' ? clause.subject[0]?.role : undefined;
    return over?.as === 'object' && over.clause !== clause && LEADS.test(over.clause.verb.lemma)
      ? this.subject(over.clause)
      : refs;
  }

  private clauseSubjectBefore(group: Group): readonly Reference[] | undefined {
    const clause = this.analysis.clauses.findLast((c) => c.verb.last < group.first);
    if (!clause) return undefined;
    const done = clause.subject.filter((g) => this.known.has(g));
    const refs = dedupe(done.flatMap((g) => [...this.of(g).denotes]));
    return refs.length > 0 ? refs : undefined;
  }

  private speaker(group: Group): readonly Reference[] | undefined {
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
    // "a British submarine", "Greek colonels": whoever is called by a country acts for it, unless it is a thing of the mind.
    const named = group.words.some((w) => w.mention && w !== group.head && !w.possessive);
    return named && !ABSTRACT.test(head) && !this.lexicon.heads.places.has(head) ? d.owners : [];
  }

  /** Who is acted on, where a group is an object: its actors, else its owner ("Egypt's Sinai Peninsula"). */
  patients(group: Group): readonly Reference[] {
    const d = this.of(group);
    // "its NATO allies": they are of NATO; whose they are is another matter.
    if (this.lexicon.relators.has(group.head.folded) && /^(?:its|his|her|their|our)$/u.test(group.words[0]!.folded)) {
      const within = group.words.filter((w) => w.mention && !w.possessive).map(reference);
      if (within.length > 0) return within;
    }
    if (d.denotes.length > 0) return d.denotes;
    if (d.owners.length > 0 || group.head.mention) return d.owners;
    // "the gear of dozens of Danish boats", "more than a third of the island".
    for (const p of group.phrases) {
      const camp = p.preposition === 'for' && this.lexicon.heads.places.has(group.head.folded);
      if (p.preposition !== 'of' && p.preposition !== 'than' && !camp) break;
      const inner = dedupe(inPhrase(group, p).flatMap((g) => [...this.patients(g)]));
      if (inner.length > 0) return inner;
    }
    return [];
  }
}

/** The same actor once, the first wording kept. */
export function dedupe(refs: readonly Reference[]): Reference[] {
  const seen = new Map<string, Reference>();
  for (const ref of refs) if (!seen.has(ref.actor)) seen.set(ref.actor, ref);
  return [...seen.values()];
}
