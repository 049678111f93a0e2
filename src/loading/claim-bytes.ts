import { CLAIM_KINDS, type Claim, EVENT_TYPES, MODALITIES, type Party, QUADS, STANCES } from '../claims/claim.js';
import type { Article } from '../corpus/article.js';
import { isCalendarDate } from '../corpus/article-date.js';
import { SENTENCE_WIDTH } from '../corpus/sentence-table.js';
import { type ByteReader, type ByteWriter, DamagedError, UnwritableError } from './bytes.js';

const DATE_BASES = ['stated', 'relative', 'article'] as const;
/** Numbers that a party takes: its id, name, kind, ISO code and mention, as places in the list of texts. */
const PARTY_WIDTH = 5;

/** Texts of claims, each once; 0 stands for none. */
class Texts {
  readonly list: string[] = [];
  readonly #places = new Map<string, number>();

  place(text: string | null | undefined): number {
    if (text === null || text === undefined) return 0;
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.list.push(text));
    return this.list.length;
  }
}

/**
 * Writes the claims of an article. A claim is told by the sentence that it stands in, so that its quote is taken from
 * the article itself and can be nothing else.
 * @throws UnwritableError where a claim is not of one whole sentence
 */
export function writeClaims(claims: readonly Claim[], sentences: Uint32Array, out: ByteWriter): void {
  const rows = new Map<number, number>();
  for (let at = 0; at < sentences.length; at += SENTENCE_WIDTH) rows.set(sentences[at]!, at / SENTENCE_WIDTH);
  const texts = new Texts();
  const parties: number[] = [];
  const partyPlaces = new Map<string, number>();
  const party = ({ id, name, kind, iso3, mention }: Party): number => {
    const row = [id, name, kind, iso3, mention].map((text) => texts.place(text));
    const key = row.join(' ');
    const known = partyPlaces.get(key);
    if (known !== undefined) return known;
    partyPlaces.set(key, partyPlaces.size);
    parties.push(...row);
    return partyPlaces.size - 1;
  };
  const rest: number[][] = claims.map((claim) => {
    const row = rows.get(claim.start);
    if (row === undefined || sentences[row * SENTENCE_WIDTH + 1] !== claim.end) {
      throw new UnwritableError('a claim that is not of one whole sentence');
    }
    return [
      row,
      party(claim.source),
      party(claim.target),
      Number(claim.symmetric),
      CLAIM_KINDS.indexOf(claim.kind),
      STANCES.indexOf(claim.stance),
      QUADS.indexOf(claim.quad),
      EVENT_TYPES.indexOf(claim.type),
      MODALITIES.indexOf(claim.modality),
      texts.place(claim.theatre),
      texts.place(claim.attributedTo),
      texts.place(claim.date),
      claim.dateBasis === null ? 0 : DATE_BASES.indexOf(claim.dateBasis) + 1,
      texts.place(claim.rule),
      claim.contexts.length,
      ...claim.contexts.map((context) => texts.place(context)),
    ];
  });
  out.texts(texts.list);
  out.numbers(parties);
  out.number(claims.length);
  for (const numbers of rest) for (const number of numbers) out.number(number);
}

const shared = new Map<string, string>();
const MOST_SHARED = 20_000;

/** One object for the same text in every claim: names, dates and rules recur by the thousand. */
function share<T extends string | null | undefined>(text: T): T {
  if (typeof text !== 'string') return text;
  const known = shared.get(text);
  if (known !== undefined) return known as T;
  if (shared.size >= MOST_SHARED) shared.clear();
  shared.set(text, text);
  return text;
}

/**
 * Reads claims as `writeClaims` wrote them.
 * @param sentences of the article, checked against its text
 * @throws DamagedError where they cannot be claims of it
 */
export function readClaims({ id, text }: Article, sentences: Uint32Array, from: ByteReader): Claim[] {
  const texts = from.texts();
  const any = (): string | null => texts[from.number(texts.length) - 1] ?? null;
  const some = (): string => {
    const found = any();
    if (found === null) throw new DamagedError('a text that is not there');
    return found;
  };
  const one = <T>(list: readonly T[]): T => list[from.number(list.length - 1)]!;
  const numbers = from.numbers(texts.length);
  if (numbers.length % PARTY_WIDTH !== 0) throw new DamagedError('half a party');
  const parties = Array.from({ length: numbers.length / PARTY_WIDTH }, (_, i): Party => {
    const [party, name, kind, iso3, mention] = Array.from(
      numbers.subarray(i * PARTY_WIDTH, (i + 1) * PARTY_WIDTH),
      (place) => texts[place - 1],
    );
    if (party === undefined || name === undefined || kind === undefined || mention === undefined)
      throw new DamagedError('a party without a name');
    return {
      id: share(party),
      name: share(name),
      kind: share(kind),
      ...(iso3 !== undefined && { iso3: share(iso3) }),
      mention,
    };
  });
  const sentenceCount = sentences.length / SENTENCE_WIDTH;
  return Array.from({ length: from.count() }, () => {
    const at = from.number(sentenceCount - 1) * SENTENCE_WIDTH;
    const [start, end] = [sentences[at]!, sentences[at + 1]!];
    const [source, target] = [one(parties), one(parties)];
    const symmetric = from.number(1) === 1;
    const kind = one(CLAIM_KINDS);
    const stance = one(STANCES);
    const quad = one(QUADS);
    const type = one(EVENT_TYPES);
    const modality = one(MODALITIES);
    const [theatre, attributedTo, date] = [share(any()), any(), share(any())];
    const dateBasis = [null, ...DATE_BASES][from.number(DATE_BASES.length)]!;
    if (date !== null && !isCalendarDate(date)) throw new DamagedError('a date that the calendar lacks');
    const rule = share(some());
    const contexts = Array.from({ length: from.count() }, () => share(some()));
    return {
      article: id,
      quote: text.slice(start, end),
      start,
      end,
      source,
      target,
      symmetric,
      kind,
      stance,
      quad,
      type,
      contexts,
      theatre,
      modality,
      attributedTo,
      date,
      dateBasis,
      rule,
    };
  });
}
