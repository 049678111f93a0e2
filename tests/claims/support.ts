import { join } from 'node:path';
import { loadActors } from '../../src/actors/load-actors.js';
import type { Claim } from '../../src/claims/claim.js';
import { extractClaims } from '../../src/claims/extract-claims.js';
import { loadLexicon } from '../../src/claims/lexicon/load-lexicon.js';
import type { Article } from '../../src/corpus/article.js';
import { sentencesOf } from '../../src/corpus/sentences.js';

export const lexicon = loadLexicon();
export const actors = loadActors(join(process.cwd(), 'corpus')).directory;

export const articleOf = (text: string, more: Partial<Article> = {}): Article => ({
  id: 'test',
  title: 'Test',
  titleIsOurs: true,
  text,
  file: 'test.md',
  ...more,
});

/** The claims of a text in one line each: "Iran -> Syria cooperative asserted". */
export function claimsOf(text: string, more: Partial<Article> = {}): Claim[] {
  const article = articleOf(text, more);
  return extractClaims({ article, sentences: sentencesOf(article), actors, lexicon });
}

/** Sorted so that both orders of a symmetric claim read alike. */
export const brief = (claim: Claim): string => {
  const names = [claim.source.name, claim.target.name];
  return `${claim.symmetric ? names.sort().join(' <> ') : names.join(' > ')} ${claim.stance} ${claim.modality}`;
};
export const briefs = (text: string, more: Partial<Article> = {}): string[] => claimsOf(text, more).map(brief);
