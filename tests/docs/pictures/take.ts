import { createHash } from 'node:crypto';
import { buildLibrary } from '../../../src/build-library.js';
import { inRepository } from '../../eval/gold.js';
import type { Scene } from './scene.js';
import { takeDiscord } from './take-discord.js';
import { takeSlack } from './take-slack.js';

/** A scene with what the platform was sent, from which it is drawn. */
export interface Taken {
  readonly scene: Scene;
  readonly source: unknown;
}

/** Where the pictures and the list of what they were drawn from lie. */
export const FOLDER = inRepository('docs/pictures');
export const SOURCES = 'sources.json';

/** A hash of what was sent, the ids that are new each time left out. */
export function hashOf({ scene, source }: Taken): string {
  const { said: _said, ...about } = scene;
  const sent = JSON.stringify([about, source])
    .replace(/(entente:[a-z-]+(?:\.\d+)?:)[\w-]{16}/gu, '$1')
    .replace(/"value":"[\w-]{16}:/gu, '"value":":');
  return createHash('sha256').update(sent).digest('hex').slice(0, 32);
}

/** All scenes of the docs: real answers on the shipped corpus, as the real clients send them on a loopback. */
export async function takeScenes(): Promise<Taken[]> {
  const library = buildLibrary(inRepository('corpus'));
  await library.prepareClaims();
  return [...(await takeDiscord(library)), ...(await takeSlack(library))];
}
