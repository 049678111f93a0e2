import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A set of words with one meaning, as WordNet's data files give it. */
export interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly {
    readonly symbol: string;
    readonly target: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly gloss: string;
  /** Number of the lexicographer's file, the broad matter of the synset (manual page lexnames(5WN)). */
  readonly matter: number;
}

const PARTS = [
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adj'],
  ['r', 'adv'],
] as const;

/** How often a lemma was met in each part of speech, in the texts that WordNet's makers tagged by hand. */
export type Counts = Partial<Record<'n' | 'v' | 'a' | 'r', number>>;

/** WordNet made ready for look-up. */
export interface WordNet {
  /** By part of speech and offset: "n00001740". */
  readonly synsets: ReadonlyMap<string, Synset>;
  /** Of each lemma ("n:pact", "v:pull_out"), most frequent first. */
  readonly senses: ReadonlyMap<string, readonly string[]>;
  readonly counts: ReadonlyMap<string, Counts>;
}

/** WordNet 3.1 out of the dictionary files in a folder. The layout is given in its manual page wndb(5WN). */
export function readWordNet(folder: string): WordNet {
  const synsets = new Map<string, Synset>();
  const senses = new Map<string, string[]>();
  const lines = (name: string): string[] =>
    readFileSync(join(folder, name), 'latin1')
      .split('\n')
      .filter((line) => line && !line.startsWith(' '));
  for (const [part, name] of PARTS) {
    for (const line of lines(`data.${name}`)) synsets.set(part + line.slice(0, 8), readSynset(line));
    for (const line of lines(`index.${name}`)) {
      const fields = line.trim().split(' ');
      const offsets = fields.slice(-Number(fields[2]));
      senses.set(
        `${part}:${fields[0]}`,
        offsets.map((offset) => part + offset),
      );
    }
  }
  const counts = new Map<string, Counts>();
  for (const line of lines('index.sense')) {
    const [key = '', , , count] = line.split(' ');
    const [lemma = '', sense = ''] = key.split('%');
    const part = 'nvara'[Number(sense[0]) - 1] as 'n' | 'v' | 'a' | 'r';
    const row = counts.get(lemma) ?? {};
    row[part] = (row[part] ?? 0) + Number(count);
    counts.set(lemma, row);
  }
  return { synsets, senses, counts };
}

function readSynset(line: string): Synset {
  const [data = '', gloss = ''] = line.split(' | ');
  const fields = data.split(' ');
  const wordCount = Number.parseInt(fields[3]!, 16);
  const words = Array.from({ length: wordCount }, (_, i) => fields[4 + 2 * i]!.replace(/\(.*\)$/u, ''));
  const at = 4 + 2 * wordCount;
  const pointers = Array.from({ length: Number(fields[at]) }, (_, i) => {
    const [symbol, offset, part, places] = fields.slice(at + 1 + 4 * i, at + 5 + 4 * i) as [
      string,
      string,
      string,
      string,
    ];
    const target = (part === 's' ? 'a' : part) + offset;
    return { symbol, target, from: Number.parseInt(places.slice(0, 2), 16), to: Number.parseInt(places.slice(2), 16) };
  });
  return { words, pointers, gloss: gloss.replace(/".*$/u, ''), matter: Number(fields[1]) };
}
