import type { Claim } from '../claims/claim.js';
import type { Library } from '../library.js';
import type { Turn } from './memory.js';
import type { Pair } from './reasons.js';

/** What "why?" means after a reply: the question in full, and the pairs of actors whose reasons are looked for. */
export interface WhyAsked {
  readonly question: string;
  readonly pairs: readonly Pair[];
}

const MOST_NAMES = 3;

/** Reads "why?" after a reply; undefined where that is on nobody. */
export function whyAsked(turn: Turn, library: Library): WhyAsked | undefined {
  const { command, options } = turn.call;
  const named = (typed: unknown) => (typeof typed === 'string' ? library.actors.resolve(typed) : undefined);
  const [a, b] = [named(options.a), named(options.b)];
  if (a && b && command !== 'compare') {
    const apart = command === 'relation' && /^(?:conf|apart|against)/iu.test(String(options.stance ?? ''));
    const act = apart ? 'oppose each other' : 'work together or oppose each other';
    return { question: `Why do ${a.name} and ${b.name} ${act}?`, pairs: [[a.id, b.id]] };
  }
  const before = turn.question?.replace(/\s*\([^)]*\)$/u, '');
  const asked = before
    ? library.actors.find(before, { question: true }).map(({ actor }) => actor)
    : [a ?? named(options.name) ?? named(options.actor)].flatMap((actor) => actor?.id ?? []);
  const own = before && new Set(asked).size > 1 ? ownWhy(before) : undefined;
  // Whatever the quotes tell, the two, their order, their place and their act are those of the question.
  if (own) return { question: own, pairs: [] };
  const told = claimsShown(turn, new Set(asked), library);
  if (told.length > 0) return ofClaims(told, asked, library);
  if (!before) return undefined;
  const plainly = /^\s*(?:who|whom|what|which|when|where|how)\b/iu.test(before) ? 'Why:' : 'Why';
  const [one, other] = [...new Set(asked)];
  return {
    question: `${plainly} ${before.charAt(0).toLowerCase()}${before.slice(1).replace(/[?.!\s]+$/u, '')}?`,
    pairs: one && other ? [[one, other]] : [],
  };
}

/** "How do Norway and Sweden work together?" or "Did Norway help Sweden?" asked as why; undefined for other questions. */
function ownWhy(question: string): string | undefined {
  const [, rest] =
    /^\s*(?:(?:and|so|but)\s+)?(?:how\s+(?=(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)\b))?((?:do|does|did|is|are|was|were|has|have|had|will|would|can|could)\b.*\p{L}.*)$/iu.exec(
      question,
    ) ?? [];
  return rest && `Why ${rest.charAt(0).toLowerCase()}${rest.slice(1).replace(/[?.!\s]+$/u, '')}?`;
}

/** The claims of the quotes that were shown on somebody whom the question names, in the order of the quotes. */
function claimsShown({ flow }: Turn, asked: ReadonlySet<string>, library: Library): Claim[] {
  if (asked.size === 0) return [];
  const concerns = ({ source, target }: Claim) =>
    asked.size > 1 ? asked.has(source.id) && asked.has(target.id) : asked.has(source.id) !== asked.has(target.id);
  const claims = library.claims().filter((claim) => claim.modality === 'asserted' && concerns(claim));
  return flow.shown.flatMap((quote) =>
    claims.filter(({ article, start, end }) => article === quote.article && start < quote.end && quote.start < end),
  );
}

/** "Why do Norway and Finland support Sweden?", from what was told of Sweden. */
function ofClaims(told: readonly Claim[], asked: readonly string[], library: Library): WhyAsked {
  // The first quote is the best: what it tells is what is asked for.
  const apart = told[0]?.stance === 'conflictual';
  const same = told.filter(({ stance }) => (stance === 'conflictual') === apart);
  const subject = asked[0]!;
  const nameOf = (id: string) => library.actors.byId(id)?.name ?? id;
  const onto = same.filter(({ source, target }) => target.id === subject && source.id !== subject);
  const others = [
    ...new Set((onto.length > 0 ? onto : same).flatMap(({ source, target }) => [source.id, target.id])),
  ].filter((id) => id !== subject);
  const names = others.slice(0, MOST_NAMES).map(nameOf);
  const act = apart ? 'oppose' : 'support';
  const question =
    onto.length > 0
      ? `Why ${names.length > 1 ? 'do' : 'does'} ${listed(names)} ${act} ${nameOf(subject)}?`
      : `Why does ${nameOf(subject)} ${act} ${listed(names)}?`;
  return { question, pairs: others.map((id) => [subject, id] as const) };
}

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
