import { parseActors } from '../../../src/actors/load-actors.js';
import { extractClaims } from '../../../src/claims/extract-claims.js';
import { loadLexicon } from '../../../src/claims/lexicon/load-lexicon.js';
import { checkKnownActors } from '../../../src/claims/unknown-actors/check-known-actors.js';
import { checkArticles } from '../../../src/corpus/check/check-articles.js';
import { NearDuplicates } from '../../../src/corpus/near-duplicates.js';
import { passagesOf } from '../../../src/corpus/passages.js';
import { sentencesOf } from '../../../src/corpus/sentences.js';
import { articleOf } from '../../helpers/article.js';
import { NORDIC_ACTORS } from '../../helpers/library.js';
import { type Attack, hold } from '../attack.js';
import { hostileText } from '../hostile.js';

const LONGEST = 10_000;
const { directory: actors } = parseActors(NORDIC_ACTORS, 'actors.yaml');
const lexicon = loadLexicon();

/** Sentences, passages, mentions and claims are the very characters of the text. */
export const textAttack: Attack<string> = {
  name: 'the text of an article, from sentences to claims',
  inputs: hostileText(LONGEST),
  strike(text) {
    const article = articleOf(text);
    const sentences = sentencesOf(article);
    const isVerbatim = ({ start, end, text: shown }: { start: number; end: number; text: string }): boolean =>
      text.slice(start, end) === shown;
    hold(sentences.every(isVerbatim), 'sentences are verbatim');
    hold(passagesOf(article, sentences).every(isVerbatim), 'passages are verbatim');
    const mentions = actors.find(text).map(({ start, end, surface }) => ({ start, end, text: surface }));
    hold(mentions.every(isVerbatim), 'mentions are verbatim');
    const claims = extractClaims({ article, sentences, actors, lexicon });
    hold(
      claims.every(({ start, end, quote }) => text.slice(start, end) === quote),
      'claims are verbatim',
    );
  },
};

/** What is odd in a text is told within it, however odd. */
export const checkAttack: Attack<string> = {
  name: 'the text of an article, as it is checked',
  inputs: hostileText(LONGEST),
  strike(text) {
    const article = articleOf(text, { textLine: 7 });
    const problems = checkArticles([article], { actors, today: '2024-06-01' });
    const lines = text.split('\n').length;
    hold(
      problems.every(({ line }) => line >= 1 && line <= 7 + lines),
      'problems stand on lines of the file',
    );
    hold(
      problems.every(({ problem }) => problem.length < 1_200),
      'problems are short',
    );
    const { proposed } = checkKnownActors([article, article, article], actors, lexicon, 'actors.yaml');
    const yaml = `actors:\n${proposed.actors.join('\n')}\n`;
    const faults = proposed.actors.length > 0 ? parseActors(yaml, 'actors.yaml').problems : [];
    hold(!faults.some(({ severity }) => severity === 'error'), 'proposed lines are good YAML');
    const near = new NearDuplicates();
    near.add('a', text);
    hold(
      near.find(text).every(({ shared }) => shared >= 0 && shared <= 1),
      'a share is between 0 and 1',
    );
  },
};
