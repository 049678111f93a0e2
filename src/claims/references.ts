import type { ActorDirectory, Mention } from '../actors/actor.js';
import type { Group, Word } from './analysis/analysis.js';
import type { Lexicon } from './lexicon/lexicon.js';

/** An actor as a group of words means it. */
export interface Reference {
  readonly actor: string;
  /** The wording: a name, or "they", "the two countries". */
  readonly surface: string;
  readonly basis: Mention['basis'];
}

const NUMBER: Record<string, number> = {
  both: 2,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  all: 0,
  duo: 2,
  pair: 2,
  trio: 3,
  quartet: 4,
  troika: 3,
  couple: 2,
};
const COLLECTIVE = /^(?:duo|trio|pair|quartet|troika|twosome|threesome)$/u;
const REACH = 5;
const FAR = 40;
const ANY = /./u;
const HOSTILE = /^(?:belligerents|combatants|adversaries|rivals|enemies|foes|opponents)$/u;
/** What kind of actor a plural noun means: "the two countries", "the three movements". */
const kindsOf = (noun: string): RegExp =>
  /^(?:countries|nations|states|governments|capitals|powers|superpowers|neighbors|neighbours|republics)$/u.test(noun)
    ? /^(?:state|territory)$/u
    : /^(?:groups|factions|movements|militias|rebels|revolutionaries|organizations|organisations|fighters)$/u.test(noun)
      ? /^(?:armed-group|movement|organisation|people|institution)$/u
      : ANY;

/** What an article has spoken of so far: who was named last, and which actors were named together. */
export class Discourse {
  private readonly recent: { ref: Reference; sentence: number; subject: boolean; word: number }[] = [];
  private readonly sets: {
    refs: readonly Reference[];
    key: string;
    sentence: number;
    strong: boolean;
    hostile: boolean;
    force: boolean;
  }[] = [];
  /** How often the same actors were named together. */
  private readonly often = new Map<string, number>();
  private readonly people = new Map<string, string>();
  private sentence = 0;
  /** Who says "I" and "we", where it is known. */
  author: readonly Reference[] = [];

  constructor(
    private readonly actors: ActorDirectory,
    private readonly lexicon: Lexicon,
    private readonly offices: ReadonlyMap<string, string> = new Map(),
    /** The two whom the article names together most often. */
    private readonly leading: readonly string[] = [],
  ) {}

  enter(sentence: number): void {
    this.sentence = sentence;
  }

  /** Notes a named actor. */
  saw(ref: Reference, subject: boolean, word: number): void {
    this.recent.push({ ref, sentence: this.sentence, subject, word });
  }

  /** Notes actors that were named together or are bound by a claim. */
  sawSet(refs: readonly Reference[], strong: boolean, hostile = false, force = false): void {
    const distinct = [...new Map(refs.map((r) => [r.actor, r])).values()];
    if (distinct.length < 2) return;
    const key = distinct
      .map((r) => r.actor)
      .sort()
      .join(' ');
    this.sets.push({ refs: distinct, key, sentence: this.sentence, strong, hostile, force });
    this.often.set(key, (this.often.get(key) ?? 0) + 1);
  }

  /** Binds a person's last name to an actor for the rest of the article: "Defense Secretary King of Britain". */
  sawPerson(name: string, actor: string): void {
    this.people.set(name, actor);
  }

  person(name: string): string | undefined {
    return this.people.get(name);
  }

