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
// Without the marks and the case in which programs write them: "publishDate", "publish_date", "Date Published".
const NAMES = {
  title: ['title', 'headline'],
  publisher: ['publisher', 'site', 'sitename', 'website', 'publication'],
  author: ['author', 'authors', 'byline', 'creator'],
  created: ['created', 'createdat', 'datecreated', 'creationdate'],
  changed: [
    'updated',
    'updatedat',
    'updateddate',
    'modified',
    'datemodified',
    'moddatetime',
    'lastmod',
    'lastmodified',
    'lastupdated',
  ],
  dateBasis: ['datebasis'],
  url: ['url', 'source', 'sourceurl', 'canonicalurl', 'link', 'original'],
  language: ['language', 'lang', 'locale'],
  note: ['note'],
} as const;

// A key that speaks of publication: of several dates it is that of the article. "date" alone may be that of a note.
const PUBLISHED =
  /^(?:article|first|original)*(?:published|(?:pub|publish|published|publication|post|posted|issue|issued|release|released)(?:date|time|datetime|at|on|day))$|^date(?:of)?(?:published|publication|posted|issued?|released?)$|^(?:posted|issued)$/u;
const DATE = ['date', 'datetime'];

const plainKey = (key: string): string => key.toLowerCase().replace(/[^a-z]/gu, '');

/** What is taken of the front matter of a Markdown file from outside, whatever the program that wrote it calls it. */
export type OutsideFrontMatter = { readonly [Key in keyof typeof NAMES | 'date']?: string };

/** Reads it from the keys that a file gives. */
export const outsideFrontMatterSchema = z.record(z.string(), z.unknown()).transform((given): OutsideFrontMatter => {
  const byKey = new Map(Object.entries(given).map(([key, value]) => [plainKey(key), value]));
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => asText(byKey.get(name))).find((text) => text !== undefined);
  const published = [...byKey.keys()].filter((key) => PUBLISHED.test(key));
  const entries = Object.entries(NAMES).map(([key, names]) => [key, first(names)]);
  return { ...Object.fromEntries(entries), date: first([...published, ...DATE]) };
});
