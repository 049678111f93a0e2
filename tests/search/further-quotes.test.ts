import { describe, expect, it } from 'vitest';
import { searcherOf } from './support.js';

describe('a name that no actor has', () => {
  const { search, textOf } = searcherOf({
    'a-quiet-week':
      'Poland backed Syldavia in a dispute over fish.\n\nSyldavia expelled two envoys on Monday.\n\n' +
      'Gunmen of the Strand Brigade attacked a Syldavian army convoy near the lake.\n\nNorway signed a treaty on fish.',
  });

  it('is found in its adjective, where it stands in its own form elsewhere', () => {
    const found = search.ask('Who attacked Syldavia?');
    expect(textOf(found.quotes[0]!)).toContain('Strand Brigade attacked');
    const [slot] = found.quotes[0]!.highlights.slice(-1);
    expect(textOf({ ...found.quotes[0]!, ...slot! })).toBe('Syldavian');
  });
});

describe('further quotes', () => {
  const { search, textOf } = searcherOf({
    'harbour-raid':
      '# Harbour raid\n\nGunmen from Estonia attacked the Norwegian harbour of Bergen in May 2021. ' +
      'They came by sea and left before dawn, and nobody in the town was hurt that night.\n\n' +
      'Poland condemned Latvia over milk prices.\n\nThe weather in Spain stayed mild.\n\nA choir sang in Rome.',
  });
  const question = 'Who attacked the Norwegian harbour of Bergen in May 2021?';

  it('are shown where they are likely to answer, and neither a title nor what has little to do with it fills up', () => {
    const texts = search.ask(question).quotes.map(textOf);
    expect(texts[0]).toContain('Gunmen from Estonia');
    expect(texts.join('\n')).not.toMatch(/^Harbour raid$|milk|weather|choir/mu);
  });

  it('are there for who asks for more', () => {
    expect(search.ask(question, { weak: true }).quotes.length).toBeGreaterThan(search.ask(question).quotes.length);
  });
});
