import fc from 'fast-check';
import { parseArticleFile } from '../../../src/corpus/front-matter.js';
import { Refusal, type Source } from '../../../src/intake/draft.js';
import { readDraft } from '../../../src/intake/read-draft.js';
import { articleFile, fitToFile } from '../../../src/intake/write/article-file.js';
import { articleName } from '../../../src/intake/write/article-name.js';
import { type Attack, hold } from '../attack.js';
import { hostileName, hostileText } from '../hostile.js';
import { articleFiles } from './articles.js';

const PROSE =
  'Norway and Sweden signed a defence pact in Oslo on Tuesday. The pact allows Swedish jets to use Norwegian bases. ';
const TAGS = [
  'p',
  'div',
  'span',
  'article',
  'table',
  'td',
  'script',
  'style',
  'svg',
  'math',
  'template',
  'noscript',
  'iframe',
  'a',
  'h1',
  'title',
  'meta',
  'time',
  'br',
  'img',
  'select',
  'x-y',
];

const element: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...TAGS), hostileName, hostileText(80), hostileText(200))
    .map(([tag, name, value, inside]) => `<${tag} ${name}="${value}">${inside}</${tag}>`),
  fc.tuple(fc.constantFrom(...TAGS), fc.nat({ max: 2_000 })).map(([tag, depth]) => `<${tag}>`.repeat(depth)),
  fc.nat({ max: 12 }).map((count) => `<p>${PROSE.repeat(count)}</p>`),
  fc
    .tuple(fc.constantFrom('og:title', 'article:published_time', 'author', 'og:site_name', 'date'), hostileText(200))
    .map(([name, value]) => `<meta property="${name}" content="${value}">`),
  hostileText(300).map((json) => `<script type="application/ld+json">${json}</script>`),
  fc.constantFrom(
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<!DOCTYPE html [<!ENTITY a "b">]>',
    '&#0;',
    '&#x110000;',
    '&a;',
    '</p></p></p>',
    '<p',
    '<meta charset="utf-7">',
  ),
);

const pages = fc
  .array(element, { maxLength: 12 })
  .map((parts) => `<!doctype html><html><body><article>${parts.join('')}</article></body></html>`);

const sources: fc.Arbitrary<Source> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: pages.map((page) => Buffer.from(page)) },
      { weight: 2, arbitrary: articleFiles.map((file) => Buffer.from(file)) },
      { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes)) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            fc.constantFrom('%PDF-1.7\n', 'PK\u0003\u0004', '{\\rtf1', '<?xml version="1.0"?><rss><channel>', 'GIF89a'),
            hostileText(300),
          )
          .map(([magic, rest]) => Buffer.from(magic + rest, 'latin1')),
      },
    ),
    fc.oneof(fc.constantFrom('page.html', 'page.htm', 'a.md', 'a.txt', 'a.pdf', 'a.epub', 'a.docx', 'a'), hostileName),
    fc.constantFrom(undefined, 'text/html', 'text/plain', 'application/pdf', 'application/xml', '__proto__'),
    fc.constantFrom(undefined, 'utf-8', 'windows-1252', 'utf-16', 'constructor', ''),
    fc.oneof(fc.constant(undefined), fc.constant('https://example.org/2024/03/05/pact'), hostileText(100)),
  )
  .map(([bytes, name, mediaType, charset, url]) => ({
    name,
    bytes,
    ...(mediaType !== undefined && { mediaType }),
    ...(charset !== undefined && { charset }),
    ...(url !== undefined && { url }),
  }));

/** A source is a draft or refused with a reason, and a draft is one file of the folder that reads back as it was. */
export const intakeAttack: Attack<Source> = {
  name: 'a page or file to be added, whatever it is',
  inputs: sources,
  async strike(source) {
    try {
      const draft = fitToFile(await readDraft(source));
      const name = articleName(draft, () => false);
      hold(
        /^[^/\\\u0000]+$/u.test(name) && !name.startsWith('.') && Buffer.byteLength(name) < 200,
        'a name is one of this folder',
      );
      const { text } = parseArticleFile(articleFile(draft));
      hold(text === draft.text, 'the text reads back as it was');
      hold(
        !/[\u0000-\u0008\u000B-\u001F\u202A-\u202E\uD800-\uDFFF]/u.test(
          text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]/gu, ''),
        ),
        'the text holds nothing hidden',
      );
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      hold(error.message.length > 0 && error.message.length < 500, 'a refusal is short');
    }
  },
};
