import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildLibrary } from '../../src/build-library.js';
import type { Library } from '../../src/library.js';

/** Two articles about an alliance of the shipped corpus' kind, but not in it. */
export const NORDIC = {
  'nordic-pact': `---
title: Norway and Sweden sign a defence pact
publisher: The Fjord Courier
date: 2024-03-05
---
Norway and Sweden signed a defence pact in Oslo on Tuesday. The pact allows Swedish jets to use Norwegian bases.

Finland supports the pact. Russia condemned the pact as a provocation.`,
  'baltic-cable': `---
label: On the cut cable
date: 2024-05
dateBasis: inferred
note: machine-translated
---
Estonia accused Russia of cutting a cable in the Baltic Sea. Moscow denied the accusation.`,
};

/** Who is who of these articles. */
export const NORDIC_ACTORS = `actors:
  - { id: norway, name: Norway, kind: state, adjectives: [Norwegian], metonyms: [Oslo] }
  - { id: sweden, name: Sweden, kind: state, adjectives: [Swedish], foreign: { tr: [İsveç], ru: [Швеция] } }
  - { id: finland, name: Finland, kind: state, adjectives: [Finnish] }
  - { id: estonia, name: Estonia, kind: state, adjectives: [Estonian] }
  - { id: russia, name: Russia, kind: state, adjectives: [Russian], metonyms: [Moscow, Kremlin] }
`;

/** A corpus folder with these articles, by id, and an actors.yaml of its own. */
export function corpusFolder(articles: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'entente-'));
  mkdirSync(join(folder, 'articles'));
  for (const [id, content] of Object.entries(articles)) writeFileSync(join(folder, 'articles', `${id}.md`), content);
  writeFileSync(join(folder, 'actors.yaml'), NORDIC_ACTORS);
  return folder;
}

/** The real library of these articles. */
export const libraryOf = (articles: Record<string, string>): Library => buildLibrary(corpusFolder(articles));
