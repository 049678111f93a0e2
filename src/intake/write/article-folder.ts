import { existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isBelow } from '../../corpus/read-article.js';
import { whyNotWritten } from '../../operations/why-not-written.js';
import { writeWholeNew } from '../../operations/write-whole.js';
import type { Draft } from '../draft.js';
import { articleName } from './article-name.js';

/** A corpus folder that nothing can be added to; the message says why and what to do. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
}

/**
 * The folder `articles` of a corpus, to add to. Nothing in it is ever replaced, and nothing is written through a link
 * that leads out of the corpus.
 */
export class ArticleFolder {
  readonly #corpus: string;
  readonly #folder: string;
  // In lower case: some disks do not tell letter case apart.
  readonly #names = new Set<string>();

  /** @throws FolderError where the folder cannot be used; that it does not exist yet is no error */
  constructor(corpus: string) {
    this.#corpus = resolve(corpus);
    this.#folder = join(this.#corpus, 'articles');
    this.#check();
    for (const name of existsSync(this.#folder) ? readdirSync(this.#folder) : []) {
      this.#names.add(name.normalize('NFC').toLowerCase().replace(/\.md$/u, ''));
    }
  }

  /** Whether there is an article of this name. */
  has(name: string): boolean {
    return this.#names.has(name.toLowerCase());
  }

  /** A free name for a draft, which is taken from then on. */
  reserve(draft: Draft): string {
    const name = articleName(draft, (taken) => this.#names.has(taken));
    this.#names.add(name);
    return name;
  }

  /** Gives a name back that was not written to. */
  release(name: string): void {
    this.#names.delete(name);
  }

  /**
   * Writes an article under a reserved name, or, where somebody else has just taken it, under the next free one.
   * @returns the name it has
   * @throws FolderError where it cannot be written
   */
  write(name: string, draft: Draft, content: string): string {
    try {
      mkdirSync(this.#folder, { recursive: true });
      this.#check();
      for (let free = name; ; free = this.reserve(draft)) {
        if (writeWholeNew(join(this.#folder, `${free}.md`), content)) return free;
      }
    } catch (error) {
      if (error instanceof FolderError) throw error;
      throw new FolderError(`The articles cannot be written to ${this.#folder}: ${whyNotWritten(error)}.`);
    }
  }

  #check(): void {
    const refuse = (path: string, what: string): never => {
      throw new FolderError(`${path} ${what}`);
    };
    for (const path of [this.#corpus, this.#folder]) {
      const stats = statSync(path, { throwIfNoEntry: false });
      if (!stats && lstatSync(path, { throwIfNoEntry: false }))
        refuse(path, 'is a link that leads nowhere. Remove it.');
      if (stats && !stats.isDirectory()) refuse(path, 'is a file. Name a folder with --corpus.');
    }
    if (existsSync(this.#folder) && !isBelow(realpathSync(this.#corpus), this.#folder)) {
      refuse(
        this.#folder,
        'is a link that leads out of the corpus. Put a folder in its place, or name that corpus with --corpus.',
      );
    }
  }
}
