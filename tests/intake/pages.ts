import type { Draft, RefusalReason, Source } from '../../src/intake/draft.js';
import { Refusal } from '../../src/intake/draft.js';
import { readDraft } from '../../src/intake/read-draft.js';

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Three paragraphs about a pact, different for each number, of a hundred words. */
export const paragraphs = (): string[] => [
  'Norway and Sweden agreed on Monday to share the radar stations along their northern border, and to train the crews of both countries in them together from the summer onwards.',
  'The ministers of defence said in Oslo that the first station would open in the spring. “We see the same sky,” the Swedish minister told reporters after the talks.',
  'Finland, which has stations of its own, welcomed the agreement and said that it would send observers. Parliament in Stockholm has to approve the costs before the year is over.',
];

export interface PageParts {
  readonly head?: string;
  readonly before?: string;
  readonly after?: string;
  readonly body?: string;
  readonly lang?: string;
}

/** A page of a paper with an article in it. */
export const pageOf = ({ head = '', before = '', after = '', body, lang = 'en' }: PageParts = {}): string =>
  `<!doctype html><html lang="${lang}"><head><title>Radar on the northern border</title>${head}</head><body>
  <div class="masthead"><a href="/">The Fjord Courier</a></div><nav><a href="/world">World</a></nav>
  <main><article><h1>Radar on the northern border</h1>${before}
  ${
    body ??
    paragraphs()
      .map((text) => `<p>${text}</p>`)
      .join('\n')
  }${after}</article></main></body></html>`;

export const readPage = (html: string, source: Partial<Source> = {}): Promise<Draft> =>
  readDraft({ name: 'page.html', bytes: bytesOf(html), ...source });

/** The reason for which a source is refused, and the message. */
export async function refusalOf(work: Promise<unknown>): Promise<{ reason: RefusalReason; message: string }> {
  try {
    await work;
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.reason, message: error.message };
    throw error;
  }
  throw new Error('was read');
}
