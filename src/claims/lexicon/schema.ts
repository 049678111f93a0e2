import { z } from 'zod';
import { CLAIM_KINDS, EVENT_TYPES, STANCES } from '../claim.js';

/** "a, b, c" as one scalar (quick to read) or a list. */
const words = z
  .union([z.string(), z.array(z.string())])
  .transform((list) => (typeof list === 'string' ? list.split(/\s*,\s*/u) : list).map((w) => w.trim()).filter(Boolean));

const base = {
  type: z.enum(EVENT_TYPES),
  kind: z.enum(CLAIM_KINDS).default('event'),
  stance: z.enum(STANCES).optional(),
  words,
  contexts: z.array(z.string()).default([]),
};

const verb = z.strictObject({
  ...base,
  /** true: the object is the target; `owner`: whose the object is; `goods`: only the owner of goods; false: none. */
  object: z.union([z.boolean(), z.enum(['owner', 'goods'])]).default(true),
  preps: z.array(z.string()).default([]),
  together: z.union([z.boolean(), z.literal('reciprocal')]).default(false),
  to: z.boolean().default(false),
  /** What the object must be for the verb to count, by a list of `heads`; `act`: an infinitive must follow ("told X to leave"). */
  needs: z.enum(['goods', 'force', 'kinship', 'visit', 'frontier', 'envoy', 'membership', 'act']).optional(),
  /** One of these words must be in the object or in a phrase of the verb: "promise" for "go back on". */
  among: words.optional(),
  /** One of these prepositions must follow: "let … into". */
  has: z.array(z.string()).default([]),
  /** What it is when negated, as a fact: not to recognize is to reject. */
  negated: z.enum(EVENT_TYPES).optional(),
  /** Its object and the target of `preps` are the two sides; the subject is none: "set X against Y". */
  between: z.boolean().default(false),
  /** The target of `preps` is the one who acts: "lost the province to X". */
  reversed: z.boolean().default(false),
  /** Its infinitive says what the other side is to do. */
  content: z.boolean().default(false),
});

const noun = z.strictObject({
  ...base,
  symmetric: z.boolean().default(false),
  of: z.enum(['source', 'target']).default('source'),
  to: z.array(z.string()).default([]),
  reversed: z.boolean().default(false),
});

const compound = z.strictObject({ type: z.enum(EVENT_TYPES), words, groups: z.boolean().default(false) });

/** corpus/lexicon.yaml. */
export const lexiconSchema = z.strictObject({
  verbs: z.array(verb),
  nouns: z.array(noun),
  relators: z.array(noun),
  adjectives: z.array(noun),
  phrases: z.array(noun),
  compounds: z.array(compound),
  prefixes: z.record(z.string(), z.enum(EVENT_TYPES)),
  operators: z.strictObject({
    ends: words,
    lifts: words,
    strains: words,
    /** Adjectives of ties that have gone bad: "tense", "frosty", "at a low". */
    strained: words.default([]),
    makes: words,
    happens: words,
  }),
  control: z.strictObject({ planned: words, demanded: words, possible: words, denied: words, object: words }),
  modals: z.strictObject({
    possible: z.array(z.string()),
    planned: z.array(z.string()),
    demanded: z.array(z.string()),
    asserted: z.array(z.string()),
  }),
  attribution: z.strictObject({ verbs: words, rejecting: words }),
  heads: z.strictObject({
    agents: words,
    people: words,
    places: words,
    plural: words,
    goods: words,
    force: words,
    kinship: words,
    visit: words,
    /** What one calls an actor or its deed in blame and in praise, and the verbs of wrongs. */
    blame: words,
    praise: words,
    wrongs: words,
    frontier: words,
    envoy: words,
  }),
  contexts: z.record(z.string(), words),
  theatres: z.record(z.string(), words),
});

export type LexiconFile = z.infer<typeof lexiconSchema>;
export type VerbEntry = z.infer<typeof verb>;
export type NounEntry = z.infer<typeof noun>;
