import { z } from 'zod';
import { cardSchema, quotedClaimSchema } from './card.js';
import { pictureSchema } from './picture.js';

const span = z.object({ start: z.int().nonnegative(), end: z.int().nonnegative() });

/** An exact stretch of an article: `text === article.text.slice(start, end)`, in UTF-16 code units. */
const quoteSchema = z.object({
  text: z.string().min(1),
  article: z.string(),
  passage: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  citation: z.int().positive().describe('number of its citation'),
  highlights: z.array(span).describe('the words that matter, as spans of `text`'),
  cutBefore: z.boolean().describe('the quote begins inside a sentence: show […] before it, outside the text'),
  cutAfter: z.boolean().describe('the quote ends inside a sentence: show […] after it, outside the text'),
  role: z.string().optional().describe('what the quote is for, where a reply has several kinds'),
  about: z
    .string()
    .optional()
    .describe('the matter or the other actor that it is shown for, or the plan beside a deed'),
  speaker: z.string().optional().describe('who says it, where it is not the article itself'),
  date: z.string().optional().describe('of what it tells, as shown: "December 2022"'),
  dateBasis: z
    .enum(['stated', 'relative', 'article'])
    .optional()
    .describe('article: the date of the article, for want of one'),
  reportedBy: z.string().optional().describe('where several articles report it: "3 articles, 2 publishers"'),
  claims: z.array(quotedClaimSchema).optional().describe('what it is counted for'),
});

/** Where quotes come from; one number per article within a reply. */
const citationSchema = z.object({
  number: z.int().positive(),
  article: z.string().describe('id: the file name without .md'),
  title: z.string(),
  titleIsOurs: z.boolean().describe('the article has no title; this is our label'),
  publisher: z.string().nullable().describe('null: not stated'),
  author: z.string().optional(),
  date: z.string().describe('as shown: "8 February 2018", "March 2021 (inferred)", "date not stated"'),
  dateBasis: z.enum(['stated', 'inferred', 'not-stated']),
  url: z.string().optional(),
  warning: z.string().optional().describe("the article's own warning: machine-translated"),
});

/** Lines of our own wording under a title: counts, lists, what was not found. Never text of an article. */
const sectionSchema = z.object({
  title: z.string(),
  lines: z.array(z.object({ text: z.string(), citation: z.int().positive().optional() })),
});

/** A file that goes with a reply. */
const fileSchema = z.object({
  name: z.string().regex(/^[\w.-]{1,80}$/u),
  mediaType: z.string(),
  content: z.string().describe('UTF-8 text, at most a few megabytes'),
});

/** What a command returns: plain data, free of any platform. Described for readers of the JSON in docs/reply.md. */
export const replySchema = z.object({
  kind: z.enum([
    'answer',
    'no-answer',
    'relation',
    'actor',
    'timeline',
    'network',
    'check',
    'compare',
    'disputes',
    'voices',
    'export',
    'sources',
    'source',
    'help',
    'error',
  ]),
  headline: z.string(),
  answered: z.boolean(),
  quotes: z.array(quoteSchema).describe('best first'),
  card: cardSchema.optional().describe('what is counted about one actor or two'),
  pictures: z.array(pictureSchema).optional().describe('what to draw; see src/pictures/draw.ts'),
  near: z.array(quoteSchema).describe('not an answer, but near'),
  sections: z.array(sectionSchema),
  notices: z.array(z.string()).describe('what the person should know about how the question was read'),
  citations: z.array(citationSchema),
  suggestions: z.array(z.string()).describe('what could be asked next, word for word'),
  files: z.array(fileSchema).optional().describe('to be attached: an export'),
  reference: z.string().optional().describe('errors only: the number under which the log tells more'),
});

export type Quote = z.infer<typeof quoteSchema>;
export type Citation = z.infer<typeof citationSchema>;
export type ReplyFile = z.infer<typeof fileSchema>;
export type Section = z.infer<typeof sectionSchema>;
export type Reply = z.infer<typeof replySchema>;

/** A reply from its parts; whatever is left out is empty. */
export const reply = (parts: Pick<Reply, 'kind' | 'headline' | 'answered'> & Partial<Reply>): Reply => ({
  quotes: [],
  near: [],
  sections: [],
  notices: [],
  citations: [],
  suggestions: [],
  ...parts,
});
