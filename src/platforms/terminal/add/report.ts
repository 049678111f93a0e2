import type { Writable } from 'node:stream';
import type { Outcome, Proposal } from '../../../intake/outcome.js';
import { plural } from '../../../replies/card-parts.js';
import { cleanLine } from '../../../text/clean.js';
import type { Paint } from '../style.js';
import { outcomeJson } from './outcome-json.js';
import { createProgress } from './progress.js';
import { showOutcome } from './show-outcome.js';
import { showProposal } from './show-proposal.js';
import { Tally } from './tally.js';

export interface ReportOptions {
  /** For what was done; with `json` one line of JSON each. */
  readonly output: Writable;
  /** For progress and hints, and with `json` for what is asked about. */
  readonly errors: Writable & { isTTY?: boolean };
  readonly paint: Paint;
  readonly json: boolean;
  /** Things to be dealt with; the items of feeds come on top. */
  readonly all: number;
}

const MOST_RECALLED = 20;

/** Tells whoever runs `entente add` what is done, as it is done and in the end. */
export function createReport({ output, errors, paint, json, ...options }: ReportOptions) {
  const progress = createProgress({ output: errors });
  const tally = new Tally();
  const refused: string[] = [];
  let { all } = options;
  let asked: Proposal | undefined;
  const print = (text: string, stream = output): void => {
    progress.clear();
    stream.write(`${text}\n`);
  };
  return {
    tally,
    /** Shows an article that is to be asked about. @returns the question */
    question(proposal: Proposal): string {
      asked = proposal;
      print(showProposal(proposal, paint), json ? errors : output);
      return `Add it (${tally.things + 1} of ${all})? y yes, n no, a all that follow, q quit: `;
    },
    tell(outcome: Outcome): void {
      tally.count(outcome);
      if (outcome.done === 'feed') all += outcome.items - 1;
      if (outcome.done === 'refused') refused.push(cleanLine(`${outcome.input}: ${outcome.message}`));
      const isShown = 'proposal' in outcome && outcome.proposal === asked;
      const text = json ? outcomeJson(outcome) : showOutcome(outcome, paint, isShown);
      if (text !== undefined) print(text);
      progress.show(tally.things, all);
    },
    /** Counts what was done; what was refused amid much else is told once more. */
    end(): void {
      progress.clear();
      if (!json) {
        if (tally.things > MOST_RECALLED && refused.length > 0) print(recall(refused));
        print(tally.line());
      }
      if (tally.of('near-duplicate') > 0) {
        print(
          'Near-duplicates are left out, since they would be counted twice; --near-duplicates adds them too.',
          errors,
        );
      }
    },
  };
}

const recall = (refused: readonly string[]): string =>
  [
    `${plural(refused.length, 'refusal')}:`,
    ...refused.slice(0, MOST_RECALLED).map((line) => `  ${line}`),
    ...(refused.length > MOST_RECALLED ? [`  and ${refused.length - MOST_RECALLED} more`] : []),
  ].join('\n');
