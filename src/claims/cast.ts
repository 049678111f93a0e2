import type { ActorDirectory, Mention } from '../actors/actor.js';

/** Who a text introduces with their country or office, beside those whom the directory knows. */
export interface Cast {
  /** The mentions of the directory and, from then on, those of the persons introduced, in order. */
  readonly mentions: readonly Mention[];
  /** An office as the text uses it ("chairman"), to the actors whose persons hold it, in the order of the text. */
  readonly offices: ReadonlyMap<string, readonly string[]>;
}

const TITLE =
  'president|premier|minister|ministers|chancellor|king|queen|prince|emperor|emir|sultan|shah|leader|chairman|general|colonel|colonels|marshal|admiral|captain|commander|ambassador|envoy|negotiator|spokesman|spokeswoman|spokesperson|secretary|chief|dictator|ruler|strongman|archbishop|governor|diplomat|adviser|advisor|regent|monarch|counterpart|commissioner|representative|head|senator|lieutenant|major|brigadier|deputy|delegate|official|junta|cabinet|generalissimo|statesman|major-general|attaché|warlord';
const WORD = "[\\p{L}.'’-]+";
// No word of a name is that long, and a run of capitals without end would be tried from each of them.
const PART = "\\p{Lu}[\\p{L}'’-]{0,40}\\p{Ll}[\\p{L}'’-]{0,40}";
const NAME = new RegExp(
  `(?:${PART}|\\p{Lu}\\.)(?:\\s+(?:(?:al|el|ben|bin|ibn|van|von|de|da|dos|del|der|la|ul|ud)[ -])?(?:${PART}|\\p{Lu}\\.)){0,7}`,
  'gu',
);
const TITLED = new RegExp(`\\b(?:${TITLE})\\b`, 'iu');
const HONORIFIC = new RegExp(
  `^(?:(?:${TITLE}|prime|foreign|defen[cs]e|interior|finance|vice|deputy|first|lord|sir|mr|mrs|ms|dr|the)\\s+)+`,
  'iu',
);
// "Turkey's new foreign minister, ", "Greek prime minister ", "Turkish Cypriot leader ".
const BEFORE = new RegExp(`^(?:['’]s?)?(?:\\s+${WORD}){0,6}?,?\\s*$`, 'u');
// ", the Turkish …", ", Turkey's …", ", who was …".
const AFTER = new RegExp(
  `^\\s*,\\s+(?:then\\s+|now\\s+|who\\s+(?:was|is|led|ruled|headed)\\s+)?(?:${WORD}\\s+){0,8}?$`,
  'u',
);
const OF_TITLE = new RegExp(`\\b(?:${TITLE})(?:\\s+${WORD}){0,3}?\\s+(?:of|for|in|from)\\s+(?:the\\s+)?$`, 'iu');
const NOT_SURNAME =
  /^(?:The|This|That|These|Those|North|South|East|West|United|Republic|Union|Council|Party|Front|Army|Navy|Force|Forces|Ministers?|Presidents?|Premiers?|Leaders?|Chancellors?|Prime|Foreign|Defen[cs]e|Interior|Finance|Secretar(?:y|ies)|Generals?|Advis[eo]rs?|Ambassadors?|Envoys?|Representatives?|Chiefs?|Commanders?|Heads?|Officials?|Ministry|Ministries|Alliance|Summit|Assembly|War|Pact|Treaty|Accords?|Agreement|Declaration|Day|State|States|Island|Islands|Sea|Gulf|River|Canal|Street|House|Bank|Committee|Movement|Organi[sz]ation|Government|Congress|Parliament|Court|Peninsula|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|New|Old|Big|Red|Bay|Age|Air|Act|Law|Era|Aid|All|And|Any|But|For|Her|His|How|Its|Now|Not|One|Our|Out|She|Six|Ten|Two|Who|Why|You)$/u;

/** States where the family name may stand first: "Hayashi Yoshimasa" is Mr Hayashi. */
const FAMILY_FIRST = new Set([
  'china',
  'taiwan',
  'japan',
  'north-korea',
  'south-korea',
  'vietnam',
  'cambodia',
  'singapore',
  'hungary',
]);

interface Person {
  readonly surname: string;
  readonly actor: string;
  readonly office: string | undefined;
  readonly from: number;
}

