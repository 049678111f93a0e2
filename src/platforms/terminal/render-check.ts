import type { Problem } from '../../corpus/article.js';
import { plural } from '../../replies/card-parts.js';
import { cleanLine } from '../../text/clean.js';
import type { CorpusCheck } from './check-corpus.js';

/** Lines for one file, and for one kind of look over all files; errors are all shown, and `--json` has everything. */
const MOST_OF_FILE = 4;
const MOST_OF_CHECK = 25;

const RANK: Record<Problem['severity'], number> = { error: 0, warning: 1, note: 2 };

/** Counts what is hidden by a name, until it is asked for. */
class Hidden {
  readonly #counts = new Map<string, number>();

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** The names with their counts, in order of the first. */
  lines(say: (name: string, count: number) => string): string[] {
    return [...this.#counts].map(([name, count]) => say(name, count));
  }
}

/** The problems that are shown, worst first within their bounds, in the order given; then how many more there are. */
function linesOf(problems: readonly Problem[]): string[] {
  const ofFile = new Map<string, number>();
  const ofCheck = new Map<string, number>();
  const inFiles = new Hidden();
  const inChecks = new Hidden();
  const shown = new Set<Problem>();
  for (const problem of [...problems].sort((a, b) => RANK[a.severity] - RANK[b.severity])) {
    const { file, check, severity } = problem;
    const inFile = ofFile.get(file) ?? 0;
    const inCheck = ofCheck.get(check ?? '') ?? 0;
    const isBounded = severity !== 'error' && check !== undefined;
    if (isBounded && inCheck >= MOST_OF_CHECK) inChecks.add(check);
    else if (isBounded && file.endsWith('.md') && inFile >= MOST_OF_FILE) inFiles.add(file);
    else {
      shown.add(problem);
      ofFile.set(file, inFile + 1);
      ofCheck.set(check ?? '', inCheck + 1);
    }
  }
  return [
    ...problems
      .filter((problem) => shown.has(problem))
      .map(({ file, line, problem, advice, severity }) => `${file}:${line} ${severity}: ${problem} — ${advice}`),
    ...inFiles.lines((file, count) => `${file}: … and ${count} more`),
    ...inChecks.lines((check, count) => `${check}: … and ${count} more, which --json lists`),
  ];
}

/** The proposed entries, to be copied as they stand. */
function proposedLines({ actors, ownFile, shippedFile }: CorpusCheck['proposed']): string[] {
  if (actors.length === 0) return [];
  const where = ownFile
    ? 'Lines for actors.yaml, at the end of its list'
    : `Lines for an actors.yaml of this folder: copy the shipped one into it first, since it takes its place: ${cleanLine(shippedFile)}`;
  const lines = actors.map((line) => ' '.repeat(line.search(/\S/u)) + cleanLine(line));
  return ['', `${where} (docs/actors.md tells more):`, '', ...lines, ''];
}

/**
 * One line for each problem (`file:line severity: problem — advice`), lines that count what is left out, and
 * one that counts all.
 */
export function renderCheck({ articles, problems, proposed }: CorpusCheck): string {
  const count = (severity: Problem['severity']): number =>
    problems.filter((problem) => problem.severity === severity).length;
  const notes = count('note');
  const counts = [
    `${plural(articles, 'article')} read`,
    plural(count('error'), 'error'),
    plural(count('warning'), 'warning'),
    ...(notes > 0 ? [plural(notes, 'note')] : []),
  ];
  // A file name may hold a line break or an escape, and what is wrong may quote the file.
  return [...linesOf(problems).map(cleanLine), ...proposedLines(proposed), counts.join(', ')].join('\n');
}
