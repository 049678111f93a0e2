import type { Library } from '../library.js';
import type { ClaimWorld, Item } from '../relations/collapse-repeats.js';
import { measured } from '../relations/measured.js';
import { NOT_DONE, type NotDone, type Row } from '../relations/tally.js';
import type { Card, CardRow, CardTable } from './card.js';
import type { createCitations } from './cite.js';
import { showSpan } from './show-date.js';

const MOST_CITED = 3;

export const plural = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`;

/** What aggregation needs, from a library. */
export const worldOf = (library: Library): ClaimWorld => ({
  lexicon: library.lexicon(),
  article: library.article,
  sentences: (id) => library.sentences.get(id) ?? [],
  contentOf: library.places.contentOf,
});

type Citations = ReturnType<typeof createCitations>;

/** Numbers of the articles behind statements, newest first. */
function citationsOf(items: readonly Item[], library: Library, citations: Citations): number[] {
  const articles = [...new Set(items.flatMap((item) => item.articles))].slice(0, MOST_CITED);
  return articles.flatMap((id) => {
    const article = library.article(id);
    return article ? [citations.number(article)] : [];
  });
}

/** An actor whom a card is about. */
export const cardActor = (id: string, { actors }: Library): Card['actors'][number] => ({
  id,
  name: actors.nameOf(id),
  kind: actors.byId(id)?.kind ?? 'state',
});

export function cardRow(row: Row, library: Library, citations: Citations, note?: string): CardRow {
  const { name, cooperative, conflictual, mixed, latest, items } = row;
  return {
    name,
    cooperative,
    conflictual,
    mixed,
    latest,
    citations: citationsOf(items, library, citations),
    ...(note && { note }),
  };
}

/** A table of the first rows; undefined where there are none. */
export function cardTable(
  title: string,
  rows: readonly Row[],
  limit: number,
  library: Library,
  citations: Citations,
  noteOf: (name: string) => string | undefined = () => undefined,
): CardTable[] {
  if (rows.length === 0) return [];
  const shown = rows.slice(0, limit).map((row) => cardRow(row, library, citations, noteOf(row.name)));
  return [{ title, rows: shown, more: rows.length - shown.length }];
}

/** The rule of counting, and how far the extraction can be trusted. */
export function cardFooter(rule: string, library: Library): string[] {
  const figures = measured();
  return [
    `Found by rule in ${showSpan(library.corpus.articles)}. Only what is asserted counts. Rule: ${rule}.`,
    figures
      ? `${figures.on}: precision ${figures.precision.toFixed(2)}, recall ${figures.recall.toFixed(2)}. ${figures.limitation}`
      : 'The precision of the extraction has not been measured here.',
  ];
}

/** What is said of acts that are not done, as a line: "3 planned, 1 denied". */
export const notDoneLine = (notDone: NotDone): string =>
  NOT_DONE.filter((modality) => notDone[modality] > 0)
    .map((modality) => `${notDone[modality]} ${modality}`)
    .join(', ');

/** The same as a notice; none where all is done. */
export function notDoneNotice(notDone: NotDone): string[] {
  const line = notDoneLine(notDone);
  return line ? [`Not counted as done: ${line}.`] : [];
}

/** The words "3 cooperative and 1 conflictual claims". */
export function countLine({
  cooperative,
  conflictual,
  mixed,
}: {
  cooperative: number;
  conflictual: number;
  mixed: number;
}): string {
  const parts = [
    `${cooperative} cooperative`,
    `${conflictual} conflictual`,
    ...(mixed > 0 ? [`${mixed} of both`] : []),
  ];
  const last = parts.pop()!;
  return `${parts.join(', ')} and ${last} ${cooperative + conflictual + mixed === 1 ? 'claim' : 'claims'}`;
}

/** The years that statements span: "2018–2023". */
export function yearSpan(first: string | null | undefined, last: string | null | undefined): string {
  const [from, to] = [first?.slice(0, 4), last?.slice(0, 4)];
  if (!from || !to) return 'not dated';
  return from === to ? from : `${from}–${to}`;
}
