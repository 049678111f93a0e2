import type { Group } from '../../analysis/analysis.js';
import type { Reading } from '../../draft.js';
import type { VerbEntry } from '../../lexicon/schema.js';
import { dedupe, namedBy, type Reference } from '../../reference.js';
import type { VerbFrame } from './verb-frame.js';

const COUNT =
  /^(?:\d.*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|scores|several|many|some|few|more|additional|extra|another|further)$/u;

/** Who is given something: "sent aid to Mali", "gave Tanzania a grant", "provided India with arms". */
export function givingTargets(reading: Reading, frame: VerbFrame, entry: VerbEntry): Reference[] {
  const { denotations, lexicon } = reading;
  const { verb, objects, behind } = frame;
  const told = denotations.patientsOf(behind(entry.preps));
  if (told.length > 0) return told;
  const before = receivers(reading, objects);
  if (before.length > 0) return before;
  // "sent Tanzania aircraft": a name that has run together with the goods.
  const run = objects.filter((g) => g.head.mention?.basis === 'office' && denotations.givenGoods(g.head));
  const joined = denotations.patientsOf(run);
  if (joined.length > 0) return joined;
  // The receiver comes first.
  const named = (g: Group) => denotations.of(g).denotes.length > 0;
  const [first] = objects;
  if (!first || !named(first) || !(objects.length > 1 || behind(['with']).length > 0 || verb.passive)) return [];
  return denotations.patientsOf(objects.filter((g) => named(g) && !lexicon.heads.goods.has(g.head.folded)));
}

/** "gave Tanzania aid", "sell Norway forty guns": the name before the goods, or before so many of what else it is. */
const receivers = ({ lexicon }: Reading, objects: readonly Group[]): Reference[] =>
  dedupe(
    objects.flatMap((g) =>
      g.words
        .filter((w, i) => {
          const next = g.words[i + 1];
          const handed = lexicon.heads.goods.has(g.head.folded) || (next && COUNT.test(next.folded));
          return w.mention && w.mention.basis !== 'adjective' && !w.possessive && next && handed && !next.hyphened;
        })
        .map(namedBy),
    ),
  );
