import { libraryOf } from './library.js';

/** Names that are Markdown, mentions and links in themselves. */
export const NASTY =
  '**@everyone** <@900000000000000100> <#1> <t:1:R> <:x:1> [a](https://evil.example) `code` ||spoiler|| # > - 1. ~~no~~ _it_ \\ https://evil.example @here';

const VERBS = ['praised', 'condemned', 'supported', 'accused', 'attacked', 'thanked'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June'];

/** An article of 300 statements between two actors. */
const many = Array.from(
  { length: 300 },
  (_each, i) =>
    `Norway ${VERBS[i % VERBS.length]} Sweden over matter number ${i} on ${1 + (i % 28)} ${MONTHS[i % MONTHS.length]} ${1990 + (i % 30)}.`,
).join(' ');

/** A library of what is hard to show: a text without a space, hundreds of claims, words full of Markdown. */
export const heavyLibrary = () =>
  libraryOf({
    endless: `---\ntitle: ${'x'.repeat(500)}\npublisher: ${'y'.repeat(300)}\n---\nNorway${'*_['.repeat(66_000)}`,
    many: `---\ntitle: Three hundred matters\n---\n${many}`,
    nasty: `---\ntitle: ${JSON.stringify(NASTY)}\npublisher: ${JSON.stringify(NASTY)}\nauthor: "@everyone"\nnote: "<@1>"\nurl: "https://example.org/a_(b)_[c]?q=*x*"\n---\nFinland praised Estonia: ${NASTY}. # Finland thanked Estonia.\n\n> Estonia thanked Finland for **help**.`,
  });
