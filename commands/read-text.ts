import type { Library } from '../src/library.js';
import { cleanLine } from '../src/text/clean.js';
import { isForeign } from '../src/text/language.js';
import { inPlainWords, withoutLead } from './asking-words.js';
import type { Call, Command } from './command.js';
import { callOf } from './intent/call-of.js';
import { splitQuestions } from './split-questions.js';
import { stripInstructions } from './strip-instructions.js';

export type { Call } from './command.js';

/**
 * What a line of free text asks for: a command's name alone, or with words that the command accepts ("source 2",
 * "sources Turkey"); two actors alone mean their relation, words that a command knows as its own mean that command, and
 * what is most likely
 * meant in other words is read by `callOf`, and everything else is a question. A slash before the name always means the command.
 */
export function readText(text: string, commands: readonly Command[], library: Library): Call {
  const [, slash, name, rest = ''] = /^(\/?)(\p{L}+)\b[:.!?]?\s*(.*)$/u.exec(cleanLine(text)) ?? [];
  const command = commands.find((candidate) =>
    [candidate.name, ...(candidate.aliases ?? [])].includes(name?.toLowerCase() ?? ''),
  );
  if (command?.name === 'ask') return { command: 'ask', options: { question: rest } };
  if (command && (!rest || slash || command.accepts?.(rest, library))) {
    return { command: command.name, options: optionsIn(rest, command, library) };
  }
  // "/bogus" is a slip in a command's name; "/etc/passwd" and "1/2" are none.
  if (!command && name && /^\/\p{L}+(?=\s|$)/u.test(cleanLine(text)))
    return { command: name.toLowerCase(), options: {} };
  const plain = inPlainWords(text);
  // A lead may be part of what is meant ("can you confirm that …"), so that it is left out only where it hides it.
  for (const asked of new Set([plain, withoutLead(plain)])) {
    const meant = commands.find((candidate) => candidate.isMeant?.(asked, library));
    if (meant) return { command: meant.name, options: optionsIn(asked, meant, library) };
  }
  return likelyCall(plain, library) ?? { command: 'ask', options: { question: text } };
}

/** What a text most likely means. Orders to the bot mean nothing, and of several questions each is read by itself. */
function likelyCall(text: string, library: Library): Call | undefined {
  if (isForeign(text) || stripInstructions(text).instructed) return undefined;
  const call = callOf(text, library);
  // Several sentences may be one statement.
  return call && (call.command === 'check' || splitQuestions(text, library).length === 1) ? call : undefined;
}

/** The options of a command from the words after its name. */
export function optionsIn(text: string, command: Command, library: Library): Record<string, unknown> {
  if (!text) return {};
  return command.read?.(text, library) ?? (command.positional ? { [command.positional]: text } : {});
}
