import type { Library } from '../src/library.js';
import { cleanLine } from '../src/text/clean.js';
import type { Command } from './command.js';

/** A command called by name, its options not yet checked. */
export interface Call {
  readonly command: string;
  readonly options: Record<string, unknown>;
}

/**
 * What a line of free text asks for: a command's name alone, or with words that the command accepts ("source 2",
 * "sources Turkey"); everything else is a question. A slash before the name always means the command.
 */
export function readText(text: string, commands: readonly Command[], library: Library): Call {
  const [, slash, name, rest = ''] = /^(\/?)(\p{L}+)\b[:.!?]?\s*(.*)$/u.exec(cleanLine(text)) ?? [];
  const command = commands.find((candidate) => candidate.name === name?.toLowerCase());
  if (command?.name === 'ask') return { command: 'ask', options: { question: rest } };
  if (command && (!rest || slash || command.accepts?.(rest, library))) {
    return { command: command.name, options: rest && command.positional ? { [command.positional]: rest } : {} };
  }
  return { command: 'ask', options: { question: text } };
}
