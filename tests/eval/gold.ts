import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ActorDirectory } from '../../src/actors/actor.js';
import { loadActors } from '../../src/actors/load-actors.js';
import type { Article, Passage, Sentence } from '../../src/corpus/article.js';
import { passagesOf } from '../../src/corpus/passages.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';
import { packSentences } from '../../src/corpus/sentence-table.js';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { atOnce } from '../../src/operations/in-turns.js';
import { readWords } from '../../src/search/article-words.js';
import { AskCorpus, type SynonymTable } from '../../src/search/ask-corpus.js';
import { Dictionary } from '../../src/search/dictionary.js';
import { IndexBuilder } from '../../src/search/index-builder.js';
import { loadSynonyms } from '../../src/search/synonyms.js';

/** A gold question; see the README of tests/data. */
export interface GoldQuestion {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly kind: string;
  readonly gold_quotes: readonly string[];
  readonly needs: 'any' | 'all' | 'none';
  readonly context?: string | null;
}

/** A set of gold questions with the corpus folder they are asked of. */
export interface GoldSet {
  readonly name: string;
  readonly questions: readonly GoldQuestion[];
  readonly corpus: string;
}

// From dist/tests/eval or tests/eval up to the root of the repository.
const ROOT = fileURLToPath(new URL(import.meta.url.includes('/dist/') ? '../../../' : '../../', import.meta.url));
export const inRepository = (...path: string[]): string => join(ROOT, ...path);
export const inShared = (...path: string[]): string => join(ROOT, '..', 'shared', ...path);

export const jsonLines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const set = (name: string, file: string, corpus: string): GoldSet => ({ name, questions: jsonLines(file), corpus });

const SHIPPED = inRepository('corpus');
const OTHER = inRepository('tests', 'data', 'other');
const MORE = inRepository('tests', 'data', 'more');

/** Question sets kept in the repository on which ranking and decision are fitted. */
export const trainingSets = (): GoldSet[] => [
  set('six articles, writer A', inRepository('tests/data/questions.a.jsonl'), SHIPPED),
  set('six articles, writer B', inRepository('tests/data/questions.b.jsonl'), SHIPPED),
  set('own essays', inRepository('tests/data/questions.other-c.jsonl'), OTHER),
  set('own news and statements', inRepository('tests/data/questions.other-d.jsonl'), OTHER),
  set('six articles, writer F', inRepository('tests/data/questions.f.jsonl'), SHIPPED),
  set('own essays and news, G', inRepository('tests/data/questions.other-g.jsonl'), OTHER),
];

/**
 * Sets on which ranking was never fitted; the decision to abstain was, with the others. The second is beside the
 * repository, and left out where it is absent.
 */
export function testSets(): GoldSet[] {
  const sets = [set('six articles, gold', inRepository('tests/data/questions.dev.jsonl'), SHIPPED)];
  const other = inShared('gold', 'questions-other.dev.jsonl');
  if (existsSync(other)) sets.push(set('other alliances, gold', other, inShared('gold', 'articles-other')));
  return sets;
}

/** Sets that neither ranking nor deciding was ever fitted on, and whose misses are not studied: they measure, nothing else. */
export const unseenSets = (): GoldSet[] => [
  set('six articles, unseen', inRepository('tests/data/questions.e.jsonl'), SHIPPED),
  set('other alliances, unseen', inRepository('tests/data/questions.more-e.jsonl'), MORE),
];

/** What a corpus made ready for asking is made of. */
export interface SearchSources {
  readonly articles: readonly Article[];
  readonly sentences: ReadonlyMap<string, readonly Sentence[]>;
  readonly passages: readonly Passage[];
  readonly actors: ActorDirectory;
  readonly synonyms: SynonymTable;
}

export function askCorpusOf({
  articles,
  actors,
  synonyms,
}: Pick<SearchSources, 'articles' | 'actors' | 'synonyms'>): AskCorpus {
  const builder = new IndexBuilder(new Dictionary());
  for (const article of articles) {
    const sentences = sentencesOf(article);
    builder.add(packSentences(sentences), readWords(article, sentences, actors));
  }
  return atOnce(AskCorpus.of(atOnce(builder.finish(articles, actors)), synonyms));
}

/** A corpus folder read. */
export function openLibrary(folder: string): SearchSources {
  const { articles } = readCorpus(folder);
  const sentences = new Map(articles.map((article) => [article.id, sentencesOf(article)]));
  const passages = articles.flatMap((article) => passagesOf(article, sentences.get(article.id)!));
  return { articles, sentences, passages, actors: loadActors(folder).directory, synonyms: loadSynonyms(folder) };
}
