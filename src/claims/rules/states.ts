import type { Clause, Group } from '../analysis/analysis.js';
import { claim, cross, pairs, type Reading } from '../draft.js';
import type { Reference } from '../reference.js';
import { dedupe } from '../reference.js';

const ONE = /^(?:one|two|some|many|several|most|part)$/u;
const COPULA = /^(?:be|become|remain|stay|seem|appear|prove|look|get|grow|feel|stand|find)$/u;

/** "Iran's ally", "an enemy of Israel", "Qatar, an ally of Turkey", "Turkey and Russia are partners". */
export function relatorRule(reading: Reading): void {
  const { analysis, lexicon, denotations } = reading;
  for (const [i, group] of analysis.groups.entries()) {
    const at = group.words.findIndex((w) => !w.mention && lexicon.relators.has(w.folded));
    if (at < 0) continue;
    const word = group.words[at]!;
    const entry = lexicon.relators.get(word.folded)!;
    const after = group.words.slice(at + 1).filter((w) => w.mention);
    if (at < group.words.length - 1 && after.length === 0 && !/^\p{Lu}/u.test(group.head.surface)) continue;
    const d = denotations.of(group);
    const inAfter = (r: Reference) => after.some((w) => w.mention!.actor === r.actor);
    const phrases = group.phrases
      .filter((p) => entry.to.includes(p.preposition))
      .flatMap((p) => p.groups.flatMap((g) => [...denotations.patients(g)]));
    const holders = dedupe([...d.owners.filter((r) => !inAfter(r)), ...phrases]);
    let bearers: Reference[] = after.map((w) => ({
      actor: w.mention!.actor,
      surface: w.mention!.surface,
      basis: w.mention!.basis,
    }));
    let clause: Clause | undefined;
    // "one of Iran's allies": the one is spoken of.
    const one =
      group.governedBy?.preposition === 'of' && ONE.test(group.governedBy.group?.head.folded ?? '')
        ? group.governedBy.group
        : undefined;
    const whole = one ?? group;
    const role = whole.role;
    const verb = role?.clause.verb;
    if (bearers.length === 0 && role && verb && role.as !== 'subject') {
      const as = role.as === 'oblique' && group.governedBy?.preposition === 'as';
      if ((role.as === 'object' && COPULA.test(verb.lemma)) || (as && verb.passive)) {
        bearers = [...denotations.subject(role.clause)];
        clause = role.clause;
        if (verb.passive) bearers = dedupe(role.clause.subject.flatMap((g) => [...denotations.of(g).denotes]));
      } else if (as) {
        // "regards X as a threat", "growing together as allies".
        const objects = dedupe(role.clause.object.flatMap((g) => [...denotations.patients(g)]));
        clause = role.clause;
        if (objects.length > 0 && holders.length === 0) {
          cross(reading, denotations.subject(role.clause), objects, entry, {
            modality: reading.modality.of(clause),
            rule: 'relator',
            clause,
            at: word.index,
          });
          continue;
        }
        bearers = objects.length > 0 ? objects : [...denotations.subject(role.clause)];
      }
    }
    if (bearers.length === 0) {
      const before = analysis.groups[analysis.groups.indexOf(whole) - 1];
      const comma = /,/u.test(analysis.words[whole.first]!.gap);
      if (whole.appositionOf) bearers = [...denotations.of(whole.appositionOf).denotes];
      else if (
        before &&
        comma &&
        before.last === whole.first - 1 &&
        !analysis.coordinations.some((l) => l.includes(group) && l.includes(before))
      )
        bearers = [...denotations.of(before).denotes];
      const next = analysis.groups[i + 1];
      if (
        bearers.length === 0 &&
        next &&
        next.first === group.last + 1 &&
        /,/u.test(analysis.words[next.first]!.gap) &&
        next.head.mention &&
        !analysis.coordinations.some((l) => l.includes(group) && l.includes(next))
      )
        bearers = [...denotations.of(next).denotes];
    }
    // "A, along with B, is the backer of C": those who are something to C are not it to each other.
    const own = holders.filter((h) => !bearers.some((b) => b.actor === h.actor));
    const m = clause ? reading.modality.of(clause) : 'asserted';
    const more = {
      modality: m,
      rule: 'relator',
      clause: clause ?? role?.clause,
      at: word.index,
      symmetric: entry.symmetric,
    };
    if (holders.length > 0) {
      if (entry.reversed) cross(reading, own, bearers, entry, more);
      else cross(reading, bearers, own, entry, more);
    } else if (entry.symmetric && bearers.length > 1) pairs(reading, bearers, entry, more);
  }
}

