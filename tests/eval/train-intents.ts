// `npm run train:intents`: fits what a text asks for to utterances and to the questions of the training sets, measures
// it on folds that were left out, and writes corpus/intents.json.
import { writeFileSync } from 'node:fs';
import { INTENTS, type Intent } from '../../commands/intent/intents.js';
import { LIKELY } from '../../commands/intent/likely.js';
import { readIntents } from '../../commands/intent/read-intent.js';
import { buildLibrary } from '../../src/build-library.js';
import { fitIntents, type Utterance } from './fit-intents.js';
import { inRepository, jsonLines, trainingSets } from './gold.js';
import { percent } from './score.js';

const FOLDS = 6;
const library = buildLibrary(inRepository('corpus'));
const own = jsonLines<Utterance>(inRepository('tests/data/intents.own.jsonl'));
const questions = trainingSets().flatMap(({ questions }) =>
  questions.map(({ question }): Utterance => ({ say: question, intent: 'question' })),
);
const all = [...own, ...questions];

const counts = new Map<Intent, { asked: number; sure: number; right: number; questions: number }>(
  INTENTS.map((intent) => [intent, { asked: 0, sure: 0, right: 0, questions: 0 }]),
);
for (let fold = 0; fold < FOLDS; fold++) {
  const model = fitIntents(
    all.filter((_, i) => i % FOLDS !== fold),
    library,
  );
  for (const { say, intent } of all.filter((_, i) => i % FOLDS === fold)) {
    const likelihoods = readIntents(say, library, model);
    const read = INTENTS.reduce((best, each) => (likelihoods[each] > likelihoods[best] ? each : best));
    const row = counts.get(intent)!;
    row.asked++;
    if (read === 'question' || likelihoods[read] < LIKELY) continue;
    row.sure++;
    if (read === intent) row.right++;
    else if (process.argv.includes('--misses'))
      console.log(`${intent} → ${read} ${likelihoods[read].toFixed(2)}: ${say}`);
    if (intent === 'question') counts.get(read)!.questions++;
  }
}
console.log('intent              asked   read  right  of them questions');
for (const [intent, { asked, sure, right, questions: wrong }] of counts)
  console.log(
    `${intent.padEnd(18)} ${String(asked).padStart(6)} ${percent(sure / asked).padStart(6)} ${percent(right / asked).padStart(6)} ${String(wrong).padStart(6)}`,
  );
const { words, weights } = fitIntents(all, library);
writeFileSync(
  inRepository('corpus/intents.json'),
  `${JSON.stringify({ words: [...words].join(' '), weights }).replaceAll('],', '],\n')}\n`,
);
