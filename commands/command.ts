import type { z } from 'zod';
import type { Library } from '../src/library.js';
import type { Citation, Reply } from '../src/replies/reply.js';

/** What a command may know besides its options. */
export interface CommandContext {
  readonly library: Library;
  /** All commands, for help. */
  readonly commands: readonly Command[];
  /** The question asked just before in the same thread. */
  readonly previousQuestion?: string;
  /** The sources of the reply just before in the same thread: "source 2" means its second. */
  readonly previousCitations?: readonly Citation[];
  /** Quotes of a search at most, where somebody wants more than a reply has. */
  readonly mostQuotes?: number;
}

/** A command called by name, its options not yet checked. */
export interface Call {
  readonly command: string;
  readonly options: Record<string, unknown>;
}

/** One thing that people can ask for, on every platform: flags, slash options and the help page derive from it. */
export interface Command {
  readonly name: string;
  readonly description: string;
  /** One description per option; the option names are the same on every platform. */
  readonly options: z.ZodObject;
  /** The option that free text fills. */
  readonly positional?: string;
  /** Other words that name it in free text: "relations" for "relation". */
  readonly aliases?: readonly string[];
  /** Reads its options from free text, where one option is not enough to take it. */
  read?(text: string, library: Library): Record<string, unknown>;
  /** Whether free text without the command's name is meant for it: "Turkey-Russia". */
  isMeant?(text: string, library: Library): boolean;
  /** What to type, without the command's name; the first is shown where the command is called wrongly. */
  readonly examples: readonly string[];
  /**
   * Whether free text after the command's name, as in "sources Turkey", is meant for the command. Without it a
   * sentence that begins with the name is a question.
   */
  accepts?(text: string, library: Library): boolean;
  run(options: Record<string, unknown>, context: CommandContext): Reply | Promise<Reply>;
}

/** A command with its options typed from their schema. */
export function defineCommand<Options extends z.ZodObject>(
  command: Omit<Command, 'options' | 'run'> & {
    readonly options: Options;
    run(options: z.infer<Options>, context: CommandContext): Reply | Promise<Reply>;
  },
): Command {
  return command as unknown as Command;
}