  /** The last set of actors of a size (0: any), newest first. */
  set(size: number, kinds = ANY, hostile = false): readonly Reference[] | undefined {
    if (hostile) {
      const foes = this.sets.filter(
        (s) =>
          s.hostile &&
          (size === 0 || s.refs.length === size) &&
          this.sentence - s.sentence <= FAR &&
          s.refs.every((r) => this.kind(r.actor) !== 'organisation'),
      );
      const found = foes.findLast((s) => s.force) ?? foes.at(-1);
      if (found) return found.refs;
    }
    const reach = size > 2 ? FAR : size === 2 ? 2 * REACH : REACH;
    // Only as far back as it reaches, so that a long article takes no longer by the sentence.
    const from = this.sets.findLastIndex((s) => this.sentence - s.sentence > reach) + 1;
    const near = this.sets
      .slice(from)
      .filter(
        (s) => (size === 0 || s.refs.length === size) && s.refs.every((r) => kinds.test(this.kind(r.actor) ?? '')),
      );
    // Nearness counts most, then being spoken of as one, then being spoken of often.
    const score = (s: (typeof near)[number], i: number) =>
      (s.strong ? 1.5 : 0) +
      Math.min(size === 2 ? 7 : 3, this.often.get(s.key)!) * 0.5 -
      (this.sentence - s.sentence) * (size > 2 ? 0.2 : 1) +
      (size === 2 && s.refs.length === 2 && s.refs.every((r) => this.leading.includes(r.actor)) ? 3 : 0) +
      i / 1000;
    const best = near.map((s, i) => ({ s, n: score(s, i) })).sort((a, b) => b.n - a.n)[0]?.s;
    if (best) return best.refs;
    if (size === 2 && this.leading.length === 2 && this.leading.every((id) => kinds.test(this.kind(id) ?? '')))
      return this.leading.map((actor) => ({ actor, surface: '', basis: 'reference' as const }));
    if (size === 0) return undefined;
    // The last so many states, if no other was named among them.
    const names = new Map<string, Reference>();
    for (let i = this.recent.length - 1; i >= 0; i--) {
      const { ref, sentence } = this.recent[i]!;
      if (this.sentence - sentence > 1) break;
      if (!kinds.test(this.kind(ref.actor) ?? '') || (kinds === ANY && this.kind(ref.actor) !== 'state')) continue;
      names.set(ref.actor, ref);
      if (names.size === size) return [...names.values()].reverse();
    }
    return undefined;
  }

  /** The other side of the last use of force by or against an actor, a few sentences back at most. */
  foes(ref: Reference): Reference[] {
    const found = this.sets.findLast(
      (s) =>
        s.force &&
        s.refs.length === 2 &&
        this.sentence - s.sentence <= REACH &&
        s.refs.some((r) => r.actor === ref.actor),
    );
    return (found?.refs ?? []).filter((r) => r.actor !== ref.actor).map((r) => ({ ...r, basis: 'reference' as const }));
  }

  oppositionTo(ref: Reference): string | undefined {
    return this.opposition(ref.actor)?.id;
  }

  private opposition(id: string) {
    const actor = this.actors.byId(id);
    return actor?.adjectives.map((a) => this.actors.byId(`${a.toLowerCase()}-opposition`)).find((a) => a !== undefined);
  }

  /** Whether a wording is a name of the actor, not its adjective. */
  isNamed(id: string, wording: string): boolean {
    const actor = this.actors.byId(id);
    return (
      actor !== undefined &&
      (actor.name === wording || actor.metonyms.includes(wording) || actor.aliases.includes(wording))
    );
  }

  kindOf(ref: Reference): string {
    return this.kind(ref.actor) ?? '';
  }

  private kind(id: string): string | undefined {
    return this.actors.byId(id)?.kind;
  }

  /** The last named actor for which `test` holds. */
  last(test: (ref: Reference, subject: boolean) => boolean, reach = 2): Reference | undefined {
    for (let i = this.recent.length - 1; i >= 0; i--) {
      const { ref, sentence, subject } = this.recent[i]!;
      if (this.sentence - sentence > reach) return undefined;
      if (test(ref, subject)) return ref;
    }
    return undefined;
  }

  /** The state or group named last that is not one of some: what "it" is, where it is attacked or armed. */
  other(than: readonly Reference[]): Reference | undefined {
    return this.last(
      (r) =>
        /^(?:state|territory|armed-group)$/u.test(this.kind(r.actor) ?? '') && !than.some((x) => x.actor === r.actor),
      1,
    );
  }

