import type { Claim } from '../claims/claim.js';
import { claimsBetween } from '../claims/claim-index.js';
import type { Library } from '../library.js';
import { atOnce, type Work } from '../operations/in-turns.js';

const SAMPLE = 40;
const SAMPLE_LENGTH = 3000;

type Pair = readonly [string, string];

/** Which actors, by id, the articles name most, and together with whom: the beginning of the first articles is enough. */
function frequentPairs(library: Library): Pair[] {
  const pairs = new Map<string, number>();
  for (const article of library.corpus.articles.slice(0, SAMPLE)) {
    const mentions = library.actors.find(`${article.title}\n${article.text.slice(0, SAMPLE_LENGTH)}`);
    const counts = new Map<string, number>();
    // A medium reports and is never a party.
    for (const { actor } of mentions)
      if (library.actors.byId(actor)?.kind !== 'medium') counts.set(actor, (counts.get(actor) ?? 0) + 1);
    const top = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4);
    for (const [i, [a]] of top.entries()) {
      for (const [b] of top.slice(i + 1)) {
        const pair = [a, b].sort().join('\n');
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
    }
  }
  return [...pairs].sort((a, b) => b[1] - a[1]).map(([pair]) => pair.split('\n') as unknown as Pair);
}

/** Whether the articles claim something of a pair; not asked while their claims are still being found. */
const claimed = (library: Library, [a, b]: Pair, fits: (claim: Claim) => boolean): boolean =>
  library.claimsReady() &&
  claimsBetween(library.claims(), a, b).some((claim) => claim.modality === 'asserted' && fits(claim));

/** What is asked of a pair, where the articles bear out what the question takes for granted. */
const TEMPLATES: readonly { readonly ask: (a: string, b: string) => string; fits?(claim: Claim): boolean }[] = [
  { ask: (a, b) => `How do ${a} and ${b} work together?`, fits: ({ stance }) => stance === 'cooperative' },
  { ask: (a, b) => `Do ${a} and ${b} disagree?`, fits: ({ stance }) => stance === 'conflictual' },
  { ask: (a) => `Who supports ${a}?` },
  { ask: (a, b) => `When did ${a} and ${b} meet?`, fits: ({ type }) => type === 'CONSULT' },
];

function* candidates(library: Library): Generator<string> {
  // A different pair for each kind of question first, then the rest.
  const pairs = frequentPairs(library).slice(0, 6);
  for (let round = 0; round < pairs.length; round++) {
    for (const [i, { ask, fits }] of TEMPLATES.entries()) {
      const pair = pairs[(i + round) % pairs.length]!;
      if (fits && !claimed(library, pair, fits)) continue;
      const [a, b] = pair.map(library.actors.nameOf);
      yield ask(a!, b!);
    }
  }
  for (const article of library.corpus.articles.slice(0, SAMPLE)) {
    if (!article.titleIsOurs) yield `What is said about “${article.title}”?`;
  }
}

const made = new WeakMap<Library, readonly string[]>();

/** Up to three questions that this library answers, made from its own actors and titles; made once per library. */
export const exampleQuestions = (library: Library): readonly string[] => atOnce(makeExamples(library));

/** The same as work that may be interrupted between two questions. */
export function* makeExamples(library: Library): Work<readonly string[]> {
  const known = made.get(library);
  if (known) return known;
  const examples: string[] = [];
  for (const question of candidates(library)) {
    if (examples.length === 3) break;
    yield;
    if (!examples.includes(question) && library.search.ask(question, { limit: 1 }).answered) examples.push(question);
  }
  made.set(library, examples);
  return examples;
}
