import type { ActorDirectory } from '../actors/actor.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { NamedTogether } from './named-together.js';
import type { Reference } from './reference.js';

export const ANY = /./u;

interface Seen {
  readonly ref: Reference;
  /** Named as a place: "in Singapore". */
  readonly venue: boolean;
  readonly sentence: number;
  readonly subject: boolean;
}

/** What an article has spoken of so far: who was named last, and which actors were named together. */
export class Discourse {
  private readonly recent: Seen[] = [];
  private readonly together: NamedTogether;
  private readonly people = new Map<string, string>();
  private sentence = 0;
  private topic: { readonly refs: readonly Reference[]; readonly sentence: number } | undefined;
  private readonly agents = new Map<string, { readonly refs: readonly Reference[]; readonly sentence: number }>();
  private readonly said: { readonly by: string; readonly of: string; readonly sentence: number }[] = [];
  /** Who says "I" and "we", where it is known. */
  author: readonly Reference[] = [];
  /** Who made the joint statement that the article is: "the ministers", "we". */
  signers: readonly Reference[] = [];
  /** Who is spoken to: "Prime Minister X, it is good to see you". */
  addressee: readonly Reference[] = [];

  constructor(
    private readonly actors: ActorDirectory,
    readonly lexicon: Lexicon,
    /** An office as the text uses it, to the actors whose persons hold it. */
    readonly offices: ReadonlyMap<string, readonly string[]> = new Map(),
    /** The two whom the article names together most often. */
    private readonly leading: readonly string[] = [],
  ) {
    this.together = new NamedTogether(leading);
  }

  enter(sentence: number): void {
    this.sentence = sentence;
  }

  /** Notes a named actor. */
  saw(ref: Reference, subject: boolean, venue = false): void {
    this.recent.push({ ref, sentence: this.sentence, subject, venue });
  }

  /** Notes actors that were named together or are bound by a claim. */
  sawSet(refs: readonly Reference[], strong: boolean, hostile?: boolean, force = false): void {
    this.together.add(refs, this.sentence, strong, hostile ?? false, force, hostile !== undefined);
  }

  /** Binds a person's last name to an actor for the rest of the article: "Defense Secretary King of Britain". */
  sawPerson(name: string, actor: string): void {
    this.people.set(name, actor);
  }

  /** Notes who the main clause of a sentence is about. */
  sawTopic(refs: readonly Reference[]): void {
    if (refs.length > 0) this.topic = { refs, sentence: this.sentence };
  }

  /** Those whom the sentence before was about, where they are several. */
  jointTopic(): readonly Reference[] | undefined {
    const { topic } = this;
    return topic && topic.refs.length > 1 && this.sentence - topic.sentence <= 2 ? topic.refs : undefined;
  }

  /** Notes whose the troops, the fleet, the diplomats of a sentence are. */
  sawAgent(noun: string, refs: readonly Reference[]): void {
    this.agents.set(noun, { refs, sentence: this.sentence });
  }

  /** Whose "the fleet" is, where the text has told a few sentences before. */
  agent(noun: string): readonly Reference[] {
    const found = this.agents.get(noun);
    return found && this.sentence - found.sentence <= 3 ? found.refs : [];
  }

  /** Notes that one has accused, warned or asked something of another. */
  sawCharge(by: string, of: string): void {
    this.said.push({ by, of, sentence: this.sentence });
  }

  /** Who has last made a charge or a demand against an actor, two sentences back at most. */
  chargedBy(of: readonly Reference[]): string | undefined {
    return this.said.findLast((s) => this.sentence - s.sentence <= 2 && of.some((r) => r.actor === s.of))?.by;
  }

  person(name: string): string | undefined {
    return this.people.get(name);
  }

  /**
   * The last set of actors of a size (0: any), newest first.
   * @param kinds what they must be
   * @param as.hostile they are at odds; `near`: named in this sentence if they can be; `together`: named side by side, and
   * not only one after the other
   */
  set(
    size: number,
    kinds = ANY,
    as: { readonly hostile?: boolean; readonly near?: boolean; readonly together?: boolean } = {},
  ): readonly Reference[] | undefined {
    const ofKind = (r: Reference) => kinds.test(this.kindOf(r));
    // "X sells gas to Y, despite the tensions between the two".
    const here = size === 2 && as.near ? this.namedHere(ofKind) : [];
    if (here.length === 2) return here;
    const found =
      (as.hostile
        ? this.together.foesOf({ size, fits: (r) => this.kindOf(r) !== 'organisation' }, this.sentence)
        : undefined) ?? this.together.best({ size, fits: ofKind }, this.sentence);
    if (found) return found;
    if (size === 2 && this.leading.length === 2 && this.leading.every((id) => kinds.test(this.kind(id) ?? '')))
      return this.leading.map((actor) => ({ actor, surface: '', basis: 'reference' as const }));
    if (size === 0 || as.together) return undefined;
    // The last so many states, if no other was named among them.
    const names = new Map<string, Reference>();
    for (let i = this.recent.length - 1; i >= 0; i--) {
      const { ref, sentence, venue } = this.recent[i]!;
      if (this.sentence - sentence > 1) break;
      if (venue || !ofKind(ref) || (kinds === ANY && this.kindOf(ref) !== 'state')) continue;
      names.set(ref.actor, ref);
      if (names.size === size) return [...names.values()].reverse();
    }
    return undefined;
  }

