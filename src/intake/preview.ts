import type { ActorDirectory } from '../actors/actor.js';
import { loadActors } from '../actors/load-actors.js';
import type { Stance } from '../claims/claim.js';
import { extractClaims } from '../claims/extract-claims.js';
import { loadLexicon } from '../claims/lexicon/load-lexicon.js';
import type { Article } from '../corpus/article.js';
import { parseArticleDate } from '../corpus/article-date.js';
import { sentencesOf } from '../corpus/sentences.js';
import type { Draft } from './draft.js';

/** What the bot would find in an article. */
export interface Preview {
  readonly words: number;
  /** The actors that are named, most often first. */
  readonly actors: readonly { readonly name: string; readonly mentions: number }[];
  readonly claims: Readonly<Record<Stance, number>>;
  /** Those of the claims that are told as fact, neither planned nor denied nor the like: these are counted. */
  readonly asserted: number;
  /** True where only the beginning of a very long text was looked through for actors and claims. */
  readonly isPartial: boolean;
}

/** Characters that are looked through for actors and claims: ten thousand words. */
const LOOKED_THROUGH = 60_000;

/** Makes previews with the actors and the lexicon of a corpus folder, or the shipped ones where it has none. */
export function createPreview(corpus: string): (draft: Draft) => Preview {
  const { directory: actors } = loadActors(corpus);
  const lexicon = loadLexicon(corpus);
  return (draft) => {
    const article = beginningOf(draft);
    const claims = extractClaims({ article, sentences: sentencesOf(article), actors, lexicon });
    const count = (stance: Stance) => claims.filter((claim) => claim.stance === stance).length;
    return {
      words: draft.text.match(/[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}’'-]*[\p{L}\p{N}])?/gu)?.length ?? 0,
      actors: actorsIn(article, actors),
      claims: { cooperative: count('cooperative'), conflictual: count('conflictual'), mixed: count('mixed') },
      asserted: claims.filter(({ modality }) => modality === 'asserted').length,
      isPartial: article.text.length < draft.text.length,
    };
  };
}

function beginningOf(draft: Draft): Article {
  const { text, date, dateBasis, title = '' } = draft;
  const paragraph = text.length > LOOKED_THROUGH ? text.lastIndexOf('\n\n', LOOKED_THROUGH) : text.length;
  return {
    id: 'draft',
    title,
    titleIsOurs: !title,
    ...(date && { date: parseArticleDate(date, dateBasis) }),
    ...(draft.author && { author: draft.author }),
    ...(draft.publisher && { publisher: draft.publisher }),
    text: text.slice(0, paragraph > 0 ? paragraph : LOOKED_THROUGH),
    file: 'articles/draft.md',
  };
}

function actorsIn({ text }: Article, actors: ActorDirectory): Preview['actors'] {
  const counts = new Map<string, number>();
  for (const { actor } of actors.find(text)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return [...counts]
    .map(([id, mentions]) => ({ name: actors.nameOf(id), mentions }))
    .sort((a, b) => b.mentions - a.mentions);
}
