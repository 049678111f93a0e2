import { inMegabytes, LARGEST_SOURCE, MOST_FEED_ITEMS } from './bounds.js';
import { countWords } from './count-words.js';
import { parseDay } from './dates/parse-day.js';
import { decodeOutside } from './decode-outside.js';
import { detectFormat } from './detect-format.js';
import { type Draft, Refusal, type Source } from './draft.js';
import { type Entry, type Feed, parseFeedText } from './feed/parse-feed-text.js';
import { finishDraft } from './finish-draft.js';
import { blocksOfElement } from './page/blocks-of-element.js';
import { joinNames, namesInByline } from './page/clean-name.js';
import { openPage } from './page/open-page.js';
import { type FoundDate, known, type Reading } from './reading.js';
import type { FeedItem } from './work/prepare.js';
import { textOfMarkup } from './xml/text-of-markup.js';

// A summary of so many words is the text.
const LONGEST_SUMMARY = 200;

/** Whether a source is an RSS, RDF, Atom or JSON feed. @throws Refusal where it is nothing that can be read */
export const isFeed = (source: Source): boolean => detectFormat(source) === 'feed';

/**
 * The entries of a feed, in its order: address, and a draft where the feed carries the whole text. A draft has what the
 * feed says of the entry: title, authors, date, and the feed's own title for a publisher.
 * @throws Refusal where it is no feed, or an empty one
 */
export async function readFeed(source: Source): Promise<FeedItem[]> {
  if (source.bytes.length > LARGEST_SOURCE.feed) {
    throw new Refusal('too-large', `The feed is larger than ${inMegabytes(LARGEST_SOURCE.feed)}.`);
  }
  const feed = await parseFeedText(decodeOutside(source.bytes, [source.charset]).text);
  const entries = feed.entries.slice(0, MOST_FEED_ITEMS);
  const items = await Promise.all(entries.map((entry) => itemOf(entry, feed, source)));
  const usable = items.filter(({ url, draft }) => url !== undefined || draft !== undefined);
  if (usable.length === 0) throw new Refusal('no-text', 'The feed has no entries.');
  return usable;
}

async function itemOf(entry: Entry, feed: Feed, source: Source): Promise<FeedItem> {
  const url = addressOf(entry.address, source.url);
  const about = aboutOf(entry, feed, url);
  const draft = await draftOf(entry, about);
  const { title, publisher, author, date } = about;
  return {
    name: url ?? title ?? source.name,
    about: known({ title, publisher, author, date: date?.date, dateBasis: date?.basis, dateFoundIn: date?.foundIn }),
    ...known({ url, draft }),
  };
}

/** What the feed says of an entry. */
const aboutOf = (entry: Entry, feed: Feed, url: string | undefined): Omit<Reading, 'blocks'> =>
  known({
    title: textOfMarkup(entry.title ?? '') || undefined,
    publisher: textOfMarkup(feed.title ?? '') || undefined,
    author: joinNames(entry.authors.flatMap(namesInByline)),
    date: dateOf(entry),
    url,
    language: feed.language,
  });

function addressOf(address: string | undefined, base: string | undefined): string | undefined {
  const given = address?.trim();
  if (!given || !URL.canParse(given, base)) return undefined;
  const { href, protocol } = new URL(given, base);
  return /^https?:$/u.test(protocol) ? href : undefined;
}

function dateOf({ published, updated }: Entry): FoundDate | undefined {
  const stated = published && parseDay(published);
  if (stated) return { date: stated, basis: 'stated', foundIn: 'the feed' };
  const changed = updated && parseDay(updated);
  return changed ? { date: changed, basis: 'inferred', foundIn: 'the feed (the day of the last change)' } : undefined;
}

// An entry without the whole text is fetched from its address.
async function draftOf(entry: Entry, about: Omit<Reading, 'blocks'>): Promise<Draft | undefined> {
  const isWhole = (html: string | undefined): html is string =>
    html !== undefined && countWords(textOfMarkup(html)) >= LONGEST_SUMMARY;
  const html =
    [entry.content, entry.summary].find(isWhole) ?? (about.url ? undefined : (entry.content ?? entry.summary));
  if (html === undefined) return undefined;
  try {
    const { page } = await openPage(html);
    return finishDraft({
      ...about,
      blocks: blocksOfElement(page.body!).map(({ text }) => text),
    });
  } catch (error) {
    // Too short or not to be read: its address is left, if it has one.
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
