import type { ContextBlock, ContextBlockElement } from '@slack/types';
import { citationLine } from '../../../replies/cite.js';
import type { Citation } from '../../../replies/reply.js';
import { LIMITS, SHOWN } from './limits.js';
import { escaped, linkable } from './plain.js';
import { plainText } from './rich-text.js';

const MOST_BLOCKS = 8;

/** A citation in one line with its number. */
export const numberedCitation = (citation: Citation): string => `[${citation.number}] ${citationLine(citation)}`;

function elements(citation: Citation): ContextBlockElement[] {
  const url = linkable(citation.url, SHOWN.url);
  const tooLong = citation.url && !url ? ' · its link cannot be shown' : '';
  return [
    plainText(`${numberedCitation(citation)}${tooLong}`, SHOWN.line),
    // A link needs mrkdwn; the words of the article stay outside of it.
    ...(url ? [{ type: 'mrkdwn' as const, text: `<${escaped(url)}|Open [${citation.number}]>`, verbatim: true }] : []),
  ];
}

/** Citations as small print: a block for each, or five to a block where there are many. */
export function citationBlocks(citations: readonly Citation[]): ContextBlock[] {
  const perBlock = citations.length <= MOST_BLOCKS ? 1 : Math.floor(LIMITS.contextElements / 2);
  const blocks: ContextBlock[] = [];
  for (let at = 0; at < citations.length; at += perBlock) {
    blocks.push({ type: 'context', elements: citations.slice(at, at + perBlock).flatMap(elements) });
  }
  return blocks;
}
