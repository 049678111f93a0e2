// `npm run eval`: how well questions are answered, over the gold kept in the repository and, where it is there, beside it.
// With `-- --errors` every miss is printed; with `-- --floors` the run fails below the floors of floors.json.
import { readFileSync } from 'node:fs';
import { createSearcher } from '../../src/search/searcher.js';
import { slice } from '../../src/text/span.js';
import { evalClaims } from './claims.js';
import { type GoldSet, inRepository, openLibrary, testSets, trainingSets } from './gold.js';
import { type QuestionFigures, scoreQuestions } from './score.js';

type Floors = Record<
  string,
  { hit1: number; hit3: number; rightlyRefused: number; wronglyRefused: number; meanQuote: number }
>;

const withErrors = process.argv.includes('--errors');
const withFloors = process.argv.includes('--floors');
const floors = JSON.parse(readFileSync(inRepository('tests/eval/floors.json'), 'utf8')) as Floors;
const libraries = new Map<string, ReturnType<typeof open>>();
let failed = 0;

function open(folder: string) {
  const sources = openLibrary(folder);
  return { search: createSearcher(sources), texts: new Map(sources.articles.map(({ id, text }) => [id, text])) };
}

function ask({ questions, corpus }: GoldSet): QuestionFigures {
  const { search, texts } = libraries.get(corpus) ?? open(corpus);
  libraries.set(corpus, { search, texts });
  return scoreQuestions(questions, ({ question, context }) => {
    const { answered, quotes } = search.ask(question, context ? { context } : {});
    return answered ? quotes.map((quote) => slice(texts.get(quote.article)!, quote)) : undefined;
  });
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(7);

function report(set: GoldSet): void {
  const figures = ask(set);
  const { hit1, hit3, mrr, rightlyRefused, wronglyRefused, meanQuote, questions } = figures;
  console.log(
    `${set.name.padEnd(26)}${String(questions).padStart(5)}${percent(hit1)}${percent(hit3)}${mrr.toFixed(3).padStart(8)}${percent(rightlyRefused)}${percent(wronglyRefused)}${meanQuote.toFixed(0).padStart(7)}`,
  );
  if (withErrors) for (const miss of figures.misses) console.log(`    ${miss}`);
  const floor = floors[set.name];
  if (!withFloors || !floor) return;
  const below = [
    hit1 < floor.hit1 && `hit@1 below ${floor.hit1}`,
    hit3 < floor.hit3 && `hit@3 below ${floor.hit3}`,
    rightlyRefused < floor.rightlyRefused && `rightly refused below ${floor.rightlyRefused}`,
    wronglyRefused > floor.wronglyRefused && `wrongly refused above ${floor.wronglyRefused}`,
    meanQuote > floor.meanQuote && `quotes longer than ${floor.meanQuote}`,
  ].filter(Boolean);
  if (below.length) [failed] = [failed + 1, console.log(`    FLOOR: ${below.join('; ')}`)];
}

console.log(`${'questions'.padEnd(26)}    n  hit@1  hit@3     MRR refused  wrongly  quote`);
for (const set of testSets()) report(set);
console.log('weights were fitted on the following:');
for (const set of trainingSets()) report(set);
failed += evalClaims({ errors: withErrors, floors: withFloors });
if (failed) process.exitCode = 1;
