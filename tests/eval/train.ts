// Fits the weights of ranking and of deciding to answer, and prints them for src/search/weights.ts.
// Ranking: a softmax over the sentences looked at for each question. Deciding: logistic regression, on rankings whose
// weights were fitted without the question at hand (folds by question). Both with an L2 penalty.
import { AskCorpus, type Ranked } from '../../src/search/ask-corpus.js';
import { DECISION_FEATURES, decisionFeatures, logistic } from '../../src/search/decide.js';
import { RANK_FEATURES } from '../../src/search/features.js';
import { type GoldQuestion, openLibrary, trainingSets, testSets } from './gold.js';
import { squash } from './score.js';

interface Case {
  readonly question: GoldQuestion;
  readonly asked: Parameters<typeof decisionFeatures>[0];
  readonly rows: Ranked[];
  readonly nowhere: number;
  readonly right: boolean[];
  readonly test: boolean;
}

const FOLDS = 6;
/** Rows further down, by the weights in force, do not change the fit. */
const LOOKED_AT = 30;
const corpora = new Map<string, AskCorpus>();
const cases: Case[] = [];
for (const [sets, test] of [[trainingSets(), false], [testSets(), true]] as const) {
  for (const { questions, corpus } of sets) {
    const ask = corpora.get(corpus) ?? new AskCorpus(openLibrary(corpus));
    corpora.set(corpus, ask);
    for (const question of questions) {
      const { asked, ranked, nowhere } = ask.rank(question.question, question.context ?? undefined);
      const gold = question.gold_quotes.map(squash);
      const right = ranked.map(({ row }) => {
        const sentence = squash(ask.index.rows[row]!.sentence.text);
        return gold.some((quote) => (sentence.includes(quote) || (quote.includes(sentence) && sentence.length >= quote.length / 2.5)));
      });
      const kept = ranked.map((row, i) => ({ row, right: right[i]! })).filter(({ right }, i) => i < LOOKED_AT || right);
      cases.push({ question, asked, rows: kept.map(({ row }) => row), nowhere, right: kept.map((each) => each.right), test });
    }
  }
}

function fitRanking(on: readonly Case[]): Float64Array {
  const usable = on.filter(({ right }) => right.includes(true));
  const weights = new Float64Array(RANK_FEATURES.length).fill(0.5);
  const [first, second] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  for (let step = 1; step <= 120; step++) {
    const gradient = new Float64Array(weights.length);
    for (const { rows, right } of usable) {
      const scores = rows.map(({ features }) => features.reduce((sum, value, i) => sum + value * weights[i]!, 0));
      const top = Math.max(...scores);
      const all = scores.map((score) => Math.exp(score - top));
      const total = all.reduce((a, b) => a + b, 0);
      const good = all.reduce((sum, value, i) => sum + (right[i] ? value : 0), 0);
      rows.forEach(({ features }, i) => {
        const pull = all[i]! / total - (right[i] ? all[i]! / good : 0);
        if (Math.abs(pull) > 1e-6) features.forEach((value, k) => { gradient[k]! += pull * value; });
      });
    }
    gradient.forEach((value, k) => {
      const slope = value / usable.length + 0.003 * weights[k]!;
      first[k] = 0.9 * first[k]! + 0.1 * slope;
      second[k] = 0.999 * second[k]! + 0.001 * slope * slope;
      weights[k]! -= (0.15 * first[k]!) / (1 - 0.9 ** step) / (Math.sqrt(second[k]! / (1 - 0.999 ** step)) + 1e-8);
    });
  }
  return weights;
}

const rerank = (rows: readonly Ranked[], weights: Float64Array): Ranked[] =>
  rows.map((row) => ({ ...row, score: row.features.reduce((sum, value, i) => sum + value * weights[i]!, 0) })).sort((a, b) => b.score - a.score);

function fitDecision(features: readonly Float64Array[], labels: readonly boolean[]): Float64Array {
  const weights = new Float64Array(DECISION_FEATURES.length);
  const [first, second] = [new Float64Array(weights.length), new Float64Array(weights.length)];
  const yes = labels.filter(Boolean).length;
  for (let step = 1; step <= 600; step++) {
    const gradient = new Float64Array(weights.length);
    features.forEach((vector, n) => {
      const chance = logistic(vector.reduce((sum, value, i) => sum + value * weights[i]!, 0));
      const importance = labels[n] ? 1 / yes : 1 / (labels.length - yes);
      const error = (chance - (labels[n] ? 1 : 0)) * importance;
      vector.forEach((value, k) => { gradient[k]! += error * value; });
    });
    gradient.forEach((value, k) => {
      const slope = value + (k ? 0.01 * weights[k]! : 0);
      first[k] = 0.9 * first[k]! + 0.1 * slope;
      second[k] = 0.999 * second[k]! + 0.001 * slope * slope;
      weights[k]! -= (0.05 * first[k]!) / (1 - 0.9 ** step) / (Math.sqrt(second[k]! / (1 - 0.999 ** step)) + 1e-8);
    });
  }
  return weights;
}

