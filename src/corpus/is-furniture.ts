// Lines that a page shows around every article. A line is furniture as a whole or not at all; none is shortened.
const EXACT = new Set(
  `share|share this|share this article|share this story|share on facebook|share on twitter|share on x|share via email|tweet|email|e-mail|print|print this page|print this article|save|save article|listen|listen to this article|play|pause|copy link|copied|link copied|bookmark|like|follow|follow us|subscribe|subscribe now|sign up|sign in|log in|login|register|read more|read more:|read also|read also:|also read|also read:|see also|see more|more|more stories|show more|load more|related|related articles|related stories|related news|related topics|related content|related posts|related:|recommended|recommended for you|you may also like|you might also like|most read|most popular|trending|trending now|top stories|latest news|latest|more from this section|more on this|more on this story|more from|advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|promoted content|story continues below advertisement|article continues below advertisement|continue reading|continue reading below|scroll down|back to top|top|skip to content|skip to main content|menu|search|close|open|home|comments|comment|leave a comment|leave a reply|post a comment|add a comment|view comments|no comments|join the conversation|newsletter|newsletters|sign up for our newsletter|get our newsletter|tags|tags:|topics|topics:|filed under|filed under:|categories|previous|next|previous article|next article|previous post|next post|facebook|twitter|whatsapp|telegram|linkedin|reddit|pinterest|instagram|youtube|x|tt|aa|a+|a-|a a a|text size|font size|image|photo|video|watch|watch live|live|breaking|breaking news|gallery|image source|getty images|reuters|accept|accept all|accept all cookies|reject all|manage cookies|cookie settings|i agree|ok|got it|thank you|download|download pdf|view pdf|cite|cite this|report an error|report a typo|correct this|all rights reserved|about the author|about the authors|author|authors|written by|posted by|translate|transcript|enlarge|toggle caption|hide caption|click to enlarge|view image|loading|loading...|please wait|advertisement - scroll to continue|end of content|support us|donate|donate now|become a member|give this article|gift this article|expand|collapse|show comments|hide comments|view all|see all|full story`.split(
    '|',
  ),
);
const PATTERNS: readonly RegExp[] = [
  /^(?:\d+|a few|less than a|one)[ -]?min(?:ute)?s?(?:['’])?(?: to)? read(?:ing time)?\.?$/iu,
  /^(?:estimated )?read(?:ing)? time:?\s*(?:less than )?\d+ ?(?:min(?:ute)?s?|m)\.?$/iu,
  /^\d{1,6}[km]?\s*(?:shares?|comments?|likes?|views?|reads?|tweets?|retweets?|replies)$/iu,
  /^(?:share|tweet|pin|print|e-?mail|follow|like|subscribe)(?: (?:this|on|via|to|us|by|with|the|story|article|page|post|facebook|twitter|x|linkedin|whatsapp|e-?mail|and|or|,|link|friends?|a)){1,9}[.:!]?$/iu,
  /^(?:follow|like|join|find|connect with) (?:us|me|[\p{L} ]{2,40}) on (?:facebook|twitter|x|instagram|telegram|whatsapp|linkedin|youtube|google|flipboard|social media)\b.{0,80}$/iu,
  /^(?:sign up|subscribe|register)\b.{0,60}\b(?:newsletters?|e-?mails?|alerts|inbox|updates|briefing)\b.{0,80}$/iu,
  /^(?:get|receive)\b.{0,80}\b(?:in|to) your inbox\b.{0,60}$/iu,
  /^(?:this|our) (?:site|website|web site|page) uses cookies\b.{0,300}$/iu,
  /^we (?:and our partners )?use cookies\b.{0,300}$/iu,
  /^(?:©|\(c\)|copyright\b).{0,160}$/iu,
  /^.{0,80}\ball rights reserved\.?.{0,60}$/iu,
  /^(?:read|see|watch|listen)(?: (?:more|also|next|now))?\s*[:>»→].{0,160}$/iu,
  /^(?:related|recommended|more|also)(?: (?:article|articles|story|stories|news|coverage|on this|reading|video))?\s*[:>»→].{0,160}$/iu,
  /^(?:advertisement|sponsored)\b.{0,20}$/iu,
  /^\d{1,3}$|^\p{L}$/u,
  /^[^\p{L}\p{N}]+$/u,
  /^read or share this (?:story|article)\b.{0,80}$/iu,
  /^(?:click|tap) here\b.{0,100}$/iu,
  /^(?:download|get|install)\b.{0,30}\bapp\b.{0,60}$/iu,
  /^(?:please )?enable (?:javascript|cookies)\b.{0,160}$/iu,
  /^(?:updated|last updated|last modified|modified)(?: on| at)?:?\s.{4,60}$/iu,
  /^(?:text|font) size\b.{0,20}$/iu,
  /^[“"]?\s*start quote$|^end quote\b.{0,80}$/iu,
  /^(?:write to|e-?mail|contact|reach)\b.{0,60}@.{0,60}$/iu,
  /^page \d+(?: of \d+)?$/iu,
  /^\d+ of \d+$/iu,
];
const LONGEST = 300;

/** Whether a line is part of the page and not of its text: "2 min read", "Share", "Advertisement", a cookie notice. */
export function isFurniture(line: string): boolean {
  if (line.length > LONGEST) return false;
  const plain = line.trim().toLowerCase();
  return (
    EXACT.has(plain) ||
    EXACT.has(plain.replace(/[.:!>»→…]+$/u, '').trim()) ||
    PATTERNS.some((pattern) => pattern.test(line))
  );
}
