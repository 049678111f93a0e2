import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

// Data flows one way: a folder may import from itself and from what stands before it. Settings, log and paths know nobody.
const LAYERS = ['src/text', 'src/corpus', 'src/actors', 'src/claims', 'src/search', 'src/relations', 'src/replies'];
const ORDER = [
  'src/operations',
  ...LAYERS,
  'src/intake',
  'src/pictures',
  'commands',
  'src/conversation',
  'src/platforms',
];

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });

const layerOf = (file: string): number => ORDER.findIndex((folder) => file.startsWith(`${folder}/`));

const imports = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:from|import\()\s*'(\.[^']+)'/gu)].map((match) =>
    relative('.', normalize(join(dirname(file), match[1]!))),
  );

// Types shared by every layer, and what puts the layers together.
const TOP = /^src\/(?:library|build-library|open-library|live-library|cli|main|loading\/[\w-]+)\.js$/u;
const TYPES = /^src\/(?:library|corpus\/article|actors\/actor|search\/answer|text\/span)\.js$/u;

describe('the arrows of the design', () => {
  it('run one way: text, corpus, actors, claims, search and relations, replies, commands, platforms', () => {
    const backwards = [...files('src'), ...files('commands')]
      .filter((file) => layerOf(file) >= 0)
      .flatMap((file) =>
        imports(file)
          .filter((target) => !TYPES.test(target) && layerOf(target) > layerOf(file))
          .map((target) => `${file} imports ${target}`),
      );
    expect(backwards).toEqual([]);
  });

  it('keep whatever builds the whole library out of the layers below the platforms', () => {
    const low = [...files('src'), ...files('commands')].filter(
      (file) => layerOf(file) >= 0 && layerOf(file) < ORDER.indexOf('src/platforms'),
    );
    const building = low.filter((file) => imports(file).some((target) => TOP.test(target) && !TYPES.test(target)));
    expect(building).toEqual([]);
  });

  it('keep what people see out of what builds the library', () => {
    const above = files('src/loading').flatMap((file) =>
      imports(file)
        .filter((target) => layerOf(target) >= ORDER.indexOf('src/replies'))
        .map((target) => `${file} imports ${target}`),
    );
    expect(above).toEqual([]);
  });

  it('keep the library of a chat platform in the folder of that platform', () => {
    const strays = [...files('src'), ...files('commands')].filter(
      (file) =>
        /from '(?:discord\.js|@slack\/[^']+)'/u.test(readFileSync(file, 'utf8')) &&
        !/^src\/platforms\/(?:discord|slack)\//u.test(file),
    );
    expect(strays).toEqual([]);
  });
});
