import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawScene } from './pictures/draw-scene.js';
import { FOLDER, hashOf, SOURCES, type Taken, takeScenes } from './pictures/take.js';
import { toSmallPng } from './pictures/to-small-png.js';

const MOST_BYTES = 160_000;
const files = () => readdirSync(FOLDER).filter((name) => name.endsWith('.png'));
const page = readFileSync('docs/moderator.md', 'utf8');

describe('the pictures of docs/moderator.md', () => {
  let taken: readonly Taken[];
  beforeAll(async () => {
    taken = await takeScenes();
  }, 60_000);

  it('are drawn from what the bot sends now; where they are not: npm run docs:pictures', () => {
    const drawn = JSON.parse(readFileSync(join(FOLDER, SOURCES), 'utf8'));
    expect(Object.fromEntries(taken.map((each) => [each.scene.name, hashOf(each)]))).toEqual(drawn);
  });

  it('are all there, each small, and shown with what they show as their words', () => {
    expect(files().sort()).toEqual(taken.map(({ scene }) => `${scene.name}.png`).sort());
    for (const name of files()) expect(readFileSync(join(FOLDER, name)).length).toBeLessThan(MOST_BYTES);
    for (const { scene } of taken) expect(page).toContain(`![${scene.title}](pictures/${scene.name}.png)`);
  });

  it('have the same bytes each time they are drawn, and nothing in them that is left undrawn', async () => {
    const { scene } = taken.find(({ scene: { name } }) => name === 'slack-command')!;
    const [first, second] = [await toSmallPng(drawScene(scene)), await toSmallPng(drawScene(scene))];
    expect(first.equals(second)).toBe(true);
    for (const each of taken) expect(drawScene(each.scene)).not.toMatch(/undefined|NaN|\[object/u);
  });
});
