import type { Clause, Group, SentenceAnalysis } from './analysis/analysis.js';
import type { Lexicon } from './lexicon/lexicon.js';

const SAY =
  /^(?:say|tell|state|report|add|announce|confirm|claim|declare|note|explain|argue|write|describe|assert|allege|insist|acknowledge|admit|reveal|reiterate|remark|comment|observe|predict|maintain|contend|quote|caution|deny|complain|charge|warn|stress|emphasize|suggest|believe|think|conclude|find|judge|estimate|realize|realise)$/u;

/** What has no voice of its own: acting "according to a treaty" is not being told by it. */
const RULES =
  /^(?:charter|charters|treaty|treaties|law|laws|constitution|agreement|agreements|plan|plans|accord|accords|pact|protocol|resolution|resolutions|rules|principles?|schedule|timetable|calendar|custom|tradition|needs?|terms|conditions|circumstances)$/u;

/** Who speaks in a sentence: the words of the speaker, and the clauses that are what he says. */
export interface Speech {
  /** The words naming the speaker, as in the text: "a senior Turkish official". */
  readonly speaker: string;
  readonly report: Clause | undefined;
  /** Whether a word lies in what is said. */
  covers(word: number): boolean;
}

/** Frames of reported speech: "X said that …", "…, X said", "according to X". */
export function speechIn(analysis: SentenceAnalysis, text: string, lexicon: Lexicon): Speech[] {
  const { words, clauses } = analysis;
  const found: Speech[] = [];
  const cut = (from: number, to: number) =>
    text
      .slice(words[from]!.start, words[to]!.end)
      .replace(/['’]s$/u, '')
      .replace(/^(?:the|The)\s+(?=\p{Ll})/u, '');
  for (const clause of clauses) {
    const { verb } = clause;
    const subject = subjectOf(analysis, clause);
    // "while telling the press that …" speaks as well.
    const speaks = verb.form === 'finite' || (verb.form === 'gerund' && verb.lemma === 'tell');
    if (!speaks || !SAY.test(verb.lemma) || !lexicon.reporting.has(verb.lemma) || verb.passive || subject.length === 0)
      continue;
    // "talks that A and B described as useful": they speak of the talks, not of what follows.
    if (clause.link === 'relative' && verb.lemma === 'describe') continue;
    const content = clauses.filter(
      (c) => c.governor === clause && (c.link === 'complement' || (verb.lemma !== 'tell' && c.link === 'infinitive')),
    );
    // "…,” said the envoy".
    if (subject[0]!.first > verb.last && /[”"]/u.test(words[verb.first]!.gap)) {
      const named = subject[0]!;
      found.push({ speaker: cut(named.first, named.last), report: clause, covers: (w) => w < verb.first });
      continue;
    }
    // Right after a closing quotation mark stands the speaker, whatever is said of him before the verb.
    const mark = words.findLastIndex((w, i) => i > 0 && i <= subject[0]!.first && /[”"]/u.test(w.gap));
    const named = mark > 0 ? analysis.groups.find((g) => g.first === mark) : undefined;
    const first = named ?? joined(analysis, subject[0]!);
    const last = named ?? subject.at(-1)!;
    const tail = last.phrases.filter((p) => p.preposition === 'of' || p.preposition === 'for').flatMap((p) => p.groups);
    const role = roleOf(analysis, last, verb.first);
    const speaker = cut(
      first.first,
      Math.max(last.last, role, ...tail.filter((g) => g.last < verb.first).map((g) => g.last)),
    );
    const quoted = /[“"]/u.test(
      words
        .slice(verb.last + 1)
        .map((w) => w.gap)
        .join(''),
    );
    // The words are said after the verb, or before it where the frame stands at the end.
    const final = verb.last >= words.length - 8 && content.length === 0;
    const gap = words[first.first]!.gap;
    const closing =
      first.first > 0 &&
      /[,”"’—-]/u.test(gap) &&
      !words.slice(0, first.first).every((w) => w.tag === 'preposition' || w.tag === 'number');
    if (content.length > 0) {
      // "said that any move towards …": all that follows "that".
      const from = Math.min(
        ...content.map((c) => (c.subject[0] && c.subject[0].first < c.verb.first ? c.subject[0].first : c.verb.first)),
        words[verb.last + 1]?.folded === 'that' ? verb.last + 1 : Number.POSITIVE_INFINITY,
      );
      found.push({ speaker, report: clause, covers: (w) => w >= from });
    } else if (closing && (final || quoted || /[”"]/u.test(gap)))
      found.push({ speaker, report: clause, covers: (w) => w < first.first });
    else if (quoted) found.push({ speaker, report: clause, covers: (w) => w > verb.last });
    else if (final && first.first > 2 && verb.lemma !== 'report') {
      if (first.first > 0 && /,/u.test(gap)) found.push({ speaker, report: clause, covers: (w) => w < first.first });
    }
  }
  for (const clause of clauses) {
    const heading = clause.subject[0];
    const that = words[clause.verb.last + 1];
    if (clause.verb.lemma !== 'be' || clause.verb.negated || !heading || that?.folded !== 'that') continue;
    // "The message from Cairo is that …".
    if (!/^(?:message|line|position|stance|view|claim|argument)$/u.test(heading.head.folded)) continue;
    const from = heading.phrases.find((p) => /^(?:from|of|in)$/u.test(p.preposition))?.groups[0];
    const owner = words.slice(heading.first, heading.last).find((w) => w.mention);
    if (!from && !owner) continue;
    const at = from ?? { first: owner!.index, last: owner!.index };
    found.push({ speaker: cut(at.first, at.last), report: undefined, covers: (w) => w > that.index });
  }
  for (const { verb, subject, object, governor } of clauses) {
    // "would use its envoys to say …", "to push claims about …": whose envoys they are speaks.
    if (verb.form !== 'infinitive' || !governor || !/^(?:use|move|send|deploy|employ)$/u.test(governor.verb.lemma))
      continue;
    const spreads =
      /^(?:push|spread|peddle|circulate)$/u.test(verb.lemma) &&
      /^(?:statements?|claims?|stor(?:y|ies)|rumou?rs?)$/u.test(object[0]?.head.folded ?? '');
    const who = (governor.subject[0] ?? subject[0])!;
    if (!who || !(spreads || /^(?:say|claim|argue)$/u.test(verb.lemma))) continue;
    found.push({ speaker: cut(who.first, who.last), report: undefined, covers: (w) => w > verb.last });
  }
  for (const [i, word] of words.entries()) {
    if (word.folded !== 'according' || words[i + 1]?.folded !== 'to') continue;
    const group = analysis.groups.find((g) => g.first === i + 2 || g.first === i + 3);
    if (!group || group.words.some((w) => RULES.test(w.folded))) continue;
    const of = group.phrases.filter((p) => p.preposition === 'of').flatMap((p) => p.groups);
    const end = Math.max(group.last, ...of.map((g) => g.last));
    found.push({ speaker: cut(group.first, end), report: undefined, covers: (w) => w < i || w > end });
  }
  return found;
}

/** The subject of a verb of saying; after a comma, where the analysis has none, the group that stands right before it. */
function subjectOf({ words, groups }: SentenceAnalysis, { subject, verb }: Clause): readonly Group[] {
  if (subject.length > 0 || verb.form !== 'finite') return subject;
  const near = groups.find((g) => g.last === verb.first - 1 && !g.role && !g.governedBy);
  if (!near) return [];
  const first = joined({ words, groups }, near);
  return /,/u.test(words[first.first]!.gap) ? [near] : [];
}

/** The first of those who speak together, where the analysis has only the last: "the Turkish and Russian ministries". */
function joined({ words, groups }: Pick<SentenceAnalysis, 'words' | 'groups'>, group: Group): Group {
  const before = words[group.first - 1];
  if (before?.folded !== 'and' || /[,;]/u.test(before.gap)) return group;
  const mate = groups.find((g) => g.last === group.first - 2);
  // What a verb or a preposition governs is no speaker.
  return !mate || mate.role?.as === 'object' || mate.governedBy || mate.governedBy !== group.governedBy
    ? group
    : joined({ words, groups }, mate);
}

/** The last word of a role that stands beside a name: "Jane Doe, a researcher at the institute, said". */
function roleOf({ words, groups }: SentenceAnalysis, group: Group, verb: number): number {
  const next = words[group.last + 1];
  if (!next || next.index >= verb || !next.gap.includes(',') || !/^(?:an?|the)$/u.test(next.folded)) return -1;
  const role = groups.find((g) => g.first === next.index);
  if (!role || role.last >= verb || role.head.mention) return -1;
  const tail = role.phrases[0]?.groups[0];
  return tail && tail.last < verb && !/[,]/u.test(words[tail.first]!.gap) ? tail.last : role.last;
}
