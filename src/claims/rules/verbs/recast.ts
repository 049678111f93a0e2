import type { Clause } from '../../analysis/analysis.js';
import { isCoop, type Reading } from '../../draft.js';
import { nounEntry } from '../../lexicon/lexicon.js';
import type { VerbEntry } from '../../lexicon/schema.js';
import type { Reference } from '../../reference.js';

const HELPS =
  /^(?:help|assist|support|join|mediate|intervene|act|take|send|provide|supply|participate|attend|work|contribute|lend|sell|give|sign|ratify|buy|invest|open|stand|keep|continue|use|play|consider)$/u;
/** To give way, or to keep to what was promised. */
const YIELDS =
  /^(?:withdraw|reconsider|rethink|review|refrain|return|accept|comply|abide|renounce|respect|release|avoid|give up|cooperate|change|prevent|ensure|show|exercise|stick|implement|fulfil|fulfill|honour|honor|observe|adhere|meet|pay|stay|restrain|guarantee|alter|reverse|amend|modify|yield|retreat|disarm|dismantle|surrender|cancel|drop)$/u;

type Told = Pick<VerbEntry, 'type' | 'kind' | 'contexts'> & { readonly stance?: VerbEntry['stance'] };

/** What a verb tells here, which its entry alone does not say: hosting talks is consultation, encouraging without a task support. */
export function recast(reading: Reading, clause: Clause, entry: VerbEntry, targets: readonly Reference[]): Told {
  const { type, kind, contexts } = entry;
  if (clause.verb.lemma === 'host' && isForTalks(reading, clause, targets))
    return {
      type: 'CONSULT',
      kind: 'event',
      contexts: ['diplomatic'],
      stance: type === 'CONSULT' ? entry.stance : undefined,
    };
  const task = taskOf(reading, clause);
  if (type === 'REQUEST' && entry.stance && !task && clause.verb.lemma === 'encourage')
    return { type: 'SUPPORT', kind: 'stance', contexts };
  const stance = type === 'REQUEST' ? requestStance(reading, clause, entry.stance, task) : entry.stance;
  return { type, kind, contexts, stance };
}

const isForTalks = ({ lexicon }: Reading, { object, obliques }: Clause, targets: readonly Reference[]): boolean =>
  [...object, ...obliques.flatMap((p) => p.groups)].some((g) => nounEntry(g, lexicon)?.type === 'CONSULT') ||
  targets.some((t) => t.basis === 'leader') ||
  object.some((g) => [g.head, ...g.words].some((w) => /^counterparts?$/u.test(w.folded)));

/** What is asked for: "urged X [to leave]", "demanded [that X leave]". */
const taskOf = ({ analysis }: Reading, clause: Clause): Clause | undefined =>
  analysis.clauses.find((c) => c.governor === clause && (c.link === 'infinitive' || c.link === 'complement'));

/** Asking to stop or to give way is conflict; asking to help or to join is not. */
function requestStance(
  { lexicon }: Reading,
  { verb }: Clause,
  stance: VerbEntry['stance'],
  task: Clause | undefined,
): VerbEntry['stance'] {
  if (!stance || !task) return stance;
  const { lemma, negated } = task.verb;
  const { ends, lifts } = lexicon.operators;
  if (ends.has(lemma) || lifts.has(lemma) || negated || YIELDS.test(lemma)) return 'conflictual';
  // "urged X to show restraint" reproves, "urged X to help" asks.
  const urged = /^(?:urge|call on|call upon|exhort)$/u.test(verb.lemma);
  const type = lexicon.verbs.get(lemma)?.[0]?.type;
  const friendly = HELPS.test(lemma) || (type !== undefined && isCoop(type));
  return urged && !friendly ? 'conflictual' : stance;
}
