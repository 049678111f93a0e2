import type { ActorDirectory, Mention } from '../actors/actor.js';
import type { Article, Sentence } from '../corpus/article.js';
import type { Reference } from './reference.js';
import { dedupe } from './reference.js';

export const toReference = (m: Mention): Reference => ({ actor: m.actor, surface: m.surface, basis: m.basis });

/** The two states named together in most sentences, at least three: whom "the two countries" means for want of others. */
export function leadingPair(
  mentions: readonly Mention[],
  sentences: readonly Sentence[],
  actors: ActorDirectory,
): string[] {
  const counts = new Map<string, number>();
  let next = 0;
  for (const { start, end } of sentences) {
    const here = new Set<string>();
    for (; next < mentions.length && mentions[next]!.start < end; next++)
      if (mentions[next]!.start >= start && actors.byId(mentions[next]!.actor)?.kind === 'state')
        here.add(mentions[next]!.actor);
    const ids = [...here].sort();
    for (const [i, a] of ids.entries())
      for (const b of ids.slice(i + 1)) counts.set(`${a} ${b}`, (counts.get(`${a} ${b}`) ?? 0) + 1);
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= 3 && first[1] > (second?.[1] ?? 0) ? first[0].split(' ') : [];
}

/** "NAIROBI/KAMPALA — ", "GENEVA, 3 May (Wire) - ": where a report was written is no actor of it. */
export function withoutDatelines(text: string, mentions: readonly Mention[]): Mention[] {
  const lines = [
    ...text.matchAll(
      /^[\p{Lu}][\p{L}'’. /,-]{2,40}(?:,? \p{L}+ \d{1,2}| \([^)\n]{2,30}\)|, \d{1,2} \p{L}+)* ?(?:[—–]|--? )/gmu,
    ),
  ]
    .filter((m) => /^[\p{Lu}][\p{Lu}'’.-]{2,}/u.test(m[0]))
    .map((m) => [m.index, m.index + m[0].length] as const);
  return mentions.filter((m) => !lines.some(([from, to]) => m.start >= from && m.end <= to));
}

const ABOUT =
  /\b(?:on|about|regarding|concerning|condemning|denouncing|deploring|rejecting|opposing|welcoming|supporting|marking|commemorating|calling|urging)\b/iu;

/** Who says "I" and "we" in a statement: named in its title. */
export function authorOf(article: Article, actors: ActorDirectory): Reference[] {
  if (
    !/\b(?:statement|remarks|address|speech|message|letter|interview|communiqu[eé]|declaration|readout|testimony)\b/iu.test(
      article.title,
    )
  )
    return [];
  const by = /\b(?:by|of|from)\b(.*)$/iu.exec(article.title);
  // "Statement by the Ministry on X": what stands behind "on" is its subject.
  const who = (by?.[1] ?? article.title).split(ABOUT)[0]!;
  const office = /\b(?:ministry|government|president|cabinet|chancellery|embassy)\b/iu.test(who);
  const named = actors.find(who);
  // Where the title has only the office, the text says whose it is, at its beginning.
  const found = named.length > 0 || !office ? named : actors.find(article.text.slice(0, 120));
  const one = /\bjoint\b/iu.test(article.title) ? found : found.slice(0, 1);
  return dedupe(one.map(toReference));
}

/** Whether an article is what several say together. */
export const isJoint = ({ title }: Article): boolean =>
  /\bjoint (?:statement|communiqu[eé]|declaration|readout|press|vision)\b|\bcommuniqu[eé]\b|\b(?:bi|tri|multi)lateral\b.*\b(?:statement|declaration|readout)\b/iu.test(
    title,
  );

/** The one who says all of a statement that bears his name: "Statement by President X on …". A joint one is told by nobody alone. */
export function signedBy(article: Article, actors: ActorDirectory): string | undefined {
  const by = /^(?:\S+\s+){0,3}(?:statement|remarks|address|speech|message|letter)\s+(?:by|from)\b(.*)$/iu.exec(
    article.title,
  );
  // A ministry that writes of itself by name tells what happened, as a reporter does.
  if (!by || /\bjoint\b/iu.test(article.title) || !/\bI\b/u.test(article.text)) return undefined;
  const name = by[1]!.split(/\s(?:on|about|regarding|at|to|following|after|with|in|before|for)\s/u)[0]!.trim();
  return actors.find(name).length > 0 ? name : undefined;
}
