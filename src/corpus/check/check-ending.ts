import type { ArticleCheck, Sign } from './sign.js';

const WHOLE = 'get the whole text, or say in “note” that it is an excerpt';

/** What stands where a page or a feed gives the beginning of a text only. */
const STUBS: readonly RegExp[] = [
  /\[(?:\+|…|\.\.\.)\s?\d[\d,.]* ?(?:chars?|characters|more)\]/iu,
  /\[(?:…|\.\.\.|&hellip;|&#8230;)\]\s*$/u,
  /\b(?:the post|this article|this story)\b[^.\n]{0,200}\b(?:appeared first on|first appeared on)\b/iu,
  /(?:^|\n)\W{0,3}(?:read more|continue reading|read the full (?:article|story|text)|read full (?:article|story)|full story|keep reading|\(?more\)?)\b[^\n.]{0,80}(?:\n|$)/iu,
  /\b(?:to (?:continue|keep) reading|to read the (?:full|rest of the|whole) (?:article|story|text|piece))\b/iu,
  /\b(?:subscribe|sign up|log in|register) (?:now )?to (?:continue|read (?:on|more|the)|unlock|access|keep reading)\b/iu,
  /\b(?:this (?:article|story|content|post|page) is (?:only |exclusively )?(?:for|available (?:only )?to) (?:paid |paying |registered |our )?(?:subscribers|members)|already a (?:subscriber|member)\?|for (?:paid |paying )?subscribers only|you have reached your (?:article |monthly )?limit|\d+ free articles? (?:left|remaining))/iu,
];
const NEAR_THE_END = 600;

/** Words after which no English sentence ends. */
const GOES_ON =
  /\b(?:the|a|an|and|or|nor|but|of|to|from|with|by|for|at|into|onto|upon|than|as|because|although|while|whether|if|that|which|who|whose|whom|when|where|is|are|was|were|be|been|has|have|had|will|would|could|should|may|might|must|can|its|their|his|her|our|your|my|said|says|between|among|against|during|after|before|under|over|through|without|within)$/iu;
const CLOSED = /[.!?…۔؟。！？:][\s"”’'»)\]*_]*$/u;
const TAIL = /(?:…|\.\.\.)[\s"”’'»)\]]*$/u;
/** A last line that says who wrote or where it was: "— A. Writer", "Source: …", "###", "Ida Lund, Oslo". */
const SIGNED =
  /^(?:[—–―-]|\W*(?:source|by|photo|translated|written|edited|reporting|signed|contact|tags?|©|\(c\))\b|\W+$)|@|https?:/iu;
const FEWEST_WORDS = 7;

const words = (line: string): number => line.split(/\s+/u).length;
const lastWords = (line: string): string => `“… ${line.trim().split(/\s+/u).slice(-6).join(' ')}”`;

/**
 * Whether the text was cut: it ends in the middle of a sentence, in dots, or with the door of a page that gives only the
 * beginning away ("[+1234 chars]", "Read more", "Subscribe to continue"); or begins in the middle of one.
 */
export const checkEnding: ArticleCheck = (article, sentences) => {
  const { text, note = '' } = article;
  if (/\b(?:excerpt|extract|abridged|shortened|cut)\b/iu.test(note)) return [];
  const signs: Sign[] = [];
  const warn = (at: number, problem: string, severity: Sign['severity'] = 'warning'): void => {
    signs.push({ at, problem, advice: WHOLE, severity });
  };
  const from = Math.max(0, text.length - NEAR_THE_END);
  const end = text.slice(from);
  const stub = STUBS.map((pattern) => pattern.exec(end)).find((match) => match !== null);
  if (stub) warn(from + stub.index, `only the beginning of the text is here: ${lastWords(stub[0])}`);
  const last = sentences.findLast(({ text: line }) => !SIGNED.test(line));
  if (last && !stub) {
    const line = last.text.trimEnd();
    const isLine = last.kind === 'prose' || words(line) > 14;
    if (TAIL.test(line)) warn(last.start, `the text ends in dots: ${lastWords(line)}`);
    else if (!CLOSED.test(line) && last.kind !== 'caption' && (GOES_ON.test(line) || /[,;–—-]$/u.test(line)))
      warn(last.start, `the text ends in the middle of a sentence: ${lastWords(line)}`);
    else if (isLine && !CLOSED.test(line) && words(line) >= FEWEST_WORDS && /\p{Ll}$/u.test(line))
      warn(last.start, `the text ends without a full stop: ${lastWords(line)}`, 'note');
  }
  const first = sentences[0];
  if (first && /^(?:…|\.\.\.)|^\p{Ll}\p{Ll}*\s/u.test(first.text) && words(first.text) >= FEWEST_WORDS)
    warn(
      first.start,
      `the text begins in the middle of a sentence: “${first.text.split(/\s+/u).slice(0, 6).join(' ')} …”`,
    );
  return signs;
};
