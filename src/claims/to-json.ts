import { type Claim, claimSchema } from './claim.js';

/** One claim as a line of JSON, its keys in the order of the schema. Throws where the claim does not fit the schema. */
export function claimToJson(claim: Claim): string {
  return JSON.stringify(claimSchema.parse(claim));
}
