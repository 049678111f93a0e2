import { type ArticleCheck, excerpt } from './sign.js';
import { TRANSLATION_SIGNS } from './translation-signs.js';

/** Weight of the signs together from which on an article is named, and words for each unit: a long text collects slips. */
const LEAST_WEIGHT = 3;
const WORDS_A_UNIT = 450;
const MOST_SHOWN = 4;

/**
 * Whether the sentences of an article look machine-translated: several kinds of slips that editors do not leave. Which
 * ones is told, so that a reader can judge.
 */
export const checkTranslation: ArticleCheck = (article, sentences, { actors }) => {
  const { text, note = '' } = article;
  const kinds = TRANSLATION_SIGNS.map((sign) => ({ ...sign, slips: sign.find(text, sentences, actors) }))
    .filter(({ slips }) => slips.length > 0)
    .sort((a, b) => b.weight - a.weight);
  const weight = kinds.reduce((sum, kind) => sum + kind.weight + (kind.weight > 1 && kind.slips.length > 1 ? 1 : 0), 0);
  const words = text.split(/\s+/u).length;
  if (weight < Math.max(LEAST_WEIGHT, words / WORDS_A_UNIT)) return [];
  const shown = kinds
    .slice(0, MOST_SHOWN)
    .map(({ called, slips }) => `${called} (${excerpt(text, slips[0]!.at, slips[0]!.at + slips[0]!.shown.length)})`);
  const more = kinds.length > MOST_SHOWN ? ` and ${kinds.length - MOST_SHOWN} more` : '';
  const isSaid = /machine.?translat/iu.test(note);
  return [
    {
      at: Math.min(...kinds.map(({ slips }) => slips[0]!.at)),
      problem: `the sentences look machine-translated: ${shown.join(', ')}${more}`,
      advice: isSaid
        ? 'its note says so already, and every citation carries it'
        : 'if they are, write “note: machine-translated”, so that every citation says so, or get the original',
      severity: isSaid ? 'note' : 'warning',
    },
  ];
};
