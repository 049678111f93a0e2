/** Terms that stand for something only together ("military aid"), with how surely. */
export interface TermPair {
  readonly terms: readonly number[];
  readonly strength: number;
}

/** One thing that a question asks about, with everything in the corpus that can stand for it. */
export interface Slot {
  readonly kind: 'word' | 'actor' | 'year';
  /** As typed. */
  readonly typed: string;
  readonly start: number;
  /** How much it says, by the rarity of what it stands for. */
  readonly weight: number;
  /** Terms of the corpus that stand for it, with how surely (0 to 1). */
  readonly terms: ReadonlyMap<number, number>;
  readonly pairs: readonly TermPair[];
  /** Looks like a name: no word of the language, or capitalised within the sentence. */
  readonly nameLike: boolean;
  /** A noun by its most frequent use, or a name: what paraphrase exchanges least. */
  readonly noun: boolean;
  /** The thing of which the question wants to know which or what: "which hotel", "what price". */
  readonly thing: boolean;
  /** Comes from the question before. */
  readonly carried: boolean;
}
