import type { Outcome } from '../../../intake/outcome.js';
import { cleanLine } from '../../../text/clean.js';
import type { Paint } from '../style.js';
import { percent, showProposal } from './show-proposal.js';

const SAME = { text: 'the same text', address: 'the same address' } as const;

/**
 * What was done with one input, for people; undefined where nothing need be said of it one by one.
 * @param isShown whether its proposal was shown already, when it was asked about
 */
export function showOutcome(outcome: Outcome, paint: Paint, isShown: boolean): string | undefined {
  const { input } = outcome;
  const said = (word: string, text: string): string => `${word.padEnd(8)} ${cleanLine(text)}`;
  switch (outcome.done) {
    case 'added':
    case 'would-add':
    case 'near-duplicate': {
      const line = said(...decided(outcome));
      return isShown ? line : `${showProposal(outcome.proposal, paint)}\n${line}\n`;
    }
    case 'present':
      return said('there', `${input}: ${outcome.article} has ${SAME[outcome.same]}`);
    case 'declined':
      return said('left out', input);
    case 'refused':
      return said('refused', `${input}: ${outcome.message}`);
    case 'skipped':
      return said(
        'skipped',
        `${input}${outcome.count > 1 ? ` and ${outcome.count - 1} more` : ''}: ${outcome.message}`,
      );
    case 'feed':
      return said('feed', `${input}: its newest items, ${outcome.items}`);
    case 'known':
      return outcome.earlier === 'refused' ? said('refused', `${input}: ${outcome.message} (as before)`) : undefined;
  }
}

function decided(outcome: Extract<Outcome, { done: 'added' | 'would-add' | 'near-duplicate' }>): [string, string] {
  if (outcome.done === 'near-duplicate') {
    return ['left out', `${percent(outcome.shared)} of it stands in ${outcome.article}, and would be counted twice`];
  }
  return outcome.done === 'added'
    ? ['added', `articles/${outcome.article}.md`]
    : ['would be', `added as articles/${outcome.article}.md`];
}
