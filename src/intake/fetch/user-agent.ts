import { packageVersion } from '../../operations/package-root.js';

/**
 * How we present ourselves to servers: "Entente/0.1.0 (adds single articles to a folder; +contact)".
 * @param contact an address of mail or the web at which whoever fetches can be reached
 */
export const userAgentOf = (contact?: string): string =>
  `Entente/${packageVersion()} (${['adds single articles to a folder', ...(contact ? [`+${contact}`] : [])].join('; ')})`;
