import type { Modality } from '../claim.js';

const RANK: Record<Modality, number> = { asserted: 0, planned: 1, possible: 2, demanded: 3, denied: 4 };

/** Of two modalities the one farther from a fact. */
export const weaker = (a: Modality, b: Modality): Modality => (RANK[a] >= RANK[b] ? a : b);
