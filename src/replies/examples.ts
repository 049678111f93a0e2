import type { Library } from '../library.js';

const SAMPLE = 40;
const SAMPLE_LENGTH = 3000;

/** Which actors the articles name most, and together with whom: the beginning of the first articles is enough. */
function frequentPairs(library: Library): [string, string][] {
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
  const names = (pair: string) => pair.split('\n').map((id) => library.actors.byId(id)?.name ?? id);
  return [...pairs].sort((a, b) => b[1] - a[1]).map(([pair]) => names(pair) as [string, string]);
}

function* candidates(library: Library): Generator<string> {
  const templates = [
    (a: string, b: string) => `How do ${a} and ${b} work together?`,
    (a: string, b: string) => `Do ${a} and ${b} disagree?`,
    (a: string) => `Who supports ${a}?`,
    (a: string, b: string) => `When did ${a} and ${b} meet?`,
  ];
  // A different pair for each kind of question first, then the rest.
  const pairs = frequentPairs(library).slice(0, 6);
  for (let round = 0; round < pairs.length; round++) {
    for (const [i, template] of templates.entries()) yield template(...pairs[(i + round) % pairs.length]!);
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
