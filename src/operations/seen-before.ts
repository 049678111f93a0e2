/**
 * Remembers the last `most` ids, so that what a platform delivers twice is answered once.
 * @returns a function that says whether an id came before, and remembers it
 */
export function createSeenBefore(most = 10_000): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return true;
    seen.add(id);
    if (seen.size > most) seen.delete(seen.values().next().value!);
    return false;
  };
}