  /** The two actors named last, in the order of the text, a sentence back at most. */
  lastTwo(): readonly [Reference, Reference] | undefined {
    let later: Reference | undefined;
    for (let i = this.recent.length - 1; i >= 0 && this.sentence - this.recent[i]!.sentence <= 1; i--) {
      const { ref } = this.recent[i]!;
      if (!later) later = ref;
      else if (ref.actor !== later.actor) return [ref, later];
    }
    return undefined;
  }

  /** The states that this sentence has named so far. */
  private namedHere(fits: (ref: Reference) => boolean): Reference[] {
    const found = new Map<string, Reference>();
    for (let i = this.recent.length - 1; i >= 0 && this.recent[i]!.sentence === this.sentence; i--) {
      const { ref, venue } = this.recent[i]!;
      if (!venue && ref.basis !== 'reference' && this.kindOf(ref) === 'state' && fits(ref)) found.set(ref.actor, ref);
    }
    return [...found.values()].reverse();
  }

  /** The other side of the last use of force by or against an actor, a few sentences back at most. */
  foes(ref: Reference): Reference[] {
    return this.together.foes(ref, this.sentence);
  }

  /** How many sentences back the newest set was named, and whether it still is what the text speaks of. */
  newestSet(): { readonly back: number; readonly current: boolean } | undefined {
    const { newest } = this.together;
    if (newest === undefined) return undefined;
    // Another subject since then: "they" may be its people.
    const since =
      this.sentence - newest > 1 &&
      this.recent.some((r) => r.subject && r.sentence > newest && r.sentence < this.sentence);
    return { back: this.sentence - newest, current: !since };
  }

  oppositionTo(ref: Reference): string | undefined {
    const actor = this.actors.byId(ref.actor);
    return actor?.adjectives.map((a) => this.actors.byId(`${a.toLowerCase()}-opposition`)?.id).find((id) => id);
  }

  /** The state named by a wording, where it is one: the country of "Syrian opposition". */
  stateNamed(wording: string): Reference | undefined {
    const [found] = this.actors.find(wording);
    return found && this.kindOf(found) === 'state' ? { ...found } : undefined;
  }

  /** Whether a wording is a name of the actor, not its adjective. */
  isNamed(id: string, wording: string): boolean {
    const actor = this.actors.byId(id);
    return (
      actor !== undefined &&
      (actor.name === wording || actor.metonyms.includes(wording) || actor.aliases.includes(wording))
    );
  }

  kindOf(ref: Pick<Reference, 'actor'>): string {
    return this.kind(ref.actor) ?? '';
  }

  /** Whether an actor is a body with members, and no loose set of states: "Arab states", "Western powers". */
  isBody({ actor }: Pick<Reference, 'actor'>): boolean {
    const found = this.actors.byId(actor);
    return (
      found !== undefined &&
      /^(?:alliance|organisation|institution)$/u.test(found.kind) &&
      (!/(?:states|powers|countries|nations)$/iu.test(found.name) ||
        /^(?:organi[sz]ation|alliance|league|union|community|association|council|commonwealth|united)/iu.test(
          found.name,
        ))
    );
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

  /** Of the actors for which `test` holds the one named most often of late, the last of equals. */
  foremost(test: (ref: Reference) => boolean, reach: number): Reference | undefined {
    const counts = new Map<string, number>();
    let found: Reference | undefined;
    for (let i = this.recent.length - 1; i >= 0 && this.sentence - this.recent[i]!.sentence <= reach; i--) {
      const { ref } = this.recent[i]!;
      if (!test(ref)) continue;
      const n = (counts.get(ref.actor) ?? 0) + 1;
      counts.set(ref.actor, n);
      if (!found || n > counts.get(found.actor)!) found = ref;
    }
    return found;
  }

  /** The state or group named last that is not one of some: what "it" is, where it is attacked, armed or accused. */
  other(than: readonly Reference[], kinds = /^(?:state|territory|armed-group)$/u): Reference | undefined {
    return this.last((r) => kinds.test(this.kindOf(r)) && !than.some((x) => x.actor === r.actor), 1);
  }

  /** The one subject of the sentence before, where nobody was named together with it or only against it. */
  soleSubject(): Reference | undefined {
    const before = this.recent.filter((r) => r.sentence === this.sentence - 1);
    const subjects = new Set(before.filter((r) => r.subject).map((r) => r.ref.actor));
    if (subjects.size !== 1 || this.together.anyFriendly(this.sentence - 1)) return undefined;
    if (this.kind([...subjects][0]!) === 'medium') return undefined;
    return before.find((r) => r.subject)!.ref;
  }
}
