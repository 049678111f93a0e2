import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { Claim } from '../../claims/claim.js';
import { claimToJson } from '../../claims/to-json.js';
import type { Library } from '../../library.js';
import { plural } from '../../replies/card-parts.js';
import { cleanLine } from '../../text/clean.js';

const arrow = ({ symmetric }: Claim): string => (symmetric ? '↔' : '→');

/** A claim for people: who, what, where, when and how sure, with its quote below. */
function readable(claim: Claim): string {
  const { source, target, type, stance, modality, theatre, contexts, attributedTo, date, dateBasis, rule, quote } =
    claim;
  const facts = [
    `${stance} (${type})`,
    modality === 'asserted' ? '' : modality,
    theatre ?? '',
    contexts.join(', '),
    date ? `${date}${dateBasis === 'article' ? ' (article’s date)' : ''}` : 'not dated',
    attributedTo ? `says ${attributedTo}` : '',
    `rule ${rule}`,
  ];
  return (
    cleanLine(`${source.name} ${arrow(claim)} ${target.name}: ${facts.filter(Boolean).join(' · ')}`) +
    `\n  “${cleanLine(quote)}”`
  );
}

/** Writes every claim of the corpus, article by article: one JSON object a line, or as a list for people. */
export async function printClaims(
  library: Library,
  { json, output }: { json: boolean; output: Writable },
): Promise<void> {
  let article = '';
  const write = async (line: string) => {
    if (!output.write(`${line}\n`)) await once(output, 'drain');
  };
  for (const claim of library.claims()) {
    if (json) {
      await write(claimToJson(claim));
      continue;
    }
    if (claim.article !== article) {
      article = claim.article;
      await write(`\n${library.article(article)?.title ?? article}`);
    }
    await write(readable(claim));
  }
  if (!json)
    await write(
      `\n${plural(library.claims().length, 'claim')} in ${plural(library.corpus.articles.length, 'article')}`,
    );
}
