/**
 * Works on several items at once and gives the results in the order of the items. No more than `ahead` are begun before
 * their turn comes, so that memory stays bounded however many there are and however slowly the results are taken.
 */
export async function* mapInOrder<Item, Result>(
  items: Iterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    // Whoever takes the results sees the error when its turn comes; until then nobody does, and that is no fault.
    result.catch(() => undefined);
    begun.push(result);
    if (begun.length >= ahead) yield await begun.shift()!;
  }
  while (begun.length > 0) yield await begun.shift()!;
}
