import { inMegabytes, LARGEST_SOURCE } from './bounds.js';
import { dateInFileName } from './dates/date-in-file-name.js';
import { detectFormat, type Format } from './detect-format.js';
import { type Draft, Refusal, type Source } from './draft.js';
import { finishDraft } from './finish-draft.js';
import { known, type Reading } from './reading.js';

const KIND: Readonly<Record<Format, keyof typeof LARGEST_SOURCE>> = {
  markdown: 'text',
  text: 'text',
  html: 'html',
  feed: 'feed',
  pdf: 'pdf',
  epub: 'zip',
  docx: 'zip',
};

async function read(format: Format, source: Source): Promise<Reading> {
  switch (format) {
    case 'markdown':
      return (await import('./readers/markdown.js')).readMarkdown(source);
    case 'text':
      return (await import('./readers/plain-text.js')).readPlainText(source);
    case 'html':
      return (await import('./readers/html.js')).readHtml(source);
    case 'feed':
      throw new Refusal('not-an-article', 'This is a feed, not an article.');
    case 'pdf':
      return (await import('./readers/pdf.js')).readPdf(source);
    case 'epub':
      return (await import('./readers/epub.js')).readEpub(source);
    case 'docx':
      return (await import('./readers/docx.js')).readDocx(source);
  }
}

/**
 * Reads one text from outside: finds out what it is, takes the article out of it with what is known about it, and cleans
 * it. The wording stays as published.
 * @throws Refusal where the source is no article, with the reason and what to do
 */
export async function readDraft(source: Source): Promise<Draft> {
  if (source.bytes.length === 0) throw new Refusal('no-text', 'The file is empty.');
  const format = detectFormat(source);
  const largest = LARGEST_SOURCE[KIND[format]];
  if (source.bytes.length > largest) {
    throw new Refusal('too-large', `It is larger than ${inMegabytes(largest)}. Add it in parts.`);
  }
  const reading = await read(format, source);
  const date = reading.date ?? (source.url === undefined ? dateInFileName(source.name) : undefined);
  return finishDraft({ ...reading, ...known({ date }) });
}
