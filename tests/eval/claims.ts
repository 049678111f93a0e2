// `npm run eval`, the claims: precision, recall and F1 of (sentence, pair, polarity), what is right of the rest, and precision
// by rule, over the gold of the repository and, where it is there, beside it. With `-- --errors` every miss is printed.
import { existsSync, readFileSync } from 'node:fs';
import { loadActors } from '../../src/actors/load-actors.js';
import type { Claim } from '../../src/claims/claim.js';
import { extractClaims } from '../../src/claims/extract-claims.js';
import { loadLexicon } from '../../src/claims/lexicon/load-lexicon.js';
import type { Article } from '../../src/corpus/article.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { type GoldText, scoreEvents } from './claims-events.js';
import { type ClaimFigures, type GoldSentence, type Ratio, scoreClaims } from './claims-score.js';
import { inRepository, inShared, jsonLines } from './gold.js';

interface Floor {
  readonly precision?: number;
  readonly recall?: number;
  readonly pairs?: number;
  readonly polarity?: number;
}

interface ClaimSet {
  readonly name: string;
  readonly gold: string;
  readonly corpus: string;
  /** Its figures go into corpus/measured.json: other texts than the six, against which the rules were revised by kind of error. */
  readonly told?: boolean;
}

const CLAIMS: readonly ClaimSet[] = [
  { name: 'claims, six articles', gold: inRepository('tests/data/claims.dev.jsonl'), corpus: inRepository('corpus') },
  {
    name: 'claims, other alliances',
    gold: inShared('gold', 'claims-other.dev.jsonl'),
    corpus: inShared('gold', 'articles-other'),
  },
  {
    name: 'claims, own essays',
    gold: inRepository('tests/data/claims.own-c.jsonl'),
    corpus: inRepository('tests/data/other'),
    told: true,
  },
  {
    name: 'claims, own news',
    gold: inRepository('tests/data/claims.own-d.jsonl'),
    corpus: inRepository('tests/data/other'),
    told: true,
  },
  {
    name: 'claims, the other three',
    gold: inRepository('tests/data/claims.own-six.jsonl'),
    corpus: inRepository('corpus'),
  },
  {
    name: 'claims, own, later',
    gold: inRepository('tests/data/claims.own-e.jsonl'),
    corpus: inRepository('tests/data/more'),
    told: true,
  },
];
const EVENTS = [
  { name: 'events, PLOVER', gold: inShared('gold', 'events.dev.jsonl') },
  { name: 'events, own', gold: inRepository('tests/data/events.own.jsonl') },
  { name: 'events, own, later', gold: inRepository('tests/data/events.own-e.jsonl') },
];

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(8);
const share = ({ right, of }: Ratio): string => (of === 0 ? '–'.padStart(8) : percent(right / of));

/** Prints every set; returns how many lie below their floors. */
export function evalClaims({ errors = false, floors = false } = {}): number {
  const lexicon = loadLexicon();
  const { directory } = loadActors(inRepository('corpus'));
  const floorOf = JSON.parse(readFileSync(inRepository('tests/eval/floors-claims.json'), 'utf8')) as Record<
    string,
    Floor
  >;
  const extract = (article: Article) =>
    extractClaims({ article, sentences: sentencesOf(article), actors: directory, lexicon });
  const extracted = new Map<string, Claim[]>();
  let failed = 0;
  const check = (name: string, figures: Record<string, number>) => {
    if (!floors) return;
    for (const [key, least] of Object.entries(floorOf[name] ?? {}))
      if ((figures[key] ?? 0) < least) [failed] = [failed + 1, console.log(`    FLOOR: ${key} below ${least}`)];
  };
  const all: ClaimFigures[] = [];
  console.log(`\n${'claims'.padEnd(26)}    n    prec  recall      F1   modal    quad  direct  attrib`);
  const told: { figures: ClaimFigures; sentences: number }[] = [];
  for (const { name, gold, corpus, told: tells } of CLAIMS) {
    if (!existsSync(gold)) continue;
    const claims = extracted.get(corpus) ?? readCorpus(corpus).articles.flatMap(extract);
    extracted.set(corpus, claims);
    const sentences = jsonLines<GoldSentence>(gold);
    const figures = scoreClaims(sentences, claims);
    all.push(figures);
    if (tells) told.push({ figures, sentences: sentences.length });
    const { precision, recall, f1, required, modality, quad, direction, attribution } = figures;
    console.log(
      `${name.padEnd(26)}${String(required).padStart(5)}${percent(precision)}${percent(recall)}${percent(f1)}${share(modality)}${share(quad)}${share(direction)}${share(attribution)}`,
    );
    if (errors) for (const error of figures.errors) console.log(error);
    check(name, { precision, recall });
  }
  console.log(`${'events'.padEnd(26)}    n   pairs   polar  direct    type`);
  for (const { name, gold } of EVENTS) {
    if (!existsSync(gold)) continue;
    const {
      pairs,
      polarity,
      direction,
      type,
      errors: misses,
    } = scoreEvents(jsonLines<GoldText>(gold), ({ id, text }) =>
      extract({ id, title: id, titleIsOurs: true, text, file: `${id}.md` }),
    );
    console.log(
      `${name.padEnd(26)}${String(pairs.of).padStart(5)}${share(pairs)}${share(polarity)}${share(direction)}${share(type)}`,
    );
    if (errors) for (const miss of misses) console.log(`    ${miss}`);
    check(name, { pairs: pairs.right / pairs.of, polarity: polarity.right / polarity.of });
  }
  printRules(all);
  printMeasured(told);
  return failed;
}

/** What to put into corpus/measured.json: precision and recall over the sets that are told, each claim counted once. */
function printMeasured(sets: readonly { figures: ClaimFigures; sentences: number }[]): void {
  const sum = (of: (figures: ClaimFigures) => number) => sets.reduce((total, { figures }) => total + of(figures), 0);
  const precision = sum((f) => f.precision * f.predicted) / (sum((f) => f.predicted) || 1);
  const recall = sum((f) => f.recall * f.required) / (sum((f) => f.required) || 1);
  const sentences = sets.reduce((total, s) => total + s.sentences, 0);
  console.log(
    `for corpus/measured.json: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} on ${sentences} sentences`,
  );
}

/** Precision of each rule over all sets of sentences, the weakest first. */
function printRules(sets: readonly ClaimFigures[]): void {
  const rules = new Map<string, Ratio>();
  for (const set of sets)
    for (const [rule, { right, of }] of set.rules) {
      const sum = rules.get(rule) ?? { right: 0, of: 0 };
      rules.set(rule, { right: sum.right + right, of: sum.of + of });
    }
  console.log('precision by rule');
  for (const [rule, ratio] of [...rules].sort((a, b) => a[1].right / a[1].of - b[1].right / b[1].of))
    console.log(`${`  ${rule}`.padEnd(26)}${String(ratio.of).padStart(5)}${share(ratio)}`);
}
