import { describe, expect, it } from 'vitest';
import { searcherOf } from './support.js';

// What the first quote must hold. Each set is small and named after what decides it.
const SETS: Record<string, { texts: Record<string, string>; asked: [question: string, first: string][] }> = {
  'who did what to whom': {
    texts: {
      strait:
        'Denmark accused Poland of blocking the strait. Poland rejected the charge the same evening. ' +
        'Latvia offered to mediate between the two. Norway sent a frigate to watch.',
    },
    asked: [
      ['Who offered to mediate?', 'Latvia offered'],
      ['Which country sent a frigate?', 'Norway sent'],
      ['Who accused Warsaw?', 'Denmark accused'],
    ],
  },
  'names of the same actor': {
    texts: {
      visit:
        'The Kremlin welcomed the offer. Delhi turned it down. The ROK asked for time. Ankara said nothing at all.',
    },
    asked: [
      ['Did Russia welcome the offer?', 'Kremlin'],
      ['Did India turn the offer down?', 'Delhi'],
      ['What did South Korea ask for?', 'ROK'],
      ['What was the position of Türkiye?', 'Ankara'],
    ],
  },
  'other words for the same thing': {
    texts: {
      arms:
        'Norway delivered weapons to Estonia in spring. Sweden paid for new schools. ' +
        'Finland pulled its soldiers out of the islands. Denmark imposed sanctions on a bank.',
    },
    asked: [
      ['Who armed the Estonians?', 'delivered weapons'],
      ['Who withdrew troops from the isles?', 'pulled its soldiers'],
      ['Who punished a lender?', 'imposed sanctions'],
    ],
  },
  'families of states': {
    texts: {
      loans: 'Peru lent Chad a port. Oman gave Chad a loan. Estonia sold Chad two ships. Kenya owed Chad some money.',
    },
    asked: [
      ['Which Baltic state dealt with Chad?', 'Estonia'],
      ['Which Gulf state dealt with Chad?', 'Oman'],
      ['Which Andean country dealt with Chad?', 'Peru'],
    ],
  },
  'the kind of answer asked for': {
    texts: {
      talks:
        'Officials from Chad and Niger held talks on water. The talks were held in Niamey. ' +
        'The talks began on 4 March 2019. About 60 officials took part in the talks. ' +
        'The talks were held because wells had run dry.',
    },
    asked: [
      ['Where were the talks held?', 'in Niamey'],
      ['When did the talks begin?', '4 March 2019'],
      ['How many officials took part?', 'About 60'],
      ['Why were the talks held?', 'because wells'],
    ],
  },
  'the article as context of its sentences': {
    texts: {
      'the-war-over-the-lake': 'Fighting broke out at dawn. It ended after nine days with a truce.',
      'the-war-over-the-canal': 'Fighting broke out at dusk. It ended after two months with a peace treaty.',
    },
    asked: [
      ['How long did the war over the lake last?', 'nine days'],
      ['How long did the war over the canal last?', 'two months'],
    ],
  },
  'the year asked about': {
    texts: {
      summits:
        'In 1961 the two kings met in Oslo. In 1972 the two kings met in Bergen. In 1985 the kings met in Tromsø.',
    },
    asked: [
      ['Where did the kings meet in 1972?', 'Bergen'],
      ['Where did the kings meet in 1985?', 'Tromsø'],
    ],
  },
};

describe.each(Object.entries(SETS))('ranking by %s', (_, { texts, asked }) => {
  const { search, textOf } = searcherOf(texts);
  it.each(asked)('answers %j first with %j', (question, first) => {
    const { quotes, near } = search.ask(question);
    expect(textOf([...quotes, ...near][0]!)).toContain(first);
  });
});
