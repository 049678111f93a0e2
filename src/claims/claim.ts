import { z } from 'zod';

/** The event types of the PLOVER manual (0.8), with the quad class that the manual gives each. */
export const QUAD_OF = {
  AGREE: 'verbal-coop',
  CONSULT: 'verbal-coop',
  SUPPORT: 'verbal-coop',
  CONCEDE: 'verbal-coop',
  COOPERATE: 'material-coop',
  AID: 'material-coop',
  RETREAT: 'material-coop',
  REQUEST: 'verbal-conflict',
  ACCUSE: 'verbal-conflict',
  REJECT: 'verbal-conflict',
  THREATEN: 'verbal-conflict',
  PROTEST: 'material-conflict',
  SANCTION: 'material-conflict',
  MOBILIZE: 'material-conflict',
  COERCE: 'material-conflict',
  ASSAULT: 'material-conflict',
} as const;

export type EventType = keyof typeof QUAD_OF;
export type Quad = (typeof QUAD_OF)[EventType];
export type Stance = 'cooperative' | 'conflictual' | 'mixed';
export type Modality = 'asserted' | 'planned' | 'possible' | 'demanded' | 'denied';
export type ClaimKind = 'event' | 'state' | 'stance';

export const EVENT_TYPES = Object.keys(QUAD_OF) as [EventType, ...EventType[]];
export const QUADS = ['verbal-coop', 'material-coop', 'verbal-conflict', 'material-conflict'] as const;
export const MODALITIES = ['asserted', 'planned', 'possible', 'demanded', 'denied'] as const;
export const STANCES = ['cooperative', 'conflictual', 'mixed'] as const;
export const CLAIM_KINDS = ['event', 'state', 'stance'] as const;

/** One side of a claim: the actor that is meant, and the wording that names it. */
const partySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  iso3: z.string().length(3).optional(),
  mention: z.string(),
});

/** A claim as `entente claims --json` writes it, one a line. `start` and `end` are UTF-16 code units into the article. */
export const claimSchema = z.object({
  article: z.string(),
  quote: z.string().min(1),
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  source: partySchema,
  target: partySchema,
  /** Neither side is the one that acts on the other: talks, ties, an alliance. */
  symmetric: z.boolean(),
  kind: z.enum(CLAIM_KINDS),
  stance: z.enum(STANCES),
  quad: z.enum(QUADS),
  type: z.enum(EVENT_TYPES),
  contexts: z.array(z.string()),
  theatre: z.string().nullable(),
  modality: z.enum(MODALITIES),
  /** Who says it, where it is not the article itself. */
  attributedTo: z.string().nullable(),
  /** YYYY, YYYY-MM or YYYY-MM-DD; `article` is the date of publication, for want of a date of the event. */
  date: z.string().nullable(),
  dateBasis: z.enum(['stated', 'relative', 'article']).nullable(),
  /** The name of the pattern that found it. */
  rule: z.string(),
});

export type Party = z.infer<typeof partySchema>;
export type Claim = z.infer<typeof claimSchema>;
