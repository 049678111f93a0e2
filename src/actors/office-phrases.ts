import type { Token } from '../text/tokens.js';

// Nouns for those who act for a state or group, and what may stand between its name and them.
const HEADS = new Set(
  (
    'government governments regime administration ministry ministries minister ministers president presidents presidency ' +
    'premier chancellor king queen prince emir sultan sheikh shah leader leaders leadership parliament congress senate army ' +
    'military navy marines forces troops soldiers warplanes warships aircraft jets police officials official authorities ' +
    'embassy intelligence secretary ambassador ambassadors diplomat diplomats delegation negotiator negotiators envoy spokesman ' +
    'spokeswoman spokesperson general commander cabinet dictator lawmakers deputies service services counterpart counterparts colleague colleagues chiefs negotiators'
  ).split(' '),
);
const MODIFIERS = new Set(
  (
    'foreign defense defence interior finance economy energy trade oil justice home prime deputy vice senior top national ' +
    'security presidential armed air special intelligence state federal supreme ruling military first acting interim former ' +
    'new then puppet coalition crown assistant opposition-held ground naval'
  ).split(' '),
);

/** Words that come right before a person's name. */
export const TITLES = new Set(
  'president minister secretary chancellor premier king queen prince emir sultan sheikh shah leader general colonel marshal admiral ambassador envoy spokesman spokeswoman spokesperson commander chief chairman ayatollah mr mrs ms dr senator dictator pm counterpart colleague rival'.split(
    ' ',
  ),
);

/** Words that come right after a leader's surname and stand for his or her time in office. */
export const AFTER_SURNAME = new Set('administration government regime cabinet doctrine era presidency'.split(' '));

// "Secretary of State", "Minister of Defence", "Secretary General".
const DUTIES = new Set(
  'state defense defence war staff foreign finance interior energy parliament government intelligence'.split(' '),
);
function afterHead(words: readonly Token[], head: number, joined: (left: number) => boolean): number {
  if (joined(head) && words[head + 1]?.folded === 'general') return head + 2;
  const ofDuty = words[head + 1]?.folded === 'of' && DUTIES.has(words[head + 2]?.folded ?? '');
  return ofDuty && joined(head) && joined(head + 1) ? head + 3 : head + 1;
}

/**
 * Where the phrase ends that begins with a state's name or adjective and names who acts for it: "Syrian defense ministry",
 * "Israeli military". Words must follow one another with nothing but space between.
 * @returns the index after its last word, or `at` where there is no such phrase
 */
export function officePhraseEnd(words: readonly Token[], at: number, joined: (left: number) => boolean): number {
  let end = at;
  for (let next = at; next < at + 4 && next < words.length && joined(next - 1); next++) {
    const word = words[next]!;
    if (/['’]/u.test(word.surface) && !HEADS.has(word.folded)) break;
    if (HEADS.has(word.folded)) {
      end = afterHead(words, next, joined);
      next = end - 1;
      if (/['’]/u.test(word.surface)) break;
    } else if (!MODIFIERS.has(word.folded)) break;
  }
  return end;
}
