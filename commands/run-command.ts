import type { Library } from '../src/library.js';
import { type Reply, replySchema } from '../src/replies/reply.js';
import { safeEcho } from '../src/replies/safe-echo.js';
import { toReplyError, UserError } from '../src/replies/to-reply-error.js';
import { assertVerbatim } from '../src/replies/verbatim.js';
import type { Command, CommandContext } from './command.js';
import { exampleCommands } from './example-commands.js';
import { describeOptions, usage } from './options.js';
import { type Call, readText } from './read-text.js';

/** Told of errors that are ours, under the reference that the person sees. */
export type Report = (reference: string, error: unknown) => void;

/** How to call a command on this very corpus: an example whose actors its articles do not know helps nobody. */
function exampleOf({ name, examples: [first = ''] }: Command, library: Library): string {
  const own = exampleCommands(library).find((each) => each.startsWith(`${name} `));
  if (own) return own;
  const named = library.actors.find(first).map(({ actor }) => actor);
  const isHere = (id: string) => library.claims().some(({ source, target }) => source.id === id || target.id === id);
  const isForeign = /^\p{Lu}/u.test(first) && library.claimsReady() && !(named.length > 0 && named.every(isHere));
  return isForeign ? 'help' : `${name} ${first}`.trim();
}

function checkOptions(command: Command, options: Record<string, unknown>, library: Library): Record<string, unknown> {
  const parsed = command.options.safeParse(options);
  if (parsed.success) return parsed.data;
  const missing = describeOptions(command).find(({ name, required }) => required && !options[name]);
  const what = missing ? `<${missing.name}> is missing: ${missing.description}.` : 'That is not how to use it.';
  throw new UserError(`${what} Write: ${usage(command)}`, [exampleOf(command, library)]);
}

/**
 * Runs a command by name: its options through its schema, its reply through the verbatim gate, any error turned
 * into a reply. Never throws, so every platform has something to say.
 */
export function runCommand(call: Call, context: CommandContext, report: Report): Promise<Reply> {
  const run = () => {
    const command = context.commands.find(({ name }) => name === call.command);
    if (!command) throw new UserError(`There is no command “${safeEcho(call.command)}”.`, ['help']);
    return command.run(checkOptions(command, call.options, context.library), context);
  };
  return sendable(run, context.library, report);
}

/** A reply as it may leave: through its schema and the verbatim gate, any error turned into a reply. Never throws. */
export async function sendable(
  make: () => Reply | Promise<Reply>,
  library: Pick<Library, 'article'>,
  report: Report,
): Promise<Reply> {
  try {
    const reply = replySchema.parse(await make());
    assertVerbatim(reply, library);
    return reply;
  } catch (error) {
    return toReplyError(error, report);
  }
}

/** Runs what a line of free text asks for. */
export const runText = (text: string, context: CommandContext, report: Report): Promise<Reply> =>
  runCommand(readText(text, context.commands, context.library), context, report);
