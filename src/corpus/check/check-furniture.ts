import { isFurniture } from '../is-furniture.js';
import { type ArticleCheck, linesOf } from './sign.js';

/** Lines of the page around the article that were copied with it: "Share this article", "5 min read". */
export const checkFurniture: ArticleCheck = ({ text }) => {
  const lines = linesOf(text).filter(({ line }) => /\p{L}/u.test(line) && isFurniture(line.trim()));
  const [first] = lines;
  if (!first) return [];
  const more = lines.length > 1 ? ` and ${lines.length - 1} more` : '';
  return [
    {
      at: first.at,
      problem: `lines that look like parts of the page: “${first.line.trim().slice(0, 60)}”${more}`,
      advice: 'delete them: what is not of the article may be quoted as if it were',
      // A single one may be a heading of the article's own: "Comment".
      severity: lines.length > 1 ? 'warning' : 'note',
    },
  ];
};
