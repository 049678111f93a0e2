import type { Settings } from '../operations/settings.js';
import type { KnownPlatform } from './all.js';
import { PlatformError } from './platform.js';

/**
 * Puts the commands in place on every platform that has its settings and wants to be told of them.
 * @returns what changed, a line each
 * @throws PlatformError where there is no such platform, or one refuses
 */
export async function registerAll(settings: Settings, platforms: readonly KnownPlatform[]): Promise<string[]> {
  const lines: string[] = [];
  let some = false;
  for (const { name, isSet, load } of platforms) {
    if (!isSet(settings)) continue;
    const platform = await load();
    if (!platform.register) continue;
    some = true;
    lines.push(...(await platform.register(settings)).map((line) => `${name}: ${line}`));
  }
  if (!some)
    throw new PlatformError('There is nothing to register without DISCORD_TOKEN. Set it in .env (see .env.example).');
  return lines;
}
