import { cleanLine } from '../../text/clean.js';
import { type LinkedNode, namesIn } from './linked-data.js';
import type { Metas } from './metas.js';

const LONGEST = 100;
// What site builders fill in where nobody filled in anything.
const NO_NAME = /^(?:undefined|null|none|home ?page|home|website|my (?:site|blog|website)|wordpress|default|index)$/iu;

/** Who published a page, as it says itself; nothing is taken from its address. */
export function findPublisher(
  metas: Metas,
  articles: readonly LinkedNode[],
  byId: (id: string) => LinkedNode | undefined,
): string | undefined {
  const candidates = [
    metas.first('og:site_name'),
    ...articles.flatMap((node) => namesIn(node.publisher, byId)),
    metas.first(
      'application-name',
      'dc.publisher',
      'dcterms.publisher',
      'citation_publisher',
      'cre',
      'copyright-holder',
    ),
  ];
  return candidates
    .map((name) => (name === undefined ? '' : cleanLine(name)))
    .find((name) => name !== '' && name.length <= LONGEST && !NO_NAME.test(name) && !/^https?:/iu.test(name));
}
