import { z } from 'zod';
import type { Command } from './command.js';

/** An option as platforms need to know it. */
export interface OptionDescription {
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'boolean';
  readonly required: boolean;
}

/** The options of a command, from its schema; the one that free text fills comes first. */
export function describeOptions(command: Command): OptionDescription[] {
  return Object.entries(command.options.shape)
    .map(([name, schema]) => {
      const inner = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? schema.unwrap() : schema;
      const type: OptionDescription['type'] = inner instanceof z.ZodBoolean ? 'boolean' : 'string';
      const described = (schema as z.ZodType).description ?? (inner as z.ZodType).description ?? '';
      return { name, description: described, type, required: !(schema as z.ZodType).safeParse(undefined).success };
    })
    .sort((a, b) => Number(b.name === command.positional) - Number(a.name === command.positional));
}

/** How to write a command: "sources [query]", "source <article>". */
export const usage = (command: Command): string =>
  [command.name, ...describeOptions(command).map(({ name, required }) => (required ? `<${name}>` : `[${name}]`))].join(
    ' ',
  );
