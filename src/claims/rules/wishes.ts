import { cross, type Reading } from '../draft.js';
import { dedupe } from '../reference.js';

const LESS =
  /^(?:departure|ouster|removal|end|withdrawal|downfall|overthrow|destruction|defeat|collapse|fall|exit|resignation|elimination|isolation|reduced|diminished|smaller|weakened)$/u;

/** "want a reduced US role", "seeking the president's departure": a wish against someone. */
export function wishAgainstRule(reading: Reading): void {
  for (const clause of reading.analysis.clauses) {
    if (
      !/^(?:want|seek|demand|desire|advocate|favor|favour|pursue|support|urge|wish|need)$/u.test(clause.verb.lemma) ||
      clause.verb.passive
    )
      continue;
    for (const group of clause.object) {
      if (!group.words.some((w) => !w.mention && LESS.test(w.folded))) continue;
      const { owners } = reading.denotations.of(group);
      cross(
        reading,
        reading.denotations.subject(clause),
        owners,
        { type: 'REJECT', kind: 'stance', contexts: ['diplomatic'] },
        {
          modality: clause.verb.negated ? 'denied' : clause.verb.lemma === 'demand' ? 'demanded' : 'asserted',
          rule: 'wish-against',
          clause,
          at: clause.verb.main.index,
        },
      );
    }
  }
}

/** "The president was in Iran for talks": a person of one actor in the country of another, on an errand. */
export function presenceRule(reading: Reading): void {
  for (const clause of reading.analysis.clauses) {
    if (clause.verb.lemma !== 'be') continue;
    const place = clause.obliques.find((p) => p.preposition === 'in' && p.groups[0]?.head.mention);
    if (!place || !clause.obliques.some((p) => p.preposition === 'for')) continue;
    const people = reading.denotations.subject(clause).filter((r) => r.basis === 'leader');
    cross(
      reading,
      people,
      reading.denotations.of(place.groups[0]!).denotes,
      { type: 'CONSULT', kind: 'event', contexts: ['diplomatic'] },
      { modality: reading.modality.of(clause), rule: 'presence', clause, at: clause.verb.main.index },
    );
  }
}

const OPINION = /^(?:consider|believe|think|feel|want|insist|hold|argue|suggest|recommend|maintain|propose|expect)$/u;

/** "Moscow said that Sudan must return …", "… only after Turkey agrees to leave": demands in reported speech. */
export function obligationRule(reading: Reading): void {
  const { analysis, denotations, speakers } = reading;
  const told = dedupe(speakers.flatMap((s) => [...denotations.subject(s)]));
  for (const clause of analysis.clauses) {
    if (speakers.includes(clause) || clause.verb.form !== 'finite' || clause.verb.passive) continue;
    const { governor } = clause;
    const opinion =
      clause.link === 'complement' && governor && OPINION.test(governor.verb.lemma) && !governor.verb.negated
        ? denotations.subject(governor)
        : [];
    const must = clause.verb.modal !== undefined && /^(?:must|should|need)$/u.test(clause.verb.modal);
    const opener = analysis.words[(clause.subject[0]?.first ?? 0) - 1]?.folded ?? '';
    const before = analysis.words.slice(
      Math.max(0, (clause.subject[0]?.first ?? 0) - 9),
      clause.subject[0]?.first ?? 0,
    );
    const condition =
      /^(?:unless|until)$/u.test(opener) ||
      (/^(?:after|if|when|once)$/u.test(opener) && before.some((w) => w.folded === 'only'));
    if (!must && !condition) continue;
    const main =
      opener === 'unless' || opener === 'until'
        ? analysis.clauses.findLast(
            (c) => c.verb.form === 'finite' && c.verb.last < clause.verb.first && c.verb.modal === 'will',
          )
        : undefined;
    if (told.length === 0 && opinion.length === 0 && !main) continue;
    cross(
      reading,
      opinion.length > 0 ? opinion : told.length > 0 ? told : denotations.subject(main!),
      denotations.subject(clause),
      { type: 'REQUEST', kind: 'event', contexts: ['diplomatic'] },
      { modality: 'demanded', rule: 'reported-obligation', clause, at: clause.verb.main.index },
    );
  }
}
