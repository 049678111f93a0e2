import { parseArgs } from 'node:util';
import { commands } from '../../../commands/index.js';
import { describeOptions, usage } from '../../../commands/options.js';
import { safeEcho } from '../../replies/safe-echo.js';
import { editDistance } from '../../text/edit-distance.js';
import { ADD_FLAGS, type AddRequest, readAddRequest } from './add/add-request.js';
import { pictureType } from './save-output.js';
import { UsageError } from './usage-error.js';

/** A kind that needs nothing more, each a member of its own. */
type Bare<Kind extends string> = Kind extends string ? { readonly kind: Kind } : never;

/** One question or command, as it was typed. */
export type TypedCall =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'command';
      readonly command: string;
      readonly options: Record<string, unknown>;
      readonly text?: string;
    };

/** What is answered from a corpus. */
export type Answerable = TypedCall | Bare<'chat' | 'json-lines' | 'claims'>;

/** The command line as it was meant. */
export type Invocation =
  | Answerable
  | ({ readonly kind: 'add' } & AddRequest)
  | Bare<'help' | 'version' | 'check-corpus' | 'gaps' | 'feedback' | 'doctor' | 'register'>;

export interface Arguments {
  readonly invocation: Invocation;
  readonly json: boolean;
  readonly corpus?: string;
  /** Where a picture or the file of an export goes. */
  readonly out?: string;
}

const GLOBAL = {
  json: { type: 'boolean' },
  corpus: { type: 'string' },
  out: { type: 'string', short: 'o' },
  // Another name of --out.
  output: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

const nearest = (typed: string, known: readonly string[]): string | undefined =>
  known
    .map((name) => ({ name, distance: editDistance(typed.toLowerCase(), name, name.length > 4 ? 2 : 1) }))
    .filter(({ name, distance }) => distance <= (name.length > 4 ? 2 : 1))
    .sort((a, b) => a.distance - b.distance)[0]?.name;

const meant = (near: string | undefined, prefix = ''): string => (near ? ` Did you mean ${prefix}${near}?` : '');

const KNOWN = () => [
  ...commands.map(({ name }) => name),
  'add',
  'corpus',
  'claims',
  'gaps',
  'feedback',
  'doctor',
  'register',
];

const HINT = 'See "entente --help".';

/** Splits a command line into flags and words, with flags of our own making in the messages. */
function split(argv: readonly string[], flags: Record<string, { type: 'boolean' | 'string'; short?: string }>) {
  const options: Record<string, { type: 'boolean' | 'string'; short?: string }> = { ...GLOBAL, ...flags };
  // A pasted "- who backs whom" is no flag: flags have no white space before their value.
  const words = argv.filter((word) => /^-[^\s=]*\s/u.test(word));
  const args = [...argv.filter((word) => !words.includes(word)), ...(words.length > 0 ? ['--', ...words] : [])];
  try {
    const parsed = parseArgs({ args, options, allowPositionals: true, strict: true, tokens: true });
    const given = parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = given.find((name, i) => given.indexOf(name) !== i && options[name]?.type === 'string');
    if (twice) throw new UsageError(`--${twice} is given twice. Give it once.`);
    return parsed;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    const typed = /'(--?[^\s',=]+)/u.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const near = nearest(typed.replace(/^-+/u, ''), Object.keys(options));
      throw new UsageError(`There is no option ${safeEcho(typed)}.${meant(near, '--')} ${HINT}`);
    }
    throw new UsageError(`The option ${safeEcho(typed)} is not used like that. ${HINT}`);
  }
}

/** The words that are no flags, with every flag of every command known, so that a command may follow its flags. */
function firstWord(argv: readonly string[]): string | undefined {
  const takesValue = new Set(['--corpus', '--out', '--output', '-o', '--most']);
  for (const command of commands) {
    for (const { name, type } of describeOptions(command)) if (type === 'string') takesValue.add(`--${name}`);
  }
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === '--') return argv[i + 1];
    if (!word.startsWith('-') || word === '-' || /^-[^\s=]*\s/u.test(word)) return word;
    if (takesValue.has(word)) i++;
  }
  return undefined;
}

function unknownCommand(word: string): UsageError {
  const near = nearest(word, KNOWN());
  return new UsageError(
    `There is no command “${safeEcho(word)}”.${meant(near)} A question goes like this: entente ask "${safeEcho(word).replaceAll('"', '')} …?" ${HINT}`,
  );
}

