import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { verbForms } from '../../src/claims/analysis/verb-forms.js';
import { QUAD_OF } from '../../src/claims/claim.js';
import { lexiconSchema } from '../../src/claims/lexicon/schema.js';

const file = () => parse(readFileSync(join(process.cwd(), 'corpus', 'lexicon.yaml'), 'utf8'));

describe('the lexicon', () => {
  it('keeps to its schema', () => expect(lexiconSchema.safeParse(file()).error?.issues ?? []).toEqual([]));
  it('refuses a type that PLOVER does not have', () => {
    const bad = file();
    bad.verbs[0].type = 'DISAPPROVE';
    expect(lexiconSchema.safeParse(bad).success).toBe(false);
  });
  it('refuses a key that nothing reads', () =>
    expect(lexiconSchema.safeParse({ ...file(), vebrs: [] }).success).toBe(false));
  it('has a word for every one of the sixteen types', () => {
    const { verbs, nouns } = lexiconSchema.parse(file());
    const types = new Set([...verbs, ...nouns].map((entry) => entry.type));
    expect([...types].sort()).toEqual(Object.keys(QUAD_OF).sort());
  });
  it('names every context that an entry uses', () => {
    const { verbs, nouns, relators, adjectives, phrases, contexts } = lexiconSchema.parse(file());
    const used = new Set(
      [...verbs, ...nouns, ...relators, ...adjectives, ...phrases].flatMap((entry) => entry.contexts),
    );
    expect([...used].filter((name) => !(name in contexts))).toEqual([]);
  });
});

describe('verb forms', () => {
  const forms = verbForms(['ally', 'ban', 'visit', 'withdraw', 'cancel', 'attack', 'agree']);
  it.each([
    ['allied', 'ally'],
    ['allies', 'ally'],
    ['banned', 'ban'],
    ['visited', 'visit'],
    ['withdrew', 'withdraw'],
    ['withdrawn', 'withdraw'],
    ['cancelled', 'cancel'],
    ['attacking', 'attack'],
    ['agreed', 'agree'],
  ])('%s is of %s', (form, lemma) => expect(forms.get(form)?.lemma).toBe(lemma));
});
