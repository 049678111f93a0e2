import type { Item } from './collapse-repeats.js';
import { type Row, rowsBy } from './tally.js';

/** What a year brings to a relation, beside the years before it. */
export interface YearOfRelation {
  readonly year: string;
  readonly row: Row;
  /** Statements dated by the article alone, for want of a date of the event. */
  readonly byArticleDate: number;
  /** Theatres and contexts not named in any year before; empty in the first year. */
  readonly first: readonly string[];
  /** Theatres where all that is said has the other stance than all that was said in the last year with any. */
  readonly turned: readonly {
    readonly about: string;
    readonly from: string;
    readonly to: string;
    readonly since: string;
  }[];
}

const yearOf = ({ claim }: Item): readonly string[] => (claim.date ? [claim.date.slice(0, 4)] : []);

const onlyStance = (items: readonly Item[]): string | undefined => {
  const stances = new Set(items.map(({ claim }) => claim.stance));
  return stances.size === 1 ? [...stances][0] : undefined;
};

/** The years of a relation in order, each with what is new in it and what has turned. Undated statements are in none. */
export function changesOf(items: readonly Item[]): YearOfRelation[] {
  const seen = new Set<string>();
  const before = new Map<string, { stance: string | undefined; year: string }>();
  return rowsBy(items, yearOf)
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((row, index) => {
      const matters = [
        ...rowsBy(row.items, ({ theatres }) => theatres),
        ...rowsBy(row.items, ({ contexts }) => contexts),
      ];
      const first = index > 0 ? matters.map(({ name }) => name).filter((name) => !seen.has(name)) : [];
      const turned = rowsBy(row.items, ({ theatres }) => theatres).flatMap(({ name, items: own }) => {
        const stance = onlyStance(own);
        const old = before.get(name);
        before.set(name, { stance, year: row.name });
        return old?.stance && stance && old.stance !== stance
          ? [{ about: name, from: old.stance, to: stance, since: old.year }]
          : [];
      });
      for (const { name } of matters) seen.add(name);
      const byArticleDate = row.items.filter(({ claim }) => claim.dateBasis === 'article').length;
      return { year: row.name, row, byArticleDate, first, turned };
    });
}
