import type { ActorDirectory } from '../actors/actor.js';
import { patternAnalysis } from '../claims/analysis/analyse.js';
import type { Claim } from '../claims/claim.js';
import { extractClaims } from '../claims/extract-claims.js';
import type { Lexicon } from '../claims/lexicon/lexicon.js';
import type { Article, Sentence } from '../corpus/article.js';
import { sentencesOf } from '../corpus/sentences.js';
import { overlaps } from '../text/span.js';
import { familyOf } from './event-families.js';
import { plainDenial } from './plain-denial.js';

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
/** Words before which a subject opens its sentence. */
const SOON = 4;
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

function claimsIn(text: string, tools: StatementTools): Claim[] {
  const plain = plainDenial(text);
  if (plain !== undefined) return denied(plain, tools);
  const found = asserted(text, tools);
  if (found.length > 0) return found;
  // "Norway and Sweden are not allies" denies what it would say without the "not".
  const without = plainDenial(text, true);
  return without === undefined ? [] : denied(without, tools);
}

const denied = (text: string, tools: StatementTools): Claim[] =>
  asserted(text, tools).map((claim) => (claim.modality === 'asserted' ? { ...claim, modality: 'denied' } : claim));

function asserted(text: string, { actors, lexicon }: StatementTools): Claim[] {
  const article: Article = { id: 'statement', title: '', titleIsOurs: true, text, file: '' };
  const sentences: Sentence[] = sentencesOf(article).map((sentence) => ({ ...sentence, kind: 'prose' }));
  const claims = extractClaims({ article, sentences, actors, lexicon });
  return distinct(claims.filter(({ source, target }) => source.id !== target.id));
}

/**
 * "A arms B and C attacked D in 2020": each half where each is a claim by itself, so that a date stays with its own; or
 * a clause by itself, where that takes no claim apart ("… and C praised the talks").
 */
function inHalves(text: string, tools: StatementTools): StatementSentence[] | undefined {
  for (const { 0: joint, index } of text.matchAll(JOINT)) {
    const [first, rest] = [text.slice(0, index), text.slice(index + joint.length)];
    const left = claimsIn(first, tools);
    const right = claimsIn(rest, tools);
    // "Norway and Sweden are allies" has no claim on its left.
    if (left.length === 0 || right.length === 0) {
      // "Norway left the pact, Oslo said": what stands behind a comma alone may be who says it.
      if (joint.trim() === ',') continue;
      if ((left.length === 0 && !isClause(first, tools)) || (right.length === 0 && !isClause(rest, tools))) continue;
      if (claimsIn(text, tools).length > left.length + right.length) continue;
    }
    return [{ text: first, claims: left }, ...(inHalves(rest, tools) ?? [{ text: rest, claims: right }])];
  }
  return undefined;
}

/** Whether words are a sentence by themselves: somebody at their start, and what he does. */
function isClause(text: string, { actors, lexicon }: StatementTools): boolean {
  const { clauses } = patternAnalysis(lexicon)(text, { start: 0, end: text.length }, actors.find(text));
  return clauses.some(({ verb, subject }) => verb.form === 'finite' && subject.some(({ first }) => first < SOON));
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
function withNamesAsWritten(typed: string, actors: ActorDirectory): string {
  const text = typed.replace(MONTH, capitals);
  const written = actors.find(text);
  let read = text;
  for (const found of actors.find(text, { question: true }).reverse()) {
    const { start, end, actor, surface } = found;
    if (written.some((mention) => mention.actor === actor && overlaps(mention, found))) continue;
    const forms = [capitals(surface), surface.toUpperCase(), actors.byId(actor)?.name ?? surface];
    const form = forms.find((each) => actors.find(each).some((mention) => mention.actor === actor));
    if (form) read = read.slice(0, start) + form + read.slice(end);
  }
  return read;
}
