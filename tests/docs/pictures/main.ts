// `npm run docs:pictures`: draws the pictures of the docs anew from what the bot answers now.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { drawScene } from './draw-scene.js';
import { FOLDER, hashOf, SOURCES, takeScenes } from './take.js';
import { toSmallPng } from './to-small-png.js';

const taken = await takeScenes();
mkdirSync(FOLDER, { recursive: true });
const names = new Set(taken.map(({ scene }) => `${scene.name}.png`));
for (const file of readdirSync(FOLDER)) if (file.endsWith('.png') && !names.has(file)) rmSync(join(FOLDER, file));
for (const { scene } of taken) {
  const png = await toSmallPng(drawScene(scene));
  writeFileSync(join(FOLDER, `${scene.name}.png`), png);
  console.log(`${scene.name}.png ${Math.round(png.length / 1024)} KB`);
}
const sources = Object.fromEntries(taken.map((each) => [each.scene.name, hashOf(each)]));
writeFileSync(join(FOLDER, SOURCES), `${JSON.stringify(sources, null, 2)}\n`);
process.exit(0);
