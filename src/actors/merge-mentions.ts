import type { Mention } from './actor.js';

const HEADWORDS = new Set(['leader', 'office']);

/**
 * Neighbouring mentions that are one phrase, made one: "Syrian President" + "Bashar al-Assad", "Iranian" + "Quds Force",
 * and a name with its abbreviation in brackets, "Kurdistan Workers Party (PKK)".
 */
export function mergeMentions(
  text: string,
  mentions: readonly Mention[],
  belongsTo: (part: string, whole: string) => boolean,
): Mention[] {
  const merged: Mention[] = [];
  for (const mention of mentions) {
    const before = merged.at(-1);
    const gap = before && text.slice(before.end, mention.start);
    if (before === undefined || gap === undefined) merged.push(mention);
    else if (before.actor !== mention.actor) {
      // "Palestinian President" + "Mahmoud Abbas": the people, and the authority that is a part of it.
      const partHead =
        mention.basis === 'leader' && before.basis === 'office' && belongsTo(mention.actor, before.actor);
      if (partHead && /^[ \u00A0]+$/u.test(gap)) merged[merged.length - 1] = join(text, before, mention, mention);
      else merged.push(mention);
    } else if (/^ ?\($/u.test(gap) && text[mention.end] === ')') {
      merged[merged.length - 1] = join(text, before, { ...mention, end: mention.end + 1 }, before);
    } else if (/^[ \u00A0]+$/u.test(gap) && HEADWORDS.has(mention.basis) && before.basis !== 'leader') {
      merged[merged.length - 1] = join(text, before, mention, mention);
    } else merged.push(mention);
  }
  return merged;
}

function join(text: string, first: Mention, second: Mention, head: Mention): Mention {
  return { ...head, start: first.start, end: second.end, surface: text.slice(first.start, second.end) };
}
