import type { Library } from '../library.js';
import { claimsBetween } from '../relations/relation.js';

const SAMPLE = 40;
const SAMPLE_LENGTH = 3000;

type Pair = readonly [string, string];

/** Which actors, by id, the articles name most, and together with whom: the beginning of the first articles is enough. */
function frequentPairs(library: Library): Pair[] {
  const pairs = new Map<string, number>();
  for (const article of library.corpus.articles.slice(0, SAMPLE)) {
    const mentions = library.actors.find(`${article.title}\n${article.text.slice(0, SAMPLE_LENGTH)}`);
    const counts = new Map<string, number>();
    for (const { actor } of mentions) counts.set(actor, (counts.get(actor) ?? 0) + 1);
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

/** Whether the articles set the two against each other; not asked while their claims are still being found. */
const areApart = (library: Library, [a, b]: Pair): boolean =>
  library.claimsReady() &&
  claimsBetween(library.claims(), a, b).some(
    ({ stance, modality }) => stance === 'conflictual' && modality === 'asserted',
  );

const disagree = (a: string, b: string) => `Do ${a} and ${b} disagree?`;

function* candidates(library: Library): Generator<string> {
  const templates = [
    (a: string, b: string) => `How do ${a} and ${b} work together?`,
    disagree,
    (a: string) => `Who supports ${a}?`,
    (a: string, b: string) => `When did ${a} and ${b} meet?`,
  ];
  // A different pair for each kind of question first, then the rest.
  const pairs = frequentPairs(library).slice(0, 6);
  for (let round = 0; round < pairs.length; round++) {
    for (const [i, template] of templates.entries()) {
      const pair = pairs[(i + round) % pairs.length]!;
      // Who asks whether two disagree that only ever agree is sent astray.
      if (template === disagree && !areApart(library, pair)) continue;
      const [a, b] = pair.map((id) => library.actors.byId(id)?.name ?? id);
      yield template(a!, b!);
    }
  }
  for (const article of library.corpus.articles.slice(0, SAMPLE)) {
    if (!article.titleIsOurs) yield `What is said about “${article.title}”?`;
  }
}

const made = new WeakMap<Library, readonly string[]>();

/** Up to three questions that this library answers, made from its own actors and titles; made once per library. */
export function exampleQuestions(library: Library): readonly string[] {
  const known = made.get(library);
  if (known) return known;
  const examples: string[] = [];
  for (const question of candidates(library)) {
    if (examples.length === 3) break;
    if (!examples.includes(question) && library.search.ask(question, { limit: 1 }).answered) examples.push(question);
  }
  made.set(library, examples);
  return examples;
}
