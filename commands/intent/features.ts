import type { Library } from '../../src/library.js';
import { cleanLine } from '../../src/text/clean.js';
import { editDistance } from '../../src/text/edit-distance.js';
import { stem } from '../../src/text/stem.js';
import { questionStopWords } from '../../src/text/stop-words.js';
import { tokens } from '../../src/text/tokens.js';
import { hintsByWord, inPlainWords } from '../asking-words.js';
import { withPlainDates } from '../period-words.js';

/** UTF-16 code units of a text that are read for what it asks. */
const LONGEST = 400;
/** What stands for a name, a time, words in quotation marks, and words that are no way of asking. */
const NAME = 'NAME';
const TIME = 'TIME';
const QUOTED = 'QUOTED';
const MATTER = 'MATTER';

const QUOTATION = /["“„«][^"“”„«»]{4,}["”»]|(?<=^|\s)['‘][^'‘’]{12,}['’](?=$|[\s,.?!])/gu;
const DATE = /\b(?:1[4-9]\d\d|20\d\d)(?:-\d\d){0,2}\b/gu;

/** A slip of one letter is forgiven in words of so many letters, of two in words of twice as many. */
const SHORTEST = 4;
const nearest = (word: string, words: ReadonlySet<string>): string | undefined => {
  if (word.length < SHORTEST) return undefined;
  const most = word.length >= 2 * SHORTEST ? 2 : 1;
  let best: string | undefined;
  for (let allowed = 1; allowed <= most && !best; allowed++) {
    for (const known of words) {
      if (known.length < SHORTEST || known[0] !== word[0]) continue;
      if (editDistance(word, known, allowed) <= allowed) {
        best = known;
        break;
      }
    }
  }
  return best;
};

/** A word by which people ask, with what it hints at. */
interface Step {
  readonly word: string;
  readonly hints: readonly string[];
}

/** A text as a sequence of the words by which it asks, with names, times and matter made alike. */
export interface Shape {
  readonly sequence: readonly Step[];
  /** How many different actors it names. */
  readonly actors: number;
  readonly matter: number;
}

/**
 * Reads the shape of a text.
 * @param words by which people ask; slips of them are read as them
 */
export function shapeOf(text: string, words: ReadonlySet<string>, library: Library): Shape {
  const line = withPlainDates(inPlainWords(cleanLine(text).slice(0, LONGEST)))
    .replace(QUOTATION, ` ${QUOTED} `)
    .replace(DATE, ` ${TIME} `);
  const mentions = library.actors.find(line, { question: true });
  const hints = hintsByWord('all');
  const sequence: Step[] = [];
  const add = (word: string) => sequence.push({ word, hints: [] });
  let matter = 0;
  let last: (typeof mentions)[number] | undefined;
  for (const { folded, surface, start, end } of tokens(line)) {
    const mention = mentions.find((each) => each.start < end && start < each.end);
    if (mention) {
      if (mention !== last) add(NAME);
      last = mention;
    } else if (surface === QUOTED || surface === TIME) add(surface);
    else {
      const known =
        words.has(folded) || hints.has(folded) || questionStopWords.has(folded) ? folded : nearest(folded, words);
      if (known) sequence.push({ word: stem(known), hints: hints.get(known) ?? [] });
      else {
        add(MATTER);
        matter++;
      }
    }
  }
  if (line.endsWith('?')) add('?');
  return { sequence, actors: new Set(mentions.map(({ actor }) => actor)).size, matter };
}

/** What a shape is weighed by: its words and what they hint at, those side by side, its names and its matter. */
export function featuresOf({ sequence, actors, matter }: Shape): Set<string> {
  const edge = (word: string): Step => ({ word, hints: [] });
  const padded = [edge('^'), ...sequence, edge('$')];
  const features = new Set([`names ${Math.min(actors, 4)}`, `matter ${Math.min(matter, 4)}`]);
  const kinds = ({ word, hints }: Step): string[] => (hints.length > 0 ? hints.map((hint) => `:${hint}`) : [word]);
  padded.forEach((step, i) => {
    features.add(step.word);
    for (const hint of step.hints) {
      features.add(`:${hint}`);
      features.add(`:${hint} names ${Math.min(actors, 4)}`);
    }
    const before = padded[i - 1];
    if (!before) return;
    features.add(`${before.word} ${step.word}`);
    for (const one of kinds(before)) for (const other of kinds(step)) features.add(`${one} ${other}`);
    const earlier = padded[i - 2];
    if (earlier) features.add(`${earlier.word} ${before.word} ${step.word}`);
  });
  return features;
}
