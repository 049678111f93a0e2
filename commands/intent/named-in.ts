import type { Mention } from '../../src/actors/actor.js';
import type { Library } from '../../src/library.js';
import { theatreNamed } from '../../src/relations/topics.js';
import { cleanLine } from '../../src/text/clean.js';
import { overlaps } from '../../src/text/span.js';
import { tokens } from '../../src/text/tokens.js';
import { inPlainWords } from '../asking-words.js';
import type { FilterOptions } from '../claim-options.js';
import { ownerOf } from '../friends-or-foes.js';
import { placeAsked } from '../place-asked.js';
import { takeFilters } from '../read-actors.js';

/** UTF-16 code units of a text that are read. */
const LONGEST = 400;

/** Whom a text names, where and when, whatever else it says. */
export interface NamedIn {
  /** The text without its period and filters. */
  readonly rest: string;
  readonly mentions: readonly Mention[];
  /** Names of the actors in the order of the text, each once and without the place. */
  readonly names: readonly string[];
  readonly filters: FilterOptions;
}

/** Reads the names, the place and the time of a text that is not all understood. */
export function namedIn(text: string, library: Library): NamedIn {
  const { rest, filters } = takeFilters(inPlainWords(cleanLine(text).slice(0, LONGEST)));
  const mentions = library.actors.find(rest, { question: true }).map((mention) => ownerOf(mention, library));
  const { actors, theatre } = placeAsked(rest, mentions, library);
  const names = actors.map((id) => library.actors.byId(id)?.name ?? id);
  const place = theatre ?? placeIn(rest, mentions, library);
  return { rest, mentions, names, filters: { ...filters, ...(place && { theatre: place }) } };
}

const AT = /\b(?:in|over|on|about|inside|around)\s+(?:the\s+)?$/iu;

/** A place that is no actor: "over Idlib". */
const placeIn = (text: string, mentions: readonly Mention[], library: Library): string | undefined =>
  tokens(text)
    .filter((token) => !mentions.some((mention) => overlaps(mention, token)))
    .find(({ surface, start }) => AT.test(text.slice(0, start)) && theatreNamed(surface, library.lexicon()))?.surface;
