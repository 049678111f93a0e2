import type { ActorDirectory } from '../actors/actor.js';
import { patternAnalysis } from '../claims/analysis/analyse.js';
import { speechIn } from '../claims/attribution.js';
import type { Claim } from '../claims/claim.js';
import type { Lexicon } from '../claims/lexicon/lexicon.js';
import { quotationsOf } from '../claims/quotations.js';
import type { Article, Sentence } from '../corpus/article.js';
import { overlaps } from '../text/span.js';
import { stem } from '../text/stem.js';
import { tokens } from '../text/tokens.js';

/** A sentence that is somebody's words, or tells them. */
export interface Saying {
  readonly sentence: Sentence;
  /** The words that name the speaker, as in the text: "a senior Turkish official". */
  readonly speaker: string;
  /** The actors for whom the speaker stands, as far as the words name any: two for "Oslo and Stockholm". */
  readonly actors: readonly string[];
}

export interface VoiceTools {
  readonly actors: ActorDirectory;
  readonly lexicon: Lexicon;
  /** Claims of the article: who is known to have said them. */
  readonly claims: readonly Claim[];
}

const PRONOUN = /^(?:he|she|it|they|who|which|that|this|we|i|you)$/iu;
// "Oslo and Stockholm" speak both; "a Norwegian official in Stockholm" speaks for one.
const JOINT = /(?:,|\band\b|&)/iu;
const HE = /^(?:he|she)$/iu;
/** By who is who, since an article outlives the actors that it was read with. */
const known = new WeakMap<ActorDirectory, WeakMap<Article, readonly Saying[]>>();

/** All that is said by somebody in an article, in order: reported speech, and sentences inside quotation marks. */
export function sayingsIn(article: Article, sentences: readonly Sentence[], tools: VoiceTools): readonly Saying[] {
  const { actors, lexicon, claims } = tools;
  const knownHere = known.get(actors) ?? new WeakMap<Article, readonly Saying[]>();
  known.set(actors, knownHere);
  const old = knownHere.get(article);
  if (old) return old;
  const analyse = patternAnalysis(lexicon);
  const mentions = actors.find(article.text);
  const verbs = new Set([...lexicon.reporting].map(stem));
  const quotations = quotationsOf(article.text, sentences);
  const speakers = new Map<number, string>();
  let last: string | undefined;
  // Who stood first in the sentence before: "he" means that person, even where another one spoke last.
  let person: string | undefined;
  for (const sentence of sentences) {
    const own = mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const [speech] = speechIn(
      analyse(article.text, sentence, own, { heading: sentence.kind === 'heading' }),
      article.text,
      lexicon,
    );
    const claimed = claims.find(({ start, attributedTo }) => start === sentence.start && attributedTo)?.attributedTo;
    const again = speakerAgain(article.text.slice(sentence.start, sentence.end), speakers.values(), verbs);
    const named = again ?? speech?.speaker ?? claimed;
    // "He said": whoever spoke last.
    const speaker = named && PRONOUN.test(named) ? (HE.test(named) && person) || last : named;
    const [someone] = own.filter(({ person: name, basis }) => name !== undefined || basis === 'leader');
    if (someone) person = someone.surface;
    if (speaker) {
      speakers.set(sentence.index, speaker);
      last = speaker;
    }
  }
  // A quotation over several sentences has one speaker, named in one of them or right beside it.
  for (const { start, end } of quotations) {
    const inside = sentences.filter((sentence) => overlaps(sentence, { start, end }));
    const index = inside.map((sentence) => sentence.index).find((each) => speakers.has(each));
    const before = (inside[0]?.index ?? 0) - 1;
    // A quotation that follows right upon another goes on with its speaker.
    const goesOn =
      sameParagraph(sentences, before) ||
      quotations.some((other) => other.end <= start && other.end > (sentences[before]?.start ?? start));
    const speaker = speakers.get(index ?? -1) ?? (inside.length > 0 && goesOn ? speakers.get(before) : undefined);
    if (!speaker) continue;
    for (const sentence of inside) if (!speakers.has(sentence.index)) speakers.set(sentence.index, speaker);
  }
  const found = sentences.flatMap((sentence): Saying[] => {
    const speaker = speakers.get(sentence.index);
    if (!speaker) return [];
    const named = [...new Set(actors.find(speaker).map(({ actor }) => actor))];
    const joint = JOINT.test(speaker) ? named : named.slice(0, 1);
    return [{ sentence, speaker, actors: joint }];
  });
  knownHere.set(article, found);
  return found;
}

const MOST_FRAME = 2;

/**
 * Who spoke before and is named again by surname beside a verb of saying at either end of a sentence: "Berg says the
 * reason is …", "…,” Berg says." Known by the words alone, since a surname without a role tells an analysis little.
 * @param verbs stems of the verbs of saying
 */
function speakerAgain(text: string, before: Iterable<string>, verbs: ReadonlySet<string>): string | undefined {
  const words = tokens(text);
  const frames = [words.slice(0, MOST_FRAME), /[”",]\s*\S+\s+\S+\s*$/u.test(text) ? words.slice(-MOST_FRAME) : []];
  const says = (word: string) => verbs.has(stem(word));
  return [...before].reverse().find((speaker) => {
    const surname = tokens(speaker.split(',')[0]!).at(-1);
    return (
      surname !== undefined &&
      /^\p{Lu}\p{Ll}/u.test(surname.surface) &&
      frames.some(
        ([one, other]) =>
          one &&
          other &&
          ((one.surface === surname.surface && says(other.folded)) ||
            (other.surface === surname.surface && says(one.folded))),
      )
    );
  });
}

const sameParagraph = (sentences: readonly Sentence[], index: number): boolean =>
  sentences[index]?.paragraph === sentences[index + 1]?.paragraph;