/** "is hostile to …", "factions loyal to Iran", "on the same page", "at war with …". */
export function predicativeRule(reading: Reading): void {
  const { analysis, lexicon, denotations, modality } = reading;
  const { words } = analysis;
  for (const [i, word] of words.entries()) {
    const entry = word.mention ? undefined : lexicon.adjectives.get(word.folded);
    if (!entry || !words[i + 1] || !entry.to.includes(words[i + 1]!.folded)) continue;
    if (words[i + 1]!.folded === 'by' && word.form === undefined) continue;
    const target = groupAt(reading, i + 2);
    if (!target) continue;
    const list = analysis.coordinations.find((l) => l.includes(target)) ?? [target];
    const targets = dedupe(list.filter((g) => g.first >= target.first).flatMap((g) => [...denotations.patients(g)]));
    const host = groupEnding(reading, i - 1);
    const clause = clauseBefore(reading, i);
    const predicative =
      clause &&
      clause.verb.last <= i &&
      (COPULA.test(clause.verb.lemma) || clause.verb.main.index === i) &&
      clause.verb.last >= i - 4;
    const sources = predicative
      ? denotations.subject(clause)
      : host
        ? denotations.of(host).denotes
        : /,/u.test(word.gap)
          ? clause
            ? []
            : beforeComma(reading, i)
          : [];
    cross(reading, sources, targets, entry, {
      modality: predicative ? modality.of(clause) : 'asserted',
      rule: 'adjective',
      clause,
      at: i,
      symmetric: entry.symmetric,
    });
  }
  for (let i = 0; i < words.length; i++) {
    for (const { words: phrase, entry } of lexicon.phrases.get(words[i]!.folded) ?? []) {
      if (words[i]!.mention || !phrase.every((p, k) => words[i + k]?.folded === p)) continue;
      const clause = clauseBefore(reading, i);
      const end = i + phrase.length;
      const after = (clause?.obliques ?? [])
        .filter((p) => entry.to.includes(p.preposition) && p.groups[0]!.first >= end)
        .flatMap((p) => p.groups.flatMap((g) => [...denotations.patients(g)]));
      const next = groupAt(reading, end + 1);
      const direct = words[end] && entry.to.includes(words[end]!.folded) && next ? denotations.patients(next) : [];
      const subject = clause ? denotations.subject(clause) : [];
      const negated = clause?.verb.negated || words[i - 1]?.tag === 'negation';
      const type = negated
        ? entry.type === 'SUPPORT' || entry.type === 'CONSULT' || entry.type === 'COOPERATE'
          ? ('REJECT' as const)
          : entry.type
        : entry.type;
      const m = negated && type !== entry.type ? 'asserted' : clause ? modality.of(clause) : 'asserted';
      const others = dedupe([...after, ...direct]);
      const as = { type, kind: entry.kind, contexts: entry.contexts };
      const more = { modality: m, rule: 'fixed-phrase', clause, at: i, symmetric: true };
      if (others.length > 0) cross(reading, subject, others, as, more);
      else pairs(reading, subject, as, more);
    }
  }
}

const groupAt = (reading: Reading, word: number): Group | undefined =>
  reading.analysis.groups.find((g) => g.first <= word && g.last >= word);
const groupEnding = (reading: Reading, word: number): Group | undefined =>
  reading.analysis.groups.find((g) => g.last === word);
const clauseBefore = (reading: Reading, word: number): Clause | undefined =>
  reading.analysis.clauses.findLast((c) => c.verb.first <= word);
function beforeComma(reading: Reading, word: number): readonly Reference[] {
  const g = groupEnding(reading, word - 1);
  return g ? reading.denotations.of(g).denotes : [];
}

/** "Turkish-backed Qatar", "pro-Iran factions". */
export function compoundRule(reading: Reading): void {
  const { analysis, lexicon, denotations } = reading;
  for (const group of analysis.groups) {
    for (const [i, word] of group.words.entries()) {
      const before = group.words[i - 1];
      if (!word.hyphened || !before) continue;
      const compound = before.mention && !word.mention ? lexicon.compounds.get(word.folded) : undefined;
      const prefix = word.mention ? lexicon.prefixes.get(before.folded) : undefined;
      const rest = denotations.of(group).denotes;
      const at = word.index;
      if (compound && !compound.groups) {
        const source: Reference = {
          actor: before.mention!.actor,
          surface: before.mention!.surface,
          basis: before.mention!.basis,
        };
        for (const t of rest)
          claim(
            reading,
            source,
            t,
            { type: compound.type, kind: 'state', contexts: [] },
            { modality: 'asserted', rule: 'compound', at },
          );
      }
      if (prefix) {
        const target: Reference = {
          actor: word.mention!.actor,
          surface: word.mention!.surface,
          basis: word.mention!.basis,
        };
        for (const s of rest)
          claim(
            reading,
            s,
            target,
            { type: prefix, kind: 'stance', contexts: [] },
            { modality: 'asserted', rule: 'compound', at },
          );
      }
    }
  }
}
