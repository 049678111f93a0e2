import { Lexer } from 'yaml';

/** Lists and maps in one another that no file of people has; the reader of YAML takes seconds for some hundreds. */
const DEEPEST = 100;

/** Whether a text of YAML nests deeper than any file of people, told by its tokens before it is parsed. */
export function nestsTooDeep(text: string): boolean {
  if ((text.match(/[[{]/gu)?.length ?? 0) <= DEEPEST) return false;
  let depth = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}
