import { MOST_FEED_ELEMENTS } from '../bounds.js';
import { Refusal } from '../draft.js';
import { known } from '../reading.js';
import { wellFormed } from '../xml/well-formed.js';

/** An entry as every kind of feed can give it, still marked up. */
export interface Entry {
  readonly address?: string;
  readonly title?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  readonly updated?: string;
  /** The whole text, as HTML. */
  readonly content?: string;
  readonly summary?: string;
}

/** A feed of any kind. */
export interface Feed {
  readonly title?: string;
  readonly language?: string;
  readonly entries: readonly Entry[];
}

// What is used of the shapes that the library gives.
interface DublinCore {
  readonly creators?: readonly string[];
  readonly dates?: readonly string[];
}
interface RssShape {
  readonly title?: string;
  readonly language?: string;
  readonly items?: readonly {
    readonly title?: string;
    readonly link?: string;
    readonly guid?: { readonly value?: string; readonly isPermaLink?: boolean };
    readonly description?: string;
    readonly pubDate?: string;
    readonly authors?: readonly { readonly name?: string }[];
    readonly dc?: DublinCore;
    readonly content?: { readonly encoded?: string };
  }[];
}
type RdfShape = Omit<RssShape, 'language'>;
interface AtomShape {
  readonly title?: { readonly value?: string };
  readonly xml?: { readonly lang?: string };
  readonly authors?: readonly { readonly name?: string }[];
  readonly entries?: readonly {
    readonly title?: { readonly value?: string };
    readonly links?: readonly { readonly href?: string; readonly rel?: string }[];
    readonly published?: string;
    readonly updated?: string;
    readonly authors?: readonly { readonly name?: string }[];
    readonly content?: { readonly value?: string };
    readonly summary?: { readonly value?: string };
  }[];
}
interface JsonShape {
  readonly title?: string;
  readonly language?: string;
  readonly authors?: readonly { readonly name?: string }[];
  readonly items?: readonly {
    readonly url?: string;
    readonly title?: string;
    readonly date_published?: string;
    readonly date_modified?: string;
    readonly content_html?: string;
    readonly content_text?: string;
    readonly summary?: string;
    readonly authors?: readonly { readonly name?: string }[];
  }[];
}

/**
 * Reads RSS, RDF, Atom or JSON.
 * @throws Refusal where it is damaged, or too large
 */
export async function parseFeedText(text: string): Promise<Feed> {
  const { parseFeed } = await import('feedsmith');
  try {
    const { format, feed } = parseFeed(text.trimStart().startsWith('{') ? text : wellFormed(text, MOST_FEED_ELEMENTS));
    if (format === 'rss') return ofRss(feed);
    if (format === 'rdf') return ofRdf(feed);
    return format === 'atom' ? ofAtom(feed) : ofJson(feed);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('unreadable', 'The feed is damaged: it is no valid RSS, Atom or JSON feed.');
  }
}

const ofRss = ({ title, language, items }: RssShape): Feed => ({
  ...known({ title, language }),
  entries: (items ?? []).map((item) => ({
    ...known({
      address: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
      title: item.title,
      published: item.pubDate ?? item.dc?.dates?.[0],
      content: item.content?.encoded,
      summary: item.description,
    }),
    authors: [...(item.dc?.creators ?? []), ...(item.authors ?? []).map(({ name }) => name ?? '')],
  })),
});

const ofRdf = ({ title, items }: RdfShape): Feed => ({
  ...known({ title }),
  entries: (items ?? []).map((item) => ({
    ...known({
      address: item.link,
      title: item.title,
      published: item.dc?.dates?.[0],
      content: item.content?.encoded,
      summary: item.description,
    }),
    authors: item.dc?.creators ?? [],
  })),
});

const ofAtom = ({ title, xml, entries, authors }: AtomShape): Feed => ({
  ...known({ title: title?.value, language: xml?.lang }),
  entries: (entries ?? []).map((entry) => ({
    ...known({
      address: (
        entry.links?.find(({ rel }) => rel === 'alternate') ?? entry.links?.find(({ rel }) => rel === undefined)
      )?.href,
      title: entry.title?.value,
      published: entry.published,
      updated: entry.updated,
      content: entry.content?.value,
      summary: entry.summary?.value,
    }),
    authors: (entry.authors ?? authors ?? []).map(({ name }) => name ?? ''),
  })),
});

const ofJson = ({ title, language, items, authors }: JsonShape): Feed => ({
  ...known({ title, language }),
  entries: (items ?? []).map((item) => ({
    ...known({
      address: item.url,
      title: item.title,
      published: item.date_published,
      updated: item.date_modified,
      content: item.content_html ?? item.content_text?.replace(/\n+/gu, '<br><br>'),
      summary: item.summary,
    }),
    authors: (item.authors ?? authors ?? []).map(({ name }) => name ?? ''),
  })),
});
