import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../operations/package-root.js';

/**
 * How we present ourselves to servers: "Entente/0.1.0 (reads single articles for a private archive; +contact)".
 * @param contact an address of mail or the web at which whoever fetches can be reached
 */
export function userAgentOf(contact?: string): string {
  const { version } = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string };
  return `Entente/${version} (${['adds single articles to a folder', ...(contact ? [`+${contact}`] : [])].join('; ')})`;
}
