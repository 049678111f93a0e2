import type { Clause } from '../analysis/analysis.js';
import { cross, pairs, type Reading } from '../draft.js';
import { dedupe, namedBy, type Reference } from '../reference.js';
import { COPULA } from './copula.js';

const ONE = /^(?:one|two|some|many|several|most|part)$/u;

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
    const behind = group.phrases.filter((p) => entry.to.includes(p.preposition)).flatMap((p) => p.groups);
    const holders = dedupe([...d.owners.filter((r) => !inAfter(r)), ...denotations.patientsOf(behind)]);
    let bearers: Reference[] = after.map(namedBy);
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
        const objects = denotations.patientsOf(role.clause.object);
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
