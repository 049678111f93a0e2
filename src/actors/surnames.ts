import type { Found, Words } from './found.js';
import type { ActorName } from './names.js';
import { AFTER_SURNAME, TITLES } from './office-phrases.js';

/** Who was in office on that day (YYYY-MM-DD), or is still where no day is given; failing that the first. */
export function inOffice(names: readonly ActorName[], date: string | undefined): ActorName {
  if (date === undefined) return names.find(({ leader }) => leader?.to === undefined) ?? names[0]!;
  const serving = ({ leader }: ActorName): boolean =>
    leader !== undefined &&
    (leader.from ?? '') <= date &&
    (leader.to === undefined || date.slice(0, leader.to.length) <= leader.to);
  return names.find(serving) ?? names[0]!;
}

/**
 * Shared surnames count only where it is clear who is meant: the text gives the full name, a title or the country stands
 * right before ("President Ford"), or "administration" after. All others are left out.
 */
export function chooseSurnames(found: readonly Found[], text: Words, date?: string): Found[] {
  const named = new Set<string>();
  for (const { name } of found) if (name.leader && !name.surnameOnly) named.add(name.leader.name);
  let before: string | undefined;
  const chosen: Found[] = [];
  for (const item of found) {
    const candidates = item.names.every((name) => name.surnameOnly) ? meant(item, text, named, before) : [item.name];
    if (candidates.length === 0) continue;
    const near = candidates.filter((name) => name.actor?.id === before);
    const name = near.length > 0 ? inOffice(near, date) : inOffice(candidates, date);
    chosen.push({ ...item, name });
    before = name.actor?.id ?? before;
  }
  return chosen;
}

function meant(item: Found, text: Words, named: ReadonlySet<string>, before?: string): readonly ActorName[] {
  const fullyNamed = item.names.filter((name) => named.has(name.leader!.name));
  if (fullyNamed.length > 0) return fullyNamed;
  const titled = text.spaced(item.from - 1) && TITLES.has(text.words[item.from - 1]!.folded);
  if (titled || AFTER_SURNAME.has(text.words[item.to]?.folded ?? '')) return item.names;
  return text.spaced(item.from - 1) ? item.names.filter((name) => name.actor?.id === before) : [];
}
