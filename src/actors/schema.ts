import { z } from 'zod';
import type { Leader } from './actor.js';

const COMMAS = /\s*,\s*/u;
const split = (text: string): string[] => text.split(COMMAS).filter((name) => name !== '');

/** Names as a list, or in one string with commas between them, which YAML reads several times faster. */
const names = z
  .union([z.string().transform(split), z.array(z.string().trim().min(1))], {
    error: 'must be names: a list, or one text with commas between them',
  })
  .default([]);

const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;
const date = z
  .union([z.string(), z.number().transform(String)])
  .refine((text) => DATE.test(text), { error: 'must be a date: YYYY, YYYY-MM or YYYY-MM-DD' });

const leaderObject = z.strictObject({
  name: z.string().trim().min(1),
  aliases: names,
  surnames: names,
  office: z.string().trim().min(1),
  from: date.optional(),
  to: date.optional(),
});

/** `Recep Tayyip Erdogan, Erdogan; president; 2014-08/` — names (`~Ford`: a shared surname); office; dates in office. */
function parseLeader(line: string, report: (problem: string) => void): Leader | undefined {
  const [named = '', office = '', period = ''] = line.split(';').map((part) => part.trim());
  const [name, ...rest] = split(named);
  if (!name || !office) {
    report(`"${line}": write "Full Name, Alias; office; from/to"`);
    return undefined;
  }
  const [from = '', to = ''] = period.split('/');
  for (const day of [from, to]) {
    if (day && !DATE.test(day)) report(`${name}: "${day}" is no date: write YYYY, YYYY-MM or YYYY-MM-DD`);
  }
  if (from && to && to.slice(0, from.length) < from.slice(0, to.length)) {
    report(`${name} leaves office (${to}) before taking it (${from})`);
  }
  return {
    name,
    aliases: rest.filter((alias) => !alias.startsWith('~')),
    surnames: rest.filter((alias) => alias.startsWith('~')).map((alias) => alias.slice(1)),
    office,
    ...(from && { from }),
    ...(to && { to }),
  };
}

const leaderList = z.array(leaderObject);

/** Leaders as lines of text, or as a list of maps. */
const leaders = z
  .unknown()
  .optional()
  .transform((value, context): Leader[] => {
    const report = (message: string) => void context.addIssue({ code: 'custom', message });
    if (value === undefined) return [];
    if (typeof value === 'string') {
      const lines = value.split('\n').filter((line) => line.trim() !== '');
      return lines.map((line) => parseLeader(line.trim(), report)).filter((leader) => leader !== undefined);
    }
    const listed = leaderList.safeParse(value);
    if (listed.success) return listed.data as Leader[];
    for (const { path, message } of listed.error.issues) report(`${path.join('.')} ${message}`.trim());
    return [];
  });

/** One entry of actors.yaml. Unknown keys are refused, so that a misspelt key is not silently lost. */
export const actorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, { error: 'must be lower-case words with hyphens between them' }),
  name: z.string().trim().min(1),
  kind: z
    .enum([
      'state',
      'territory',
      'armed-group',
      'organisation',
      'alliance',
      'institution',
      'movement',
      'people',
      'medium',
    ])
    .default('state'),
  iso3: z
    .string()
    .regex(/^[A-Z]{3}$/u, { error: 'must be three capital letters (ISO 3166-1 alpha-3)' })
    .optional(),
  aliases: names,
  adjectives: names,
  metonyms: names,
  offices: names,
  leaders,
  misspellings: names,
  foreign: z.record(z.string().regex(/^[a-z]{2,3}$/u), names).default({}),
  notSameAs: names,
  partOf: names,
  lookupOnly: names,
  description: z.string().optional(),
});

/** The whole file: the actors, and names of things that contain an actor's name and are none (South China Sea). */
export const actorsFileSchema = z.strictObject({
  notActors: names,
  actors: z.array(z.unknown(), { error: 'must be a list of actors' }),
});
