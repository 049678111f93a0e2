import type { Command } from '../../../commands/command.js';
import { commands } from '../../../commands/index.js';
import { describeOptions } from '../../../commands/options.js';
import type { Call } from '../../../commands/read-text.js';
import type { Library } from '../../library.js';
import { safeEcho } from '../../replies/safe-echo.js';
import type { TypedCall } from './arguments.js';
import { exportType } from './save-output.js';
import { UsageError } from './usage-error.js';

/** Option names mean the same in every command. */
const ACTOR_OPTIONS = new Set(['name', 'actor', 'a', 'b']);

/**
 * A call whose options are partly told in words. Names in words fill the options that no flag has filled;
 * of filters the flag wins. An export to a file is of the format in which its name ends, where no other is asked for.
 * @param out the file, where one is wanted
 * @throws UsageError where a name is given both ways
 */
export function fillCall(
  { command: name, options, text }: Extract<TypedCall, { kind: 'command' }>,
  library: Library,
  out: string | undefined,
): Call {
  const command = commands.find((each) => each.name === name);
  const told = text && command?.read ? command.read(text, library) : {};
  const names = command ? nameOptions(command) : [];
  const free = names.filter((option) => options[option] === undefined);
  const typed = names.flatMap((option) => (told[option] === undefined ? [] : [told[option]]));
  const filters = Object.keys(told).filter((option) => !names.includes(option));
  const twice = typed.length > free.length && names.find((option) => options[option] !== undefined);
  if (twice) {
    throw new UsageError(
      `${twice} is given twice: “${safeEcho(String(options[twice]))}” with --${twice}, and “${safeEcho(String(told[twice]))}” in words. Give it once.`,
    );
  }
  const filled = Object.fromEntries(typed.map((value, i) => [free[i]!, value]));
  const narrowed = Object.fromEntries(filters.map((option) => [option, told[option]]));
  const format = name === 'export' && out ? exportType(out) : undefined;
  return { command: name, options: { ...(format && { format }), ...narrowed, ...filled, ...options } };
}

/** The options of a command that name actors, in the order in which a person types them. */
const nameOptions = (command: Command): string[] =>
  describeOptions(command)
    .map(({ name }) => name)
    .filter((name) => ACTOR_OPTIONS.has(name));