/**
 * Reads the command line. A sentence, quoted or not, is a question; a single unknown word is a mistake.
 * @throws UsageError
 */
export function readArguments(argv: readonly string[]): Arguments {
  const word = firstWord(argv);
  const command = commands.find(({ name, aliases }) => name === word || (word && aliases?.includes(word)));
  const flags = Object.fromEntries(
    (command ? describeOptions(command) : []).map(({ name, type }) => [name, { type }] as const),
  );
  if (word === 'add') Object.assign(flags, ADD_FLAGS);
  const { values, positionals } = split(argv, flags);
  const {
    json = false,
    corpus,
    output,
    out = output,
    help,
    version,
    ...options
  } = values as Record<string, unknown> & {
    json?: boolean;
    corpus?: string;
    out?: string;
    output?: string;
    help?: boolean;
    version?: boolean;
  };
  const blank = Object.keys(options).find((name) => options[name] === '' && name !== command?.positional);
  if (blank) throw new UsageError(`--${blank} needs a value. ${HINT}`);
  if (corpus === '') throw new UsageError(`--corpus needs a folder. ${HINT}`);
  if (out === '') throw new UsageError(`--out names a file or a folder; a picture ends in .png or .svg. ${HINT}`);
  // A sentence may turn out to be an export: what it is given is known with the reply only.
  if (out && command && command.name !== 'export' && !pictureType(out))
    throw new UsageError(`--out names a file that ends in .png or .svg, or a folder. ${HINT}`);
  const whole = (invocation: Invocation): Arguments => ({
    invocation,
    json,
    ...(corpus && { corpus }),
    ...(out && { out }),
  });
  if (help) return whole({ kind: 'help' });
  if (version) return whole({ kind: 'version' });
  if (!word && positionals.length === 0) {
    if (json) throw new UsageError(`--json needs a command, for example: entente ask --json "…" ${HINT}`);
    return whole({ kind: 'chat' });
  }
  if (word === 'add') return whole({ kind: 'add', ...readAddRequest(positionals.slice(1), options) });
  if (!command) return whole(withoutCommand(positionals));
  const text = positionals.slice(1).join(' ');
  if (command.name === 'ask' && json && positionals.length === 1 && options.question === undefined) {
    return whole({ kind: 'json-lines' });
  }
  // Which words are names and which are filters is for the command to say, once the corpus is read.
  if (command.read && positionals.length > 1) return whole({ kind: 'command', command: command.name, options, text });
  if (positionals.length > 1) {
    if (!command.positional || options[command.positional] !== undefined) {
      throw new UsageError(`Too many words. Write: entente ${usage(command)}`);
    }
    options[command.positional] = text;
  }
  const missing = describeOptions(command).find(({ name, required }) => required && options[name] === undefined);
  if (missing)
    throw new UsageError(`<${missing.name}> is missing: ${missing.description}. Write: entente ${usage(command)}`);
  return whole({ kind: 'command', command: command.name, options });
}

function withoutCommand(positionals: readonly string[]): Invocation {
  const [first = '', second] = positionals;
  if (first === 'corpus') {
    if (second === 'check' && positionals.length === 2) return { kind: 'check-corpus' };
    throw new UsageError(`Write: entente corpus check [--corpus DIR]`);
  }
  if (first === 'claims') {
    if (positionals.length === 1) return { kind: 'claims' };
    throw new UsageError(`Write: entente claims [--json] [--corpus DIR]`);
  }
  if (first === 'gaps' || first === 'feedback') {
    if (positionals.length === 1) return { kind: first };
    throw new UsageError(`Write: entente ${first} [--json]`);
  }
  if (first === 'doctor' || first === 'register') {
    if (positionals.length === 1) return { kind: first };
    throw new UsageError(`Write: entente ${first}`);
  }
  const sentence = positionals.join(' ');
  const mistyped = positionals.length > 1 && nearest(first, KNOWN());
  // "Turkey-Russia" is a pair; any other single word is a command mistyped.
  if (mistyped || (/^[\w-]+$/u.test(sentence) && !/^\p{Lu}\p{L}*-\p{Lu}\p{L}*$/u.test(sentence)))
    throw unknownCommand(first);
  return { kind: 'text', text: sentence };
}
