import type { Claim } from '../claims/claim.js';
import type { Library } from '../library.js';
import type { CheckedClaim, CheckedSentence } from '../relations/check-statement.js';
import { sentenceOf } from '../relations/contradictions.js';
import type { Standing } from '../relations/stand-to-claim.js';
import { strength } from '../relations/strongest.js';
import type { ChosenQuote } from '../search/answer.js';
import { overlaps } from '../text/span.js';
import { plural, worldOf } from './card-parts.js';
import { createCitations } from './cite.js';
import { claimQuote } from './claim-quote.js';
import { isOnTheSame } from './on-the-same.js';
import { toQuote } from './quote.js';
import { type Quote, type Reply, reply } from './reply.js';
import { safeEcho } from './safe-echo.js';
import { showIso, showSpan } from './show-date.js';
import { UNDONE_ROLES } from './stance-roles.js';
import { undoneRole } from './undone-role.js';

const ROLES: Readonly<Record<Standing, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  done: 'Done',
  ...UNDONE_ROLES,
  reversed: 'Other way round',
  'other-voice': 'Other voice',
  'other-side': 'Other side',
  related: 'Related',
  elsewhere: 'Elsewhere',
};
const ORDER = Object.keys(ROLES) as Standing[];
/** Quotes of each standing at most, where nobody asked for more. */
const MOST: Readonly<Record<Standing, number>> = {
  supports: 2,
  contradicts: 3,
  done: 1,
  planned: 1,
  possible: 1,
  demanded: 1,
  denied: 1,
  reversed: 1,
  'other-voice': 2,
  'other-side': 1,
  related: 2,
  elsewhere: 1,
};
const MOST_CLAIMS = 6;
const LONGEST_NEAR = 400;

export interface CheckParts {
  readonly sentences: readonly CheckedSentence[];
  /** What a search for a sentence of the statement finds, best first. */
  near(text: string): readonly ChosenQuote[];
  readonly notices: readonly string[];
  /** Quotes of each standing, where more are wanted. */
  readonly more: number;
}

const STANCES = { cooperative: 'cooperation', conflictual: 'conflict', mixed: 'both' } as const;

