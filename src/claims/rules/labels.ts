import type { Clause, Group } from '../analysis/analysis.js';
import { cross, isCoop, type Reading } from '../draft.js';
import type { Reference } from '../reference.js';

const CALLS =
  /^(?:call|describe|label|brand|term|dub|portray|depict|see|view|regard|consider|treat|characteri[sz]e|condemn|denounce|deem|declare|find|judge)$/u;
const CONDEMNS = 6;

/** "called X a killer", "described Y's conduct as a crime", "said Z's remarks were baseless", "said W had broken the pact". */
export function labelRule(reading: Reading): void {
  for (const clause of reading.analysis.clauses) {
    if (CALLS.test(clause.verb.lemma)) called(reading, clause);
    // "expects that X will not encourage it".
    if (clause.link === 'complement' && clause.governor?.verb.lemma === 'expect' && clause.verb.negated)
      cross(
        reading,
        reading.denotations.subject(clause.governor),
        reading.denotations.subject(clause),
        { type: 'REQUEST', kind: 'event', contexts: ['diplomatic'] },
        { modality: 'demanded', rule: 'label', clause, at: clause.verb.main.index },
      );
    if (clause.link === 'complement' && clause.governor && reading.lexicon.reporting.has(clause.governor.verb.lemma))
      reported(reading, clause, clause.governor);
  }
}

function called(reading: Reading, clause: Clause): void {
  const { denotations, analysis } = reading;
  const { verb } = clause;
  const [first, second] = verb.passive ? [clause.subject[0], clause.object[0]] : clause.object;
  if (!first) return;
  const sources = verb.passive
    ? denotations.agentsOf(clause.obliques.filter((p) => p.preposition === 'by').flatMap((p) => p.groups))
    : denotations.subject(clause);
  // "what he called X's aggression": the object is the label itself.
  const own =
    /^(?:call|describe|term|label)$/u.test(verb.lemma) && !second
      ? polarity(reading, first.last, first.last)
      : undefined;
  const as = analysis.words.findIndex((w, i) => i > verb.last && i <= verb.last + 14 && w.folded === 'as');
  const start = second && second.first === first.last + 1 ? second.first : as > first.last ? as + 1 : undefined;
  const sign = start === undefined ? own : polarity(reading, start, start + CONDEMNS);
  if (sign) say(reading, sources, sides(reading, first), sign, clause, verb.main.index);
}

function reported(reading: Reading, clause: Clause, report: Clause): void {
  const { denotations, lexicon } = reading;
  const { verb } = clause;
  const first = clause.subject[0];
  if (!first || verb.negated) return;
  const speakers = denotations.subject(report);
  if (verb.lemma === 'be') {
    const sign = polarity(reading, verb.last + 1, verb.last + CONDEMNS);
    if (sign) say(reading, speakers, sides(reading, first), sign, clause, verb.main.index);
  } else if (!verb.passive && !verb.modal && lexicon.heads.wrongs.has(verb.lemma))
    say(reading, speakers, denotations.subject(clause), 'blame', clause, verb.main.index);
}

/** Who is meant by what is judged: the actors, or whose deed it is. */
const sides = ({ denotations }: Reading, group: Group): readonly Reference[] => {
  const { denotes, owners } = denotations.of(group);
  return denotes.length > 0 ? denotes : owners;
};

/** Blame or praise in a stretch of words, up to the next verb or mark; none where it is negated. */
function polarity({ analysis, lexicon }: Reading, from: number, to: number): 'blame' | 'praise' | undefined {
  for (let i = from; i <= to && i < analysis.words.length; i++) {
    const w = analysis.words[i]!;
    if (i > from && /[,;:—]/u.test(w.gap)) return undefined;
    if (w.tag === 'negation' || w.folded === 'no') return undefined;
    if (w.mention) continue;
    // "a serious rival": the noun decides, not what goes before it.
    const next = analysis.words[i + 1];
    const relator = lexicon.relators.get(w.folded) ?? (next && i < to ? lexicon.relators.get(next.folded) : undefined);
    if (relator) return isCoop(relator.type) ? 'praise' : 'blame';
    if (lexicon.heads.blame.has(w.folded)) return 'blame';
    if (lexicon.heads.praise.has(w.folded)) return 'praise';
  }
  return undefined;
}

function say(
  reading: Reading,
  sources: readonly Reference[],
  targets: readonly Reference[],
  sign: 'blame' | 'praise',
  clause: Clause,
  at: number,
): void {
  cross(
    reading,
    sources,
    targets,
    { type: sign === 'blame' ? 'ACCUSE' : 'SUPPORT', kind: 'stance', contexts: ['diplomatic'] },
    { modality: reading.modality.of(clause) === 'denied' ? 'denied' : 'asserted', rule: 'label', clause, at },
  );
}
