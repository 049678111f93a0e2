import type { Library } from '../../src/library.js';
import { cleanLine } from '../../src/text/clean.js';

/** A statement in quotation marks, double or single. */
const QUOTED = /["“„«]([^"“”„«»]{8,900})["”»]|(?<=^|[\s:])['‘]([^'‘’]{12,900})['’](?=$|[\s,.?!])/u;
/** What people say before a statement that they want checked … */
const BEFORE: readonly RegExp[] = [
  /^.{0,120}?\b(?:check|verify|confirm|debunk|fact-?check|assess|validate|true|correct|right|accurate|legit|sure|fake|claims?|claimed|claiming|says?|said|saying|insists?|swears?|wrote|writes|posted|posts|tweeted|told\s+(?:me|us|my\s+\w+)|heard|read|saw|statement|post|rumou?r|message|news|thinks?|believes?)\b[^:.?!]{0,30}:\s*(?=\S)/iu,
  /^.{0,120}?\b(?:says?|said|saying|claims?|claimed|claiming|insists?|swears?|wrote|writes|posted|tweeted|told\s+(?:me|us|my\s+\w+)|heard|read|saw|believes?|thinks?|true|correct|right|accurate|case|sure|confirm|verify|check|fact|know|know)\s+(?:if|whether|that)\s+(?=\S)/iu,
  /^.{0,60}?\b(?:is|are)\s+(?:it|this|that)\s+(?:really\s+|actually\s+)?(?:true|right|correct|so|legit|a\s+fact|fake(?:\s+news)?)\s*[:,-]?\s+(?=\S)/iu,
  /^(?:(?:some(?:one|body)|people|they|(?:my|a|the|this|some|one)\s+\w+(?:\s+\w+)?)(?:\s+(?:on\s+\w+|in\s+(?:\w+\s+){0,2}?\S+|online))?\s+)(?:says?|said|claims?|claimed|insists?|swears?|thinks?|wrote|posted|told\s+(?:me|us)|keeps?\s+saying)\s+(?=\S)/iu,
  /^(?:the\s+|a\s+|my\s+)?(?:claim|statement|sentence|assertion|thesis|rumou?r|question)\s+(?:to\s+(?:check|test|verify)|for\s+(?:you|checking))\s*(?:->|→|:|-|,)?\s*(?=\S)/iu,
  /^(?:(?:pls|plz|please)\s+)?(?:(?:can|could|would)\s+(?:you|someone|anyone|somebody)\s+)?(?:please\s+)?(?:ch?e?ck|verify|confirm|debunk|fact-?check)\s+(?:for\s+me\s+)?(?:this\s+|if\s+)?[:,-]?\s*(?=\S)/iu,
];
/** … and after it. */
const AFTER =
  /(?:^|[\s.,;?!–—-]+)(?:(?:is|are|was)\s+(?:that|this|it|he|she|they)\s+(?:really\s+|actually\s+|even\s+)?(?:true|right|correct|so|accurate|legit|wrong|real|a\s+fact|lying|fake)\b|(?:true|right|correct|legit|real|fact|fake|cap|bs|wrong|yes)\s*(?:or\s+\w+)?\s*\?|(?:any|is\s+there\s+any)\s+(?:truth|evidence|proof)\b|what\s+do\s+(?:the|your)\s+(?:sources|articles)\b|can\s+(?:i|we|you|u)\s+\w+|does\s+(?:that|this|it)\s+(?:hold|check|stand)\b|do\s+(?:the|your)\s+(?:articles|sources)\s+(?:say|support|back|confirm|agree)\b|<-|←|how\s+(?:true|accurate)\b|(?:please\s+|pls\s+)?(?:verify|confirm|check|fact-?check)\b|would\s+you\s+mind\b|sounds\s+\w+|or\s+(?:not|no)\b)[^.!?]{0,80}[.!?]*\s*$/iu;

/**
 * The statement in a text that wants one checked, without who says it and how it is asked.
 * @returns undefined where nobody is named in what is left
 */
export function statementIn(text: string, library: Library): string | undefined {
  const line = cleanLine(text).slice(0, 1000);
  const [, double, single] = QUOTED.exec(line) ?? [];
  const names = (words: string) => library.actors.find(words, { question: true }).length > 0;
  const quoted = double ?? single;
  if (quoted && names(quoted)) return quoted;
  const cut = line.replace(AFTER, '');
  const bare = (cut.length > 15 && names(cut) ? cut : line).trim();
  const before = BEFORE.find((each) => each.test(bare) && names(bare.replace(each, '')));
  const statement = (before ? bare.replace(before, '') : bare).replace(/\?+\s*$/u, '').trim();
  return names(statement) ? statement : undefined;
}
