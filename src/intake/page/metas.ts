import type { Page } from './dom.js';

/** What the `meta` elements of a page say: the first value that is not blank for a name, names in lower case. */
export class Metas {
  private readonly values = new Map<string, string[]>();

  constructor(page: Page) {
    for (const meta of page.querySelectorAll('meta')) {
      const content = (meta.getAttribute('content') ?? meta.getAttribute('value'))?.replace(/\s+/gu, ' ').trim();
      const name = meta.getAttribute('property') ?? meta.getAttribute('name');
      if (!content || !name) continue;
      const key = name.trim().toLowerCase();
      this.values.set(key, [...(this.values.get(key) ?? []), content]);
    }
  }

  all(...names: readonly string[]): string[] {
    return names.flatMap((name) => this.values.get(name) ?? []);
  }

  first(...names: readonly string[]): string | undefined {
    return this.all(...names)[0];
  }
}
