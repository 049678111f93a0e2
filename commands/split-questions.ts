import type { Library } from '../src/library.js';

/** Questions of one message that are answered at most. */
export const MOST_QUESTIONS = 4;

const ASKS = String.raw`(?:who|whom|whose|which|what|when|where|why|how|does|do|did|is|are|was|were|has|have|can)`;
const OPENS = new RegExp(String.raw`^\s*(?:(?:and|so|but|also|then|ok|please)[,\s]+)*${ASKS}\b`, 'iu');
const JOINT = new RegExp(String.raw`[,;]?\s+(?:and|but)(?:\s+also)?\s+(?=${ASKS}\b)`, 'giu');
/** "Give me …", "list …": what is asked for without a question mark. */
const REQUEST =
  /^\s*(?:(?:and|also|then|please|can you|could you)[,\s]+)*(?:show|give|list|draw|quote|find|compare|check|export|tell|name)\b/iu;

/**
 * The questions in one message, each as typed; one for most messages. Words before a question go with it. A sentence is
 * two questions only where each half begins like one and names an actor: "Who backs Norway and who backs Sweden?"
 */
export function splitQuestions(text: string, library: Library): string[] {
  const sentences = text
    .split(/(?<=[?؟])\s+|(?<=[.!;])\s+(?=\p{Lu})/u)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const asked: string[] = [];
  let before = '';
  for (const sentence of sentences) {
    const whole = before ? `${before} ${sentence}` : sentence;
    const asks = /[?؟]["”’)]*$/u.test(sentence) || REQUEST.test(sentence);
    // "Really?" and "Why?" belong to what stands beside them.
    if (asks && isShort(sentence) && asked.length > 0 && !before) asked[asked.length - 1] += ` ${sentence}`;
    else if (asks && !isShort(sentence)) {
      asked.push(whole);
      before = '';
    } else before = whole;
  }
  // What follows the last question says more of it.
  if (before && asked.length > 0) asked[asked.length - 1] += ` ${before}`;
  return (asked.length > 0 ? asked : [text]).flatMap((question) => inHalves(question, library));
}

const isShort = (sentence: string): boolean => sentence.split(/\s+/u).length < 3;

function inHalves(question: string, library: Library): string[] {
  if (!OPENS.test(question) || question.length > 300) return [question];
  const names = (part: string) => library.actors.find(part, { question: true }).length > 0;
  for (const { 0: joint, index } of question.matchAll(JOINT)) {
    const [left, right] = [question.slice(0, index), question.slice(index + joint.length)];
    if (names(left) && names(right)) return [`${left}?`, ...inHalves(right, library)];
  }
  return [question];
}
