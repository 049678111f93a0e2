import type { ActorDirectory } from '../actors/actor.js';
import { createDirectory } from '../actors/directory.js';
import { type ReadActors, readActors } from '../actors/load-actors.js';
import { type ActorName, namesOf } from '../actors/names.js';
import { buildLexicon, type Lexicon } from '../claims/lexicon/lexicon.js';
import { readLexicon } from '../claims/lexicon/load-lexicon.js';
import type { LexiconFile } from '../claims/lexicon/schema.js';
import type { Problem } from '../corpus/article.js';
import type { Work } from '../operations/in-turns.js';
import type { SynonymTable } from '../search/ask-corpus.js';
import { loadSynonyms } from '../search/synonyms.js';
import { analysisVersion } from './version.js';

/** Who is who, the lexicon and the synonyms of a corpus folder, as data that can go from thread to thread. */
export interface Definitions {
  readonly actors: ReadActors;
  readonly lexicon: LexiconFile;
  readonly synonyms: SynonymTable;
}

/** The same made ready for look-up. */
export interface LoadedDefinitions {
  readonly actors: ActorDirectory;
  readonly problems: readonly Problem[];
  readonly lexicon: () => Lexicon;
  readonly synonyms: SynonymTable;
  /** What analyses of articles made with these are kept under. */
  readonly version: () => string;
}

/** @throws CorpusError where lexicon.yaml or synonyms.yaml cannot be used; actors.yaml is told in its problems */
export const readDefinitions = (folder: string): Definitions => ({
  actors: readActors(folder),
  lexicon: readLexicon(folder),
  synonyms: loadSynonyms(folder),
});

export const versionOf = ({
  actors: { actors, notActors },
  lexicon,
}: Pick<Definitions, 'actors' | 'lexicon'>): string =>
  analysisVersion(JSON.stringify([actors, notActors]), JSON.stringify(lexicon));

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The definitions of a folder. The lexicon is read when it is first needed, for most questions need none. */
export function loadDefinitions(folder: string): LoadedDefinitions {
  const actors = readActors(folder);
  const lexicon = once(() => readLexicon(folder));
  return {
    actors: createDirectory(actors.actors, actors.notActors, actors.names),
    problems: actors.problems,
    lexicon: once(() => buildLexicon(lexicon())),
    synonyms: loadSynonyms(folder),
    version: once(() => versionOf({ actors, lexicon: lexicon() })),
  };
}

/** Makes definitions that were read elsewhere ready for look-up. */
export function* makeDefinitions({ actors, lexicon, synonyms }: Definitions, version: string): Work<LoadedDefinitions> {
  const names: ActorName[] = [];
  for (const actor of actors.actors) {
    names.push(...namesOf(actor));
    yield;
  }
  const directory = createDirectory(actors.actors, actors.notActors, names);
  yield;
  const built = buildLexicon(lexicon);
  return { actors: directory, problems: actors.problems, lexicon: () => built, synonyms, version: () => version };
}
