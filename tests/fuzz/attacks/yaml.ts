import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { parseActors } from '../../../src/actors/load-actors.js';
import { buildLexicon } from '../../../src/claims/lexicon/lexicon.js';
import { lexiconSchema } from '../../../src/claims/lexicon/schema.js';
import { synonymsSchema, synonymTable } from '../../../src/search/synonyms.js';
import { NORDIC_ACTORS } from '../../helpers/library.js';
import { type Attack, hold } from '../attack.js';
import { hostileText, mutated } from '../hostile.js';

const text = fc.oneof(
  mutated(parse(NORDIC_ACTORS) as object).map((value) => stringify(value)),
  fc
    .tuple(hostileText(200), fc.nat({ max: NORDIC_ACTORS.length }))
    .map(([odd, at]) => NORDIC_ACTORS.slice(0, at) + odd + NORDIC_ACTORS.slice(at)),
  hostileText(3_000),
  fc.constantFrom(
    'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: &e [*d,*d,*d,*d,*d,*d,*d,*d,*d]\nactors: [*e,*e,*e,*e,*e,*e,*e,*e,*e]',
    `actors: ${'['.repeat(3_000)}`,
    'actors:\n  - &a { id: a, name: A, partOf: *a }',
    'actors:\n  - { id: a, name: A, __proto__: { kind: state } }',
    'actors:\n  - { id: __proto__, name: constructor }\n  - { id: constructor, name: __proto__ }',
  ),
);

/** A hostile actors.yaml is read without a throw; what is wrong is told, and who is left can be found. */
export const actorsAttack: Attack<string> = {
  name: 'actors.yaml, whatever stands in it',
  inputs: text,
  strike(yaml) {
    const { directory, problems } = parseActors(yaml, 'actors.yaml');
    hold(
      problems.every(({ line, problem }) => line >= 1 && problem.length < 2_000),
      'problems have a line and are short',
    );
    for (const { name } of directory.actors.slice(0, 3))
      directory.find(`${name} met Norway. ${name}`, { question: true });
    directory.resolve('Norway');
    directory.nearest('constructor');
  },
};

const LEXICON = {
  verbs: [{ type: 'AID', kind: 'event', words: 'help, aid', contexts: ['military'] }],
  nouns: [{ type: 'AGREE', words: 'pact', symmetric: true }],
  relators: [],
  adjectives: [],
  phrases: [{ type: 'AGREE', words: 'at one with' }],
  compounds: [],
  prefixes: { anti: 'REJECT' },
};
const SYNONYMS = { groups: ['help, aid, support'], hints: { pact: 'treaty' } };

/** lexicon.yaml and synonyms.yaml are taken as they should be, or refused by their schemas. */
export const dataAttack: Attack<readonly [object, object]> = {
  name: 'lexicon.yaml and synonyms.yaml, whatever stands in them',
  inputs: fc.tuple(mutated(LEXICON), mutated(SYNONYMS)),
  strike([lexicon, synonyms]) {
    const words = lexiconSchema.safeParse(lexicon);
    if (words.success) buildLexicon(words.data);
    const groups = synonymsSchema.safeParse(synonyms);
    if (groups.success) synonymTable(groups.data);
  },
};
