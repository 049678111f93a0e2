import type { Clause, Group } from '../analysis/analysis.js';
import { cross, type Reading } from '../draft.js';
import { nounEntry } from '../lexicon/lexicon.js';
import { dedupe, type Reference } from '../reference.js';

const CONDEMNS = /^(?:ACCUSE|REJECT|PROTEST)$/u;
const PACT =
  /^(?:pacts?|treat(?:y|ies)|agreements?|accords?|alliances?|deals?|partnerships?|entente|coalition|axis|memorandum|convention)$/u;

/** "X condemned the pact between A and B", "the pact of A and B was condemned by X": X is against each of those who signed it. */
export function condemnedPactRule(reading: Reading): void {
  const { denotations, lexicon, modality } = reading;
  for (const clause of reading.analysis.clauses) {
    const { verb } = clause;
    const entry = (lexicon.verbs.get(verb.lemma) ?? []).find(
      (e) => CONDEMNS.test(e.type) && e.object === true && !e.needs,
    );
    if (!entry || verb.negated) continue;
    const by = clause.obliques.filter((p) => p.preposition === 'by').flatMap((p) => p.groups);
    const critics = verb.passive ? denotations.agentsOf(by) : denotations.subject(clause);
    const related = clause.relativeObject && clause.object.length === 0 ? [clause.relativeObject] : clause.object;
    for (const pact of verb.passive ? clause.subject : related) {
      if (!PACT.test(pact.head.folded) || !nounEntry(pact, lexicon)) continue;
      const signers = signersOf(reading, pact, clause);
      if (signers.length < 2 || critics.some((c) => signers.some((s) => s.actor === c.actor))) continue;
      cross(
        reading,
        critics,
        signers,
        { type: entry.type, kind: entry.kind, contexts: entry.contexts },
        {
          modality: modality.of(clause),
          rule: 'condemned-pact',
          clause,
          at: verb.main.index,
        },
      );
    }
  }
}

/** Who signed a pact, as far as the sentence names them: its owners, those behind "between", "of", "with", or the subject of its signing. */
function signersOf({ analysis, denotations }: Reading, pact: Group, clause: Clause): readonly Reference[] {
  const behind = pact.phrases
    .filter((p) => /^(?:between|among|of|with|by)$/u.test(p.preposition))
    .flatMap((p) => p.groups);
  const named = dedupe([...denotations.of(pact).owners, ...behind.flatMap((g) => [...denotations.of(g).denotes])]);
  const signing = analysis.clauses.find(
    (c) =>
      c !== clause &&
      SIGNS.test(c.verb.lemma) &&
      !c.verb.negated &&
      [...c.object, c.relativeObject].some((g) => g && samePact(g, pact)),
  );
  return named.length > 1 || !signing ? named : dedupe([...denotations.subject(signing), ...named]);
}

const SIGNS = /^(?:sign|conclude|ratify|make|reach|strike|seal|form|agree on|negotiate|initial|forge|ink)$/u;

/** The group itself, or one before it that "the pact" takes up again. */
const samePact = (signed: Group, pact: Group): boolean =>
  signed === pact || (signed.head.folded === pact.head.folded && signed.first < pact.first);
