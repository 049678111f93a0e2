import { plainDigits } from './plain-digits.js';

/** Calls of everybody, of people, groups and channels, as chat programs write them or send them. */
const CALLS =
  /<(?:@[!&]?\d+|[@!][^<>]{1,200})>|<#\d+>|<a?:\w{1,40}:\d+>|(?<![\p{L}\p{N}.])@(?:everyone|here|channel|all|group)\b|(?<![\p{L}\p{N}:]):[a-z][\w+-]{1,40}:(?![\p{L}\p{N}:])/giu;
/** "<#C1|desk>": a channel with its name. */
const CHANNEL = /<#[^<>|]{1,100}\|([^<>]{1,200})>/gu;
const URL = String.raw`(?:https?|ftp):\/\/[^\s<>)\]|]{1,2000}`;
/** "<https://x|words>" and "[words](https://x)". */
const LABELLED = new RegExp(String.raw`<${URL}\|([^<>]{1,400})>|\[([^\][]{1,400})\]\(\s*<?${URL}>?\s*\)`, 'giu');
const BARE = new RegExp(String.raw`<?${URL}>?`, 'giu');
/** What is written against the run of the line, so that it reads otherwise than it stands. */
const OVERRIDDEN = /[\u202D\u202E][^\u202C\n]{0,200}\u202C/gu;
/** Marks of bold, slanted, struck, hidden and code that stand on both sides of words. */
const MARKS = /(?<![\p{L}\p{N}\\])(\*{1,3}|_{1,3}|~{1,2}|\|\||`{1,3})(?=\S)([^\n]{1,400}?)(?<=\S)\1(?![\p{L}\p{N}])/gu;
const NESTED = 3;

/** Words with which people call for attention; with them, whole words in capitals are shouting and no names. */
const CALLING =
  /^(?:hey|hi|hello|yo|oi|listen|look|attention|please|pls|wake|up|everyone|everybody|guys|folks|urgent|help|omg|wtf|lol|asap|answer|me|stop|wow|now|click|here|read|this)$/iu;
const ASKS = /\b(?:who|whom|whose|what|which|where|when|why|how)\b/iu;
const MOST_SHOUTED = 8;

/** Whether words are a call for attention, some of them shouted. */
function isShouting(words: string, ofAll: string): boolean {
  const each = words.match(/[\p{L}\p{N}'’-]+/gu) ?? [];
  const isLoud = (word: string) => word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word);
  return (
    // Who types all in capitals shouts nothing in particular.
    /\p{Ll}/u.test(ofAll) &&
    each.length <= MOST_SHOUTED &&
    each.some((word) => CALLING.test(word)) &&
    each.every((word) => CALLING.test(word) || isLoud(word))
  );
}

/** A question without the shouting before and after it. */
function withoutShouting(text: string): string {
  const asked = text.search(ASKS);
  const before = asked > 0 ? text.slice(0, asked) : '';
  const from = before && isShouting(before, text) ? asked : 0;
  const end = text.lastIndexOf('?') + 1;
  const after = end > 0 ? text.slice(end) : '';
  return text.slice(from, after && isShouting(after, text) ? end : text.length);
}

/**
 * A message as it would be said aloud: without calls of people, links, marks of bold and code, and without shouting
 * around a question. The words of a link stay where they are part of the sentence; behind a question they are none of it.
 */
export function plainWords(text: string): string {
  let read = plainDigits(text)
    .replace(OVERRIDDEN, ' ')
    .replace(LABELLED, (whole, slack: string | undefined, markdown: string | undefined, at: number) =>
      /[?!.]\s*$/u.test(text.slice(0, at)) && !/\p{L}/u.test(text.slice(at + whole.length))
        ? ' '
        : ` ${slack ?? markdown} `,
    )
    .replace(BARE, ' ')
    .replace(CHANNEL, ' #$1 ')
    .replace(CALLS, ' ');
  for (let i = 0; i < NESTED; i++) read = read.replace(MARKS, '$2');
  read = withoutShouting(read.replace(/[?!]*\?[?!]*/gu, '?'));
  return read === text
    ? text
    : read
        .replace(/[ \t]+/gu, ' ')
        .replace(/ +(?=[,.;:!?](?:\s|$))/gu, '')
        .trim();
}
