import { firstOf } from '../dates/first-of.js';
import { inOwnOffset } from '../dates/moments.js';
import type { DayOrder } from '../dates/numbered-dates.js';
import { parseDay } from '../dates/parse-day.js';
import { known } from '../reading.js';
import { likeness } from './likeness.js';
import type { LinkedNode } from './linked-data.js';
import type { Metas } from './metas.js';

// Names that mean the day of publication and nothing else.
const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date.published',
  'published',
  'publishdate',
  'publish-date',
  'publish_date',
  'published_date',
  'published-date',
  'published_time',
  'publication_date',
  'publication-date',
  'pubdate',
  'pub_date',
  'pdate',
  'displaydate',
  'originalpublicationdate',
  'rnews:datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'citation_publication_date',
  'citation_online_date',
  'cxenseparse:recs:publishtime',
  'cxense:publishtime',
  'article.published',
  'ptime',
  'bt:pubdate',
];
// Names that some sites fill with the day of the last change.
const ANY_DATE = [
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'citation_date',
  'date',
  'created',
  'timestamp',
  'eomportal-loc',
];
// What sites call it besides: "govuk:first-published-at", "article_publish_date".
const LIKE_PUBLISHED =
  /publi(?:sh|c)[a-z]*[-_.:]?(?:on|at|date|time|day)|(?:date|time)[-_.:]?(?:of[-_.:]?)?publi(?:sh|c)|first[-_.:]?publi|release[-_.:]?date|date[-_.:]?(?:of[-_.:]?)?(?:release|issue)/iu;
const NOT_PUBLISHED = /modif|updat|edit|expir|unpubl|last|revis|public-|publicat?ion[-_.:]?(?:name|title)/iu;
const LIKE_ENOUGH = 0.6;

/** A date that a page's data give: what day, in what words, and under what name. */
export interface DateInData {
  readonly date: string;
  readonly value: string;
  readonly name: string;
}

/** What the data of a page say of its day of publication. */
export interface DatesInData {
  /** Under a name that means nothing else. */
  readonly published?: DateInData;
  /** Under a name that is looser, or that some sites use for the day of the last change. */
  readonly any?: DateInData;
}

// Where a page describes several articles, its own is the one that bears its title.
function ownFirst(articles: readonly LinkedNode[], title: string | undefined): LinkedNode[] {
  const isOwn = ({ headline }: LinkedNode): boolean =>
    title !== undefined && typeof headline === 'string' && likeness(headline, title) >= LIKE_ENOUGH;
  return [...articles.filter(isOwn), ...articles.filter((node) => !isOwn(node))];
}

/**
 * The days that a page's JSON-LD and its `meta` elements give, each as the page's own clock has it.
 * @param moments what else on the page tells moments, with its own offset perhaps
 */
export function datesInData(
  { metas, articles, title }: { metas: Metas; articles: readonly LinkedNode[]; title?: string },
  moments: readonly string[],
  order: DayOrder | undefined,
): DatesInData {
  const linked = ownFirst(articles, title)
    .flatMap((node) => [node.datePublished, node.dateCreated])
    .filter((value) => typeof value === 'string')
    .map((value) => ({ name: 'datePublished', value }));
  const told = (names: readonly string[]) => names.flatMap((name) => metas.all(name).map((value) => ({ name, value })));
  const like = metas
    .namesLike(LIKE_PUBLISHED)
    .filter((name) => !NOT_PUBLISHED.test(name) && ![...PUBLISHED, ...ANY_DATE].includes(name));
  const published = [...linked, ...told(PUBLISHED)];
  const any = [...told(like), ...told(ANY_DATE)];
  const all = [...[...published, ...any].map(({ value }) => value), ...moments];
  const firstDate = (values: readonly { readonly name: string; readonly value: string }[]): DateInData | undefined =>
    firstOf(values, ({ name, value }) => {
      const date = parseDay(inOwnOffset(value, all), order);
      return date ? { date, value, name } : undefined;
    });
  return known({ published: firstDate(published), any: firstDate(any) });
}
