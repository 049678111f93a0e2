import type { Settings } from '../operations/settings.js';
import type { Platform } from './platform.js';

/** A platform as long as nobody needs it: its library is loaded only where its tokens are set. */
export interface KnownPlatform {
  readonly name: string;
  isSet(settings: Settings): boolean;
  load(): Promise<Platform>;
}

/** Every chat platform. A new one is a folder of its own and one entry here: docs/platforms.md. */
export const platforms: readonly KnownPlatform[] = [
  {
    name: 'Discord',
    isSet: ({ discord }) => discord !== undefined,
    load: async () => (await import('./discord/platform.js')).discord,
  },
  {
    name: 'Slack',
    isSet: ({ slack }) => slack !== undefined,
    load: async () => (await import('./slack/platform.js')).slack,
  },
];
