import { z } from 'zod';

// "[[Jane Doe]]", "[[people/jane|Jane Doe]]": a link within a collection of notes.
const WIKI_LINK = /^\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\]$/u;
// Front matter from other programs: a date may be a date, an author a list, and nothing of it is wrong.
const asText = (value: unknown): string | undefined => {
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join(', ') || undefined;
  if (typeof value === 'object' && value !== null) return 'name' in value ? asText(value.name) : undefined;
  const text =
    value === null || value === undefined ? '' : String(value).replace(/\s+/gu, ' ').trim().replace(WIKI_LINK, '$1');
  return text === '' ? undefined : text;
};
const NAMES = {
  title: ['title', 'headline'],
  publisher: ['publisher', 'site', 'site_name', 'website'],
  author: ['author', 'authors', 'byline', 'creator'],
  date: ['date', 'published', 'publishDate', 'pubDate', 'published_at', 'date_published'],
  dateBasis: ['dateBasis'],
  url: ['url', 'source', 'source_url', 'canonical_url', 'canonicalUrl', 'canonicalURL', 'link', 'original'],
  language: ['language', 'lang', 'locale'],
  note: ['note'],
} as const;

/** What is taken of the front matter of a Markdown file from outside, whatever the program that wrote it calls it. */
export const outsideFrontMatterSchema = z.record(z.string(), z.unknown()).transform((given) => {
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => asText(given[name])).find((text) => text !== undefined);
  return Object.fromEntries(Object.entries(NAMES).map(([key, names]) => [key, first(names)])) as {
    readonly [Key in keyof typeof NAMES]?: string;
  };
});
