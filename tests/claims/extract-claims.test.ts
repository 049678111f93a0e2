import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractClaims } from '../../src/claims/extract-claims.js';
import { sentencesOf } from '../../src/corpus/sentences.js';
import { actors, articleOf, briefs, claimsOf, lexicon } from './support.js';

describe('claims of plain sentences', () => {
  it('reads subject, verb and object', () =>
    expect(briefs('France backs Armenia.')).toEqual(['France > Armenia cooperative asserted']));
  it('turns a passive round', () =>
    expect(briefs('Georgia was attacked by Russia.')).toEqual(['Russia > Georgia conflictual asserted']));
  it('gives a joint act to every pair', () =>
    expect(briefs('Japan, India and Australia met in Tokyo.')).toEqual([
      'India <> Japan cooperative asserted',
      'Australia <> Japan cooperative asserted',
      'Australia <> India cooperative asserted',
    ]));
  it('shares an object between joined verbs, and a verb with "as has"', () =>
    expect(briefs('China has armed and financed Pakistan, as has Turkey.')).toEqual(
      expect.arrayContaining(['China > Pakistan cooperative asserted', 'Turkey > Pakistan cooperative asserted']),
    ));
  it('reads a nominal with its owner and its target', () =>
    expect(briefs('India criticised nobody, but Germany’s opposition to Poland grew.')).toContain(
      'Germany > Poland conflictual asserted',
    ));
  it('reads talks between two', () =>
    expect(briefs('Talks between Egypt and Sudan were held on Monday.')).toEqual([
      'Egypt <> Sudan cooperative asserted',
    ]));
  it('reads a light verb with its noun', () =>
    expect(briefs('Brazil held talks with Chile.')).toEqual(['Brazil <> Chile cooperative asserted']));
  it('reads an apposition and a relative clause', () => {
    expect(briefs('Jordan, an ally of Britain, kept quiet.')).toEqual([
      'Jordan <> United Kingdom cooperative asserted',
    ]);
    expect(briefs('Kuwait, which is an ally of Japan, kept quiet.')).toEqual(['Japan <> Kuwait cooperative asserted']);
  });
  it('reads compounds', () =>
    expect(briefs('The crisis worried French-backed Chad.')).toEqual(['France > Chad cooperative asserted']));
  it('knows whom an adjective is for', () =>
    expect(briefs('Greece is hostile to Albania.')).toEqual(['Greece > Albania conflictual asserted']));
  it('gives shared enemies to each, and the bond between the two', () =>
    expect(briefs('Spain and Italy share hostility to Libya.')).toEqual([
      'Spain > Libya conflictual asserted',
      'Italy > Libya conflictual asserted',
      'Italy <> Spain cooperative asserted',
    ]));
  it('turns ended cooperation into conflict and ended conflict into concession', () => {
    expect(briefs('Bolivia broke off relations with Chile.')).toEqual(['Bolivia <> Chile conflictual asserted']);
    expect(briefs('Canada lifted its sanctions on Cuba.')).toEqual(['Canada > Cuba cooperative asserted']);
  });
  it('keeps two opposite predicates of one sentence apart', () =>
    expect(briefs('Norway and Russia are at odds over Svalbard, but Norway is buying gas from Russia.')).toContain(
      'Norway <> Russia conflictual asserted',
    ));
  it('makes no claim of two names side by side', () => {
    expect(briefs('Peru and Ecuador lie on the Pacific.')).toEqual([]);
    expect(briefs('The road runs from Kenya to Uganda.')).toEqual([]);
  });
});

describe('modality', () => {
  it.each([
    ['Mexico wants to attack Guatemala.', 'planned'],
    ['Mexico may attack Guatemala.', 'possible'],
    ['Mexico will visit Guatemala.', 'planned'],
    ['Mexico did not attack Guatemala.', 'denied'],
    ['If Mexico attacks Guatemala, prices will rise.', 'possible'],
    ['Mexico discussed the possibility of cooperation with Guatemala.', 'possible'],
    ['Mexico pretended to fight Guatemala.', 'denied'],
    ['Mexico urged Guatemala to help Honduras.', 'demanded'],
  ])('%s', (text, modality) => expect(claimsOf(text).map((c) => c.modality)).toContain(modality));

  it('reads a quoted denial that two sides grow closer as denied, never as cooperation done', () => {
    const found = claimsOf('“The meeting doesn’t mean that Peru and Chile are getting closer,” the analyst said.');
    expect(found.map((c) => [c.stance, c.modality])).toEqual([['cooperative', 'denied']]);
  });
  it('denies a position that is pushed as a mere statement', () =>
    expect(
      claimsOf('Peru would send its lobbyists to push statements about its defiance of Chile.').map((c) => c.modality),
    ).toEqual(['denied']));
  it('reads "not on the same page" as conflict without an act', () =>
    expect(claimsOf('Peru and Chile are not on the same page.').map((c) => [c.stance, c.quad, c.modality])).toEqual([
      ['conflictual', 'verbal-conflict', 'asserted'],
    ]));
  it('takes a threat as a threat, not as an attack to come', () =>
    expect(claimsOf('Peru threatened to attack Chile.').map((c) => [c.type, c.modality])).toEqual([
      ['THREATEN', 'asserted'],
    ]));
  it('takes a refusal as an act of its own', () =>
    expect(claimsOf('Peru refused to meet Chile.').map((c) => [c.type, c.stance])).toEqual([
      ['REJECT', 'conflictual'],
    ]));
});

