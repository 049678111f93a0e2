// Writes the claims of a corpus folder as JSON Lines to standard output, for the scorers.
// usage: node dist/tests/eval/claims-gold.js FOLDER [--lexicon FOLDER]
import { loadActors } from '../../src/actors/load-actors.js';
import { extractClaims } from '../../src/claims/extract-claims.js';
import { loadLexicon } from '../../src/claims/lexicon/load-lexicon.js';
import { claimToJson } from '../../src/claims/to-json.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { sentencesOf } from '../../src/corpus/sentences.js';

const folder = process.argv[2] ?? 'corpus';
const corpus = readCorpus(folder);
const { directory } = loadActors(folder);
const lexicon = loadLexicon(folder);
for (const article of corpus.articles)
  for (const claim of extractClaims({ article, sentences: sentencesOf(article), actors: directory, lexicon }))
    console.log(claimToJson(claim));
