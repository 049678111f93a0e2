import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { corpusFile } from '../src/corpus/corpus-file.js';
import { parseYaml } from '../src/corpus/parsed-yaml.js';
import { cleanLine } from '../src/text/clean.js';
import { editDistance } from '../src/text/edit-distance.js';
import { fold } from '../src/text/fold.js';
import { stem } from '../src/text/stem.js';
import { questionStopWords } from '../src/text/stop-words.js';

const list = z
  .string()
  .min(1)
  .transform((words) =>
    words
      .split(',')
      .map((word) => fold(word.trim()))
      .filter(Boolean),
  );

/** corpus/asking.yaml. */
const askingSchema = z.strictObject({
  shorthand: z.record(z.string(), z.string().min(1)),
  about: list,
  leads: list,
  courtesy: list,
  relation: list,
  friends: list,
  foes: list,
  helping: list,
  material: list,
  against: list,
  kinds: list,
  order: list,
  events: list,
  disputes: list,
  context: list,
  around: list,
  seen: list,
  hints: z.record(z.string(), list),
});

type Lists = Omit<z.output<typeof askingSchema>, 'shorthand' | 'hints'>;
/** A list of `corpus/asking.yaml`. */
export type Asking = keyof Lists;

const readAsking = () => {
  const parsed = askingSchema.safeParse(parseYaml(readFileSync(corpusFile(undefined, 'asking.yaml'), 'utf8')));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`asking.yaml: ${issue?.path.join('.')}: ${issue?.message}`);
};

let read: z.output<typeof askingSchema> | undefined;
// Read when first asked for: commands are listed before any question comes.
const asking = () => {
  read ??= readAsking();
  return read;
};

const once = <Key, Value>(make: (key: Key) => Value): ((key: Key) => Value) => {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
};

/** The words of a list as they stand (folded). */
export const wordsOf = once((name: Asking): ReadonlySet<string> => new Set(asking()[name]));
const stemsOf = once((name: Asking): ReadonlySet<string> => new Set(asking()[name].map(stem)));

/** What a folded word hints at, by the lists of hints that hold it. */
export const hintsOf = once((folded: string): readonly string[] => hintsByWord('all').get(folded) ?? []);
/** Every word that hints at something, with what it hints at. */
export const hintsByWord = once((_all: 'all'): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>();
  for (const [hint, words] of Object.entries(asking().hints))
    for (const word of new Set(words)) found.set(word, [...(found.get(word) ?? []), hint]);
  return found;
});

/** A slip of one letter, or two that changed places, is forgiven in words of so many letters. */
const LONG = 7;
const isSlipOf = once((name: Asking) =>
  once((folded: string): boolean =>
    asking()[name].some((word) => word.length >= LONG && editDistance(folded, word, 1) === 1),
  ),
);

/** Whether a folded word is a form of one of a list: "enemys" is one of "enemies". */
export const isFormOf = (folded: string, name: Asking): boolean => stemsOf(name).has(stem(folded));

/** Whether a folded word, in any form, is of one of the lists. */
export const isOf = (folded: string, ...lists: readonly Asking[]): boolean =>
  lists.some((name) => stemsOf(name).has(stem(folded)) || (folded.length >= LONG - 1 && isSlipOf(name)(folded)));

/** Whether a folded word carries no matter of its own in a question of these lists: courtesy and stop words never do. */
export const isGeneric = (folded: string, ...lists: readonly Asking[]): boolean =>
  questionStopWords.has(folded) || isOf(folded, 'courtesy', ...lists);

const either = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[/\\^$*+?.()|[\]{}]/gu, '\\$&').replace(/'/gu, "['’]?"))
    .join('|');

const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;
const anyOf = once((name: Asking) => new RegExp(`${START}(?:${either(asking()[name])})${END}`, 'iu'));
const patterns = once((_all: 'all') => {
  const { shorthand, about, leads } = asking();
  return {
    shorthand: new RegExp(`${START}(?:${either(Object.keys(shorthand))})${END}`, 'giu'),
    about: new RegExp(`${START}(?:${either(about)})${END}`, 'giu'),
    leads: new RegExp(`^(?:(?:${either(leads)})${END}[\\s,.:;!–—-]*)+`, 'iu'),
  };
});

/** Whether a text holds a word or phrase of a list as it stands. */
export const holds = (text: string, name: Asking): boolean => anyOf(name).test(text);

/** A text in plain words: shorthand written out, "when it comes to" as "about". What is quoted stays as it is. */
export function inPlainWords(text: string): string {
  if (/["“”„«»]/u.test(text)) return text;
  const { shorthand, about } = patterns('all');
  const meaning = (typed: string): string => asking().shorthand[typed.toLowerCase().replace('’', "'")] ?? typed;
  return text.replace(shorthand, meaning).replace(about, 'about');
}

/** A text without the courtesy before it: "hi, could you show me …" begins with "show". */
export const withoutLead = (text: string): string => {
  const rest = cleanLine(text.replace(patterns('all').leads, ''));
  return rest || text;
};
