import type { Library } from '../library.js';
import { otherParty } from '../relations/actor-summary.js';
import { ofModality } from '../relations/tally.js';
import type { Moment, Timeline } from '../relations/timeline.js';
import { cleanLine, firstCharacters } from '../text/clean.js';
import { roleOf } from './about-moment.js';
import { altText, pictureName } from './alt-text.js';
import { plural } from './card-parts.js';
import type { TimelinePicture } from './picture.js';
import { showIso, showSpan } from './show-date.js';

type Mark = TimelinePicture['marks'][number];

const LANE_NAMES = { cooperative: 'together', conflictual: 'apart', mixed: 'both', power: 'power' } as const;
const LONGEST_LABEL = 200;

/** So many moments can still be told apart in one picture. */
export const MOST_MARKS = 30;

function laneOf({ items }: Moment): Mark['lane'] {
  if (items.length === 0) return 'power';
  const asserted = ofModality(items, 'asserted');
  const stances = new Set((asserted.length > 0 ? asserted : items).map(({ claim }) => claim.stance));
  const [only] = stances;
  return stances.size === 1 && only ? only : 'mixed';
}

const isDone = ({ items, powerChange }: Moment): boolean =>
  powerChange !== undefined || ofModality(items, 'asserted').length > 0;

const MOST_NAMED = 3;

const listed = (names: readonly string[]): string =>
  names.length > MOST_NAMED
    ? `${names.slice(0, MOST_NAMED - 1).join(', ')} and ${names.length - MOST_NAMED + 1} more`
    : names.join(', ');

/** Of one actor: with, from and to whom. "with Iran, from Russia". */
function othersOf({ items }: Moment, actor: string): string {
  const groups = new Map<string, Set<string>>();
  for (const { claim } of items) {
    const word = claim.symmetric ? 'with' : claim.source.id === actor ? 'to' : 'from';
    groups.set(word, (groups.get(word) ?? new Set()).add(otherParty(claim, actor).name));
  }
  return [...groups].map(([word, names]) => `${word} ${listed([...names])}`).join(', ');
}

/** Of two actors: where, and what it is about. "Syria, military". */
const mattersOf = ({ items }: Moment): string =>
  listed([...new Set([...items.flatMap(({ theatres }) => theatres), ...items.flatMap(({ contexts }) => contexts)])]);

/** What a mark says beside its date and stance; a pair's own names would only repeat the title. */
function labelOf(moment: Moment, actors: readonly string[], library: Library): string {
  const { powerChange, items } = moment;
  const about = items.length === 0 ? '' : actors.length > 1 ? mattersOf(moment) : othersOf(moment, actors[0]!);
  const changed = powerChange && `change of power: ${library.actors.nameOf(powerChange.actor)}`;
  const undone = isDone(moment) ? '' : `(${roleOf(moment).toLowerCase()})`;
  return firstCharacters(cleanLine([about, undone, changed].filter(Boolean).join(' ')), LONGEST_LABEL);
}

/** The moments of a timeline on an axis, as a picture to be drawn. */
export function timelinePicture(
  timeline: Timeline,
  actors: readonly string[],
  library: Library,
  filters: readonly string[],
): TimelinePicture {
  const names = actors.map((id) => cleanLine(library.actors.nameOf(id)));
  const title = `Timeline of ${names.join(' and ')}`;
  const span = showSpan(library.corpus.articles);
  const { moments, leftOut } = timeline;
  const lines = moments.map((moment) => {
    const day = `${showIso(moment.date)}${moment.dateBasis === 'article' ? ' (article’s date)' : ''}`;
    const label = labelOf(moment, actors, library);
    return `${day}: ${LANE_NAMES[laneOf(moment)]}${label ? `, ${label}` : ''}`;
  });
  const left = leftOut > 0 ? `${plural(leftOut, 'weaker moment')} left out` : undefined;
  const intro = [
    `${title}, as dots on an axis.`,
    `${plural(moments.length, 'moment')}, in ${span}.`,
    ...(filters.length > 0 ? [`Only ${filters.join(', ')}.`] : []),
    ...(left ? [`${left}.`] : []),
  ].join(' ');
  return {
    kind: 'timeline',
    name: pictureName('timeline', ...names),
    title,
    alt: altText(intro, lines),
    lines,
    filters: [...filters],
    span,
    ...(left && { leftOut: left }),
    marks: moments.map((moment) => ({
      date: moment.date,
      dateBasis: moment.dateBasis,
      lane: laneOf(moment),
      done: isDone(moment),
      label: labelOf(moment, actors, library),
    })),
  };
}