/** A claim as it was read, in words: "Turkey → Hamas: cooperation (aid), asserted, in Gaza, 2020". */
function claimLine(claims: readonly [Claim, ...Claim[]]): string {
  const [{ source, symmetric, stance, type, modality, theatre, date, dateBasis }] = claims;
  const others = [...new Set(claims.flatMap((each) => [each.source.name, each.target.name]))].filter(
    (name) => name !== source.name,
  );
  return [
    `${source.name} ${symmetric ? '↔' : '→'} ${others.join(symmetric ? ' ↔ ' : ', ')}: ${STANCES[stance]} (${type.toLowerCase()})`,
    modality,
    theatre && `in ${theatre}`,
    dateBasis === 'stated' && date && showIso(date),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Quotes under their labels; one that stands for several claims stands there once, for all of them. */
function createShown() {
  const quotes: Quote[] = [];
  const places = new Map<string, number>();
  return {
    quotes,
    add(sentence: string, role: string, label: string | undefined, make: () => Quote[]): void {
      const key = `${sentence}\n${role}`;
      const known = places.get(key);
      if (known === undefined) {
        places.set(key, quotes.length);
        quotes.push(...make());
      } else if (label) {
        const quote = quotes[known]!;
        if (!quote.about?.includes(label))
          quotes[known] = { ...quote, about: [quote.about, label].filter(Boolean).join(', ') };
      }
    },
  };
}

type Place = Pick<Quote, 'article' | 'start' | 'end'>;
const overlap = (one: Place, other: Place): boolean => one.article === other.article && overlaps(one, other);

/** What the articles say on each claim of a statement. Whether it is true is not for it to say. */
export function checkReply({ sentences, near, notices, more }: CheckParts, library: Library): Reply {
  const citations = createCitations();
  const shown = createShown();
  const nearby: Quote[] = [];
  const lines: string[] = [];
  const all: Standing[] = [];
  const parts = sentences.flatMap(({ text, claims }): { text: string; claim?: CheckedClaim }[] =>
    claims.length > 0 ? claims.map((claim) => ({ text, claim })) : [{ text }],
  );
  const kept = parts.slice(0, MOST_CLAIMS);
  for (const [i, { text, claim }] of kept.entries()) {
    const label = kept.length > 1 ? `claim ${i + 1}` : undefined;
    const own = claim ? chosenFor(claim, library, more) : [];
    for (const { standing, item } of own) {
      const about = label && { about: label };
      shown.add(sentenceOf(item), ROLES[standing], label, () =>
        claimQuote([item], library, citations, { role: ROLES[standing], ...about }),
      );
    }
    const standings = own.map(({ standing }) => standing);
    all.push(...standings);
    // What speaks to a claim only elsewhere, or not at all, leaves room for what a search finds near it.
    const settled = standings.includes('supports') || standings.includes('contradicts');
    const around = near(text)
      .filter((chosen) => ![...shown.quotes, ...nearby].some((quote) => overlap(quote, chosen)))
      .slice(0, settled ? 1 : 2);
    // Of several claims, one to which nothing speaks has its place among the others by what comes nearest to it.
    let left = around.length;
    for (const chosen of around) {
      // What is claimed of no pair is not weighed, yet some of what is near tells of the very same.
      const tells = !claim && isOnTheSame(text, chosen, library);
      const undone = tells ? undoneRole(chosen.article, chosen, [], library)?.toLowerCase() : undefined;
      const role = tells ? [ROLES.related, undone].filter(Boolean).join(', ') : 'Near';
      const quote = searched(chosen, role, label, library, citations);
      if (!quote) continue;
      if (!tells && kept.length > 1 && own.length === 0 && chosen === around[0]) shown.quotes.push(quote);
      else if (!tells) nearby.push(quote);
      else {
        shown.quotes.push(quote);
        standings.push('related');
        all.push('related');
        left--;
      }
    }
    const read = claim ? claimLine(claim.claims) : `“${safeEcho(text)}”: no claim of two actors, only searched for`;
    lines.push(`${kept.length > 1 ? `${i + 1}. ` : ''}${read} — ${countsOf(standings, left)}`);
  }
  const { quotes } = shown;
  const answered = quotes.length > 0;
  return reply({
    kind: 'check',
    headline: headlineOf(kept.length, all, nearby.length),
    answered,
    notices: [
      'What the sources say, found by rule: no verdict on the statement.',
      ...(parts.length > kept.length
        ? [`The first ${kept.length} of ${parts.length} claims are checked; send the rest by itself.`]
        : []),
      ...sentences.flatMap(({ group }) =>
        group ? [`“${safeEcho(group.typed)}” read as ${group.names.join(', ')}.`] : [],
      ),
      ...notices,
    ],
    quotes,
    near: nearby,
    sections: [
      { title: kept.length > 1 ? 'The claims, one by one' : 'Read as', lines: lines.map((text) => ({ text })) },
      ...(answered ? [] : [{ title: 'Searched', lines: [{ text: showSpan(library.corpus.articles) }] }]),
    ],
    citations: citations.list(),
    suggestions: suggestionsOf(kept.flatMap(({ claim }) => claim ?? [])),
  });
}

function suggestionsOf(claims: readonly CheckedClaim[]): string[] {
  return [
    ...new Set(claims.flatMap(({ claims: [{ source, target }] }) => `relation ${source.name} and ${target.name}`)),
  ].slice(0, 3);
}

/** What is shown for a claim: of each standing the nearest in words first. */
function chosenFor({ found }: CheckedClaim, library: Library, more: number): CheckedClaim['found'] {
  const world = worldOf(library);
  const settled = found.some(({ standing }) => standing === 'supports' || standing === 'contradicts');
  return ORDER.flatMap((standing) => {
    // Other places and times are shown only where nothing settles the claim itself.
    if (standing === 'elsewhere' && settled && more === 0) return [];
    // What is beside the matter is of use until something settles it.
    if (standing === 'related' && settled && more === 0) return [];
    const own = found
      .filter((each) => each.standing === standing)
      .sort((a, b) => b.overlap - a.overlap || strength(b.item, world) - strength(a.item, world));
    const sentences = new Map(own.map((each) => [sentenceOf(each.item), each] as const).reverse());
    return own.filter((each) => sentences.get(sentenceOf(each.item)) === each).slice(0, MOST[standing] + more);
  });
}

function searched(
  chosen: ChosenQuote,
  role: string,
  label: string | undefined,
  library: Library,
  citations: ReturnType<typeof createCitations>,
): Quote | undefined {
  const article = library.article(chosen.article);
  if (!article) return undefined;
  const sentences = library.sentences.get(article.id) ?? [];
  const citation = citations.number(article);
  const quote = toQuote(article, sentences, chosen, { citation, budget: LONGEST_NEAR, role });
  return { ...quote, ...(label && { about: label }) };
}

const SAYINGS: Readonly<Record<Standing, (n: number) => string>> = {
  supports: (n) => `${plural(n, 'quote')} in support`,
  contradicts: (n) => `${plural(n, 'quote')} against it`,
  done: (n) => `${n} as done`,
  planned: (n) => `${n} only planned`,
  possible: (n) => `${n} only possible`,
  demanded: (n) => `${n} only demanded`,
  denied: (n) => `${n} denied`,
  reversed: (n) => `${n} the other way round`,
  'other-voice': (n) => `${n} said by somebody else`,
  'other-side': (n) => `${n} of the other side`,
  related: (n) => `${n} related, not on this very matter`,
  elsewhere: (n) => `${n} of another place or time`,
};

function countsOf(standings: readonly Standing[], near: number): string {
  const parts = ORDER.flatMap((standing) => {
    const n = standings.filter((each) => each === standing).length;
    return n > 0 ? [SAYINGS[standing](n)] : [];
  });
  if (parts.length > 0) return parts.join(', ');
  return near > 0
    ? 'nothing in these articles speaks to it directly; the nearest is shown'
    : 'nothing in these articles speaks to it';
}

function headlineOf(claims: number, standings: readonly Standing[], near: number): string {
  const what = claims === 1 ? '1 claim' : `${claims} claims, one by one`;
  return `Checked ${what}: ${countsOf(standings, near)}`;
}
