import { tokens } from '../text/tokens.js';
import { opinionAsked } from './answer-kind.js';
import type { Ranked } from './ask-corpus.js';
import type { Asked } from './asked.js';
import { predicateOf } from './decide.js';
import { isNegated } from './evidence.js';

/** A word of the sentence stands for the predicate from this strength on. */
const HELD = 0.6;
/** What asserts the predicate takes the place of a denial only where its score comes this near. */
const SCORE_GAP = 5;

const BETWEEN = String.raw`(?:\s+(?:yet|ever|even|been|be|have|had|\p{L}+ly))*(?:\s+\p{L}+\s+or)?`;
/** Ends where the word that it denies begins: "did not (yet) ", "refused to ", "without ". */
const DENIES_VERB = new RegExp(
  String.raw`(?:\b(?:not|never|cannot|no longer)|n['’]t)${BETWEEN}\s+$|(?<!\b(?:not|never)\s|n['’]t\s)\b(?:refus(?:e[sd]?|ing)|declin(?:e[sd]?|ing)|fail(?:s|ed|ing)?|unable|unwilling|reluctant|yet)\s+to${BETWEEN}\s+$|\b(?:without|den(?:y|ies|ied|ying)|ruled out|refrained from|stopped short of)\s+(?:ever\s+)?$`,
  'iu',
);
/** Ends where the verb of nobody begins: "Neither A nor B ", "No other state has ". */
const DENIES_SUBJECT =
  /\bneither\b[^.;:]*\bnor\b[^.;:,]*\s$|(?:^|[,;:]\s+|\b(?:and|but|that)\s+)(?:no(?:\s+\p{L}+){1,2}|nobody|no one|none(?:\s+of(?:\s+\p{L}+){1,2})?)\s+(?:(?:has|have|had|was|were|is|are|will|would)\s+)?$/iu;
/** "Finland did not sign, but Norway did." */
const YET_SOMEBODY =
  /\b(?:but|while|though|although|whereas)\b[^.;]*\b(?:did|does|do|has|have|had|was|were)\b(?! not\b|n['’]t)/iu;

/** Whether the sentence denies, wherever it holds it, the predicate that an affirmative who or what question asks for. */
function denies({ slots, question, matcher }: Asked, { row, match }: Ranked): boolean {
  const predicate = predicateOf(slots);
  if (!predicate || match.own[slots.indexOf(predicate)]! < HELD) return false;
  const { sentence, terms } = matcher.index.row(row);
  const { text } = sentence;
  const words = tokens(text);
  const held = [...terms].flatMap((term, place) => ((predicate.terms.get(term) ?? 0) >= HELD ? [words[place]!] : []));
  const isDenied = ({ start, end }: { start: number; end: number }): boolean => {
    const before = text.slice(0, start);
    if (DENIES_VERB.test(before)) return !(question.kind === 'who' && YET_SOMEBODY.test(text.slice(end)));
    return question.kind === 'who' && DENIES_SUBJECT.test(before);
  };
  return held.length > 0 && held.every(isDenied);
}

/** Ranked sentences in the order in which they answer. */
export interface InOrder {
  readonly ranked: readonly Ranked[];
  /** Rows that deny what is asked for. */
  readonly denials: ReadonlySet<number>;
  /** The best denies it and none that asserts it comes near: no answer, though near. */
  readonly denied: boolean;
}

/**
 * The order in which sentences answer: for an affirmative who or what question, one that asserts the predicate comes
 * before one that denies it.
 * @param ranked best first; not empty
 */
export function assertedFirst(asked: Asked, ranked: readonly Ranked[]): InOrder {
  const { question, slots } = asked;
  const affirmative =
    (question.kind === 'who' || question.kind === 'what') && !isNegated(question.text) && !opinionAsked(question);
  const denials = new Set(affirmative ? ranked.filter((each) => denies(asked, each)).map(({ row }) => row) : []);
  if (!denials.has(ranked[0]!.row)) return { ranked, denials, denied: false };
  const predicate = slots.indexOf(predicateOf(slots)!);
  const least = ranked[0]!.score - SCORE_GAP;
  const asserts = ({ row, score, match }: Ranked): boolean =>
    score >= least && match.own[predicate]! >= HELD && !denials.has(row);
  const first = ranked.filter(asserts);
  return {
    ranked: [...first, ...ranked.filter((each) => !asserts(each))],
    denials,
    denied: first.length === 0,
  };
}
