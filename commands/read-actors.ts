import type { Library } from '../src/library.js';
import { theatreNamed, topicNamed } from '../src/relations/topics.js';
import { cleanLine } from '../src/text/clean.js';
import { fold } from '../src/text/fold.js';
import { tokens } from '../src/text/tokens.js';
import { type FilterOptions, stanceNamed } from './claim-options.js';
import { takePeriod } from './period-words.js';

/** Actors and filters as free text gives them, with the words that were no part of either. */
export interface ReadActors {
  readonly names: readonly string[];
  readonly filters: FilterOptions;
  /** Words that carry a matter of their own; with any, the text is rather a question. */
  readonly left: readonly string[];
}

const NAMED =
  /(?:--)?\b(topic|theatre|theater|stance)\s*[:=]?\s+((?:the\s+)?[\p{L}\p{N}-]+(?:\s+(?:East|West|Asia|Sea|Gulf|Bank|America|Mediterranean))?)/giu;

/** Words of a side that are as often words of a sentence: "both good and bad". */
const LOOSE = new Set(['both', 'together', 'apart', 'against', 'positive', 'negative']);

const FILLER = new Set(
  'a an the of to with for and or between among on in over about regarding concerning only just vs versus v against & from show me please give draw us how is are what relation relations relationship ties actor timeline chronology'.split(
    ' ',
  ),
);

/** Reads and takes out of a text the filters that it names. */
export function takeFilters(text: string): { rest: string; filters: FilterOptions } {
  const taken = takePeriod(text);
  let filters: FilterOptions = taken.period;
  let rest = taken.rest.replace(NAMED, (_whole, name: string, value: string) => {
    filters = { ...filters, [name.toLowerCase() === 'theater' ? 'theatre' : name.toLowerCase()]: value };
    return ' ';
  });
  rest = rest.replace(/\b(?:only|just)\s+([\p{L}-]+)/giu, (whole, word: string) => {
    const stance = stanceNamed(word);
    if (!stance) return whole;
    filters = { ...filters, stance };
    return ' ';
  });
  return { rest, filters };
}

/**
 * Actors and filters from free text: "Turkey-Russia", "between Turkey and Russia, only 2018", "Iran in Syria since 2020".
 * A place after the actors, or after "in" and "over", is a theatre.
 * @param most actors that the command takes
 */
export function readActors(typed: string, most: number, library: Library): ReadActors {
  const { rest, filters: taken } = takeFilters(cleanLine(typed).slice(0, 300));
  let filters = taken;
  const text = rest.replace(/[?!.]+\s*$/u, '').replace(/\bthe same\b/giu, ' ');
  const mentions = library.actors.find(text, { question: true });
  const names: string[] = [];
  const used: { start: number; end: number }[] = [];
  for (const mention of mentions) {
    const theatre = theatreNamed(mention.surface, library.lexicon());
    const after = /\b(?:in|over|about|on|inside)\s+(?:the\s+)?$/iu.test(text.slice(0, mention.start));
    if (theatre && !filters.theatre && !filters.topic && (names.length >= most || (after && names.length > 0))) {
      filters = { ...filters, theatre };
    } else if (names.length < most) names.push(mention.surface);
    else continue;
    used.push(mention);
  }
  const over = tokens(text).filter(({ start, end }) => !used.some((span) => span.start < end && start < span.end));
  const left: string[] = [];
  for (const { surface, folded } of over) {
    if (FILLER.has(folded)) continue;
    const lexicon = library.lexicon();
    const stance = stanceNamed(surface);
    // "Where do they cooperate and where are they in conflict?" asks for both sides.
    if (stance && filters.stance && !taken.stance && stance !== stanceNamed(filters.stance)) {
      const { stance: _one, ...others } = filters;
      filters = others;
      continue;
    }
    if (!filters.topic && !filters.theatre && topicNamed(surface, lexicon)) filters = { ...filters, topic: surface };
    else if (!filters.stance && stance && !LOOSE.has(folded)) filters = { ...filters, stance };
    else if (!stance || !LOOSE.has(folded)) left.push(surface);
  }
  if (names.length < most && left.length > 0 && names.length + left.length <= most + 1) {
    // "Turkey Wakanda": what is not known is most likely meant for a name.
    const unknown = partsOf(text).filter(
      (part) => left.includes(part) || left.some((word) => part.split(' ').includes(word)),
    );
    const missing = unknown.slice(0, most - names.length);
    const first = missing[0];
    const before = first !== undefined && used[0] !== undefined && text.indexOf(first) < used[0].start;
    return { names: before ? [...missing, ...names] : [...names, ...missing], filters, left };
  }
  return { names, filters, left };
}

/** The names that people put between separators: "Turkey - Wakanda", "Turkey and the Wakanda". */
function partsOf(text: string): string[] {
  const parts = text
    .split(/\s+(?:and|vs\.?|versus|with|to|of|between|the|in|on|over)\s+|\s*[-–—↔/&,]\s*|^(?:between|of|the)\s+/iu)
    .map((part) => part?.trim() ?? '')
    .filter(Boolean);
  return parts.length > 1 ? parts : text.trim().split(/\s+/u);
}

const PAIR = /^\s*(.{2,40}?)\s*(?:-|–|—|↔|\/|&|\band\b|\bvs\.?|\bversus\b)\s*(.{2,40}?)\s*$/iu;

/** Whether a text without a command is nothing but two actors and filters: "Turkey-Russia", "Turkey and Russia since 2018". */
export function isBarePair(typed: string, library: Library): boolean {
  if (/\?|[.!]\s*\S/u.test(typed)) return false;
  const { rest } = takeFilters(cleanLine(typed).slice(0, 120));
  const text = rest.replace(/[\s,.;:!]+$/u, '').trim();
  const [, a = '', b = ''] = PAIR.exec(text) ?? [];
  const known = (name: string) => {
    const mentions = library.actors.find(name, { question: true });
    const [only] = mentions;
    return (
      only !== undefined && mentions.length === 1 && fold(only.surface) === fold(name).replace(/^the /u, '').trim()
    );
  };
  return known(a) && known(b);
}
