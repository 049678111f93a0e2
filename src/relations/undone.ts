import type { Claim, Modality } from '../claims/claim.js';
import type { Item } from './collapse-repeats.js';

const sentenceOfPair = ({ article, start, source, target }: Item['claim']): string =>
  [article, start, ...[source.id, target.id].sort()].join('\n');

/**
 * What the sentence of a statement holds of the same pair besides it that is not done: "a summit looks set to take
 * place as the two discuss" tells of talks, and of a plan. Repeats that were collapsed count as well.
 * @param items all statements, of any modality
 * @param others claims of one of the pair with somebody else: "the two agreed that the summit with a third will be held"
 */
export function undoneBeside(
  items: readonly Item[],
  others: readonly Claim[] = [],
): (item: Item) => readonly Modality[] {
  const undone = new Map<string, Set<Modality>>();
  for (const claim of items.flatMap((item) => item.claims)) {
    if (claim.modality === 'asserted') continue;
    const key = sentenceOfPair(claim);
    undone.set(key, (undone.get(key) ?? new Set()).add(claim.modality));
  }
  const withOthers = new Map<string, Set<Modality>>();
  for (const { article, start, modality } of others) {
    if (modality === 'asserted') continue;
    const key = `${article}\n${start}`;
    withOthers.set(key, (withOthers.get(key) ?? new Set()).add(modality));
  }
  return ({ claim }) => [
    ...new Set([
      ...(undone.get(sentenceOfPair(claim)) ?? []),
      ...(withOthers.get(`${claim.article}\n${claim.start}`) ?? []),
    ]),
  ];
}

/** Those whose sentence holds nothing undone beside them; all of them where there is none such. */
export function plainlyDone(items: readonly Item[], besides: (item: Item) => readonly Modality[]): readonly Item[] {
  const plain = items.filter((item) => besides(item).length === 0);
  return plain.length > 0 ? plain : items;
}
