import type { Library } from '../src/library.js';
import { cleanLine } from '../src/text/clean.js';
import { plainWords } from '../src/text/plain-words.js';
import { filterOptions } from './claim-options.js';
import type { Command } from './command.js';
import { completes } from './complete.js';
import { describeOptions } from './options.js';
import { type Call, optionsIn, readText } from './read-text.js';

// What keyboards and chat programs make of two hyphens: “--topic” becomes “—topic”.
const FLAG = /(?:^|\s)(?:--|—|–)(\p{L}+)(?:\s*[=:]\s*|\s+)(?:["“”„«]([^"“”„«»]*)["“”»]|(\S+))/gu;
const QUOTED = /["“”„«]([^"“”„«»]+)["“”»]/gu;

const named = (word: string, commands: readonly Command[]): Command | undefined =>
  commands.find(({ name, aliases = [] }) => [name, ...aliases].includes(word.toLowerCase()));

/** The options that are neither flags nor filters: the names that a person types first. */
const nameOptions = (command: Command): string[] =>
  describeOptions(command)
    .map(({ name }) => name)
    .filter((name) => !(name in filterOptions));

/** Names in quotation marks fill the options for names in the order in which they stand among the others. */
function withQuoted(rest: string, command: Command, library: Library): Record<string, unknown> {
  const quoted = [...rest.matchAll(QUOTED)];
  const plain = cleanLine(rest.replace(QUOTED, ' '));
  const read = optionsIn(plain, command, library);
  if (quoted.length === 0) return read;
  if (!command.read) return optionsIn(cleanLine(rest.replace(QUOTED, '$1')), command, library);
  const [first, second] = nameOptions(command);
  const names = quoted.map(([, name = '']) => name.trim());
  const bare = first ? read[first] : undefined;
  const before = typeof bare === 'string' && rest.indexOf(bare) < (quoted[0]?.index ?? 0);
  const inOrder = before ? [bare, ...names] : [...names, ...(typeof bare === 'string' ? [bare] : [])];
  const filters = Object.fromEntries(Object.entries(read).filter(([name]) => name in filterOptions));
  return {
    ...filters,
    ...(first && inOrder[0] && { [first]: inOrder[0] }),
    ...(second && inOrder[1] && { [second]: inOrder[1] }),
  };
}

/**
 * What a typed line asks for, with names in quotation marks and flags understood besides what `readText` reads:
 * `relation "Saudi Arabia" Iran --topic oil`. Nothing at all asks for help.
 */
export function readTyped(typed: string, commands: readonly Command[], library: Library): Call {
  const line = cleanLine(plainWords(typed));
  if (!/[\p{L}\p{N}]/u.test(line)) return { command: 'help', options: {} };
  const [, word = '', after = ''] = /^\/?(\p{L}+)\b[:.!]?\s*(.*)$/u.exec(line) ?? [];
  const command = named(word, commands);
  if (!command || command.name === 'ask') return readText(line, commands, library);
  const known = new Set(describeOptions(command).map(({ name }) => name));
  const flags: Record<string, string> = {};
  const rest = after.replace(FLAG, (whole, name: string, quoted?: string, bare?: string) => {
    const option = name.toLowerCase() === 'theater' ? 'theatre' : name.toLowerCase();
    if (!known.has(option)) return whole;
    flags[option] = quoted ?? bare ?? '';
    return ' ';
  });
  const hasFlags = Object.keys(flags).length > 0;
  // Quotation marks within the words of a question are part of it.
  const hasNames = command.read
    ? nameOptions(command).some(completes) && /["“”„«][^"“”„«»]+["“”»]/u.test(rest)
    : /^["“”„«][^"“”„«»]+["“”»]$/u.test(rest);
  if (!hasFlags && !hasNames) return readText(line, commands, library);
  return { command: command.name, options: { ...withQuoted(rest, command, library), ...flags } };
}
