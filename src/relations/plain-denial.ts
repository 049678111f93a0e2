/** Ways to deny in a sentence that a claim could be read from without them; what is left claims what is denied. */
const DENIALS: readonly (readonly [RegExp, string])[] = [
  [/^(\s*)neither\s+(.{2,60}?)\s+nor\s+(.*?)\bthe\s+other\b/iu, '$1$2 and $3each other'],
  [/^(\s*)neither\s+(.{2,60}?)\s+nor\s+/iu, '$1$2 and '],
  [
    /\b(?:can(?:\s*not|['’]t)|could(?:\s+not|n['’]t))\s+be\s+(?:called|considered|seen\s+as|described\s+as|regarded\s+as)\b/iu,
    'is',
  ],
  // "was no ally", "are no friends", "is hardly a friend"; "is no secret" denies nothing.
  [
    /\b(is|are|was|were|been|remains?)\s+(?:no|hardly(?:\s+an?)?|anything\s+but(?:\s+an?)?|far\s+from\s+(?:being\s+)?(?:an?\s+)?)\s*(?=(?:\p{Ll}+\s+)?(?:friend|all(?:y|ies)|partner|enem|foe|rival|client|prox|backer|supporter|member|adversar|opponent)\p{Ll}*)/iu,
    '$1 ',
  ],
  [
    /\b(?:has|have|had)\s+(?:absolutely\s+|almost\s+)?(?:nothing|no(?:thing)?\s+interests?)\s+in\s+common(?:\s+with\b)?/iu,
    'SHARE',
  ],
  [/\b(?:has|have|had)\s+(?:absolutely\s+)?nothing\s+to\s+do\s+with\s+(?:each\s+other|one\s+another)\b/iu, 'have ties'],
  [/\b(?:has|have|had)\s+(?:absolutely\s+)?nothing\s+to\s+do\s+with\b/iu, 'has ties with'],
  [/\b(?:lacks?|lacked|without)\s+any\s+(?=alliance|ties|relations|agreement|pact|treaty)/iu, 'has '],
  [
    /^\s*(?:it\s+is|it['’]s|it\s+was)\s+(?:not\s+true|untrue|false|a\s+(?:lie|myth)|wrong|incorrect|not\s+the\s+case)\s+(?:to\s+(?:say|claim|think|believe)\s+)?that\s+(?=\S)/iu,
    '',
  ],
  // "No Norwegian troops went there"; "no doubt" denies nothing.
  [
    /^\s*(?:not\s+(?:a\s+single|one|any)|none\s+of\s+the|no)\s+(?!doubt|wonder|longer|matter|sooner|question|less|more)(?=\p{L})/iu,
    '',
  ],
  [/^\s*(?:nobody|no[- ]one|none)\s+(?:in|from|of)\s+(?=\S)/iu, ''],
  [/\b(?:has|have|had)?\s*(?:stopped|ceased|quit)\s+(?=\p{Ll}+ing\b)/iu, 'is '],
  [/\b(?:has|have|had)\s+(?:stopped|ceased)\s+to\s+(?=\p{Ll}+)/iu, ''],
];
const NEGATED: readonly (readonly [RegExp, string])[] = [
  [/\b(is|are|was|were|has|have|had|do|does|did)(?:\s+not|n['’]t|\s+never)\b/iu, '$1'],
  [/\b(?:would|will|could|can|might|may|shall|should)(?:\s+not|n['’]t|not|\s+never)\b|\b(?:wo|ca)n['’]t\b/iu, 'does'],
  [/\b(?:(?:has|have|had)\s+)?fail(?:s|ed)?\s+to\b/iu, 'does'],
];

/**
 * What a sentence denies, as a sentence that says it: "Neither Norway nor Sweden backs it" as "Norway and Sweden backs
 * it", "… have nothing in common" as "… have close ties". Undefined where it denies in no such way.
 * @param lastly also the plain "not", for sentences whose denial is found in no other way
 */
export function plainDenial(text: string, lastly = false): string | undefined {
  for (const [pattern, said] of DENIALS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const plain = said === 'SHARE' ? (/with$/iu.test(match[0]) ? 'has close ties with' : 'have close ties') : said;
    return text.replace(pattern, plain);
  }
  const [pattern, said] = (lastly && NEGATED.find(([negated]) => negated.test(text))) || [];
  return pattern && text.replace(pattern, said!);
}
