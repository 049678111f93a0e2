import { z } from 'zod';
import type { Claim } from '../src/claims/claim.js';
import { claimsBetween, claimsOf as claimsOfActor } from '../src/claims/claim-index.js';
import type { Library } from '../src/library.js';
import { fits } from '../src/relations/filters.js';
import { plural } from '../src/replies/card-parts.js';
import { claimsFile } from '../src/replies/claims-file.js';
import { type Reply, reply } from '../src/replies/reply.js';
import { safeEcho } from '../src/replies/safe-echo.js';
import { showSpan } from '../src/replies/show-date.js';
import { UserError } from '../src/replies/to-reply-error.js';
import { fold } from '../src/text/fold.js';
import { actorNamed, filterOptions, readFilters, spellingNotices } from './claim-options.js';
import { defineCommand } from './command.js';
import { readActors } from './read-actors.js';
import { pairNamed } from './relation.js';

/** Bytes of a file: what chat platforms take without asking. */
const LIMIT = 4_000_000;
const FORMAT =
  /(?:\b(?:as|to|in)\s+(?:an?\s+)?)?\b(csv|json|spreadsheet|excel|xlsx?|pdf|docx?|xml|txt|html)\b(?:\s+file)?/iu;
const ALL = /\b(?:everything|all(?: claims)?|the (?:whole )?corpus|claims)\b/giu;

/** Gives the claims behind the counts as a file, each with its quote and source. */
export const exportClaims = defineCommand({
  name: 'export',
  description: 'Give claims with quotes and sources as a CSV or JSON file',
  options: z.object({
    a: z.string().optional().describe('only claims of this actor'),
    b: z.string().optional().describe('and of this one: only claims between the two'),
    ...filterOptions,
    format: z.string().optional().describe('csv (default) or json'),
  }),
  examples: ['', 'Turkey and Russia as json'],
  read(text, library) {
    const format = FORMAT.exec(text)?.[1]?.toLowerCase();
    const rest = text.replace(FORMAT, ' ').replace(ALL, ' ');
    const { names, filters } = readActors(rest, 2, library);
    const [a, b] = names;
    return {
      ...(a && { a }),
      ...(b && { b }),
      ...filters,
      ...(format && { format: /^(?:spreadsheet|excel|xlsx?)$/u.test(format) ? 'csv' : format }),
    };
  },
  accepts(text, library) {
    if (text.trim().endsWith('?')) return false;
    const { left } = readActors(text.replace(FORMAT, ' ').replace(ALL, ' '), 2, library);
    return left.length === 0;
  },
  async run({ a, b, format = 'csv', ...options }, { library }): Promise<Reply> {
    const wanted = fold(format).trim();
    if (wanted !== 'csv' && wanted !== 'json')
      throw new UserError(`I can write csv or json, not “${safeEcho(format)}”.`, ['export as csv', 'export as json']);
    const actors =
      a && b
        ? pairNamed(a, b, library, 'export')
        : a || b
          ? [actorNamed((a ?? b)!, library, (near) => `export ${near}`)]
          : [];
    const { filters, described, notices } = readFilters(options, library);
    await library.prepareClaims();
    const claims = claimsOf(
      library,
      actors.map(({ id }) => id),
    ).filter((claim) => fits(claim, filters, library.lexicon()));
    const names = actors.map(({ name }) => name);
    const of = names.length > 0 ? ` of ${names.join(' and ')}` : '';
    const within = described.length > 0 ? `, only ${described.join(', ')}` : '';
    if (claims.length === 0) {
      return reply({
        kind: 'export',
        headline: `No claim${of}${within} to export.`,
        answered: false,
        notices: [...notices],
        sections: [{ title: 'Searched', lines: [{ text: showSpan(library.corpus.articles) }] }],
        suggestions: ['export'],
      });
    }
    const name = ['claims', ...actors.map(({ id }) => id.replace(/[^\w-]+/gu, '-').slice(0, 30))].join('-');
    const { file, written } = claimsFile(claims, library, { format: wanted, name, limit: LIMIT });
    return reply({
      kind: 'export',
      headline: `${plural(written, 'claim')}${of}${within} in ${file.name}`,
      answered: true,
      files: [file],
      notices: [
        'Found by rule and not yet put together: repeats are in it, and so is what is planned or denied; see the column modality.',
        ...(written < claims.length
          ? [
              `The first ${written} of ${claims.length}: a file holds four megabytes; narrow it, or use npx entente claims --json.`,
            ]
          : []),
        ...spellingNotices(
          [a, b].filter((typed) => typed !== undefined),
          library,
        ),
        ...notices,
      ],
    });
  },
});

function claimsOf(library: Library, [a, b]: readonly string[]): readonly Claim[] {
  const all = library.claims();
  if (a && b) return claimsBetween(all, a, b);
  return a ? claimsOfActor(all, a) : all;
}
