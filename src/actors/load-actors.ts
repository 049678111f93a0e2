import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isCollection, LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../corpus/article.js';
import { decodeText } from '../corpus/decode.js';
import { Fault } from '../corpus/fault.js';
import type { Actor, ActorDirectory } from './actor.js';
import { checkActors } from './check-actors.js';
import { createDirectory } from './directory.js';
import { namesOf } from './names.js';
import { actorSchema, actorsFileSchema } from './schema.js';

export interface LoadedActors {
  readonly directory: ActorDirectory;
  readonly problems: readonly Problem[];
}

/**
 * Who is who for a corpus folder: its own `actors.yaml`, or the shipped one where it has none.
 * Never throws on bad data: entries with an error are left out and told in `problems`.
 */
export function loadActors(corpusFolder: string): LoadedActors {
  const own = join(corpusFolder, 'actors.yaml');
  const file = existsSync(own) ? own : shippedActors();
  try {
    if (!statSync(file).isFile()) throw new Fault(1, 'this is not a file', 'Put a file of that name in its place.');
    return parseActors(decodeText(readFileSync(file)), file);
  } catch (error) {
    const fault =
      error instanceof Fault ? error : new Fault(1, 'the file cannot be read', 'See that it opens in an editor.');
    const { line, message, advice } = fault;
    return {
      directory: createDirectory([]),
      problems: [{ file, line, problem: message, advice, severity: 'error' }],
    };
  }
}

/** The same from YAML text; `file` is only named in problems. */
export function parseActors(yaml: string, file: string): LoadedActors {
  const problems: Problem[] = [];
  const report = (line: number, problem: string, advice: string, severity: Problem['severity'] = 'error') =>
    problems.push({ file, line, problem, advice, severity });
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, keepSourceTokens: false });
  for (const error of document.errors) {
    report(error.linePos?.[0].line ?? 1, error.message.split('\n')[0]!, 'Mend the YAML at this line.');
  }
  const whole = actorsFileSchema.safeParse(document.errors.length ? { actors: [] } : document.toJS());
  if (!whole.success) {
    report(1, whole.error.issues[0]!.message, 'Begin the file with "actors:" and a list of entries below it.');
    return { directory: createDirectory([]), problems };
  }
  const nodes = document.get('actors');
  const lineOf = (index: number): number => {
    const node = isCollection(nodes) ? (nodes.items[index] as { range?: [number] } | undefined) : undefined;
    return node?.range ? lines.linePos(node.range[0]).line : 1;
  };
  const actors: Actor[] = [];
  const lineOfId = new Map<string, number>();
  whole.data.actors.forEach((entry, index) => {
    const parsed = actorSchema.safeParse(entry);
    if (!parsed.success) {
      const id = (entry as { id?: unknown } | null)?.id ?? `number ${index + 1}`;
      for (const { path, message } of parsed.error.issues) {
        report(
          lineOf(index),
          `actor ${id}: ${[path.join('.'), message].filter(Boolean).join(' ')}`,
          'See docs/actors.md.',
        );
      }
      return;
    }
    const actor = parsed.data as Actor;
    if (lineOfId.has(actor.id)) {
      const first = lineOfId.get(actor.id);
      report(lineOf(index), `actor ${actor.id}: the id is taken (line ${first})`, 'Give one of them another id.');
      return;
    }
    lineOfId.set(actor.id, lineOf(index));
    actors.push(actor);
  });
  const names = actors.flatMap(namesOf);
  for (const { actor, problem, advice } of checkActors(actors, names)) {
    report(lineOfId.get(actor)!, `actor ${actor}: ${problem}`, advice, 'warning');
  }
  return { directory: createDirectory(actors, whole.data.notActors, names), problems };
}

/** The actors.yaml beside the package, seen from src/ as well as from dist/src/. */
function shippedActors(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'corpus', 'actors.yaml'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('The shipped corpus/actors.yaml is missing: reinstall the package.');
    folder = parent;
  }
  return join(folder, 'corpus', 'actors.yaml');
}
