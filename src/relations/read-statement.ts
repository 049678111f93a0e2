import type { ActorDirectory } from '../actors/actor.js';
import type { Claim } from '../claims/claim.js';
import { extractClaims } from '../claims/extract-claims.js';
import type { Lexicon } from '../claims/lexicon/lexicon.js';
import type { Article, Sentence } from '../corpus/article.js';
import { sentencesOf } from '../corpus/sentences.js';
import { familyOf } from './event-families.js';

export interface StatementTools {
  readonly actors: ActorDirectory;
  readonly lexicon: Lexicon;
}

/** A sentence of a statement, as it was read, with the claims in it. */
export interface StatementSentence {
  readonly text: string;
  readonly claims: readonly Claim[];
}

// "1) Norway left the pact 2) Sweden joined it": what is numbered is a sentence of its own.
const NUMBERED = /(?:^|\s)\(?\d{1,2}[.)]\s+(?=\p{L})/gu;
/** "According to Norway, …": whoever is named speaks, and is no party to it. */
const ACCORDING = /^\s*(?:according\s+to|in\s+the\s+(?:words|view)\s+of)\s+([^,]{2,80}),\s+(?=\S)/iu;
const JOINT = /(?:\s*;|,?\s+(?:and|but|while|whereas)(?:\s+that)?|,)\s+(?=(?:the\s+)?\p{Lu})/gu;

/**
 * Reads a statement as a small article without a date: its sentences, each with the claims in it. Names count in lower
 * case and misspelt as well, since people type them so.
 */
export function readStatement(typed: string, tools: StatementTools): StatementSentence[] {
  const text = withNamesAsWritten(typed.replace(NUMBERED, '\n\n'), tools.actors);
  const article: Article = { id: 'statement', title: '', titleIsOurs: true, text, file: '' };
  return sentencesOf(article)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text))
    .flatMap((sentence) => readSentence(sentence.text.trim(), tools));
}

function readSentence(text: string, tools: StatementTools): StatementSentence[] {
  const { 0: opening = '', 1: speaker } = ACCORDING.exec(text) ?? [];
  const said = text.slice(opening.length);
  const halves = inHalves(said, tools) ?? [{ text: said, claims: claimsIn(said, tools) }];
  return halves.map((half) => ({
    text: halves.length === 1 ? text : half.text,
    claims: speaker ? half.claims.map((claim) => ({ ...claim, attributedTo: speaker })) : half.claims,
  }));
}

const NEGATED = /\b(is|are|was|were|has|have|had)(?:\s+not|n['’]t)\b/iu;

function claimsIn(text: string, tools: StatementTools): Claim[] {
  const found = asserted(text, tools);
  if (found.length > 0 || !NEGATED.test(text)) return found;
  // "Norway and Sweden are not allies" denies what it would say without the "not".
  return asserted(text.replace(NEGATED, '$1'), tools).map((claim) =>
    claim.modality === 'asserted' ? { ...claim, modality: 'denied' } : claim,
  );
}

function asserted(text: string, { actors, lexicon }: StatementTools): Claim[] {
  const article: Article = { id: 'statement', title: '', titleIsOurs: true, text, file: '' };
  const sentences: Sentence[] = sentencesOf(article).map((sentence) => ({ ...sentence, kind: 'prose' }));
  const claims = extractClaims({ article, sentences, actors, lexicon });
  return distinct(claims.filter(({ source, target }) => source.id !== target.id));
}

/** "A arms B and C attacked D in 2020": each half where each is a claim by itself, so that a date stays with its own. */
function inHalves(text: string, tools: StatementTools): StatementSentence[] | undefined {
  for (const { 0: joint, index } of text.matchAll(JOINT)) {
    const [left, right] = [text.slice(0, index), text.slice(index + joint.length)].map((half) => claimsIn(half, tools));
    // "Norway and Sweden are allies" has no claim on its left.
    if (left!.length === 0 || right!.length === 0) continue;
    const rest = text.slice(index + joint.length);
    return [
      { text: text.slice(0, index), claims: left! },
      ...(inHalves(rest, tools) ?? [{ text: rest, claims: right! }]),
    ];
  }
  return undefined;
}

function distinct(claims: readonly Claim[]): Claim[] {
  const seen = new Map<string, Claim>();
  for (const claim of claims) {
    const { source, target, symmetric, stance, type, modality } = claim;
    const pair = [source.id, target.id].sort().join(' ');
    const key = [pair, symmetric ? '' : source.id, stance, familyOf(type), modality].join('\n');
    if (!seen.has(key)) seen.set(key, claim);
  }
  return [...seen.values()];
}

const capitals = (name: string): string =>
  name.replace(/(^|[\s-])(\p{Ll})/gu, (_all, before, letter) => before + letter.toUpperCase());

const MONTH =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december)(?=,?\s+\d)/gu;

/** A text with its names as an article would write them: "turkey" as Turkey, "pkk" as PKK, "Turky" as Turkey. */
export function withNamesAsWritten(typed: string, actors: ActorDirectory): string {
  const text = typed.replace(MONTH, capitals);
  const written = actors.find(text);
  let read = text;
  for (const { start, end, actor, surface } of actors.find(text, { question: true }).reverse()) {
    if (written.some((mention) => mention.actor === actor && mention.start < end && start < mention.end)) continue;
    const forms = [capitals(surface), surface.toUpperCase(), actors.byId(actor)?.name ?? surface];
    const form = forms.find((each) => actors.find(each).some((mention) => mention.actor === actor));
    if (form) read = read.slice(0, start) + form + read.slice(end);
  }
  return read;
}