  /** The actors meant by a pronoun or a group like "the two countries"; empty where it cannot be told. */
  resolve(
    group: Group,
    local: { subject?: readonly Reference[]; speaker?: readonly Reference[] } = {},
  ): readonly Reference[] {
    const { head } = group;
    const as = (
      refs: readonly Reference[] | undefined,
      surface = group.words.map((w) => w.surface).join(' '),
    ): Reference[] => (refs ?? []).map((r) => ({ actor: r.actor, surface, basis: 'reference' }));
    const w = head.folded;
    const numbers = group.words.map((x) => NUMBER[x.folded]).filter((n) => n !== undefined);
    if (COLLECTIVE.test(w)) return as(this.set(NUMBER[w] ?? 0));
    if (head.tag === 'pronoun') return as(this.pronoun(w, local), head.surface);
    if (w === 'each' && group.words.length === 1) return as(this.set(0));
    if (w === 'both' || w === 'all') return as(this.set(w === 'both' ? 2 : 0));
    const definite = group.words.some((x) => /^(?:the|both|these|those|all)$/u.test(x.folded));
    if (
      definite &&
      (this.lexicon.heads.plural.has(w) || w === 'two' || w === 'three' || w === 'four') &&
      !group.words.some(
        (x) =>
          x.mention ||
          /^(?:other|different|various|opposing|its|his|their|neighboring|neighbouring|arab|western|regional|many|most|some)$/u.test(
            x.folded,
          ),
      )
    ) {
      const n = numbers.find((x) => x > 0);
      if (n) return as(this.set(n, kindsOf(w), HOSTILE.test(w)));
      if (
        numbers.includes(0) ||
        /^(?:sides|parties|ministers|presidents|negotiators|delegations|capitals|juntas|partners|belligerents|superpowers|countries|neighbors|neighbours|governments|leaders|rivals|adversaries|combatants)$/u.test(
          w,
        )
      )
        return as(this.set(0, kindsOf(w), HOSTILE.test(w)));
    }
    if (w === 'latter' || w === 'former') {
      const pair = this.set(2);
      return as(pair && [w === 'latter' ? pair.at(-1)! : pair[0]!]);
    }
    if (!group.words.some((x) => x.folded === 'the' || x.folded === 'this')) return [];
    if (
      /^(?:president|secretary|ambassador|minister|ministry)$/u.test(w) &&
      this.author.length === 1 &&
      group.words.length <= 3 &&
      !this.offices.has(w)
    )
      return as(this.author);
    const office = group.words.length <= 3 && group.phrases.every((p) => p.preposition !== 'of') && this.offices.get(w);
    if (office) return [{ actor: office, surface: group.words.map((x) => x.surface).join(' '), basis: 'leader' }];
    if (
      /^(?:regime|government|baath)$/u.test(w) &&
      (w !== 'government' ||
        (group.words.length <= 2 && !group.phrases.some((p) => p.preposition === 'of' || p.preposition === 'in')))
    ) {
      const regime = this.last((r) => r.actor === 'syria', 40);
      const state = this.last((r) => this.kind(r.actor) === 'state', 2);
      return as(w === 'regime' ? (regime ? [regime] : state && [state]) : state && [state]);
    }
    if (/^(?:rebels|rebel|opposition|insurgents|uprising|rebellion|revolutionaries)$/u.test(w)) {
      const side = this.last((r) => /opposition|rebel/u.test(r.actor), 12);
      const state = this.last((r) => this.opposition(r.actor) !== undefined, 12);
      const opposition = state && this.opposition(state.actor);
      // The country spoken of last decides, where it has an opposition that is known.
      return as(opposition ? [{ actor: opposition.id, surface: '', basis: 'reference' }] : side && [side]);
    }
    if (/^(?:group|movement|militia|militants|organization|organisation|militant)$/u.test(w)) {
      const group_ = this.last((r) => /armed-group|organisation|movement/u.test(this.kind(r.actor) ?? ''), 2);
      return as(group_ && [group_]);
    }
    if (
      /^(?:bloc|alliance|pact|league|organi[sz]ation|community|union|coalition)$/u.test(w) &&
      group.words.length <= 3 &&
      !group.phrases.some((p) => p.preposition === 'of' || p.preposition === 'between')
    ) {
      const body = this.last(
        (r) => /^(?:alliance|organisation)$/u.test(this.kind(r.actor) ?? ''),
        w === 'union' ? 3 : 12,
      );
      if (body || w !== 'union') return as(body && [body]);
    }
    if (/^(?:country|kingdom|republic|nation|administration|island|union)$/u.test(w)) {
      const subject = local.subject?.map((r) => r.actor) ?? [];
      // "the rebels of X … the country": the country of the opposition named last.
      const side = this.last((r) => this.kind(r.actor) === 'state' || /-opposition$/u.test(r.actor), 0);
      const home =
        side && /-opposition$/u.test(side.actor) ? this.actors.find(side.surface.split(' ')[0]!)[0] : undefined;
      if (home && this.kind(home.actor) === 'state') return as([{ ...home }]);
      const state =
        this.last((r) => this.kind(r.actor) === 'state' && !subject.includes(r.actor), 2) ??
        this.last((r) => this.kind(r.actor) === 'state', 2);
      return as(state && [state]);
    }
    return [];
  }