/**
 * Persons whom an article introduces ("Pristina's envoy, Arben Krasniqi", "Nicolae X of Romania", "Y, the Greek premier") stand for
 * that actor from there on, by full name and by surname. A surname borne by people of two actors is left alone.
 */
export function castOf(text: string, mentions: readonly Mention[], actors: ActorDirectory): Cast {
  const people: Person[] = [];
  let at = 0;
  for (const match of text.matchAll(NAME)) {
    const start = match.index;
    const end = start + match[0].length;
    while (at < mentions.length && mentions[at]!.end <= start) at++;
    const capitals = afterCountry(text, start, end, mentions, at);
    const honorific = text.slice(start, capitals) + (HONORIFIC.exec(text.slice(capitals, end))?.[0] ?? '');
    const name = match[0].slice(honorific.length);
    const surname =
      name
        .replace(/\s+(?:II|III|Jr\.?|Sr\.?)$/u, '')
        .split(/\s+/u)
        .at(-1) ?? '';
    if (surname.length < 3 || NOT_SURNAME.test(surname) || name.split(/\s+/u).length + (honorific ? 1 : 0) < 2)
      continue;
    const within = mentions[at];
    if (within && within.start < end) {
      // A mention that is a part of the name: a place in it, or the title with its country.
      if (within.end > start + honorific.length || within.person) continue;
    }
    // "the cruiser General Belgrano" is a ship.
    if (
      /\b(?:ship|cruiser|destroyer|frigate|vessel|submarine|carrier|battleship|liner|tanker)\s+$/u.test(
        text.slice(Math.max(0, start - 14), start),
      )
    )
      continue;
    const found =
      introduced(text, start, start + honorific.length, end, mentions, at) ?? leaderWithInitial(name, actors);
    if (!found || actors.byId(found.actor)?.kind === 'medium') continue;
    people.push({ surname, actor: found.actor, office: found.office, from: start });
    const first = name.split(/\s+/u)[0]!;
    if (FAMILY_FIRST.has(found.actor) && first.length >= 3 && first !== surname && !NOT_SURNAME.test(first))
      people.push({ surname: first, actor: found.actor, office: undefined, from: start });
  }
  // Known leaders as well: after "Idi Amin", "Amin" is he.
  for (const m of mentions) {
    const name = m.person && m.basis === 'leader' ? m.surface.split(/\s+/u) : [];
    const surname = name.at(-1) ?? '';
    if (name.length > 1 && surname.length >= 4 && !NOT_SURNAME.test(surname) && /^\p{Lu}[\p{L}'’-]+$/u.test(surname))
      people.push({ surname, actor: m.actor, office: undefined, from: m.start });
  }
  return {
    mentions: people.length > 0 ? withPeople(text, mentions, people) : mentions,
    offices: officesIn(people, mentions, actors),
  };
}

/** The last word of a title, before what it is of: "secretary of state", "foreign minister (until 1997)". */
const officeOf = (title: string): string | undefined =>
  TITLED.exec(
    title
      .split(/ (?:of|for|to|until)\b| ?\(/u)[0]!
      .split(' ')
      .at(-1)!,
  )?.[0];

function officesIn(
  people: readonly Person[],
  mentions: readonly Mention[],
  actors: ActorDirectory,
): ReadonlyMap<string, readonly string[]> {
  const known = mentions.flatMap((m) => {
    const title = m.person && actors.byId(m.actor)?.leaders.find((l) => l.name === m.person)?.office;
    return title ? [{ office: officeOf(title), actor: m.actor, from: m.start }] : [];
  });
  const offices = new Map<string, string[]>();
  for (const { office, actor } of [...people, ...known].sort((a, b) => a.from - b.from)) {
    const key = office?.toLowerCase();
    if (key && !offices.get(key)?.includes(actor)) offices.set(key, [...(offices.get(key) ?? []), actor]);
  }
  return offices;
}

/** "Lloyd J. Austin III": a leader whom the directory knows without the initial. */
function leaderWithInitial(
  name: string,
  actors: ActorDirectory,
): { actor: string; office: string | undefined } | undefined {
  const plain = name.replace(/\s+\p{Lu}\.(?=\s)/gu, '').replace(/\s+(?:II|III|Jr\.?|Sr\.?)$/u, '');
  if (plain === name || !plain.includes(' ')) return undefined;
  const found = actors.find(plain).find((m) => m.person && m.start === 0 && m.end === plain.length);
  return found && { actor: found.actor, office: undefined };
}

/** Where a run of capitals goes on behind a country that opens it: "Japanese Foreign Minister Taro Ueda". */
function afterCountry(text: string, start: number, end: number, mentions: readonly Mention[], at: number): number {
  const first = mentions[at];
  if (!first || first.person || first.start > start || first.end <= start || first.end >= end) return start;
  return first.end + /^\s*/u.exec(text.slice(first.end, end))![0].length;
}

/** The actor beside a name that says whose the person is. */
function introduced(
  text: string,
  start: number,
  nameStart: number,
  end: number,
  mentions: readonly Mention[],
  at: number,
): { actor: string; office: string | undefined } | undefined {
  const before = mentions.slice(Math.max(0, at - 2), at + 1).findLast((m) => m.end <= nameStart);
  const after = mentions.slice(at).find((m) => m.start >= end);
  if (
    before &&
    before.end > start - 90 &&
    !/[.!?\n;]/u.test(text.slice(before.end, start).replace(/\b\p{L}\./gu, ''))
  ) {
    const between =
      text.slice(before.end, Math.max(start, before.end)) + text.slice(Math.max(start, before.end), nameStart);
    const title = TITLED.exec(between);
    const country = !before.person && before.basis !== 'leader';
    if (
      country &&
      BEFORE.test(between) &&
      (title || (before.basis === 'office' && TITLED.test(before.surface))) &&
      !/\b(?:and|or|by|with|to|that|said|says|told)\b/u.test(between)
    )
      return { actor: before.actor, office: title?.[0] ?? TITLED.exec(before.surface)?.[0] };
    // "the president of Cyprus, X"
    const lead = text.slice(Math.max(0, before.start - 60), before.start);
    if (country && /^,\s*$/u.test(between.replace(new RegExp(`\\b(?:${TITLE})\\b`, 'giu'), '')) && OF_TITLE.test(lead))
      return { actor: before.actor, office: TITLED.exec(OF_TITLE.exec(lead)?.[0] ?? '')?.[0] };
  }
  if (after && after.start < end + 70) {
    const between = text.slice(end, after.start);
    if (/^\s+of\s+(?:the\s+)?$/u.test(between) && after.basis === 'name')
      return { actor: after.actor, office: TITLED.exec(text.slice(start, nameStart))?.[0] };
    const tail = text.slice(after.end, after.end + 40).split(/[,.;:]/u)[0]!;
    if (AFTER.test(between)) {
      const title = TITLED.exec(between);
      if (
        title
          ? /\b(?:of|for|in)\s+(?:the\s+)?$/u.test(between)
          : TITLED.test(tail) || (after.basis === 'office' && TITLED.test(after.surface))
      )
        return { actor: after.actor, office: (title ?? TITLED.exec(tail) ?? TITLED.exec(after.surface))?.[0] };
    }
  }
  return undefined;
}

/** Adds every later occurrence of the surnames, alone or at the end of a longer name, to the mentions. */
function withPeople(text: string, mentions: readonly Mention[], people: readonly Person[]): readonly Mention[] {
  const bySurname = new Map<string, Person | undefined>();
  for (const p of people) {
    const old = bySurname.get(p.surname);
    bySurname.set(p.surname, bySurname.has(p.surname) && old?.actor !== p.actor ? undefined : (old ?? p));
  }
  const found = [...mentions];
  let at = 0;
  for (const match of text.matchAll(NAME)) {
    const bare = match[0].replace(/['’]s?$/u, '');
    const surname = bare.split(/\s+/u).at(-1)!;
    const person = bySurname.get(surname);
    if (!person || match.index < person.from) continue;
    const honorific = HONORIFIC.exec(bare)?.[0] ?? '';
    let start = match.index + honorific.length;
    const end = match.index + bare.length;
    while (at < mentions.length && mentions[at]!.end <= match.index) at++;
    const inside = mentions[at];
    if (inside && inside.start < end && inside.end > start) {
      if (inside.end >= end || inside.person) continue;
      start = end - surname.length;
      if (inside.end > start) continue;
    }
    found.push({ start, end, surface: text.slice(start, end), actor: person.actor, basis: 'leader', person: surname });
  }
  return found.sort((a, b) => a.start - b.start);
}
