import { parseActors } from '../../../src/actors/load-actors.js';
import type { ArticleCheck, CheckWorld, Sign } from '../../../src/corpus/check/sign.js';
import { sentencesOf } from '../../../src/corpus/sentences.js';
import { articleOf } from '../../helpers/article.js';

const ACTORS = `actors:
  - { id: norway, name: Norway, adjectives: Norwegian, metonyms: Oslo, leaders: "Ida Lund; prime minister" }
  - { id: sweden, name: Sweden, adjectives: Swedish }
`;

export const world: CheckWorld = { actors: parseActors(ACTORS, 'actors.yaml').directory, today: '2024-06-01' };

/** What one look finds in a text. */
export function looked(check: ArticleCheck, text: string, known: Parameters<typeof articleOf>[1] = {}): Sign[] {
  const article = articleOf(text, known);
  return check(article, sentencesOf(article), world);
}

/** The same, as "severity: problem". */
export const found = (check: ArticleCheck, text: string, known: Parameters<typeof articleOf>[1] = {}): string[] =>
  looked(check, text, known).map(({ severity, problem }: Sign) => `${severity}: ${problem}`);
