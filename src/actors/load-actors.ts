import { readFileSync, statSync } from 'node:fs';
import { isCollection, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../corpus/article.js';
import { corpusFile } from '../corpus/corpus-file.js';
import { decodeText } from '../corpus/decode.js';
import { Fault } from '../corpus/fault.js';
import { nestsTooDeep } from '../corpus/nests-too-deep.js';
import { parsedCopy } from '../corpus/parsed-yaml.js';
import { shortLine } from '../text/clean.js';
import type { Actor, ActorDirectory } from './actor.js';
import { checkActors } from './check-actors.js';
import { createDirectory } from './directory.js';
import { type ActorName, namesOf } from './names.js';
import { actorSchema, actorsFileSchema } from './schema.js';

/** Who is who as data, before it is made ready for look-up. */
export interface ReadActors {
  readonly actors: readonly Actor[];
  /** Names that contain an actor's name and are no actor. */
  readonly notActors: readonly string[];
  /** The names of all actors, where they were needed already. */
  readonly names?: readonly ActorName[];
  readonly problems: readonly Problem[];
}

export interface LoadedActors {
  readonly directory: ActorDirectory;
  readonly problems: readonly Problem[];
}

/** Who is who for a corpus folder, made ready for look-up; see `readActors`. */
export const loadActors = (corpusFolder: string): LoadedActors => made(readActors(corpusFolder));

/** The same from YAML text; `file` is only named in problems. */
export const parseActors = (yaml: string, file: string): LoadedActors => made(readActorsYaml(yaml, file));

const made = ({ actors, notActors, names, problems }: ReadActors): LoadedActors => ({
  directory: createDirectory(actors, notActors, names),
  problems,
});

/**
 * Who is who for a corpus folder: its own `actors.yaml`, or the shipped one where it has none.
 * Never throws on bad data: entries with an error are left out and told in `problems`.
 */
export function readActors(corpusFolder: string): ReadActors {
  const file = corpusFile(corpusFolder, 'actors.yaml');
  try {
    if (!statSync(file).isFile()) throw new Fault(1, 'this is not a file', 'Put a file of that name in its place.');
    return readActorsYaml(decodeText(readFileSync(file)), file);
  } catch (error) {
    const fault =
      error instanceof Fault ? error : new Fault(1, 'the file cannot be read', 'See that it opens in an editor.');
    const { line, message, advice } = fault;
    return { actors: [], notActors: [], problems: [{ file, line, problem: message, advice, severity: 'error' }] };
  }
}

/** UTF-16 code units of an entry's id and of a schema's reason that a problem repeats. */
const LONGEST_NAME = 60;
const LONGEST_REASON = 300;

function readActorsYaml(yaml: string, file: string): ReadActors {
  const problems: Problem[] = [];
  const report = (line: number, problem: string, advice: string, severity: Problem['severity'] = 'error') =>
    problems.push({ file, line, problem, advice, severity });
  const { value, errors, lineOf } = readYaml(yaml);
  const named = (id: string) => `actor ${shortLine(id, LONGEST_NAME)}`;
  for (const { line, problem } of errors) report(line, problem, 'Mend the YAML at this line.');
  const whole = actorsFileSchema.safeParse(errors.length ? { actors: [] } : value);
  if (!whole.success) {
    report(1, whole.error.issues[0]!.message, 'Begin the file with "actors:" and a list of entries below it.');
    return { actors: [], notActors: [], problems };
  }
  const actors: Actor[] = [];
  const indexOfId = new Map<string, number>();
  whole.data.actors.forEach((entry, index) => {
    const parsed = actorSchema.safeParse(entry);
    if (!parsed.success) {
      const typed = (entry as { id?: unknown } | null)?.id;
      const id = typeof typed === 'string' ? typed : `number ${index + 1}`;
      for (const { path, message } of parsed.error.issues) {
        report(
          lineOf(index),
          `${named(id)}: ${shortLine([path.join('.'), message].filter(Boolean).join(' '), LONGEST_REASON)}`,
          'See docs/actors.md.',
        );
      }
      return;
    }
    const actor = parsed.data as Actor;
    const first = indexOfId.get(actor.id);
    if (first !== undefined) {
      const taken = `${named(actor.id)}: the id is taken (line ${lineOf(first)})`;
      report(lineOf(index), taken, 'Give one of them another id.');
      return;
    }
    indexOfId.set(actor.id, index);
    actors.push(actor);
  });
  const names = actors.flatMap(namesOf);
  for (const { actor, problem, advice } of checkActors(actors, names)) {
    report(lineOf(indexOfId.get(actor)!), `${named(actor)}: ${problem}`, advice, 'warning');
  }
  return { actors, notActors: whole.data.notActors, names, problems };
}

interface ReadYaml {
  readonly value: unknown;
  readonly errors: readonly { readonly line: number; readonly problem: string }[];
  /** Line on which an entry of the list "actors" begins. */
  lineOf(index: number): number;
}

const TOO_MUCH = { line: 1, problem: 'the file nests or repeats too much to be read' };

/** What a document holds, or why it cannot be told; deep nesting and bombs of aliases make the parser throw. */
function readValue(yaml: string, document: () => ReturnType<typeof parseDocument>): Pick<ReadYaml, 'value' | 'errors'> {
  if (nestsTooDeep(yaml)) return { value: undefined, errors: [TOO_MUCH] };
  try {
    const { errors } = document();
    if (errors.length === 0) return { value: document().toJS(), errors: [] };
    const told = errors.map(({ linePos, message }) => ({
      line: linePos?.[0].line ?? 1,
      problem: shortLine(message.split('\n')[0]!, LONGEST_REASON),
    }));
    return { value: undefined, errors: told };
  } catch {
    return { value: undefined, errors: [TOO_MUCH] };
  }
}

/** YAML with the lines of its entries. The text is parsed only where there is no parsed copy, or a line is asked for. */
function readYaml(yaml: string): ReadYaml {
  const lines = new LineCounter();
  let parsed: ReturnType<typeof parseDocument> | undefined;
  const document = () => {
    parsed ??= parseDocument(yaml, { lineCounter: lines, keepSourceTokens: false });
    return parsed;
  };
  const copy = parsedCopy(yaml);
  const { value, errors } = copy === undefined ? readValue(yaml, document) : { value: copy, errors: [] };
  return {
    value,
    errors,
    lineOf(index) {
      const nodes = document().get('actors');
      const node = isCollection(nodes) ? (nodes.items[index] as { range?: [number] } | undefined) : undefined;
      return node?.range ? lines.linePos(node.range[0]).line : 1;
    },
  };
}
