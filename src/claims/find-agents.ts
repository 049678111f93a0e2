import type { Group } from './analysis/analysis.js';
import type { KnownDenotations } from './known-denotations.js';
import { nounEntry } from './lexicon/lexicon.js';
import { mediates } from './mediates.js';
import { dedupe, type Reference } from './reference.js';

/** Heads that act for nobody: "the Turkish economy grew", "Greek opinion". */
const ABSTRACT =
  /(?:ism|ness|ity|tion|sion|ment|ence|ance|ship|ure)s?$|^(?:econom(?:y|ies)|opinions?|views?|culture|history|language|currency|market|markets|election|elections|war|wars|case|question|problem|side|example|law|role|days?|years?|century|winter|summer|style|word|words|name|names|version|view|position|claims?|proposals?|plans?|offers?|interests?|maps?|maritime|ports?|roads?|coast|dream|fears?|hopes?|rule|control|power|presence|influence|policy|policies|politics)$/u;

/** What somebody does, by which he pleases or angers others. */
const DEEDS =
  /^(?:efforts?|actions?|moves?|decisions?|behaviou?r|conduct|speech|remarks?|statements?|refusal|expansion|rise|policy|policies|attempts?|steps?|gestures?|overtures?|comments?|rhetoric|words|tactics|stance|failure|intransigence|deeds?|acts?|activities|campaign|initiative|plans?)$/u;

const MAKERS = /^(?:by|between|among)$/u;
const BETWEEN = /^(?:between|among)$/u;

/** Who acts, where a group is the subject: its actors, or the owner of an act ("Russian air strikes"). */
export function findAgents(within: KnownDenotations, group: Group): readonly Reference[] {
  const d = within.of(group.appositionOf ?? group);
  if (d.denotes.length > 0) return d.denotes;
  const head = group.head.folded;
  const acts =
    nounEntry(group, within.lexicon) !== undefined ||
    within.lexicon.heads.force.has(head) ||
    within.lexicon.heads.goods.has(head);
  // "Chile's refusal angered Peru": one owner of a quarrel acts by it.
  const entry = within.lexicon.nouns.get(head);
  if (acts) return entry?.symmetric && !(entry.type === 'REJECT' && d.owners.length === 1) ? [] : d.owners;
  if (d.owners.length === 0) return makersOf(within, group);
  if (DEEDS.test(head)) return d.owners;
  // "a British submarine", "Greek colonels": whoever is called by a country acts for it, unless it is a thing of the mind.
  const named = group.words.some((w) => w.mention && w !== group.head && !w.possessive);
  return named && !ABSTRACT.test(head) && !within.lexicon.heads.places.has(head) ? d.owners : [];
}

/** Whose a thing is that has been made by someone: "the scheme arranged between A and B", "a plan drawn up by A". */
function makersOf(within: KnownDenotations, group: Group): readonly Reference[] {
  const made = within.analysis.clauses.find(
    (c) => c.link === 'relative' && c.verb.passive && c.verb.form === 'participle' && c.subject[0] === group,
  );
  const by = made?.obliques.filter((p) => (mediates(made.verb) ? BETWEEN : MAKERS).test(p.preposition)) ?? [];
  return made && within.lexicon.operators.makes.has(made.verb.lemma)
    ? dedupe(by.flatMap((p) => p.groups.flatMap((g) => [...within.of(g).denotes])))
    : [];
}
