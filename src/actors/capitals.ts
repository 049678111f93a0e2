import type { Found } from './found.js';

/**
 * A capital that served two states is the one of whichever the text names more often by other names: "Moscow" among
 * Soviets is the Soviet Union, and Russia else (the first of actors.yaml where the text decides nothing).
 */
export function chooseCapitals(found: readonly Found[]): Found[] {
  const shared = ({ name, names }: Found): boolean =>
    name.basis === 'metonym' && names.some((other) => other.actor !== name.actor);
  const named = new Map<string, number>();
  for (const item of found) {
    const id = item.name.actor?.id;
    if (id !== undefined && !shared(item)) named.set(id, (named.get(id) ?? 0) + 1);
  }
  const times = (id: string | undefined): number => (id === undefined ? 0 : (named.get(id) ?? 0));
  return found.map((item) => {
    if (!shared(item)) return item;
    const name = item.names.reduce((best, other) => (times(other.actor?.id) > times(best.actor?.id) ? other : best));
    return { ...item, name };
  });
}
