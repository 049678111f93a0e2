import { countWords } from '../count-words.js';
import { Refusal } from '../draft.js';
import { blocksOfElement } from './blocks-of-element.js';
import { lineOf, type Page } from './dom.js';
import type { OpenPage } from './open-page.js';

/** What is known of a page when its text has been looked for. */
export interface PageView {
  readonly page: Page;
  readonly open: Pick<OpenPage, 'hasPasswordField' | 'scripts' | 'withoutScripts'>;
  readonly title: string | undefined;
  /** The text that was found. */
  readonly blocks: readonly string[];
  /** Whether its data call it an article, or name the day of its publication. */
  readonly saysArticle: boolean;
  readonly isFree: boolean;
}

// A page with so much text is no wall, whatever else it says.
const LONGEST_WALL = 150;
const SHORT_ARTICLE = 250;
// What asks for a subscription is a line of its own, not a part of a report.
const LONGEST_LINE = 160;
const MOST_HEADLINES = 8;
const HEADLINE_WORDS = 4;

const ERROR_TITLE =
  /^(?:error\b.{0,20}?)?(?:40[0134]|410|429|451|50[0-4])\b|\b(?:page|article|file|site) (?:was |is )?(?:not found|unavailable|missing|gone|does(?: not|n.t) exist)|\bnot found\b|\baccess (?:is |was )?(?:denied|restricted)|\bforbidden\b|\bbad gateway\b|\bservice (?:temporarily )?unavailable|\bgateway time-?out|\btoo many requests|\binternal server error|\bunder maintenance|\bwe.re sorry\b|^oops\b|\bunavailable (?:for|due to) legal/iu;
const ROBOT =
  /\b(?:just a moment|attention required|checking your browser|verify(?:ing)? (?:that )?you are (?:a )?human|are you (?:a )?(?:human|robot)|not a robot|captcha|security check|unusual (?:traffic|activity)|ddos protection|pardon our interruption|request blocked|bot detection)\b/iu;
const COOKIES =
  /\b(?:we (?:and our (?:\d+ )?partners )?(?:use|store|value|care about)[^.]{0,60}(?:cookies|privacy)|cookies?\b[^.]{0,80}\b(?:consent|accept|settings|preferences|policy)|(?:accept|reject|manage)[^.]{0,20}cookies|your privacy (?:choices|matters)|before you continue|gdpr|legitimate interest)\b/iu;
const LOGIN =
  /\b(?:(?:sign|log) ?in (?:to|with|using)|forgot(?:ten)? (?:your )?password|create (?:an )?account|remember me|enter your (?:e-?mail|password|username)|don.t have an account|please (?:sign|log) ?in)\b/iu;
const PAYWALL =
  /\b(?:subscribe (?:now )?to (?:continue|read|unlock|keep)|to continue reading|continue reading (?:this|your|with)|(?:this|the) (?:article|content|story|page) is (?:for|only|available|reserved|exclusive)[^.]{0,30}(?:subscribers|members)|(?:free|monthly) articles? (?:left|remaining|limit)|you(?:.ve| have) (?:reached|read|used)[^.]{0,40}(?:articles?|limit)|unlock (?:this|the) (?:article|story)|become a (?:subscriber|member) to|register (?:for free )?to (?:continue|read))\b/iu;
const NO_SCRIPTS =
  /\b(?:enable|requires?|turn on|without|activate|needs?)\b[^.]{0,40}\bjavascript\b|\bjavascript\b[^.]{0,40}\b(?:enabled?|disabled|required|turned on)\b/iu;

// Headings and list items that are links, as the front page of a paper has them.
const headlinesOf = (page: Page): number => {
  let count = 0;
  for (const link of page.querySelectorAll('h1 a, h2 a, h3 a, h4 a, li a, article a')) {
    if (countWords(lineOf(link)) >= HEADLINE_WORDS && ++count > 200) break;
  }
  return count;
};

/**
 * Refuses a page that shows something else in the place of an article, and says what. What it says of itself is weighed
 * against how much text it has: a report about cookies or about an error is a report.
 * @throws Refusal
 */
export function refuseNoArticle({ page, open, title = '', blocks, saysArticle, isFree }: PageView): void {
  const body = lineOf(page.body);
  const lines = page.body ? blocksOfElement(page.body).map(({ text }) => text) : [];
  const words = countWords(blocks.join(' '));
  const shown = countWords(body);
  const heads = `${title} ${lineOf(page.querySelector('title'))} ${lineOf(page.querySelector('h1'))}`;
  if (words < SHORT_ARTICLE && (ROBOT.test(heads) || (shown < LONGEST_WALL && ROBOT.test(body)))) {
    throw new Refusal(
      'not-an-article',
      'The site asks whether you are a robot. Save the page from your browser and add the file.',
    );
  }
  if (words < LONGEST_WALL && ERROR_TITLE.test(heads) && !saysArticle) {
    throw new Refusal('not-an-article', 'The page is an error message of the site. Is the address right?');
  }
  if (open.hasPasswordField && words < LONGEST_WALL && (LOGIN.test(body) || shown < LONGEST_WALL) && !saysArticle) {
    throw new Refusal('login', 'The page asks for a login. Log in with your browser, save the page and add the file.');
  }
  if (words < SHORT_ARTICLE && (!isFree || lines.some((line) => line.length <= LONGEST_LINE && PAYWALL.test(line)))) {
    throw new Refusal(
      'login',
      'Only the beginning can be read without a subscription. Save the page with your own login and add the file.',
    );
  }
  if (
    words < LONGEST_WALL &&
    COOKIES.test(body) &&
    (shown < LONGEST_WALL * 2 || COOKIES.test(blocks.join(' ').slice(0, 400)))
  ) {
    throw new Refusal(
      'cookie-wall',
      'The page asks about cookies before it shows anything. Accept in your browser, save the page and add the file.',
    );
  }
  if (words < 40 && shown < LONGEST_WALL && (NO_SCRIPTS.test(`${open.withoutScripts} ${body}`) || open.scripts >= 3)) {
    throw new Refusal(
      'no-text',
      'The page is put together by scripts, which are not run. Save it from your browser and add the file.',
    );
  }
  if (!saysArticle && headlinesOf(page) > MOST_HEADLINES && isListing(blocks)) {
    throw new Refusal(
      'not-an-article',
      'The page is a list of articles. Add the articles themselves, or the feed of the site.',
    );
  }
}

// Teasers are short and each is about something else; an article has paragraphs.
function isListing(blocks: readonly string[]): boolean {
  const long = blocks.filter((block) => countWords(block) >= 35).length;
  return blocks.length < 6 ? countWords(blocks.join(' ')) < 80 : long < Math.max(3, blocks.length * 0.2);
}