const training = cases.filter(({ test }) => !test);
const folded: { features: Float64Array; label: boolean; hit: boolean; six: boolean }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = fitRanking(training.filter((_, n) => n % FOLDS !== fold));
  training.forEach((each, n) => {
    if (n % FOLDS !== fold) return;
    const ranked = rerank(each.rows, weights);
    if (!ranked.length) return;
    const hit = each.right[each.rows.findIndex(({ row }) => row === ranked[0]!.row)]!;
    folded.push({ features: decisionFeatures(each.asked, ranked, each.nowhere), label: each.question.answerable, hit, six: /^[ab]\d/u.test(each.question.id) });
  });
}
const print = (name: string, names: readonly string[], weights: Float64Array): void =>
  console.log(`export const ${name}: Readonly<Record<string, number>> = {\n  ${names.map((each, i) => `${each}: ${Number(weights[i]!.toFixed(2))}`).join(', ')},\n};`);

const ranking = fitRanking(training);
const decision = fitDecision(folded.map(({ features }) => features), folded.map(({ label }) => label));
print('RANK_WEIGHTS', RANK_FEATURES, ranking);
print('DECISION_WEIGHTS', DECISION_FEATURES, decision);

// How it does on questions that the weights have not seen.
const chances: { chance: number; label: boolean; six: boolean }[] = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const seen = folded.filter((_, n) => n % FOLDS !== fold);
  const weights = fitDecision(seen.map(({ features }) => features), seen.map(({ label }) => label));
  folded.forEach(({ features, label, six }, n) => { if (n % FOLDS === fold) chances.push({ chance: logistic(features.reduce((sum, value, i) => sum + value * weights[i]!, 0)), label, six }); });
}
const percent = (part: number, of: number): string => `${((100 * part) / (of || 1)).toFixed(1)}%`;
for (const six of [true, false]) {
  const mine = folded.filter((each) => each.six === six && each.label);
  console.error(`${six ? 'six articles' : 'other'}: first sentence right ${percent(mine.filter(({ hit }) => hit).length, mine.length)} of ${mine.length} (folds)`);
  const yes = chances.filter((each) => each.six === six && each.label).map(({ chance }) => chance).sort((a, b) => a - b);
  const no = chances.filter((each) => each.six === six && !each.label);
  for (const refused of [0.03, 0.05, 0.07, 0.1, 0.15]) {
    const threshold = yes[Math.floor(yes.length * refused)]!;
    console.error(`  refusing ${percent(refused, 1)} of the answerable (threshold ${threshold.toFixed(3)}): ${percent(no.filter(({ chance }) => chance < threshold).length, no.length)} of ${no.length} unanswerable refused`);
  }
}
// Both gold sets, never fitted on: ranking, and how well the decision tells answerable from not.
const auc = (yes: readonly number[], no: readonly number[]): number => yes.reduce((sum, y) => sum + no.reduce((won, n) => won + (y > n ? 1 : y === n ? 0.5 : 0), 0), 0) / (yes.length * no.length);
console.error(`decision, area under the curve: folds ${auc(chances.filter(({ label }) => label).map(({ chance }) => chance), chances.filter(({ label }) => !label).map(({ chance }) => chance)).toFixed(3)}`);
for (const six of [true, false]) {
  const mine = cases.filter(({ test, question, rows }) => test && rows.length && /^q\d/u.test(question.id) === six);
  const score = (answerable: boolean): number[] => mine.filter(({ question }) => question.answerable === answerable).map(({ asked, rows, nowhere }) => logistic(decisionFeatures(asked, rerank(rows, ranking), nowhere).reduce((sum, value, i) => sum + value * decision[i]!, 0)));
  const [yes, no] = [score(true).sort((a, b) => a - b), score(false)];
  console.error(`  ${six ? 'six articles' : 'other'}, gold: ${auc(yes, no).toFixed(3)}; refusing 7%/15% refuses ${[0.07, 0.15].map((refused) => percent(no.filter((chance) => chance < yes[Math.floor(yes.length * refused)]!).length, no.length)).join(' / ')}`);
}
for (const each of ['six articles, gold', 'other']) {
  const mine = cases.filter(({ test, question }) => test && /^q\d/u.test(question.id) === each.startsWith('six') && question.answerable);
  const hits = mine.filter(({ rows, right }) => right[rows.findIndex(({ row }) => row === rerank(rows, ranking)[0]?.row)]);
  console.error(`${each}: first sentence right ${percent(hits.length, mine.length)} of ${mine.length} (never fitted on)`);
}
