// `npm run eval`: how well questions are answered, over the gold kept in the repository and, where it is there, beside it.
// With `-- --errors` every miss is printed; with `-- --floors` the run fails below the floors of floors.json; with
// `-- --baselines` MiniSearch is measured instead, repair by repair, beside this search.
import { readFileSync } from 'node:fs';
import { createSearcher } from '../../src/search/searcher.js';
import { slice } from '../../src/text/span.js';
import { printBaselines } from './baselines.js';
import { evalClaims } from './claims.js';
import { askCorpusOf, type GoldSet, inRepository, openLibrary, testSets, trainingSets, unseenSets } from './gold.js';
import { percent, type QuestionFigures, scoreQuestions } from './score.js';

/** The figures below which (or, of refusals that are wrong and of lengths, above which) a run fails. They may only rise. */
type Floor = Pick<QuestionFigures, 'hit1' | 'hit3' | 'rightlyRefused' | 'wronglyRefused' | 'meanQuote'>;

function openCorpus(folder: string) {
  const sources = openLibrary(folder);
  return {
    search: createSearcher(askCorpusOf(sources)),
    texts: new Map(sources.articles.map(({ id, text }) => [id, text])),
  };
}
const corpora = new Map<string, ReturnType<typeof openCorpus>>();

function ask({ questions, corpus }: GoldSet): QuestionFigures {
  const { search, texts } = corpora.get(corpus) ?? openCorpus(corpus);
  corpora.set(corpus, { search, texts });
  return scoreQuestions(questions, ({ question, context }) => {
    const { answered, quotes } = search.ask(question, context ? { context } : {});
    return answered ? quotes.map((quote) => slice(texts.get(quote.article)!, quote)) : undefined;
  });
}

function printFigures(name: string, figures: QuestionFigures): void {
  const { questions, hit1, hit3, mrr, rightlyRefused, wronglyRefused, meanQuote } = figures;
  const shares = [percent(hit1), percent(hit3), mrr.toFixed(3).padStart(8), percent(rightlyRefused)];
  console.log(
    `${name.padEnd(26)}${String(questions).padStart(5)}${shares.join('')}${percent(wronglyRefused)}${meanQuote.toFixed(0).padStart(7)}`,
  );
}

const belowFloor = (figures: QuestionFigures, floor: Floor): string[] => [
  ...(['hit1', 'hit3', 'rightlyRefused'] as const)
    .filter((key) => figures[key] < floor[key])
    .map((key) => `${key} ${figures[key].toFixed(3)} is below ${floor[key]}`),
  ...(['wronglyRefused', 'meanQuote'] as const)
    .filter((key) => figures[key] > floor[key])
    .map((key) => `${key} ${figures[key].toFixed(3)} is above ${floor[key]}`),
];

function evaluate(options: readonly string[]): void {
  const errors = options.includes('--errors');
  const floors = JSON.parse(readFileSync(inRepository('tests/eval/floors.json'), 'utf8')) as Record<string, Floor>;
  const report = (set: GoldSet): void => {
    const figures = ask(set);
    printFigures(set.name, figures);
    if (errors) for (const miss of figures.misses) console.log(`    ${miss}`);
    if (!options.includes('--floors')) return;
    const floor = floors[set.name];
    const faults = floor ? belowFloor(figures, floor) : ['floors.json has none for this set'];
    for (const fault of faults) console.log(`    FLOOR: ${fault}`);
    if (faults.length) process.exitCode = 1;
  };
  console.log(`${'questions'.padEnd(26)}    n  hit@1  hit@3     MRR refused  wrongly  quote`);
  // A floor on these, or a look at their misses, and they would be seen.
  for (const set of unseenSets()) printFigures(set.name, ask(set));
  console.log('the decision to abstain was fitted on the following, ranking was not:');
  for (const set of testSets()) report(set);
  console.log('ranking and the decision were fitted on the following:');
  for (const set of trainingSets()) report(set);
  if (evalClaims({ errors, floors: options.includes('--floors') })) process.exitCode = 1;
}

const options = process.argv.slice(2);
if (options.includes('--baselines')) printBaselines();
else evaluate(options);
