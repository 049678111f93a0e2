import type { Mention } from '../src/actors/actor.js';
import type { Library } from '../src/library.js';
import { theatreNamed } from '../src/relations/topics.js';
import { isForeign } from '../src/text/language.js';

/** Whom a question asks about, and where: "Norway and Sweden in Finland" asks about two in a third. */
export interface AskedOf {
  /** Ids of actors, each once; of all that are named, where no two are left beside a place. */
  readonly actors: readonly string[];
  readonly theatre?: string;
}

const ENGLISH = /\b(?:in|over|on|about|inside)\s+(?:the\s+)?$/iu;
// "en Libye", "in der Türkei", "в Ливии", "في ليبيا", "در لیبی".
const FOREIGN =
  /(?<![\p{L}\p{M}])(?:(?:en|au|aux|dans|sur|in|im|auf|über|sobre)(?:\s+(?:der|dem|den|die|das|la|le|les|el|los|las))?|в|во|на|و?في|بشأن|حول|در|درباره)\s+$/iu;
/** The Turkish cases of a place: "Libya'da", "Libya'daki", "Libyada", and "Libya konusunda". */
const LOCATIVE = /^(.+?)(['’])?[dt][ae](?:ki(?:ler)?)?$/iu;
const TURKISH_NOUN = /^\s+(?:konusunda|üzerinde|üzerine|hakkında|içinde|meselesinde)(?![\p{L}])/iu;

function isForeignPlace(text: string, { start, actor }: Mention, library: Library): boolean {
  if (FOREIGN.test(text.slice(0, start))) return true;
  const word = /^[\p{L}\p{M}'’-]+/u.exec(text.slice(start))?.[0] ?? '';
  if (TURKISH_NOUN.test(text.slice(start + word.length))) return true;
  const [, name, apostrophe] = LOCATIVE.exec(word) ?? [];
  // Canada ends like a place in Turkish, yet "Cana" is nobody.
  return name !== undefined && (apostrophe !== undefined || library.actors.resolve(name)?.id === actor);
}

/** Reads who is asked about and where; a theatre counts as a place where two others are named beside it. */
export function placeAsked(text: string, mentions: readonly Mention[], library: Library): AskedOf {
  const lexicon = library.lexicon();
  const foreign = isForeign(text);
  const theatreOf = ({ surface, actor }: Mention) =>
    theatreNamed(surface, lexicon) ??
    (foreign ? theatreNamed(library.actors.byId(actor)?.name ?? '', lexicon) : undefined);
  const isPlace = (mention: Mention) =>
    theatreOf(mention) !== undefined &&
    (foreign ? isForeignPlace(text, mention, library) : ENGLISH.test(text.slice(0, mention.start)));
  const idsOf = (some: readonly Mention[]) => [...new Set(some.map(({ actor }) => actor))];
  const places = mentions.filter(isPlace);
  const parties = idsOf(mentions.filter((mention) => !isPlace(mention)));
  if (parties.length !== 2) return { actors: idsOf(mentions) };
  const theatre = places[0] && theatreOf(places[0]);
  return { actors: parties, ...(theatre && { theatre }) };
}
