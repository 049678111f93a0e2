/** A text without the sentences that tell the bot what to do. */
export interface Stripped {
  readonly text: string;
  /** Whether anything was left out. */
  readonly instructed: boolean;
}

// Those who write to a bot as if it were a language model: "ignore your rules", "you are now", "say that".
const MARK =
  /^(?:(?:#{2,4}|#(?=\s)|<\|[^|]{0,30}\|>|\[\/?\w{2,12}\])\s*)*(?:(?:system|assistant|developer|admin|user)(?:\s+(?:prompt|message))?\s*:\s*)?/iu;
const ORDER =
  /^(?:(?:please|now|ok(?:ay)?|hey|and|but|so|then|bot|entente)\b[\s,:]*)*(?:from now on,?\s+)?(?:you (?:(?:must|should|will|have to|shall|can|now) )?)?(?:ignore|disregard|forget|override|bypass|(?:stop|do not|don['’]t|never) follow(?:ing)?)\s+(?:(?:about|all|any|every|everything|what|the|your|my|these|those|of|in|previous|prior|above|earlier|other|preceding|system|safety|you|were|i)\s+)*(?:rules?|instructions?|prompts?|guidelines?|guardrails?|restrictions?|constraints?|articles?|sources?|corpus|training|programming|above|said|before|told|previously)\b\s*(?:[,;:–-]|\b(?:and|then|instead|but)\b|\s)*/iu;
const SAY =
  /^(?:please\s+)?(?:(?:just|only|simply|always|now|instead)\s+)*(?:(?:say|repeat|reply|respond|write|print|output|state|claim|announce|declare|admit|type|post)\s*(?:\b(?:after me|only|just|with|that|exactly|the following|to (?:me|us|everyone)|back|yes|no)\b|[:“"'])|tell (?:me|us|them|everyone|the channel) that\b|answer\s*(?:(?:with|only|just)\s+)?(?:yes|no|[“"])|pretend\b|imagine\b|act as\b|behave (?:as|like)\b|role-?play\b|assume (?:the role|that you)\b)/iu;
const ROLE =
  /^(?:from now on,?\s+)?(?:you(?: are|['’]re) (?:now|no longer|an? (?!quote))|your new (?:role|task|job|instructions?|rules?)\b|new instructions?\b|developer mode\b|you (?:must|should|will|shall|have to) (?:now |only |always |never )*(?:reply|say|answer|respond|state|agree|confirm|obey|pretend|act|comply)\b)/iu;
const SECRET =
  /\b(?:print|show|reveal|give|tell|repeat|output|leak|dump|list|send|what (?:is|are))\b.{0,40}\b(?:your|the|bot['’]?s)\s+(?:\w+\s+)?(?:(?:system|hidden|initial)\s+prompts?|prompts?|(?:bot |api |access )?tokens?|api keys?|passwords?|secrets?|credentials?|instructions|config(?:uration)?|settings|system messages?|environment(?: variables)?|\.env)\b/iu;
/** "Answer in one word: …": what is asked comes after it. */
const MANNER =
  /^(?:please\s+)?(?:answer|reply|respond|say)\s+(?:only\s+|just\s+)?(?:without|in|as|like|with)\b[^:?]{0,60}:\s*(?=\S.*\?\s*$)/iu;

function question(sentence: string): string {
  const plain = sentence.replace(MARK, '').replace(ORDER, '').replace(MANNER, '').trim();
  return SAY.test(plain) || ROLE.test(plain) || SECRET.test(plain) ? '' : plain;
}

/** Leaves out of a message what tells the bot how to behave or what to say; what is asked beside it stays. */
export function stripInstructions(text: string): Stripped {
  const sentences = text.split(/(?<=[.!?؟]["”’)]*)\s+/u);
  const kept = sentences.map(question);
  const instructed = kept.some((part, i) => part !== sentences[i]!.trim());
  return instructed
    ? { text: kept.filter((part) => /[\p{L}\p{N}]/u.test(part)).join(' '), instructed }
    : { text, instructed };
}

/** Whether a message is nothing but orders to the bot. */
export function isOnlyOrders(text: string): boolean {
  const { text: rest, instructed } = stripInstructions(text);
  return instructed && rest === '';
}
