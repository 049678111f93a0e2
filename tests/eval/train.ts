// Fits the weights of ranking and of deciding to answer, and prints them for src/search/weights.ts.
// Ranking: a softmax over the sentences looked at for each question. Deciding: logistic regression, on rankings whose
// weights were fitted without the set of the question at hand. Both with an L2 penalty.
import type { AskCorpus, Ranked } from '../../src/search/ask-corpus.js';
import type { Asked } from '../../src/search/asked.js';
import { DECISION_FEATURES, decisionFeatures, logistic } from '../../src/search/decide.js';
import { RANK_FEATURES } from '../../src/search/features.js';
import { apply, type DecisionCase, fitDecision, fitRanking } from './fit.js';
import { askCorpusOf, type GoldQuestion, openLibrary, testSets, trainingSets } from './gold.js';
import { percent, squash } from './score.js';

interface Case {
  readonly question: GoldQuestion;
  readonly asked: Asked;
  readonly rows: Ranked[];
  readonly nowhere: number;
  readonly right: boolean[];
  readonly test: boolean;
  readonly set: string;
}

/** How much each set counts for the decision: those of the people who will judge it most, the contrived ones least. */
const DECISION_SHARE: Readonly<Record<string, number>> = {
  'six articles, writer A': 1,
  'six articles, writer B': 0.3,
  'own essays': 1,
  'own news and statements': 1,
  'six articles, writer F': 0.6,
  'own essays and news, G': 0.6,
  'six articles, gold': 3,
  'other alliances, gold': 2,
};
/** Rows further down, by the weights in force, do not change the fit. */
const LOOKED_AT = 30;
const corpora = new Map<string, AskCorpus>();
const cases: Case[] = [];
for (const [sets, test] of [
  [trainingSets(), false],
  [testSets(), true],
] as const) {
  for (const { name, questions, corpus } of sets) {
    const ask = corpora.get(corpus) ?? askCorpusOf(openLibrary(corpus));
    corpora.set(corpus, ask);
    for (const question of questions) {
      const { asked, ranked, nowhere } = ask.rank(question.question, question.context ?? undefined);
      const gold = question.gold_quotes.map(squash);
      const right = ranked.map(({ row }) => {
        const sentence = squash(ask.index.sentences.at(row).text);
        return gold.some(
          (quote) => sentence.includes(quote) || (quote.includes(sentence) && sentence.length >= quote.length / 2.5),
        );
      });
      const kept = ranked.map((row, i) => ({ row, right: right[i]! })).filter(({ right }, i) => i < LOOKED_AT || right);
      cases.push({
        question,
        asked,
        rows: kept.map(({ row }) => row),
        nowhere,
        right: kept.map((each) => each.right),
        test,
        set: name,
      });
    }
  }
}

const rerank = (rows: readonly Ranked[], weights: Float64Array): Ranked[] =>
  rows.map((row) => ({ ...row, score: apply(weights, row.features) })).sort((a, b) => b.score - a.score);

const training = cases.filter(({ test }) => !test);
interface Weighed {
  readonly first: DecisionCase;
  readonly answerable: boolean;
  readonly set: string;
  readonly hit: boolean;
}
// Rankings by weights fitted without the set at hand: neither its questions nor the way in which its writer asks.
const weighed: Weighed[] = [];
const add = (each: Case, weights: Float64Array): void => {
  const ranked = rerank(each.rows, weights);
  if (!ranked.length) return;
  const right = new Set(each.rows.filter((_, i) => each.right[i]).map(({ row }) => row));
  const first = {
    features: decisionFeatures(each.asked, ranked, each.nowhere),
    label: each.question.answerable,
    weight: DECISION_SHARE[each.set]!,
  };
  weighed.push({ first, answerable: each.question.answerable, set: each.set, hit: right.has(ranked[0]!.row) });
};
for (const set of new Set(training.map((each) => each.set))) {
  const weights = fitRanking(training.filter((each) => each.set !== set));
  for (const each of training) if (each.set === set) add(each, weights);
}
const ranking = fitRanking(training);
for (const each of cases.filter(({ test }) => test)) add(each, ranking);

const print = (name: string, names: readonly string[], weights: Float64Array): void =>
  console.log(
    `export const ${name}: Readonly<Record<string, number>> = {\n  ${names.map((each, i) => `${each}: ${Number(weights[i]!.toFixed(2))}`).join(', ')},\n};`,
  );

const decision = fitDecision(weighed.map(({ first }) => first));
print('RANK_WEIGHTS', RANK_FEATURES, ranking);
print('DECISION_WEIGHTS', DECISION_FEATURES, decision);

// How the decision does on questions that its weights have not seen.
const chances = new Map<Weighed, number>();
for (const set of new Set(weighed.map((each) => each.set))) {
  const weights = fitDecision(weighed.filter((each) => each.set !== set).map(({ first }) => first));
  for (const each of weighed) if (each.set === set) chances.set(each, logistic(apply(weights, each.first.features)));
}
const auc = (yes: readonly number[], no: readonly number[]): number =>
  yes.reduce((sum, y) => sum + no.reduce((won, n) => won + (y > n ? 1 : y === n ? 0.5 : 0), 0), 0) /
  (yes.length * no.length);
console.error(
  `${''.padEnd(26)} first right   curve   unanswerable refused at 5%, 7%, 10%, 15% of the answerable refused`,
);
for (const set of [...new Set(weighed.map((each) => each.set)), 'all']) {
  const mine = weighed.filter((each) => set === 'all' || each.set === set);
  const yes = mine
    .filter(({ answerable }) => answerable)
    .map((each) => chances.get(each)!)
    .sort((a, b) => a - b);
  const no = mine.filter(({ answerable }) => !answerable).map((each) => chances.get(each)!);
  const refused = [0.05, 0.07, 0.1, 0.15].map((share) => {
    const threshold = yes[Math.floor(yes.length * share)]!;
    return `${percent(no.filter((chance) => chance < threshold).length / (no.length || 1))} (${threshold.toFixed(2)})`;
  });
  console.error(
    `${set.padEnd(26)}${percent(mine.filter(({ hit }) => hit).length / (yes.length || 1))}     ${auc(yes, no).toFixed(3)}  ${refused.join(' ')}`,
  );
}
