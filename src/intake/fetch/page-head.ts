import { LARGEST_SOURCE } from '../bounds.js';
import { Refusal, type Source } from '../draft.js';
import type { ResponseHead } from './request.js';

const NO_TEXT = /^(?:image|audio|video|font|model)\/|^text\/(?:css|javascript)$|^application\/(?:javascript|wasm)$/u;

/** Media type in lower case and charset, as the head of a response states them. */
export function contentTypeOf({ headers }: ResponseHead): Pick<Source, 'mediaType' | 'charset'> {
  const [mediaType = '', ...parameters] = (headers['content-type'] ?? '').split(';');
  const charset = /^\s*charset\s*=\s*["']?([\w:.+-]+)/iu.exec(
    parameters.find((each) => /^\s*charset\b/iu.test(each)) ?? '',
  )?.[1];
  return { ...(mediaType.trim() && { mediaType: mediaType.trim().toLowerCase() }), ...(charset && { charset }) };
}

/**
 * How much of a page is read, told from its head: nothing where it is no page.
 * @throws Refusal where it is no text, so that a film is refused before it is fetched
 */
export function mostBytesOfPage(head: ResponseHead): number {
  if (head.status !== 200) return 0;
  const { mediaType = '' } = contentTypeOf(head);
  if (NO_TEXT.test(mediaType)) {
    throw new Refusal('unsupported', `This is ${mediaType}, not a text. Give the address of the article itself.`);
  }
  return /html|xml|^text\//u.test(mediaType) ? LARGEST_SOURCE.html : LARGEST_SOURCE.pdf;
}
