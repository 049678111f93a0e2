import type { Clause, Group } from '../analysis/analysis.js';
import type { Modality } from '../claim.js';
import { controlOf } from './control.js';
import { inExchange } from './in-exchange.js';
import type { Modalities } from './modalities.js';
import { weaker } from './weaker.js';

/** Verbs that deny the thing itself: "denied any pact". Others refuse it, which leaves it to its own modality. */
const DENIES = /^(?:deny|fail|avoid)$/u;

/** What there is already, when it is discussed. */
const STANDING =
  /^(?:developments?|situation|progress|state|status|course|growth|rise|increase|deepening|outcomes?|results?|implications?|consequences?)$/u;
/** "should be of serious concern": what is asked for is the concern. */
const CONCERN = /^(?:concerns?|worry|worries|alarm|interest|importance|surprise|warning|reminder|lesson)$/u;
const SUPERLATIVE = /^(?:\p{L}{2,}est|most|least)$/u;
/** What they deny of a thing is its purpose or its reach, not that there is such a thing: "is not aimed at X". */
const OF_PURPOSE = /^(?:aim|direct|target|intend|mean|design|base|affect|limit|restrict|confine|shake)$/u;
/** By which a thing is done that may be: "can only be achieved through the withdrawal of X". */
const MEANS = /^(?:through|by|via|with)$/u;

/**
 * How far what a noun names is from a fact: by its own adjectives ("possible summit"), the noun above it ("potential
 * for"), the verb that it depends on.
 * @param within the clause that the noun governs, whose verb then does not count, but the noun itself does
 */
export function nounModality(modalities: Modalities, group: Group, within?: Clause): Modality {
  const { analysis, lexicon } = modalities;
  let m = ofWords(modalities, group, within !== undefined);
  if (inExchange(analysis, group)) return 'possible';
  const { role } = group;
  // "might see X pay lip service": seen only if it comes to pass.
  if (role?.clause.verb.lemma === 'see' && role.clause.verb.modal) m = weaker(m, modalities.of(role.clause));
  const above = group.governedBy?.group;
  if (above) {
    const control = controlOf(above.head.lemma, lexicon);
    if (control && /^(?:of|for|to|on|about|in)$/u.test(group.governedBy!.preposition)) m = weaker(m, control);
    if (!lexicon.nouns.has(above.head.folded) || above.role) m = weaker(m, modalities.ofNoun(above));
  }
  if (!role || role.clause === within) return m;
  return weaker(
    m,
    role.as === 'subject' ? ofSubject(modalities, role.clause) : ofObject(modalities, group, role.clause),
  );
}

function ofWords({ lexicon }: Modalities, group: Group, governs: boolean): Modality {
  let m: Modality = 'asserted';
  for (const [at, word] of group.words.entries()) {
    if (word.mention) continue;
    // "in the strongest possible terms".
    if (word.folded === 'possible' && SUPERLATIVE.test(group.words[at - 1]?.folded ?? '')) continue;
    if (/^(?:any|possible|potential|likely|prospective|rumored|rumoured|hypothetical|eventual)$/u.test(word.folded))
      m = weaker(m, 'possible');
    else if (/^(?:planned|proposed|upcoming|imminent|impending|scheduled|next|intended|attempted)$/u.test(word.folded))
      m = weaker(m, 'planned');
    else if (/^(?:no|alleged|imaginary|supposed)$/u.test(word.folded))
      m = weaker(m, word.folded === 'no' ? 'denied' : 'possible');
    else if (word === group.head && governs) m = weaker(m, controlOf(word.lemma, lexicon) ?? 'asserted');
  }
  return m;
}

/** Of the subject of a verb that says whether it happens: "a summit may take place", "a meeting is to be held". */
function ofSubject(modalities: Modalities, clause: Clause): Modality {
  const { analysis, lexicon } = modalities;
  const { verb, obliques } = clause;
  const happens =
    lexicon.operators.happens.has(verb.lemma) || verb.passive || /^(?:look|seem|appear|be)$/u.test(verb.lemma);
  if (!happens || (verb.negated && OF_PURPOSE.test(verb.lemma))) return 'asserted';
  const said = [...clause.object, ...obliques.flatMap((p) => p.groups)];
  if (verb.lemma === 'be' && verb.modal && said[0] && CONCERN.test(said[0].head.folded)) return 'asserted';
  let m = weaker(modalities.of(clause), controlOf(verb.lemma, lexicon) ?? 'asserted');
  const after = analysis.words[verb.last + 1];
  // "improved due to X" foretells nothing.
  const due = after?.folded === 'due' && analysis.words[after.index + 1]?.tag !== 'to';
  const next = after && !due ? controlOf(after.lemma, lexicon) : undefined;
  if (next && after!.tag !== 'entity') m = weaker(m, next);
  if (verb.lemma === 'be' && after?.tag === 'to') m = weaker(m, 'planned');
  for (const { preposition, groups } of obliques) {
    const control = groups[0] && controlOf(groups[0].head.lemma, lexicon);
    if (control && /^(?:under|in)$/u.test(preposition)) m = weaker(m, control);
  }
  return m;
}

/** Of an object, or of a noun behind a preposition: by what the verb does with it. */
function ofObject(modalities: Modalities, group: Group, clause: Clause): Modality {
  const { lexicon } = modalities;
  const { ends, lifts, makes, strains } = lexicon.operators;
  const { verb, governingGroup } = clause;
  const { lemma } = verb;
  const as = group.role!.as;
  const control = controlOf(lemma, lexicon);
  const refuses = control === 'denied' && !DENIES.test(lemma);
  // To discuss the ties that there are does not make them possible.
  const standing =
    /^(?:discuss|review|debate|consider|note)$/u.test(lemma) &&
    (lexicon.nouns.get(group.head.folded)?.kind === 'state' || STANDING.test(group.head.folded));
  // What is ordered of one's own is done: "ordered a raid on X".
  const ordered = /^(?:order|command)$/u.test(lemma) && as === 'object';
  const own = control && !standing && !ordered && !refuses && lemma !== 'agree' ? control : 'asserted';
  const means = as === 'oblique' && verb.modal && MEANS.test(group.governedBy?.preposition ?? '');
  if (means && verb.passive) return weaker(weaker(own, 'possible'), modalities.of(clause));
  if (as !== 'object' && !makes.has(lemma)) return own;
  const effort = verb.form === 'infinitive' && governingGroup && controlOf(governingGroup.head.lemma, lexicon);
  const carries =
    effort || makes.has(lemma) || (control && !refuses) || ends.has(lemma) || lifts.has(lemma) || strains.has(lemma);
  return carries ? weaker(own, modalities.of(clause)) : own;
}
