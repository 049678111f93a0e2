import type { Quote, Reply } from './reply.js';

/** Quotes that must stand together: what is disputed about one matter. */
const unitOf = (quote: Quote, i: number): string =>
  quote.role === 'Disputed' ? `${quote.role} ${quote.about}` : `${i}`;

/** The claim or question that a quote belongs to, where a reply answers several. */
const partOf = ({ about }: Quote): string | undefined => /^(?:claim|question) \d+/u.exec(about ?? '')?.[0];

/**
 * The same reply with one quote of each role first, then the second of each, and so on: where a platform has room for
 * a few only, both sides are among them. Of several claims or questions each has its turn. Timelines keep their order.
 */
export function bothSidesFirst(reply: Reply): Reply {
  const parts = new Set(reply.quotes.map(partOf));
  const isCard = reply.card && !reply.card.short && reply.card.kind !== 'timeline';
  if (!isCard && parts.size < 2) return reply;
  const units = new Map<string, { role: string; quotes: Quote[] }>();
  for (const [i, quote] of reply.quotes.entries()) {
    const key = unitOf(quote, i);
    const role = partOf(quote) ?? quote.role ?? '';
    const unit = units.get(key) ?? { role, quotes: [] };
    unit.quotes.push(quote);
    units.set(key, unit);
  }
  const turns = new Map<string, number>();
  const ordered = [...units.values()].map((unit) => {
    const turn = turns.get(unit.role) ?? 0;
    turns.set(unit.role, turn + 1);
    return { turn, quotes: unit.quotes };
  });
  ordered.sort((a, b) => a.turn - b.turn);
  return { ...reply, quotes: ordered.flatMap(({ quotes }) => quotes) };
}
