import type { Feedback } from '../../operations/feedback.js';
import { readKept } from '../../operations/kept-lines.js';
import type { Gap } from '../../operations/learning.js';
import type { Settings } from '../../operations/settings.js';
import { cleanLine } from '../../text/clean.js';

const MOST_GROUPS = 50;
const MOST_EXAMPLES = 3;

interface Group {
  readonly about: string;
  readonly times: number;
  readonly latest: string;
  readonly questions: readonly string[];
}

/** Gaps grouped by the actors that they name, else by the first word for which nothing was found; most often asked first. */
export function groupGaps(gaps: readonly (Gap & { at: string })[]): Group[] {
  const groups = new Map<string, (Gap & { at: string })[]>();
  for (const gap of gaps) {
    const about = gap.actors.length > 0 ? [...gap.actors].sort().join(' and ') : (gap.missing[0] ?? 'something else');
    groups.set(about, [...(groups.get(about) ?? []), gap]);
  }
  return [...groups]
    .map(([about, own]) => ({
      about,
      times: own.length,
      latest: own
        .map(({ at }) => at)
        .sort()
        .at(-1)!
        .slice(0, 10),
      questions: [...new Set(own.map(({ question }) => question))].slice(-MOST_EXAMPLES),
    }))
    .sort((a, b) => b.times - a.times || b.latest.localeCompare(a.latest));
}

const OFF = 'Learning is switched off (ENTENTE_LEARN=off): nothing new is kept.';
const lines = (settings: Settings, own: readonly string[]): string =>
  [...own, ...(settings.learn ? [] : [OFF])].map(cleanLineKeepingIndent).join('\n');
const cleanLineKeepingIndent = (line: string): string =>
  line.startsWith('  ') ? `  ${cleanLine(line)}` : cleanLine(line);

/** What `entente gaps` prints: what people asked and the corpus could not answer. */
export function printGaps(settings: Settings, json: boolean): string {
  const groups = groupGaps(readKept<Gap>(settings.data, 'gaps.jsonl'));
  if (json) return JSON.stringify(groups);
  if (groups.length === 0) return lines(settings, ['No question without an answer is on record.']);
  return lines(
    settings,
    groups
      .slice(0, MOST_GROUPS)
      .flatMap(({ about, times, latest, questions }) => [
        `${about}: ${times} ${times === 1 ? 'time' : 'times'}, last on ${latest}`,
        ...questions.map((question) => `  ${question}`),
      ]),
  );
}

/** What `entente feedback` prints: what was marked unhelpful, newest first, and how often the contrary. */
export function printFeedback(settings: Settings, json: boolean): string {
  const kept = readKept<Feedback>(settings.data, 'feedback.jsonl').reverse();
  if (json) return JSON.stringify(kept);
  const unhelpful = kept.filter(({ helpful }) => !helpful);
  if (kept.length === 0) return lines(settings, ['No feedback is on record.']);
  return lines(settings, [
    `${kept.length - unhelpful.length} marked helpful, ${unhelpful.length} not`,
    ...unhelpful
      .slice(0, MOST_GROUPS)
      .map(({ at, command, options }) => `  ${at.slice(0, 10)} ${command} ${Object.values(options).join(' ')}`),
  ]);
}
