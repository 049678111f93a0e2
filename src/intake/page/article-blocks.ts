import { fold } from '../../text/fold.js';
import { blocksOfElement, type PageBlock } from './blocks-of-element.js';
import type { PageElement } from './dom.js';

// Headings under which a page goes on to something else.
const ENDS =
  /^(?:more (?:on|from|in|about)\b|more (?:stories|news|reading)|related\b|recommended|read (?:more|next|also)|see also|further reading|elsewhere on\b|most (?:read|popular|viewed|shared|watched)|top stories|latest (?:news|stories|from)|trending|you (?:may|might) (?:also )?(?:like|be interested)|popular|around the web|from around the web|sponsored|promoted|about the authors?|comments?\b|\d+ comments?|leave a (?:reply|comment)|share this|topics|tags|references$|notes$|external links|follow us|subscribe|sign up|newsletter|up next|don.t miss|editor.s picks?|editors. picks?|in pictures|features|our picks)/iu;
const SENTENCE_END = /[.!?…]["”’'»)\]]*$/u;
const LONGEST_HEADING = 80;
const LATE = 0.45;

const isHeading = ({ element, text }: PageBlock): boolean =>
  /^h[1-6]$/u.test(element) || (text.length <= LONGEST_HEADING && !SENTENCE_END.test(text) && element !== 'li');

// A line that is one link is the way to another article, not a part of this one.
const isWayElsewhere = ({ text, linked }: PageBlock): boolean =>
  linked >= 0.95 && (text.length <= 200 ? !/[.!]["”’)]*$/u.test(text) : text.length <= 300);

// What another article is about, under a heading that leads to it.
const isTeaser = ({ text, element }: PageBlock, before: PageBlock | undefined): boolean =>
  element === 'p' &&
  text.length <= 250 &&
  before !== undefined &&
  /^h[2-6]$/u.test(before.element) &&
  isWayElsewhere(before);

const KICKER_WORDS = 3;

// The name of the section or the kind of the report above the text: "World", "Analysis".
function withoutKicker(blocks: readonly PageBlock[], isTitle: (block: PageBlock) => boolean): PageBlock[] {
  const prose = blocks.findIndex(({ text }) => text.length >= 80 && SENTENCE_END.test(text));
  return blocks.filter((block, at) => {
    if (at >= prose || isTitle(block) || /^h[2-6]$/u.test(block.element) || SENTENCE_END.test(block.text)) return true;
    return block.text.split(/\s+/u).length > KICKER_WORDS;
  });
}

/**
 * The blocks of the article in an element: without links to other articles, cut where a late heading opens a list of
 * these, and without headings that nothing follows.
 * @param title a heading that says it stays, link or not
 */
export function articleBlocks(root: PageElement, title: string | undefined): string[] {
  const wanted = title ? fold(title) : undefined;
  const all = blocksOfElement(root);
  const isTitle = ({ text }: PageBlock): boolean => fold(text) === wanted;
  const blocks = all.filter((block, at) => isTitle(block) || !(isWayElsewhere(block) || isTeaser(block, all[at - 1])));
  const whole = blocks.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  const end = blocks.findIndex((block) => {
    before += block.text.length;
    return before > whole * LATE && isHeading(block) && ENDS.test(block.text);
  });
  const kept = end < 0 ? blocks : blocks.slice(0, end);
  while (kept.length > 1 && /^h[1-6]$/u.test(kept.at(-1)!.element)) kept.pop();
  return withoutKicker(kept, isTitle).map(({ text }) => text);
}
