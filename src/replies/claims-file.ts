import type { Claim } from '../claims/claim.js';
import type { Library } from '../library.js';
import type { ReplyFile } from './reply.js';

const COLUMNS = [
  'source',
  'target',
  'direction',
  'stance',
  'quad',
  'type',
  'modality',
  'contexts',
  'theatre',
  'date',
  'date_basis',
  'speaker',
  'quote',
  'article',
  'start',
  'end',
  'title',
  'publisher',
  'article_date',
  'article_date_basis',
  'url',
  'warning',
  'rule',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number | null>>;

function rowOf(claim: Claim, library: Library): Row {
  const article = library.article(claim.article);
  return {
    source: claim.source.name,
    target: claim.target.name,
    direction: claim.symmetric ? 'both' : 'source to target',
    stance: claim.stance,
    quad: claim.quad,
    type: claim.type,
    modality: claim.modality,
    contexts: claim.contexts.join('; '),
    theatre: claim.theatre,
    date: claim.date,
    date_basis: claim.dateBasis,
    speaker: claim.attributedTo,
    quote: claim.quote,
    article: claim.article,
    start: claim.start,
    end: claim.end,
    title: article?.title ?? null,
    publisher: article?.publisher ?? null,
    article_date: article?.date?.text ?? null,
    article_date_basis: article?.date?.basis ?? null,
    url: article?.url ?? null,
    warning: article?.note ?? null,
    rule: claim.rule,
  };
}

// A spreadsheet runs a cell that begins with one of these (OWASP: CSV injection), full-width forms and white space before
// it included. An apostrophe before it makes it text.
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠|%]|^[\t\r\n]/u;

/** A cell as RFC 4180 wants it, and such that no spreadsheet takes it for a formula. */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n;]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');

/**
 * Claims as a file of at most `limit` bytes.
 * @returns the file and how many claims are in it
 */
export function claimsFile(
  claims: readonly Claim[],
  library: Library,
  { format, name, limit }: { format: 'csv' | 'json'; name: string; limit: number },
): { file: ReplyFile; written: number } {
  const [head, tail] = format === 'csv' ? [`${COLUMNS.join(',')}\r\n`, ''] : ['[\n', '\n]\n'];
  const lines: string[] = [];
  let size = byteLength(head + tail);
  for (const claim of claims) {
    const row = rowOf(claim, library);
    const line =
      format === 'csv' ? `${COLUMNS.map((column) => csvCell(row[column])).join(',')}\r\n` : JSON.stringify(row);
    size += byteLength(line) + 2;
    if (size > limit) break;
    lines.push(line);
  }
  const content = head + lines.join(format === 'csv' ? '' : ',\n') + tail;
  const mediaType = format === 'csv' ? 'text/csv; charset=utf-8; header=present' : 'application/json';
  return { file: { name: `${name}.${format}`, mediaType, content }, written: lines.length };
}
