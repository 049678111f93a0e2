import type { Actor, ActorDirectory, Mention } from '../actors/actor.js';
import type { Article, Sentence } from '../corpus/article.js';
import { overlaps } from '../text/span.js';
import { patternAnalysis } from './analysis/analyse.js';
import type { Analyse, Clause } from './analysis/analysis.js';
import { authorOf, isJoint, leadingPair, signedBy, toReference, withoutDatelines } from './article-frame.js';
import { speechIn } from './attribution.js';
import { castOf } from './cast.js';
import type { Claim, Party } from './claim.js';
import { dateOf } from './dates.js';
import { Denotations } from './denote.js';
import { Discourse } from './discourse.js';
import { type Draft, quadOf } from './draft.js';
import { inItsEra } from './era.js';
import type { Lexicon } from './lexicon/lexicon.js';
import { readModality } from './modality/read-modality.js';
import { goesOnFrom, type Quotation, quotationsOf, signature } from './quotations.js';
import { dedupe, type Reference } from './reference.js';
import { RULES } from './rules/all-rules.js';
import { settle } from './rules/settle.js';
import { contextsOf, theatreOf } from './setting.js';
import { Voices } from './voices.js';

const FORCE = /^(?:ASSAULT|COERCE|MOBILIZE)$/u;
const CHARGE = /^(?:ACCUSE|REQUEST|THREATEN)$/u;

export interface ExtractionInput {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly actors: ActorDirectory;
  readonly lexicon: Lexicon;
  /** In place of the patterns: another analysis of sentences. */
  readonly analyse?: Analyse;
}

const analyses = new WeakMap<Lexicon, Analyse>();
const analysisFor = (lexicon: Lexicon): Analyse => {
  const old = analyses.get(lexicon);
  if (old) return old;
  const made = patternAnalysis(lexicon);
  analyses.set(lexicon, made);
  return made;
};

/**
 * The claims of one article, sentence by sentence, in order. Pure and deterministic; time grows linearly with the text.
 * Each quote is one whole sentence: `article.text.slice(start, end) === quote`.
 */
export function extractClaims({
  article,
  sentences,
  actors,
  lexicon,
  analyse = analysisFor(lexicon),
}: ExtractionInput): Claim[] {
  const cast = castOf(article.text, withoutDatelines(article.text, actors.find(article.text)), actors);
  const mentions = inItsEra(article.text, cast.mentions, actors);
  const discourse = new Discourse(actors, lexicon, cast.offices, leadingPair(mentions, sentences, actors));
  discourse.author = authorOf(article, actors);
  const quotations = quotationsOf(article.text, sentences, mentions);
  const author = discourse.author;
  const claims: Claim[] = [];
  const voices = new Voices();
  const signed = signedBy(article, actors);
  const joint = isJoint(article);
  let next = 0;
  for (const sentence of sentences) {
    while (next < mentions.length && mentions[next]!.end <= sentence.start) next++;
    const own: Mention[] = [];
    for (let i = next; i < mentions.length && mentions[i]!.start < sentence.end; i++)
      if (mentions[i]!.end <= sentence.end) own.push(mentions[i]!);
    discourse.enter(sentence.index);
    for (const q of quotations) voices.goOn(q, sentence);
    const within = quotations.find((q) => q.start <= sentence.start + 3 && q.end > sentence.start + 3);
    discourse.author = within?.voice ? [toReference(within.voice)] : within ? [] : author;
    const analysis = analyse(article.text, sentence, own, { heading: sentence.kind === 'heading' });
    const speech = voices.named(speechIn(analysis, article.text, lexicon), sentence, own);
    const speakers = new Map(speech.filter((s) => s.report).map((s) => [s.report!, s]));
    const holder: { read?: Denotations } = {};
    const speakerOf = (clause: Clause): readonly Reference[] | undefined => {
      const report =
        clause.link === 'complement' && clause.governor && speakers.has(clause.governor) ? clause.governor : undefined;
      return report && report !== clause ? holder.read?.subject(report) : undefined;
    };
    const denotations = new Denotations(analysis, lexicon, discourse, speakerOf, holder);
    const reading = {
      analysis,
      lexicon,
      denotations,
      modality: readModality(analysis, lexicon),
      drafts: [] as Draft[],
      speakers: [...speakers.keys()],
    };
    for (const rule of RULES) rule(reading);
    const drafts = settle(reading);
    if (drafts.length > 0) {
      const event = dateOf(sentence.text, article);
      for (const draft of drafts) {
        const said = speech.find((s) => s.covers(draft.at) && s.report !== draft.clause);
        const quotation = quotations.find((q) => q.start <= sentence.start && q.end >= sentence.end - 1);
        claims.push(
          toClaim(draft, {
            article,
            sentence,
            actors,
            words: analysis.words,
            lexicon,
            event,
            attributedTo:
              said?.speaker ?? quotation?.speaker ?? signature(article.text, sentence, sentences) ?? signed ?? null,
          }),
        );
      }
      for (const draft of drafts) {
        if (CHARGE.test(draft.type)) discourse.sawCharge(draft.source.actor, draft.target.actor);
        discourse.sawSet([draft.source, draft.target], false, draft.stance === 'conflictual', FORCE.test(draft.type));
      }
      for (const joint of jointSets(drafts)) discourse.sawSet(joint, true);
    }
    const main = analysis.clauses.find(
      (c) => c.verb.form === 'finite' && c.link !== 'relative' && c.subject.length > 0,
    );
    if (main) {
      const topic = denotations.subject(main);
      discourse.sawTopic(topic);
      // Who opens a joint statement signs it.
      if (joint && discourse.signers.length < 2 && topic.length > 1 && sentence.index <= LAST_OPENING)
        discourse.signers = topic;
    }
    for (const q of quotations)
      if (!q.speaker && overlaps(q, sentence)) {
        const frame = speech.find((s) => s.report);
        if (frame) q.speaker = frame.speaker;
      }
  }
  return withLaterSpeakers(claims, quotations);
}

