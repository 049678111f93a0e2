/** Remarks on a relation of Turkey and Russia over the shipped articles, in order, and what the answer to each says. */
export const REMARKS: readonly (readonly [string, string | RegExp])[] = [
  ['more', /\d+ more quotes?/u],
  ['who says that?', /the article itself|says|Said|said/u],
  ['the context of quote 1', 'What stands around quote 1'],
  ['shorter', 'Turkey ↔ Russia · mostly cooperative'],
  ['in Libya?', 'Turkey and Russia: from your last question.'],
  ['and Qatar?', 'from your last question.'],
];
