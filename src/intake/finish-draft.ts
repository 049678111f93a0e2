import { fold } from '../text/fold.js';
import { LONGEST_TEXT } from './bounds.js';
import { cleanBlocks } from './clean/clean-blocks.js';
import { countWords } from './count-words.js';
import { type Draft, Refusal } from './draft.js';
import { languageOfText } from './language-of-text.js';
import { known, type Reading } from './reading.js';

const FEWEST_WORDS = 40;
/** A statement, a readout or a joint declaration may be a sentence long. */
const FEWEST_OF_A_STATEMENT = 12;
const STATEMENT =
  /\b(?:statement|communiqu[eé]|declaration|readout|remarks|spokesperson|resolution|message|tweet|press release)\b/iu;

/**
 * What a reader made of a source, cleaned and checked: a draft.
 * @throws Refusal where no text is left, or too little for an article, or more than one article has
 */
export function finishDraft({ blocks, notes = [], date, ...reading }: Reading): Draft {
  const paragraphs = cleanBlocks(blocks, reading.title, reading.author);
  const text = paragraphs.join('\n\n');
  if (text.length > LONGEST_TEXT)
    throw new Refusal('too-large', 'The text is too long for one article. Add it in parts.');
  const words = countWords((reading.title ? paragraphs.slice(1) : paragraphs).join(' '));
  if (words === 0) throw new Refusal('no-text', 'There is no text in it.');
  const fewest = STATEMENT.test(text.slice(0, 400)) ? FEWEST_OF_A_STATEMENT : FEWEST_WORDS;
  if (words < fewest) {
    throw new Refusal(
      'no-text',
      `There ${words === 1 ? 'is only 1 word' : `are only ${words} words`} of text in it. Add the whole article.`,
    );
  }
  const { language, author, ...rest } = reading;
  // A site that names itself as the author names nobody.
  const person = author && fold(author) !== fold(rest.publisher ?? '') ? author : undefined;
  return {
    ...known({
      ...rest,
      author: person,
      date: date?.date,
      dateBasis: date?.basis,
      dateFoundIn: date?.foundIn,
      language: languageOfText(text, language),
      note: notes.length > 0 ? notes.join('; ') : undefined,
    }),
    text,
  };
}