/** Who signs a joint statement is named in its title or in one of its first sentences. */
const LAST_OPENING = 4;

/** Those whom one act of a sentence binds all to each other, more than two: a war and a pact bind nobody to a third. */
function jointSets(drafts: readonly Draft[]): (readonly Reference[])[] {
  const acts = new Map<string, Reference[]>();
  for (const { symmetric, rule, type, source, target } of drafts) {
    if (!symmetric) continue;
    const key = `${rule} ${type}`;
    acts.set(key, [...(acts.get(key) ?? []), source, target]);
  }
  return [...acts.values()].map(dedupe).filter((refs) => refs.length > 2);
}

/** A quotation whose speaker is named only at its end: its earlier sentences get him too. */
function withLaterSpeakers(claims: readonly Claim[], quotations: readonly Quotation[]): Claim[] {
  return claims.map((c) => {
    if (c.attributedTo) return c;
    const q = quotations.find((x) => x.start <= c.start + 1 && x.end >= c.end - 1);
    const speaker = q && (q.speaker ?? goesOnFrom(q)?.speaker);
    return speaker ? { ...c, attributedTo: speaker } : c;
  });
}

interface Around {
  readonly article: Article;
  readonly sentence: Sentence;
  readonly actors: ActorDirectory;
  readonly words: Parameters<typeof contextsOf>[0];
  readonly lexicon: Lexicon;
  readonly event: ReturnType<typeof dateOf>;
  readonly attributedTo: string | null;
}

function toClaim(draft: Draft, { article, sentence, actors, words, lexicon, event, attributedTo }: Around): Claim {
  return {
    article: article.id,
    quote: article.text.slice(sentence.start, sentence.end),
    start: sentence.start,
    end: sentence.end,
    source: party(draft.source, actors.byId(draft.source.actor)),
    target: party(draft.target, actors.byId(draft.target.actor)),
    symmetric: draft.symmetric,
    kind: draft.kind,
    stance: draft.stance,
    quad: quadOf(draft.type, draft.stance),
    type: draft.type,
    contexts: contextsOf(words, draft.contexts, lexicon),
    theatre: theatreOf(words, draft.at, lexicon),
    modality: draft.modality,
    attributedTo,
    date: event.date,
    dateBasis: event.basis,
    rule: draft.rule,
  };
}

function party(ref: Reference, actor: Actor | undefined): Party {
  return {
    id: ref.actor,
    name: actor?.name ?? ref.actor,
    kind: actor?.kind ?? 'state',
    ...(actor?.iso3 ? { iso3: actor.iso3 } : {}),
    mention: ref.surface,
  };
}