  /** Whose: "its", "their", "his". */
  possessive(word: Word, subject: readonly Reference[] | undefined): readonly Reference[] {
    const w = word.folded;
    if (w === 'our' || w === 'my') return this.author;
    // A person is no "its": "Erdogan warned Syria over the truce agreed by its ally" is Syria's ally.
    const newest = subject && subject.length > 0 ? subject[0] : this.last((_, s) => s, 0);
    if (w === 'its' && newest?.basis === 'leader') {
      const thing = this.last((r) => r.basis !== 'leader' && r.actor !== newest.actor, 0);
      if (thing) return [thing];
    }
    if (subject && subject.length > 0) {
      const several = new Set(subject.map((r) => r.actor)).size > 1;
      if (w === 'their' || !several) return subject;
    }
    if (w === 'their') return this.set(0) ?? [];
    const one = this.last((_, s) => s, 1) ?? this.last(() => true, 1);
    return one ? [one] : [];
  }

  /** The one subject of the sentence before, where nobody was named together with it or only against it. */
  private soleSubject(): Reference | undefined {
    const before = this.recent.filter((r) => r.sentence === this.sentence - 1);
    const subjects = new Set(before.filter((r) => r.subject).map((r) => r.ref.actor));
    const sets = this.sets.filter((s) => s.sentence === this.sentence - 1);
    if (subjects.size !== 1 || sets.some((s) => !s.hostile)) return undefined;
    if (this.kind([...subjects][0]!) === 'medium') return undefined;
    return before.find((r) => r.subject)!.ref;
  }

  private pronoun(
    w: string,
    local: { subject?: readonly Reference[]; speaker?: readonly Reference[] },
  ): readonly Reference[] | undefined {
    if (w === 'they' || w === 'them' || w === 'themselves' || w === 'these' || w === 'those') {
      const speaker = local.speaker ?? [];
      if (w === 'they' && new Set(speaker.map((r) => r.actor)).size > 1) return speaker;
      if (w === 'these' || w === 'those') return undefined;
      const alone = w === 'they' ? this.soleSubject() : undefined;
      if (alone) return [alone];
      const own = local.subject ?? [];
      const apart = (refs: readonly Reference[] | undefined) =>
        w === 'them' ? refs?.filter((r) => !own.some((x) => x.actor === r.actor)) : refs;
      const set = apart(this.set(0));
      const newest = this.sets.at(-1);
      // Another subject since then: "they" may be its people.
      const since =
        newest &&
        this.sentence - newest.sentence > 1 &&
        this.recent.some((r) => r.subject && r.sentence > newest.sentence && r.sentence < this.sentence);
      if (newest && set && set.length > 1 && !since) {
        if (this.sentence - newest.sentence <= 1 || w === 'they') return set;
      }
      const many = this.last((r) => /armed-group|people|movement/u.test(this.kind(r.actor) ?? ''), 2);
      return many && [many];
    }
    if (w === 'it' || w === 'he' || w === 'she' || w === 'him') {
      if (w !== 'him' && local.speaker?.length === 1) return local.speaker;
      const person = w !== 'it';
      const other = (r: Reference) => w !== 'him' || !local.subject?.some((x) => x.actor === r.actor);
      const found = person
        ? (this.last((r, s) => r.basis === 'leader' && s && other(r), 1) ??
          this.last((r) => r.basis === 'leader' && other(r), 1))
        : (this.last((r, s) => s && r.basis !== 'leader', 1) ?? undefined);
      return found && [found];
    }
    if (w === 'we' || w === 'i' || w === 'us' || w === 'me') return this.author;
    return undefined;
  }
}