describe('who, where and when', () => {
  it('does not take the venue of talks for a party', () => {
    const parties = claimsOf('Syria and Turkey met in Moscow.').flatMap((c) => [c.source.id, c.target.id]);
    expect(new Set(parties)).toEqual(new Set(['syria', 'turkey']));
  });
  it('takes a capital that acts for its state', () =>
    expect(briefs('Moscow accused Warsaw of lying.')).toEqual(['Russia > Poland conflictual asserted']));
  it('does not take the speaker for a party, and names him', () => {
    const [claim, ...rest] = claimsOf('Hurriyet said that Qatar backed Sudan.');
    expect(rest).toEqual([]);
    expect(claim).toMatchObject({ attributedTo: 'Hurriyet', source: { id: 'qatar' }, target: { id: 'sudan' } });
  });
  it('leaves what the article itself says without a speaker', () =>
    expect(claimsOf('Qatar backed Sudan.')[0]?.attributedTo).toBeNull());
  it('resolves "the two countries" and "they" to those named together before', () => {
    expect(
      briefs('Peru and Chile signed a treaty. The two countries have since cooperated in Antarctica.').at(-1),
    ).toBe('Chile <> Peru cooperative asserted');
    expect(briefs('Peru and Chile signed a treaty. They work together at sea.').at(-1)).toBe(
      'Chile <> Peru cooperative asserted',
    );
  });
  it('resolves "the trio" to the last three', () => {
    const found = briefs('Peru, Chile and Brazil signed a treaty. The trio condemned Bolivia.');
    expect(found.slice(3)).toEqual([
      'Peru > Bolivia conflictual asserted',
      'Chile > Bolivia conflictual asserted',
      'Brazil > Bolivia conflictual asserted',
    ]);
  });
  it('finds the theatre', () =>
    expect(claimsOf('France and Italy cooperate closely in Libya.')[0]?.theatre).toBe('Libya'));
  it('names the contexts', () =>
    expect(claimsOf('The United States imposed sanctions on Cuba.')[0]?.contexts).toContain('sanctions'));
  it('reads Moscow as the Soviet Union where the text speaks of it and never of Russia', () =>
    expect(briefs('The Soviet Union had armed Angola. Moscow attacked Hungary.').at(-1)).toBe(
      'Soviet Union > Hungary conflictual asserted',
    ));
});

describe('every claim', () => {
  const pieces = [
    'Turkey',
    'Iran',
    'the regime',
    'they',
    'attacked',
    'supports',
    'talks with',
    'and',
    'that',
    'said',
    ',',
    '“',
    '”',
    '. ',
    'which',
    'was',
    'by',
    'to',
    'not',
    'the two countries',
    'sanctions on',
    'of',
    'may',
    'Israel’s',
    '\n\n',
    'é',
    '🙂',
  ];
  it('quotes one sentence word for word, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const article = articleOf(parts.join(' ').trim());
        const sentences = sentencesOf(article);
        for (const claim of extractClaims({ article, sentences, actors, lexicon })) {
          expect(article.text.slice(claim.start, claim.end)).toBe(claim.quote);
          expect(sentences.some((s) => s.start <= claim.start && claim.end <= s.end)).toBe(true);
          expect(claim.source.id).not.toBe(claim.target.id);
        }
      }),
      { numRuns: 300 },
    );
  });
  it('is the same each time', () => {
    const text = 'Turkey and Iran share hostility to Israel. They met in Doha. Qatar hosted the two countries.';
    expect(claimsOf(text)).toEqual(claimsOf(text));
  });
});
