import { describe, expect, it } from 'vitest';
import { searcherOf } from './support.js';

const SIGNERS = {
  'the-harbour-treaty':
    'Finland did not sign the harbour treaty. Norway and Latvia signed the harbour treaty on Monday. Snow fell in Oslo.',
};

describe('a sentence that denies what a question asks for', () => {
  it.each([
    ['Who signed the harbour treaty?', SIGNERS],
    [
      'Who joined the patrol?',
      { 'the-patrol': 'Denmark refused to join the patrol. Estonia joined the patrol in spring. The sea was calm.' },
    ],
    [
      'Which countries backed the embargo?',
      { 'the-embargo': 'Neither Spain nor Italy backed the embargo. Greece backed the embargo at once.' },
    ],
  ])('does not come before one that asserts it: %s', (question, texts) => {
    expect(searcherOf(texts).ask(question)[0]).toMatch(/Norway and Latvia signed|Estonia joined|Greece backed/u);
    expect(searcherOf(texts).ask(question)[0]).not.toMatch(/^(?:Finland|Denmark|Neither)/u);
  });

  it.each([
    ['Who joined the patrol?', 'Denmark refused to join the patrol.'],
    ['Who signed the harbour treaty?', 'Finland has not yet signed the harbour treaty.'],
    ['Which countries backed the embargo?', 'No other country backed the embargo.'],
    ['What did Denmark join?', 'Denmark never joined the patrol.'],
  ])('is near and no answer where nothing asserts it: %s', (question, text) => {
    const { search, textOf } = searcherOf({ 'some-news': `${text} Snow fell in the night.` });
    const found = search.ask(question);
    expect(found).toMatchObject({ answered: false, quotes: [] });
    expect(textOf(found.near[0]!)).toContain(text);
  });

  it.each([
    ['Who did not sign the harbour treaty?', /^Finland did not sign/u],
    ['Who refused to sign the harbour treaty?', /^Finland did not sign/u],
  ])('is what a question wants that negates itself: %s', (question, quote) => {
    expect(searcherOf(SIGNERS).ask(question)[0]).toMatch(quote);
  });

  it('is none where it denies it of one and asserts it of another, or denies a denial', () => {
    const { ask } = searcherOf({
      one: 'Finland did not sign the harbour treaty, but Norway did. Snow fell in the night.',
    });
    expect(ask('Who signed the harbour treaty?')[0]).toContain('but Norway did');
    const other = searcherOf({ one: 'Estonia did not refuse to join the patrol. Snow fell in the night.' });
    expect(other.ask('Who joined the patrol?')[0]).toContain('Estonia');
  });
});
