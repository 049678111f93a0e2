import { parseArticleDate } from '../../../corpus/article-date.js';
import type { Draft } from '../../../intake/draft.js';
import type { NearArticle } from '../../../intake/known-articles.js';
import type { Proposal } from '../../../intake/outcome.js';
import type { Preview } from '../../../intake/preview.js';
import { plural } from '../../../replies/card-parts.js';
import { showDate } from '../../../replies/show-date.js';
import { cleanLine } from '../../../text/clean.js';
import type { Paint } from '../style.js';

const MOST_ACTORS = 12;
const MOST_NEAR = 3;

/** What would be written and what it holds, a line for each thing. All of it is foreign text, shown as one line each. */
export function showProposal({ input, article, draft, preview, near, warnings }: Proposal, paint: Paint): string {
  const { title, publisher, author, url } = draft;
  const rows: (readonly [string, string | undefined])[] = [
    ['from', input],
    ['title', title],
    ['date', dateLine(draft)],
    ['publisher', publisher],
    ['author', author],
    ['address', url],
    ['language', draft.language],
    ['note', draft.note],
    ['length', plural(preview.words, 'word')],
    ['actors', actorsLine(preview)],
    ['claims', claimsLine(preview)],
    ...near.slice(0, MOST_NEAR).map((each) => ['like', nearLine(each)] as const),
    ...warnings.map((warning) => ['warning', warning] as const),
  ];
  return [
    paint('bold', `${article}.md`),
    ...rows.flatMap(([name, value]) =>
      value === undefined
        ? []
        : [`  ${paint(name === 'warning' ? 'highlight' : 'dim', name.padEnd(10))} ${cleanLine(value)}`],
    ),
  ].join('\n');
}

function dateLine({ date, dateBasis, dateFoundIn }: Draft): string | undefined {
  if (!date) return undefined;
  const shown = showDate(parseArticleDate(date));
  return `${shown}, ${dateBasis ?? 'stated'}${dateFoundIn ? `: found in ${dateFoundIn}` : ''}`;
}

function actorsLine({ actors }: Preview): string {
  if (actors.length === 0) return 'none';
  const shown = actors.slice(0, MOST_ACTORS).map(({ name, mentions }) => `${name} ${mentions}`);
  const more = actors.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function claimsLine({ claims: { cooperative, conflictual, mixed }, asserted }: Preview): string {
  const all = cooperative + conflictual + mixed;
  if (all === 0) return 'none';
  const parts = [
    `${cooperative} cooperative`,
    `${conflictual} conflictual`,
    ...(mixed > 0 ? [`${mixed} of both`] : []),
  ];
  const rest = asserted < all ? `; told as fact ${asserted}, the others as planned, possible, demanded or denied` : '';
  return `${all}: ${parts.join(', ')}${rest}`;
}

/** Rounded down, so that what differs is never said to be all the same. */
export const percent = (shared: number): string => `${Math.floor(shared * 100)}%`;

const nearLine = ({ article, shared, inBatch }: NearArticle): string =>
  `${percent(shared)} of the words stand in ${article} too${inBatch ? ', which came in this run' : ''}`;
