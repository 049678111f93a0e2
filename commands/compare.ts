import { z } from 'zod';
import type { Library } from '../src/library.js';
import { relationOf } from '../src/relations/relation.js';
import { worldOf } from '../src/replies/card-parts.js';
import { compareReply } from '../src/replies/compare-reply.js';
import type { Reply } from '../src/replies/reply.js';
import { UserError } from '../src/replies/to-reply-error.js';
import { tokens } from '../src/text/tokens.js';
import { actorNamed, filterOptions, readFilters, spellingNotices } from './claim-options.js';
import { defineCommand } from './command.js';
import { readActors, takeFilters } from './read-actors.js';

const CLOSER =
  /\b(?:closer|nearer|friendlier|warmer|(?:more|less|rather) (?:\w+ly )?(?:friendly|hostile|allied|aligned|opposed|close))\b/iu;
const TARGET =
  /\b(?:closer|nearer|friendlier|warmer|friendly|hostile|allied|aligned|opposed|close)\s+(?:to|towards?|with)\s+(?:the\s+)?$/iu;

/**
 * Reads "is Qatar closer to Iran or to Turkey?", "who is closer to Qatar, Iran or Turkey?" and "Qatar: Iran or Turkey":
 * the one that is compared first.
 */
function readThree(
  text: string,
  library: Library,
): { names: readonly string[]; left: readonly string[]; filters: Record<string, unknown> } {
  const { rest, filters: taken } = takeFilters(text);
  const { names, left, filters } = readActors(rest, 3, library);
  const asked = /^\s*(?:who|which|whom)\b/iu.test(rest);
  const at = (name: string) => rest.indexOf(name);
  const middle = asked ? names.find((name) => TARGET.test(rest.slice(0, at(name)))) : undefined;
  // "Turkey-Russia with Turkey-Iran": the one that both pairs share.
  const twice = sharedIn(rest, library) ?? ontoIn(rest, names);
  if (twice) return { names: twice, left, filters: { ...filters, ...taken } };
  return {
    names: middle ? [middle, ...names.filter((name) => name !== middle)] : names,
    left,
    filters: { ...filters, ...taken },
  };
}

/** "Norway's and Sweden's ties with Finland": the last is the one that both are held against. */
function ontoIn(text: string, names: readonly string[]): string[] | undefined {
  const [a, b, onto] = names;
  if (!a || !b || !onto) return undefined;
  const between = text.slice(text.indexOf(a) + a.length, text.indexOf(b));
  const before = text.slice(text.indexOf(b) + b.length, text.lastIndexOf(onto));
  const joined = /^\s*(?:['’]s?)?\s*(?:,|and|or|with|vs\.?|versus)\s*(?:the\s+)?$/iu.test(between);
  return joined && ONTO.test(before) ? [onto, a, b] : undefined;
}

const ONTO =
  /\b(?:relations?|relationships?|ties|links|stances?|attitudes?|policy|policies|support|positions?)\b.*\b(?:with|to|towards?|on|for)\s+(?:the\s+)?$|^\s*(?:on|over|about|towards?|in relation to)\s+(?:the\s+)?$/iu;

function sharedIn(text: string, library: Library): string[] | undefined {
  const found = library.actors.find(text, { question: true });
  if (found.length !== 4) return undefined;
  const ids = found.map(({ actor }) => actor);
  const shared = ids.find((id, i) => ids.indexOf(id) !== i);
  const others = found.filter(({ actor }) => actor !== shared).map(({ surface }) => surface);
  const middle = found.find(({ actor }) => actor === shared);
  return middle && others.length === 2 ? [middle.surface, ...others] : undefined;
}

/** Sets one actor's relations to two others beside each other. */
export const compare = defineCommand({
  name: 'compare',
  description: 'Set how one actor stands to two others side by side',
  options: z.object({
    name: z.string().min(1).describe('the actor that is compared'),
    a: z.string().min(1).describe('one of the two others'),
    b: z.string().min(1).describe('the second of the two others'),
    ...filterOptions,
  }),
  examples: ['Qatar with Iran and Turkey'],
  read(text, library) {
    const { names, filters } = readThree(text, library);
    const [name, a, b] = names;
    return { ...(name && { name }), ...(a && { a }), ...(b && { b }), ...filters };
  },
  // Fewer names and nothing else are a command that lacks some.
  accepts(text, library) {
    const { names, left } = readThree(text, library);
    return names.length === 3 || (names.length > 0 && left.length === 0 && !/\b(?:on|in|over|about)\b/iu.test(text));
  },
  isMeant(text, library) {
    if (text.length > 200 || !CLOSER.test(text) || !/\b(?:or|than)\b/iu.test(text)) return false;
    const { names } = readThree(text, library);
    return names.length === 3 && tokens(text).length < 24;
  },
  async run({ name, a, b, ...options }, { library, mostQuotes }): Promise<Reply> {
    const [actor, first, second] = [name, a, b].map((typed) => actorNamed(typed, library, (near) => `actor ${near}`));
    if (new Set([actor!.id, first!.id, second!.id]).size < 3)
      throw new UserError('Name three different actors: one, and the two to set it beside.', [`actor ${actor!.name}`]);
    const { filters, described, notices } = readFilters(options, library);
    await library.prepareClaims();
    const relations = [first!, second!].map((other) =>
      relationOf(library.claims(), actor!.id, other.id, worldOf(library), filters),
    );
    return compareReply(actor!.id, relations, library, {
      filters: described,
      notices: [...spellingNotices([name, a, b], library), ...notices],
      more: mostQuotes ?? 0,
    });
  },
});
