import type { Page } from './dom.js';

// Authors are listed one by one; nothing is said more often.
const MOST_VALUES = 20;
const MOST_METAS = 500;

/** What the `meta` elements of a page say: the first value that is not blank for a name, names in lower case. */
export class Metas {
  private readonly values = new Map<string, string[]>();

  constructor(page: Page) {
    for (const meta of [...page.querySelectorAll('meta')].slice(0, MOST_METAS)) {
      const content = (meta.getAttribute('content') ?? meta.getAttribute('value'))?.replace(/\s+/gu, ' ').trim();
      const name = meta.getAttribute('property') ?? meta.getAttribute('name');
      if (!content || !name) continue;
      const key = name.trim().toLowerCase();
      const values = this.values.get(key) ?? [];
      if (values.length < MOST_VALUES) this.values.set(key, [...values, content]);
    }
  }

  /** The names that fit a pattern, in their order on the page. */
  namesLike(pattern: RegExp): string[] {
    return [...this.values.keys()].filter((name) => pattern.test(name));
  }

  all(...names: readonly string[]): string[] {
    return names.flatMap((name) => this.values.get(name) ?? []);
  }

  first(...names: readonly string[]): string | undefined {
    return this.all(...names)[0];
  }
}
